#include "Interface/WatchList.h"
#include "Interface/FilmMarks.h"
#include "Interface/LocalFile.h"
#include "Listening/Guard.h"
#include "Matching/Matcher.h"
#include "Signal/Error.h"
#include <algorithm>

namespace sceneheard {

std::vector<int> filmsOf(const Catalogue& catalogue, const std::set<std::string>& keys) {
    std::vector<int> films;
    for (const auto& key : keys)
        if (const auto film = findFilm(catalogue, key); film >= 0)
            films.push_back(film);
    std::sort(films.begin(), films.end());
    films.erase(std::unique(films.begin(), films.end()), films.end());
    return films;
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
    const auto bytes = readLocalFile(path, WatchList::mostBytes);
    try {
        list = readWatchList(bytes, catalogue, [this] { return stopping.load(); });
    } catch (const Error& e) {
        throw Error(path + ": " + e.what());
    }
}

} // namespace sceneheard
