#include "Tmdb/TmdbReader.h"
#include <condition_variable>
#include <mutex>

namespace sceneheard {

struct TmdbReader::Shared {
    TmdbSettings settings;
    std::mutex mutex;
    std::condition_variable changed;
    std::uint64_t news = 0;
    std::string problem;
};

TmdbReader::TmdbReader(TmdbSettings settings)
    : shared(std::make_shared<Shared>()) {
    shared->settings = checkedTmdbSettings(std::move(settings));
}

TmdbReader::~TmdbReader() = default;

std::shared_ptr<const FilmDetails> TmdbReader::find(FilmId film) {
    if (film.tmdbNumber() == 0 && film.imdbNumber() == 0)
        return std::make_shared<FilmDetails>();
    return nullptr;
}

std::uint64_t TmdbReader::news() const {
    const std::lock_guard lock(shared->mutex);
    return shared->news;
}

std::string TmdbReader::problem() const {
    const std::lock_guard lock(shared->mutex);
    return shared->problem;
}

void TmdbReader::waitForNews(std::uint64_t since, std::chrono::steady_clock::time_point until) const {
    std::unique_lock lock(shared->mutex);
    shared->changed.wait_until(lock, until, [&] { return shared->news != since || !shared->problem.empty(); });
}

} // namespace sceneheard
