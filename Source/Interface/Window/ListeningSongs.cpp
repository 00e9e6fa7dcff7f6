// Films for a song of a person's table, beside what is heard.
#include "Interface/State/SongSetting.h"
#include "Interface/Style/BesideText.h"
#include "Interface/Style/Problems.h"
#include "Interface/Style/Words.h"
#include "Interface/Window/ListeningView.h"

namespace sceneheard {

namespace {
juce::String nameOf(const juce::File& file) { return shownPath(file.getFileName().toStdString()); }

juce::String saysOf(const SongTable& table, const juce::String& name) {
    const auto count = wholeNumber(static_cast<int>(table.songs().size()));
    return table.more() ? words(text::songsCut, {name, count})
           : table.leftOut() > 0
               ? words(text::songsLeftOut, {name, count, wholeNumber(static_cast<int>(table.leftOut()))})
               : words(text::songsRead, {name, count});
}
} // namespace

void ListeningView::connectSongs() {
    const auto open = [this](juce::Component& by) {
        return safely([this, &by] {
            songs.open(&by);
            if (const auto last = SongSetting().table();
                songs.table() == nullptr && songFile == nullptr && last != juce::File())
                openSongs(last);
        });
    };
    head.songs.onClick = open(head.songs);
    inputs.songs.onClick = open(inputs.songs);
    songs.openTable.onClick = safely([this] {
        desktop.askFile(words(text::chooseSongs), "*.csv;*.tsv;*.txt", {}, safely([this](const juce::File& file) {
                            if (file != juce::File())
                                openSongs(file);
                        }));
    });
    songs.filmsFor = safely([this](const Song& song) {
        auto found = filmsForSong(song);
        if (found) // where it said before that there are none yet
            songs.say(saysOf(*songs.table(), nameOf(songTable)));
        return found;
    });
    songs.onFilm = safely([this](const Suggestion& film) { showPage(film); });
}

void ListeningView::openSongs(const juce::File& file) {
    songTable = file;
    songFile = std::make_unique<SongTableReading>(file.getFullPathName().toStdString());
    songs.say(words(text::readingSongs, nameOf(file)));
}

void ListeningView::pollSongs() {
    if (songFile == nullptr || !songFile->done())
        return;
    const auto read = std::exchange(songFile, nullptr);
    if (read->table() == nullptr)
        return songs.say(problemWords(read->problem()));
    songs.setTable(read->table(), saysOf(*read->table(), nameOf(songTable)));
    if (const SongSetting setting; setting.table() != songTable && !setting.keep(songTable))
        fail(words(text::notSaved, SongSetting::usualPlace().getFullPathName()).toStdString());
}

std::optional<SongFilms> ListeningView::filmsForSong(const Song& song) const {
    const auto known = matcher();
    if (known == nullptr)
        return {};
    Query query;
    query.music.audioFeatures = song.audioFeatures;
    query.music.mood = known->moods().moodOf(song.audioFeatures);
    query.adventure = static_cast<float>(filmsHead.adventure.getValue());
    if (sources.filter)
        query.filter = sources.filter();
    query.top = SongSheet::maxFilms + static_cast<int>(kept.marks.rejected.size());
    auto ranked = known->rank(query);
    std::erase_if(ranked, [&](const RankedFilm& film) { return kept.marks.rejected.contains(film.film.text()); });
    ranked.resize(std::min(ranked.size(), static_cast<std::size_t>(SongSheet::maxFilms)));
    query.top = SongSheet::maxFilms;
    return SongFilms{query.music, capitalised(moodLine(known->moods().zScores(query.music.mood))),
                     known->explain(query, ranked)};
}

} // namespace sceneheard
