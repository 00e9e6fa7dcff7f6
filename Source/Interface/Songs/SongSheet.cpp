#include "Interface/Songs/SongSheet.h"
#include "Interface/Films/FilmFit.h"
#include "Interface/Films/FilmWhy.h"
#include "Interface/Style/BesideText.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Style/Words.h"
#include <cmath>

namespace sceneheard {

namespace {
constexpr int leftWidth = 340, between = 28, rowHeight = 34, filmStep = SongFilm::height + 6;
constexpr int tallest = 34 + 10 + 52 + SongSheet::maxFilms * filmStep;
} // namespace

juce::String songName(const Song& song) {
    return readable(song.title) + (song.artist.empty() ? juce::String() : ", " + readable(song.artist));
}

juce::StringArray featuresInWords(const AudioFeatures& features) {
    juce::StringArray said;
    for (std::size_t i = 0; i < features.size(); ++i) {
        if (!std::isfinite(features[i]))
            continue;
        const auto whole = [&](const Text& unit) { return words(unit, wholeNumber(juce::roundToInt(features[i]))); };
        const auto feature = static_cast<AudioFeature>(i);
        const auto value = feature == AudioFeature::loudness ? whole(text::decibels)
                           : feature == AudioFeature::tempo  ? whole(text::perMinute)
                                                             : number(features[i], 2);
        said.add(words(text::featureValue, {words(text::audioFeatures[i]), value}));
    }
    return said;
}

SongSheet::SongSheet()
    : Sheet(words(text::songsTitle), 2 * leftWidth + between + 60, tallest)
    , openTable(words(text::openSongs))
    , details(words(text::songDetails)) {
    field.setFont(font(metrics::titleText));
    field.setTitle(words(text::typeASong));
    field.setIndents(12, 8);
    field.setInputRestrictions(200);
    field.setSelectAllWhenFocused(true); // what was typed last is typed over
    field.onTextChange = [this] { look(); };
    field.onReturnKey = [this] { pick(0); };
    field.onEscapeKey = [this] { close(); };
    details.setTooltip(words(text::songDetailsHelp));
    details.onClick = [this] { showFilms(); };
    for (auto* button : std::initializer_list<juce::Component*>{&openTable, &details})
        reachableByTab(*button);
    for (auto* part : std::initializer_list<juce::Component*>{&openTable, &field, &details})
        addAndMakeVisible(part);
    for (int i = 0; i < maxSongs; ++i) {
        auto* const row = rows.add(new juce::TextButton);
        reachableByTab(*row);
        row->onClick = [this, i] { pick(static_cast<std::size_t>(i)); };
        addChildComponent(row);
    }
    for (int i = 0; i < maxFilms; ++i) {
        auto* const row = filmRows.add(new SongFilm(posters));
        row->onClick = [this, row] {
            if (onFilm)
                onFilm(Suggestion(row->film()));
        };
        addChildComponent(row);
    }
    SongSheet::lookAndFeelChanged();
    setTable(nullptr, words(text::songsNote));
}

// A field keeps the colour in which its text was written.
void SongSheet::lookAndFeelChanged() {
    field.applyColourToAllText(paletteOf(*this).text);
    field.setTextToShowWhenEmpty(words(text::typeASong), paletteOf(*this).dim);
}

juce::Component* SongSheet::firstField() {
    return songs != nullptr ? static_cast<juce::Component*>(&field) : &openTable;
}

void SongSheet::setTable(std::shared_ptr<const SongTable> next, const juce::String& sentence) {
    songs = std::move(next);
    song.reset();
    answer = {};
    field.setEnabled(songs != nullptr);
    field.clear();
    look();
    showFilms();
    say(sentence);
    if (songs != nullptr && hasKeyboardFocus(true))
        field.grabKeyboardFocus();
}

void SongSheet::say(const juce::String& sentence) {
    stands = sentence;
    setDescription(stands);
    repaint();
}

void SongSheet::look() {
    hits = songs != nullptr ? songs->search(field.getText().toStdString(), maxSongs) : std::vector<Song>();
    for (int i = 0; i < maxSongs; ++i) {
        const auto at = static_cast<std::size_t>(i);
        rows[i]->setVisible(at < hits.size());
        if (at < hits.size())
            rows[i]->setButtonText(songName(hits[at]));
    }
    repaint();
}

void SongSheet::pick(std::size_t index) {
    if (index >= hits.size() || !filmsFor)
        return;
    auto found = filmsFor(hits[index]);
    if (!found)
        return say(words(text::filmsNotThere));
    song = hits[index];
    answer = std::move(*found);
    showFilms();
}

void SongSheet::showFilms() {
    const auto whys = filmWhys(answer.music.mood, answer.films);
    const auto detailed = details.getToggleState();
    for (int i = 0; i < maxFilms; ++i) {
        const auto at = static_cast<std::size_t>(i);
        filmRows[i]->setVisible(at < answer.films.size());
        if (at >= answer.films.size())
            continue;
        const auto& film = answer.films[at];
        juce::String match;
        if (detailed) {
            match = words(text::matchOfSong, {juce::String(fit(answer.music.mood, film.mood)),
                                              juce::String(juce::roundToInt(100 * film.match))});
            for (const auto& reason : film.reasons)
                match += words(text::separator) + coreWords(reason);
        }
        filmRows[i]->show(film, whys.films[at], match);
    }
    details.setEnabled(song.has_value());
    details.setDescription(detailed && song ? featuresInWords(song->audioFeatures).joinIntoString(", ")
                                            : words(text::songDetailsHelp));
    repaint();
}

void SongSheet::layOut(juce::Rectangle<int> area) {
    head = area.removeFromTop(34);
    openTable.setBounds(head.removeFromLeft(pillWidth(openTable.getButtonText()))
                            .withSizeKeepingCentre(pillWidth(openTable.getButtonText()), 28));
    head.removeFromLeft(14);
    area.removeFromTop(10);
    auto left = area.removeFromLeft(std::min(leftWidth, area.getWidth() * 45 / 100));
    area.removeFromLeft(between);
    field.setBounds(left.removeFromTop(38));
    left.removeFromTop(6);
    features = left.removeFromBottom(std::max(0, left.getHeight() - maxSongs * rowHeight)).withTrimmedTop(8);
    list = left;
    for (auto* row : rows)
        row->setBounds(left.removeFromTop(rowHeight).reduced(0, 3));
    songArea = area.removeFromTop(52);
    details.setBounds(songArea.removeFromRight(120).removeFromTop(30));
    filmArea = area;
    for (auto* row : filmRows)
        row->setBounds(area.removeFromTop(filmStep).withHeight(SongFilm::height));
}

void SongSheet::paintSong(juce::Graphics& g) const {
    const auto& p = paletteOf(*this);
    auto area = songArea.toFloat();
    const auto name = songName(*song);
    g.setColour(p.text);
    g.setFont(fontFor(name, metrics::titleText, Weight::semibold));
    g.drawText(name, area.removeFromTop(24), juce::Justification::centredLeft, true);
    g.setColour(p.dim);
    g.setFont(font(metrics::bodyText));
    g.drawText(answer.mood, area.removeFromTop(18), juce::Justification::centredLeft, true);
}

void SongSheet::paintFeatures(juce::Graphics& g) const {
    constexpr int columns = 2, line = 17;
    g.setColour(paletteOf(*this).text);
    g.setFont(font(metrics::smallText, Weight::medium));
    const auto said = featuresInWords(song->audioFeatures);
    for (int i = 0; i < said.size(); ++i)
        g.drawText(said[i], features.getX() + i % columns * features.getWidth() / columns,
                   features.getY() + i / columns * line, features.getWidth() / columns, line,
                   juce::Justification::centredLeft, true);
}

void SongSheet::paintContent(juce::Graphics& g, juce::Rectangle<int>) {
    paintLabel(g, stands, head);
    if (hits.empty() && field.getText().trim().isNotEmpty())
        paintLabel(g, words(text::noSuchSong), list.withHeight(rowHeight));
    if (!song)
        return paintLabel(g, words(text::pickASong), songArea);
    paintSong(g);
    if (answer.films.empty())
        paintLabel(g, words(text::noFilmForSong), filmArea.withHeight(rowHeight));
    if (details.getToggleState())
        paintFeatures(g);
}

} // namespace sceneheard
