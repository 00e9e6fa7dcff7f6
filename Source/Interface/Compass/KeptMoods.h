#pragma once
#include "Interface/State/KeptMood.h"
#include "Interface/Style/NameEditor.h"
#include "Interface/Style/PersonText.h"
#include "Interface/Style/SnapshotView.h"
#include "Matching/Aim.h"

namespace sceneheard {

class MoodCompass;

/// Three moods of the cue that a person keeps to compare with, A, B and C: a button for each in a corner of the
/// compass, and its letter on the disc. An empty one keeps the mood of now; a kept one is aimed at, and once more no
/// longer. Its menu keeps another mood or gives it a name, as F2 does; the delete key forgets it.
class KeptMoods : public SnapshotView {
public:
    using Moods = KeptMoodsABC;

    /// @param compass  over which this lies, of the same size; lives longer
    explicit KeptMoods(const MoodCompass& compass);
    ~KeptMoods() override;

    void show(const Snapshot& snapshot) override;
    void set(const Moods& moods);
    const Moods& kept() const { return moods; }
    /// What is aimed at.
    void setTarget(const std::optional<Target>& target);

    std::function<void()> onChange;                             ///< a person kept, named or forgot one
    std::function<void(const std::optional<Target>&)> onTarget; ///< a person aims at one, or no longer
    NameEditor name{text::keptName};                            ///< shown while a person names one

    void paint(juce::Graphics& g) override;
    void resized() override;

private:
    class Letter;

    void click(std::size_t which);
    void keep(std::size_t which);
    void forget(std::size_t which);
    void askName(std::size_t which);
    void rename(std::size_t which, const juce::String& name);
    juce::String nameOf(std::size_t which) const;
    void paintName(juce::Graphics& g, juce::Rectangle<float> letter, const juce::String& says) const;
    Target targetOf(std::size_t which) const;
    bool isAimedAt(std::size_t which) const;
    void describe();

    const MoodCompass& compass;
    Moods moods;
    std::optional<std::array<float, 3>> now;
    std::optional<Target> aimedAt;
    juce::OwnedArray<Letter> letters;
};

} // namespace sceneheard
