#pragma once
#include "Listening/CueCurve.h"
#include "Listening/LeadingFilms.h"
#include <juce_core/juce_core.h>
#include <vector>

namespace sceneheard {

/// A stretch of the cue over which something stayed the same, in seconds of its timeline.
struct TempoAndKey {
    double from = 0, to = 0;
    juce::String words; ///< "92 bpm · D minor"
};

/// Tempo and key where they held for some seconds: what is heard of them before is not sure yet. Each stands once,
/// where it begins. @param from,to  seconds
std::vector<TempoAndKey> tempiAndKeys(const CueCurve& curve, double from, double to);

/// The films that led, each the one of most of the seconds around, without stretches under five seconds.
std::vector<LeadingFilms::Stretch> readableLeads(const LeadingFilms& leads);

} // namespace sceneheard
