#include "Interface/Songs/SongTable.h"
#include "Films/TitleWords.h"
#include "Interface/State/LocalFile.h"
#include "Listening/Guard.h"
#include "Support/Error.h"
#include "Tables/TableText.h"
#include <algorithm>

namespace sceneheard {

namespace {
// " hold on | chord overstreet": a blank before each word, so that its beginning can be looked for.
std::string wordsOf(const std::string& text) {
    std::string words;
    for (const auto& word : titleWords(text))
        words.append(" ").append(word);
    return words;
}
} // namespace

SongTable::SongTable(std::string bytes, const std::string& name, const std::atomic<bool>& stopping) {
    if (bytes.starts_with("\x1F\x8B") || bytes.starts_with("PK\x03\x04"))
        throw Error(name + ": is packed; unpack it and choose the table in it");
    FeatureTable table(textSource(std::move(bytes)), name);
    std::size_t untitled = 0;
    for (FeatureRow row; !stopping && table.next(row);) {
        if (all.size() == mostSongs) {
            cut = true;
            break;
        }
        const auto words = wordsOf(row.title);
        untitled += words.empty() && row.problem.empty() ? 1 : 0;
        if (words.empty() || !row.problem.empty()) {
            ++unusable;
            continue;
        }
        keys.push_back(words + " |" + wordsOf(row.artist));
        all.push_back({std::move(row.title), std::move(row.artist), row.audioFeatures});
    }
    if (all.empty() && !stopping)
        throw Error(name + (untitled == unusable
                                ? ": tells no titles of songs; it needs a column of them, such as \"name\""
                                : ": none of its songs can be used; check that its audio features are numbers"));
}

std::vector<Song> SongTable::search(const std::string& typed, std::size_t limit) const {
    const auto words = titleWords(typed);
    std::vector<Song> first, others;
    if (words.empty())
        return first;
    const auto beginning = wordsOf(typed);
    for (std::size_t i = 0; i < all.size() && first.size() < limit; ++i) {
        const auto has = [&](const std::string& word) { return keys[i].find(' ' + word) != std::string::npos; };
        if (keys[i].starts_with(beginning))
            first.push_back(all[i]);
        else if (others.size() < limit && std::ranges::all_of(words, has))
            others.push_back(all[i]);
    }
    others.resize(std::min(others.size(), limit - first.size()));
    first.insert(first.end(), others.begin(), others.end());
    return first;
}

SongTableReading::SongTableReading(std::string path)
    : thread([this, path = std::move(path)] {
        guarded(
            [&] { read = std::make_shared<const SongTable>(readLocalFile(path, SongTable::maxBytes), path, stopping); },
            [&](const std::string& why) { failure = why; });
        finished = true;
    }) {}

SongTableReading::~SongTableReading() {
    stopping = true;
    thread.join();
}

} // namespace sceneheard
