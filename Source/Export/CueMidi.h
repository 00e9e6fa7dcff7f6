#pragma once
#include "Export/Markers/MarkerFormats.h"
#include "Listening/CueCurve.h"
#include <juce_audio_basics/juce_audio_basics.h>

namespace sceneheard {

/// The cue as MIDI control changes on channel 1: the axes, in the order of Axis, on the controllers 20 to 30, which
/// MIDI leaves undefined; 0..127 for 0..1, a message only where the value changes. The cue's first moment is tick 0.
/// Markers of the cue are marker meta events, those before it left out.
/// Standard MIDI file of type 1, 960 ticks a quarter at 120 beats a minute: 1920 ticks a second.
juce::MidiFile cueMidi(const CueCurve& cue, std::span<const Marker> markers = {});

inline constexpr int firstController = 20, ticksPerSecond = midiTicksPerSecond;

} // namespace sceneheard
