#pragma once
#include "Export/Markers/Marker.h"
#include "Interface/Style/NameEditor.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Timeline/CueColumns.h"
#include "Interface/Timeline/CueSpan.h"
#include "Listening/LeadingFilms.h"
#include "Matching/Aim.h"
#include <optional>

namespace sceneheard {

/// Another piece on the cue's timeline, to compare with.
struct ReferenceCurve {
    juce::String name;
    std::shared_ptr<const CueCurve> curve; ///< null: none
    double shift = 0;                      ///< added to its seconds, so that it begins with the cue
    double offset = 0;                     ///< added too: how far a person moved it

    bool operator==(const ReferenceCurve&) const = default;
    double seconds() const { return shift + offset; }
};

/// What the timeline tells of a film that led.
struct TimelineFilm {
    juce::String title;
    float valence = 0.5f, energy = 0.5f; ///< of its expected mood
};

/// A stretch of the timeline, seconds.
struct CueSection {
    double from = 0, to = 0; ///< `from` before `to`
    bool operator==(const CueSection&) const = default;
};

/// Where the music has been over the cue: valence solid blue, energy dashed amber, tension dotted rose, each with a
/// band of one standard deviation each way, between less and more than usual; below the films that led, then tempo and
/// key where they are sure, and where the shown stretch, the reference and the host's loop lie in the cue. A reference
/// is drawn thinner, with the difference in amber beneath. Times are the host's, or without one those of the wall
/// clock.
///
/// The wheel zooms, a drag scrolls, a double click follows the music again; a click sets or takes away a marker, which
/// tells the mood before and after it; a double click on one names it; a drag with the shift key marks a section, of
/// which the heading tells how it differs from the rest. Keys: + - ← → Home, M marks the present, ↑ ↓ choose a marker,
/// Return or F2 names it, Delete takes it away; [ and ] begin and end the section at the present, L takes it away.
class MoodTimeline : public SnapshotView {
public:
    MoodTimeline();

    void show(const Snapshot& snapshot) override;
    void setReference(const ReferenceCurve& reference);
    /// A film's expected mood, or the target's: level lines.
    void setLevels(const std::optional<std::array<float, 3>>& levels);
    void setMarkers(std::vector<Marker> markers);
    const std::vector<Marker>& markers() const { return marks; }
    const CueCurve& cue() const { return *curve; }
    const ReferenceCurve& reference() const { return other; }
    /// @param section  what is no stretch counts as none
    void setSection(std::optional<CueSection> section);
    const std::optional<CueSection>& section() const { return marked; }
    std::function<void()> onSection; ///< a person marked one, or took it away
    /// How the section differs from the rest of the cue, in words: "Section of 11 s: darker". Empty without one.
    juce::String sectionReading() const;
    CueSpan span;

    NameEditor markerName{text::markerName};    ///< shown while a person names a marker
    std::function<void()> onMarkers;            ///< a person changed them
    std::function<TimelineFilm(FilmId)> filmOf; ///< what is said of a film that led
    /// Whose stretches light up.
    void setPointedFilm(std::optional<FilmId> film);
    std::function<double()> secondsOfDay; ///< what the wall clock says

    /// What is read at a moment of the timeline, in words: "1:05  valence 0.42 ± 0.08 ...". Empty where nothing is
    /// known.
    juce::String readingAt(double seconds) const;
    /// The mood around a marker: "tense → serene". Empty where nothing is known.
    juce::String changeAt(double seconds) const;
    double secondsAt(float x) const;
    float xOf(double seconds) const;
    double secondsPerPixel() const { return secondsAt(1) - secondsAt(0); }

    void paint(juce::Graphics& g) override;
    void resized() override;
    void lookAndFeelChanged() override { redraw(); }
    void mouseMove(const juce::MouseEvent& event) override;
    void mouseExit(const juce::MouseEvent& event) override;
    void mouseDown(const juce::MouseEvent& event) override;
    void mouseDrag(const juce::MouseEvent& event) override;
    void mouseUp(const juce::MouseEvent& event) override;
    void mouseDoubleClick(const juce::MouseEvent& event) override;
    void mouseWheelMove(const juce::MouseEvent& event, const juce::MouseWheelDetails& wheel) override;
    bool keyPressed(const juce::KeyPress& key) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

    static constexpr int headHeight = 48; ///< free at its right for buttons

private:
    void redraw();
    void toggleMarker(double seconds);
    void changeMarkers(std::vector<Marker> next);
    std::optional<std::size_t> markerNear(double seconds) const;
    std::optional<std::size_t> flagAt(juce::Point<float> at) const;
    juce::Rectangle<float> flagOf(std::size_t marker) const;
    void chooseMarker(int step);
    void nameMarker(std::size_t marker);
    bool markerKey(const juce::KeyPress& key);
    juce::String timeText(double seconds, bool fine) const;
    float yOf(float value) const;
    void paintPicture(juce::Graphics& g) const;
    void paintClock(juce::Graphics& g) const;
    void paintLevels(juce::Graphics& g) const;
    void paintScale(juce::Graphics& g) const;
    void paintFilms(juce::Graphics& g) const;
    void paintTempi(juce::Graphics& g) const;
    void paintOverview(juce::Graphics& g) const;
    void paintPlayhead(juce::Graphics& g) const;
    void changeSection(std::optional<CueSection> next);
    bool sectionKey(juce::juce_wchar typed);
    void paintSection(juce::Graphics& g) const;
    juce::String sinceMarker() const;
    juce::Rectangle<float> filmStrip() const;
    float clockTop() const { return filmStrip().getBottom() + 3 + tempoHeight; }

    static constexpr float filmStripHeight = 24, tempoHeight = 16, clockHeight = 18;
    void paintDifference(juce::Graphics& g) const;
    void paintNames(juce::Graphics& g) const;
    void paintMarkers(juce::Graphics& g) const;
    void paintHover(juce::Graphics& g) const;

    std::shared_ptr<const CueCurve> curve = std::make_shared<const CueCurve>();
    std::shared_ptr<const LeadingFilms> leads = std::make_shared<const LeadingFilms>();
    std::vector<LeadingFilms::Stretch> shownLeads; ///< readableLeads() of them
    std::optional<FilmId> pointedFilm;
    ReferenceCurve other;
    std::optional<std::array<float, 3>> levels;
    std::vector<Marker> marks; // in the order of time
    std::optional<std::size_t> chosen;
    std::optional<Marker> lifted; // by the last click, which may be the first half of a double click
    HostLoop loop;                // the host's
    bool byHost = false, clockKnown = false;
    double clockAtZero = 0; // seconds of the day at the timeline's 0
    juce::Rectangle<float> plot;
    juce::Image picture; // all but markers and what the mouse reads: drawn once for each change of the music
    float pictureScale = 0;
    std::optional<float> hover; // x
    double dragStart = 0;
    bool dragged = false;
    std::optional<CueSection> marked;
    std::optional<double> sectionFrom; // while one is marked by a drag
};

} // namespace sceneheard
