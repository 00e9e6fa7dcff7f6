#include "Interface/Songs/SongPicker.h"
#include "Interface/State/SongSetting.h"
#include "Interface/Style/BesideText.h"
#include "Interface/Style/Problems.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"

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

template <typename Work>
auto SongPicker::safely(Work work) {
    return [this, work](auto&&... arguments) {
        return guarded([&] { return work(std::forward<decltype(arguments)>(arguments)...); },
                       [this](const std::string& why) { onProblem(why); });
    };
}

SongPicker::SongPicker(SongSheet& shown)
    : sheet(shown) {
    sheet.openTable.onClick = safely([this] {
        askFile(words(text::chooseSongs), "*.csv;*.tsv;*.txt", {}, safely([this](const juce::File& file) {
                    if (file != juce::File())
                        read(file);
                }));
    });
    sheet.filmsFor = safely([this](const Song& song) {
        auto found = filmsFor(song);
        if (found) // where it said before that there are none yet
            sheet.say(saysOf(*sheet.table(), nameOf(table)));
        return found;
    });
    sheet.onFilm = safely([this](const Suggestion& film) { onFilm(film); });
}

void SongPicker::open(juce::Component& by) {
    sheet.open(&by);
    if (const auto last = SongSetting().table(); sheet.table() == nullptr && reading == nullptr && last != juce::File())
        read(last);
}

void SongPicker::read(const juce::File& file) {
    asked = file;
    reading = std::make_unique<SongTableReading>(file.getFullPathName().toStdString());
    sheet.say(words(text::readingSongs, nameOf(file)));
}

void SongPicker::poll() {
    if (reading == nullptr || !reading->done())
        return;
    const auto done = std::exchange(reading, nullptr);
    if (done->table() == nullptr)
        return sheet.say(problemWords(done->problem()));
    table = asked;
    sheet.setTable(done->table(), saysOf(*done->table(), nameOf(table)));
    if (const SongSetting setting; setting.table() != table && !setting.keep(table))
        onProblem(words(text::notSaved, SongSetting::usualPlace().getFullPathName()).toStdString());
}

std::optional<SongFilms> SongPicker::filmsFor(const Song& song) const {
    const auto known = matcher();
    if (known == nullptr)
        return {};
    Query query;
    query.music.audioFeatures = song.audioFeatures;
    query.music.mood = known->moods().moodOf(song.audioFeatures);
    if (adventure)
        query.adventure = adventure();
    if (filter)
        query.filter = filter();
    const auto without = rejected ? rejected() : std::set<std::string>();
    query.top = SongSheet::maxFilms + static_cast<int>(without.size());
    auto ranked = known->rank(query);
    std::erase_if(ranked, [&](const RankedFilm& film) { return without.contains(film.film.text()); });
    ranked.resize(std::min(ranked.size(), static_cast<std::size_t>(SongSheet::maxFilms)));
    query.top = SongSheet::maxFilms;
    return SongFilms{query.music, capitalised(moodLine(known->moods().zScores(query.music.mood))),
                     known->explain(query, ranked)};
}

} // namespace sceneheard
