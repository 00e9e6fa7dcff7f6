#include "Interface/WatchList.h"
#include "Interface/FilmMarks.h"
#include "Interface/LocalFile.h"
#include "Listening/Guard.h"
#include "Listening/SessionLimits.h"
#include "Matching/Matcher.h"
#include "Signal/Error.h"
#include <algorithm>

namespace sceneheard {

namespace {
void sortOut(std::vector<int>& films) {
    std::sort(films.begin(), films.end());
    films.erase(std::unique(films.begin(), films.end()), films.end());
}
} // namespace

std::vector<int> filmsOf(const Catalogue& catalogue, const std::set<std::string>& keys) {
    std::vector<int> films;
    for (const auto& key : keys)
        if (const auto film = findFilm(catalogue, key); film >= 0)
            films.push_back(film);
    sortOut(films);
    return films;
}

std::set<std::string> watchListKeys(std::string_view text) {
    constexpr std::string_view blanks = " \t\v\f";
    std::set<std::string> keys;
    std::string line;
    const auto finish = [&] {
        const auto from = std::min(line.find_first_not_of(blanks), line.size());
        auto key = line.substr(from, line.find_last_not_of(blanks) + 1 - from);
        for (auto& letter : key)
            if (letter >= 'A' && letter <= 'Z')
                letter = static_cast<char>(letter - 'A' + 'a');
        if (key.starts_with("tmdb:") || key.starts_with("imdb:"))
            keys.insert(std::move(key));
        line.clear();
    };
    for (const char byte : text)
        if (byte == '\n' || byte == '\r')
            finish();
        else if (line.size() < limits::watchListLineBytes && byte != '\0')
            line += byte;
    finish();
    return keys;
}

std::vector<int> readWatchList(const Catalogue& catalogue, const juce::File& file) {
    try {
        return filmsOf(catalogue,
                       watchListKeys(readLocalFile(file.getFullPathName().toStdString(), limits::watchListBytes)));
    } catch (const Error&) {
        return {};
    }
}

WatchListReading::WatchListReading(std::shared_ptr<const Matcher> matcher, std::string path)
    : thread([this, matcher = std::move(matcher), path = std::move(path)] {
        guarded([&] { read(matcher->catalogue(), path); }, [&](const std::string& why) { failure = why; });
        finished = true;
    }) {}

WatchListReading::~WatchListReading() {
    stopping = true;
    thread.join();
}

void WatchListReading::read(const Catalogue& catalogue, const std::string& path) {
    for (const auto& key : watchListKeys(readLocalFile(path, limits::watchListBytes))) {
        if (stopping)
            return;
        if (const auto film = findFilm(catalogue, key); film >= 0)
            found.push_back(film);
    }
    sortOut(found);
}

} // namespace sceneheard
