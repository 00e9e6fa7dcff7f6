#pragma once
#include "Interface/Style/Language.h"
#include <string>

namespace sceneheard {

/// What went wrong, as the core says it in English, in the language that windows speak: the name before it stays, as
/// do the names and numbers in it. What that language lacks stays English. @param english  UTF-8
juce::String problemWords(const std::string& english);

/// The core's sentences that windows show, in German; {0} and {1} stand for names and numbers.
std::span<const Translation> germanProblems();

} // namespace sceneheard
