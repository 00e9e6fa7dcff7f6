#pragma once
#include "Interface/Style/SnapshotView.h"

namespace sceneheard {

/// What is going on, and the plain measurements: a dot, teal while music sounds, then tempo, key and loudness; before
/// there are any, that nothing is sent, where there is room. While a remote index is on, how it stands with that.
class StatusLine : public SnapshotView {
public:
    void show(const Snapshot& snapshot) override;
    /// Says something that went wrong, in a sentence, for some seconds of music.
    void tell(const juce::String& sentence);
    /// @param word  how it stands with a remote index; empty: it is off
    void setIndex(const juce::String& word);
    void paint(juce::Graphics& g) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    void compose();

    juce::String state, music, index, line, aside, told;
    double toldAt = 0, seconds = 0; // of the music
    juce::Colour dot, stateDot;
    std::uint64_t dropped = 0;
    bool frozen = false;
};

} // namespace sceneheard
