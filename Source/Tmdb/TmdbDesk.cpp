#include "Tmdb/TmdbDesk.h"
#include <algorithm>

namespace sceneheard {

std::shared_ptr<const FilmDetails> TmdbDesk::find(FilmId film) {
    static const auto nothing = std::make_shared<const FilmDetails>();
    if (film.tmdbNumber() == 0 && film.imdbNumber() == 0)
        return nothing;
    const std::lock_guard lock(mutex);
    const auto* const known = memory.find(film);
    auto details = known != nullptr ? known->details : nullptr;
    if (underWay.contains(film) || (known != nullptr && Clock::now() < known->again))
        return details;
    const auto job = std::ranges::find(jobs, film, &TmdbJob::film);
    if (job == jobs.begin() && job != jobs.end())
        return details;
    TmdbJob wanted{film};
    const bool waited = job != jobs.end();
    if (waited) {
        wanted = std::move(*job);
        jobs.erase(job);
    }
    wanted.asked = ++askedCount;
    add(std::move(wanted));
    if (waited)
        return details;
    awake = true;
    woken.notify_one();
    return details;
}

void TmdbDesk::add(TmdbJob job) {
    const auto place = std::ranges::find_if(jobs, [&](const TmdbJob& other) { return other.asked < job.asked; });
    jobs.insert(place, std::move(job));
    if (jobs.size() > maxWaiting)
        jobs.pop_back();
}

std::uint64_t TmdbDesk::news() const {
    const std::lock_guard lock(mutex);
    return newsCount;
}

std::string TmdbDesk::problem() const {
    const std::lock_guard lock(mutex);
    return problemNow;
}

void TmdbDesk::waitForNews(std::uint64_t since, Clock::time_point until) const {
    std::unique_lock lock(mutex);
    told.wait_until(lock, until, [&] { return newsCount != since || !problemNow.empty(); });
}

void TmdbDesk::stop() {
    const std::lock_guard lock(mutex);
    ending = true;
    woken.notify_one();
}

bool TmdbDesk::sleep(Clock::time_point until) {
    std::unique_lock lock(mutex);
    const auto ready = [&] { return ending || awake; };
    if (until == Clock::time_point::max()) // which some libraries cannot reckon with
        woken.wait(lock, ready);
    else
        woken.wait_until(lock, until, ready);
    awake = false;
    return !ending;
}

void TmdbDesk::wake() {
    const std::lock_guard lock(mutex);
    awake = true;
    woken.notify_one();
}

bool TmdbDesk::stopping() const {
    const std::lock_guard lock(mutex);
    return ending;
}

bool TmdbDesk::waiting() const {
    const std::lock_guard lock(mutex);
    return !jobs.empty();
}

void TmdbDesk::putBack(TmdbJob job) {
    const std::lock_guard lock(mutex);
    underWay.erase(job.film);
    add(std::move(job));
}

void TmdbDesk::finish(FilmId film, Clock::time_point again) {
    const std::lock_guard lock(mutex);
    underWay.erase(film);
    const auto* const known = memory.find(film);
    memory.keep(film, {known != nullptr ? known->details : nullptr, again});
}

void TmdbDesk::publish(FilmId film, FilmDetails details) {
    const std::lock_guard lock(mutex);
    if (const auto* const known = memory.find(film);
        known != nullptr && known->details != nullptr && details.poster == nullptr)
        details.poster = known->details->poster;
    memory.keep(film, {std::make_shared<const FilmDetails>(std::move(details)), {}});
    ++newsCount;
    told.notify_all();
}

void TmdbDesk::setProblem(std::string sentence) {
    const std::lock_guard lock(mutex);
    if (sentence == problemNow)
        return;
    problemNow = std::move(sentence);
    told.notify_all();
}

} // namespace sceneheard
