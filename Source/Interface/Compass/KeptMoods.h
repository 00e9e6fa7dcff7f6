#pragma once
#include "Interface/Style/SnapshotView.h"
#include "Matching/Aim.h"
#include <optional>

namespace sceneheard {

class MoodCompass;

/// Three moods of the cue that a person keeps to compare with, A, B and C: a button for each in a corner of the
/// compass, and its letter on the disc. An empty one keeps the mood of now; a kept one is aimed at, and once more no
/// longer. Its menu keeps another mood; the delete key forgets it.
class KeptMoods : public SnapshotView {
public:
    static constexpr std::size_t count = 3;
    /// Valence, energy and tension, each 0..1; nothing: free.
    using Moods = std::array<std::optional<std::array<float, 3>>, count>;

    /// @param compass  over which this lies, of the same size; lives longer
    explicit KeptMoods(const MoodCompass& compass);
    ~KeptMoods() override;

    void show(const Snapshot& snapshot) override;
    void set(const Moods& moods);
    const Moods& kept() const { return moods; }
    /// What is aimed at.
    void setTarget(const std::optional<Target>& target);

    std::function<void()> onChange;                             ///< a person kept or forgot one
    std::function<void(const std::optional<Target>&)> onTarget; ///< a person aims at one, or no longer

    void paint(juce::Graphics& g) override;
    void resized() override;

private:
    class Letter;

    void click(std::size_t which);
    void keep(std::size_t which);
    void forget(std::size_t which);
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
