#include "Export/CueMidi.h"

namespace sceneheard {

juce::MidiFile cueMidi(const CueCurve& cue, std::span<const Marker> markers) {
    juce::MidiMessageSequence track;
    auto tempo = juce::MidiMessage::tempoMetaEvent(500000); // microseconds a quarter
    track.addEvent(tempo);
    std::array<int, axisCount> sent;
    sent.fill(-1);
    constexpr double maxTicks = 1 << 30; // of the file's numbers; 155 hours
    for (std::size_t i = 0; i < cue.size(); ++i) {
        const auto ticks = (cue[i].seconds - cue.front().seconds) * ticksPerSecond;
        if (ticks > maxTicks)
            break;
        for (std::size_t axis = 0; axis < axisCount; ++axis) {
            const auto value = juce::roundToInt(127 * juce::jlimit(0.0f, 1.0f, cue[i].mood.value[axis]));
            if (std::exchange(sent[axis], value) != value)
                track.addEvent(juce::MidiMessage::controllerEvent(1, firstController + static_cast<int>(axis), value),
                               ticks);
        }
    }
    constexpr int markerText = 6;
    for (const auto& marker : markers)
        if (const auto ticks = cue.empty() ? -1.0 : (marker.seconds - cue.front().seconds) * ticksPerSecond;
            ticks >= 0 && ticks <= maxTicks)
            track.addEvent(juce::MidiMessage::textMetaEvent(markerText, juce::String::fromUTF8(marker.name.c_str())),
                           ticks);
    track.addEvent(juce::MidiMessage::endOfTrack(), track.getEndTime() + 1);
    juce::MidiFile file;
    file.setTicksPerQuarterNote(ticksPerSecond / 2);
    file.addTrack(track);
    return file;
}

} // namespace sceneheard
