#pragma once
#include "Interface/Style/Glide.h"
#include "Interface/Style/SnapshotView.h"

namespace sceneheard {

/// The mood in a sentence: the region of the compass and the strongest feelings, then what can be measured. It changes
/// only once the music agreed for two seconds, and cross-fades.
class MoodSentence : public SnapshotView {
public:
    MoodSentence();

    void show(const Snapshot& snapshot) override;
    bool advance(float seconds) override;
    const juce::String& sentence() const { return said; }

    void paint(juce::Graphics& g) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

    static constexpr float agreement = 2; ///< seconds

private:
    void say(const juce::String& next);

    juce::String said, before, next;
    float agreed = 0; // seconds for which `next` stood
    Glide fade{1, 0.2f};
    bool quiet = false;
};

/// "Tense and dark, solemn: slower than most music". @param zScores  of the music, see MoodModel
juce::String moodSentence(const Quadrants& quadrants, const std::array<float, axisCount>& zScores, const Music& music);

} // namespace sceneheard
