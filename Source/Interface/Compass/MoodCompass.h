#pragma once
#include "Interface/Style/Glide.h"
#include "Interface/Style/SnapshotView.h"
#include "Matching/Aim.h"
#include <optional>
#include <vector>

namespace sceneheard {

/// Where the music is: a disc of valence (left to right) and energy (bottom to top; Russell 1980), with the present
/// point in a light of the mood's colour, an ellipse of one standard deviation each way, the way here in the last
/// minute, and the target with the way to it and in words how to get there. A click or a drag puts the target there, as
/// do the arrow keys; the delete and the escape key take it away. Regions' words step outward, out of the way.
/// It lies on the window's ground; where it lies on anything else, setOpaque(false).
class MoodCompass : public SnapshotView {
public:
    MoodCompass();

    void show(const Snapshot& snapshot) override;
    bool advance(float seconds) override;
    void setTarget(const std::optional<Target>& target);
    /// The mood that the chosen film's music is expected to have, or none.
    void setFilm(const std::optional<Mood>& expected);
    /// The same of the film that the pointer is on.
    void setPointedFilm(const std::optional<Mood>& expected);
    /// In which direction to push, in words: "darker, a little calmer"; empty: no target, or no mood yet.
    const juce::String& push() const { return pushWords; }

    std::function<void(float valence, float energy)> onTarget; ///< a person pointed there
    std::function<void()> onNoTarget;                          ///< a person took the target away

    void paint(juce::Graphics& g) override;
    void resized() override;
    void lookAndFeelChanged() override { background = {}; }
    void mouseDown(const juce::MouseEvent& event) override;
    void mouseDrag(const juce::MouseEvent& event) override;
    bool keyPressed(const juce::KeyPress& key) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

    /// The place of a mood relative to the disc's centre, in radii, y upwards: the square of valence and energy (0..1)
    /// bent into the unit disc, so that no mood falls outside (elliptical grid mapping).
    static juce::Point<float> place(float valence, float energy);
    /// The valence and energy of such a place; of the nearest on the rim when it lies outside.
    static juce::Point<float> moodAt(juce::Point<float> place);
    /// Where a mood is drawn, in this component.
    juce::Point<float> position(float valence, float energy) const;

private:
    void pointAt(juce::Point<float> where);
    juce::Rectangle<float> ellipse() const;
    void sayPush();
    juce::Rectangle<float> pushArea() const;
    juce::Colour light() const;
    juce::Rectangle<float> spreadOf(const Mood& mood) const; // one standard deviation each way
    bool isInside(juce::Rectangle<float> spread) const;
    void paintBackground(float scale);
    void paintDisc(juce::Image& image, float scale) const;
    void paintAxes(juce::Graphics& g) const;
    void paintWords(juce::Graphics& g) const;
    void paintLight(juce::Graphics& g) const;
    void paintTrail(juce::Graphics& g) const;
    void paintSpread(juce::Graphics& g, juce::Rectangle<float> spread, juce::Colour colour) const;
    void paintTarget(juce::Graphics& g) const;
    void paintFilm(juce::Graphics& g, const Mood& mood, bool chosen) const;
    void paintPoint(juce::Graphics& g) const;

    juce::Rectangle<float> disc;
    juce::Image background; // drawn once a size: every point has a colour of its own
    float backgroundScale = 0;
    std::vector<juce::Point<float>> trail; // valence, energy; oldest first
    Glide valence{0.5f}, energy{0.5f}, valenceSd{0.3f}, energySd{0.3f};
    std::optional<Target> target;
    std::optional<Mood> film, pointed, latest;
    juce::String pushWords;
    bool known = false, silent = true;
};

} // namespace sceneheard
