#pragma once
#include "Remote/RemoteState.h"
#include <juce_core/juce_core.h>

namespace sceneheard {

/// How it stands with an index, in one word: "remote", "slow".
juce::String indexWord(const RemoteState& state);
/// The same in sentences: what is the matter, and that this computer's films are shown instead.
juce::String indexSentence(const RemoteState& state);

} // namespace sceneheard
