#include "Tmdb/TmdbReader.h"
#include "Tmdb/TmdbWorker.h"

namespace sceneheard {

TmdbReader::TmdbReader(TmdbSettings settings)
    : desk(std::make_shared<TmdbDesk>()) {
    auto worker = std::make_unique<TmdbWorker>(desk, checkedTmdbSettings(std::move(settings)), Network::shared());
    thread = std::thread([worker = std::move(worker)] { worker->run(); });
}

TmdbReader::~TmdbReader() {
    desk->stop();
    thread.join();
}

std::shared_ptr<const FilmDetails> TmdbReader::find(FilmId film) { return desk->find(film); }
std::uint64_t TmdbReader::news() const { return desk->news(); }
std::string TmdbReader::problem() const { return desk->problem(); }

void TmdbReader::waitForNews(std::uint64_t since, std::chrono::steady_clock::time_point until) const {
    desk->waitForNews(since, until);
}

} // namespace sceneheard
