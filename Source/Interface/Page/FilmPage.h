#pragma once
#include "Interface/Art/FilmsOnline.h"
#include "Interface/Compass/MoodCompass.h"
#include "Interface/Films/FilmCard.h"
#include "Interface/Films/SmallFilmCard.h"
#include "Interface/Page/AboutFilm.h"
#include "Interface/Panels/Sheet.h"

namespace sceneheard {

/// A film's page, over the right part of the window: its art and facts, how it goes with the music of now, its mood on
/// a compass beside the music's, what people call its tone, the music that such films have, and films near it, each of
/// which has such a page; with a network also who directed it, its plot and where it can be
/// watched. Escape, its cross and a click beside it close it; Back and the backspace key go to the film
/// before, and from the first one out.
class FilmPage : public Sheet {
public:
    static constexpr std::size_t mostBack = 50; ///< films that Back knows

    FilmPage();

    /// Opens it; from a film that is shown it goes on to this one.
    void show(AboutFilm film);
    /// What is heard now.
    void showMusic(const Snapshot& snapshot);
    bool advance(float seconds) {
        followOnline();
        return compass.advance(seconds);
    }
    void setMarks(const FilmMarks& marks);
    const AboutFilm& film() const { return about; }
    void goBack();

    std::function<void(const Suggestion&, FilmAction)> onAction;
    std::function<void(const Suggestion&)> onFilm; ///< a person wants the page of a film near this one

    void paint(juce::Graphics& g) override;
    bool keyPressed(const juce::KeyPress& key) override;

    PillButton back, watchList, like, notAgain, aim, openPage;
    MoodCompass compass;

private:
    juce::Rectangle<int> card() const override;
    void layOut(juce::Rectangle<int> area) override;
    void layOutButtons(juce::Rectangle<int> area);
    void paintContent(juce::Graphics& g, juce::Rectangle<int> area) override;
    // Gives what they leave of their area
    juce::Rectangle<float> paintFacts(juce::Graphics& g) const;
    void paintOnline(juce::Graphics& g, juce::Rectangle<float> area) const;
    void followOnline();
    float forOnline(float height) const;
    void paintWhy(juce::Graphics& g) const;
    void paintTone(juce::Graphics& g, juce::Rectangle<float>& area) const;
    void paintMusic(juce::Graphics& g, juce::Rectangle<float> area) const;
    void paintLegend(juce::Graphics& g) const;
    void sayMarks();
    void describe();

    AboutFilm about;
    std::vector<AboutFilm> earlier; // for Back, the latest last
    std::optional<Mood> music;
    FilmMarks marks;
    const juce::SharedResourcePointer<FilmsOnline> online;
    std::shared_ptr<const FilmDetails> details; // of the film, where they are known
    std::uint64_t newsShown = 0;
    PosterCache posters{std::size_t{16} << 20};
    juce::OwnedArray<SmallFilmCard> neighbours;
    juce::String why;
    int fitShown = 0;
    juce::Rectangle<int> art, facts, whyArea, legend, middle, nearHead;
};

/// "Tempo 104 bpm, loudness −9 dB": what is known of a film's music, in words.
juce::String expectedMusic(const AudioFeatures& music);
/// "Rated 7.5 of 10 by 12,345 people"; what is unknown is left out.
juce::String ratingLine(const Film& film);

} // namespace sceneheard
