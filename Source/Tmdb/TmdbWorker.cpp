#include "Tmdb/TmdbWorker.h"
#include "Tmdb/PosterPicture.h"
#include <algorithm>

namespace sceneheard {

namespace {
using Step = TmdbJob::Step;
constexpr int mostTries = 3;
constexpr std::chrono::hours untilNoneIsAsked{1};      // again for what TMDb does not have
constexpr std::chrono::minutes untilFailedIsAsked{10}; // again for what could not be had
constexpr std::chrono::hours untilNextLook{24};        // at what is known, whether the cache still has it

std::int64_t unixNow() {
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

std::string posterRecord(const TmdbFilm& film) { return "poster" + film.poster; }

FilmDetails detailsOf(const TmdbFilm& film, std::shared_ptr<const Picture> poster = nullptr) {
    return {film.plot, film.director, film.offers, std::move(poster)};
}
} // namespace

TmdbWorker::TmdbWorker(std::shared_ptr<TmdbDesk> d, TmdbSettings s, std::shared_ptr<Network> n)
    : desk(std::move(d))
    , settings(std::move(s))
    , network(std::move(n))
    , cache(settings.cache) {}

void TmdbWorker::run() {
    try {
        for (bool more = false; more ? !desk->stopping() : desk->sleep(nextStart());)
            more = step();
    } catch (const std::exception&) {
        desk->setProblem("There is not enough memory for asking TMDb; close other programs and start again.");
    }
}

// Whether there is more to do at once. One film of the cache at a time, so that answers do not wait behind many.
bool TmdbWorker::step() {
    takeEnded();
    startNew();
    return lookInCache();
}

void TmdbWorker::takeEnded() {
    for (std::size_t i = 0; i < running.size() && !desk->stopping();)
        if (running[i].exchange.done()) {
            auto ended = std::move(running[i]);
            running.erase(running.begin() + static_cast<std::ptrdiff_t>(i));
            judge(std::move(ended.job), ended.exchange.take());
        } else {
            ++i;
        }
}

bool TmdbWorker::mayStart(const TmdbJob& job) const {
    if (job.step == Step::cache)
        return false;
    return job.step == Step::poster ? imagesPause.over(looked) : refused || apiPause.over(looked);
}

void TmdbWorker::startNew() {
    looked = Clock::now();
    while (running.size() < maxExchanges) {
        auto job = desk->take([&](const TmdbJob& j) { return mayStart(j); });
        if (!job)
            return;
        if (refused && job->step != Step::poster) {
            desk->finish(job->film, Clock::now() + untilNoneIsAsked);
            continue;
        }
        auto exchange = Network::start(network, tmdbRequest(settings, *job), [d = desk] { d->wake(); });
        running.push_back({std::move(*job), std::move(exchange)});
    }
}

TmdbWorker::Clock::time_point TmdbWorker::nextStart() const {
    if (running.size() == maxExchanges || !desk->waiting())
        return Clock::time_point::max();
    auto next = Clock::time_point::max();
    for (const auto* pause : {&apiPause, &imagesPause})
        if (!pause->over(looked))
            next = std::min(next, pause->end());
    return next;
}

std::string TmdbWorker::recordName(FilmId film) const {
    return film.text() + "/" + settings.language + "/" + settings.country;
}

bool TmdbWorker::lookInCache() {
    auto job = desk->take([](const TmdbJob& j) { return j.step == Step::cache; });
    if (!job)
        return false;
    const auto record = cache.find(recordName(job->film), unixNow());
    auto film = record ? readTmdbFilm(*record) : std::nullopt;
    if (film) {
        job->found = std::move(*film);
        tell(std::move(*job));
    } else {
        job->number = job->film.tmdbNumber();
        job->step = job->number > 0 ? Step::film : Step::number;
        desk->putBack(std::move(*job));
    }
    return true;
}

// Says what was found, and goes on to the poster.
void TmdbWorker::tell(TmdbJob job) {
    if (settings.posters && !job.found.poster.empty()) {
        const auto bytes = cache.find(posterRecord(job.found), unixNow());
        if (bytes && tellWithPoster(job, *bytes))
            return;
        if (bytes)
            cache.forget(posterRecord(job.found));
        desk->publish(job.film, detailsOf(job.found));
        job.step = Step::poster;
        return desk->putBack(std::move(job));
    }
    desk->publish(job.film, detailsOf(job.found));
    desk->finish(job.film, Clock::now() + untilNextLook);
}

bool TmdbWorker::tellWithPoster(const TmdbJob& job, std::string_view bytes) {
    auto poster = posterPicture(bytes);
    if (!poster)
        return false;
    desk->publish(job.film, detailsOf(job.found, std::move(poster)));
    desk->finish(job.film, Clock::now() + untilNextLook);
    return true;
}

void TmdbWorker::judge(TmdbJob job, const HttpAnswer& answer) {
    const auto verdict = tmdbVerdict(answer, job.step);
    if (verdict == TmdbVerdict::refused)
        refused = true;
    if (verdict == TmdbVerdict::trouble || verdict == TmdbVerdict::refused)
        return failed(std::move(job), answer);
    if (verdict == TmdbVerdict::none && job.step != Step::poster)
        desk->publish(job.film, {});
    if (verdict == TmdbVerdict::none)
        desk->finish(job.film, Clock::now() + untilNoneIsAsked);
    else if (job.step == Step::poster)
        readPoster(job, answer);
    else if (!read(job, answer))
        return failed(std::move(job), answer);
    (job.step == Step::poster ? imagesPause : apiPause).succeeded();
    setProblem(job.step, "");
}

// False where the answer is none of TMDb's.
bool TmdbWorker::read(TmdbJob& job, const HttpAnswer& answer) {
    if (job.step == Step::number) {
        const auto number = parseTmdbFound(answer.body);
        if (!number)
            return false;
        job.number = *number;
        if (job.number > 0) {
            auto next = job;
            next.step = Step::film;
            desk->putBack(std::move(next));
            return true;
        }
    } else {
        auto film = parseTmdbFilm(answer.body, job.number, job.film, settings);
        if (!film)
            return false;
        if (*film != TmdbFilm()) {
            cache.keep(recordName(job.film), writeTmdbFilm(*film), unixNow());
            auto next = job;
            next.found = std::move(*film);
            tell(std::move(next));
            return true;
        }
    }
    desk->publish(job.film, {});
    desk->finish(job.film, Clock::now() + untilNoneIsAsked);
    return true;
}

void TmdbWorker::readPoster(const TmdbJob& job, const HttpAnswer& answer) {
    if (answer.contentType.starts_with("image/") && tellWithPoster(job, answer.body))
        cache.keep(posterRecord(job.found), answer.body, unixNow());
    else
        desk->finish(job.film, Clock::now() + untilNoneIsAsked);
}

void TmdbWorker::failed(TmdbJob job, const HttpAnswer& answer) {
    const auto step = job.step;
    // A server that is away, or wants to be left alone, says nothing of this film.
    job.tries += answer.end == HttpAnswer::End::gone || answer.status == 429 ? 0 : 1;
    if (refused && step != Step::poster)
        desk->finish(job.film, Clock::now() + untilNoneIsAsked);
    else if (job.tries == mostTries)
        desk->finish(job.film, Clock::now() + untilFailedIsAsked);
    else
        desk->putBack(std::move(job));
    (step == Step::poster ? imagesPause : apiPause).failed(Clock::now(), answer.retryAfter);
    setProblem(step, tmdbProblem(answer, step));
}

void TmdbWorker::setProblem(Step step, std::string sentence) {
    (step == Step::poster ? imagesProblem : apiProblem) = std::move(sentence);
    desk->setProblem(apiProblem.empty() ? imagesProblem : apiProblem);
}

} // namespace sceneheard
