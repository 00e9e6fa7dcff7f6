#include "Interface/State/WatchList.h"
#include "Interface/State/LocalFile.h"
#include "Listening/Guard.h"
#include "Matching/Matcher.h"
#include "Support/Error.h"

namespace sceneheard {

std::shared_ptr<const FilmSet> filmsOf(const Catalogue& catalogue, const std::set<std::string>& keys) {
    std::vector<FilmId> films;
    for (const auto& key : keys)
        films.push_back(FilmId::read(key));
    return std::make_shared<const FilmSet>(catalogue, films);
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
    const auto bytes = readLocalFile(path, WatchList::maxBytes);
    try {
        list = readWatchList(bytes, catalogue, [this] { return stopping.load(); });
        found = std::make_shared<const FilmSet>(catalogue, list.films);
    } catch (const Error& e) {
        throw Error(path + ": " + e.what());
    }
}

} // namespace sceneheard
