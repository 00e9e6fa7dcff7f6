#include "Tmdb/TmdbCalls.h"
#include "Remote/ServerAddress.h"

namespace sceneheard {

namespace {
constexpr std::chrono::seconds connectWithin{4}, tellWithin{8}, drawWithin{15};
constexpr std::size_t longestAnswer = 512 * 1024, longestPoster = 1024 * 1024;

bool isPoster(TmdbJob::Step step) { return step == TmdbJob::Step::poster; }
} // namespace

HttpRequest tmdbRequest(const TmdbSettings& settings, const TmdbJob& job) {
    HttpRequest request;
    if (isPoster(job.step)) {
        request.address = tmdbPosterAddress(settings, job.found.poster);
        request.accept = "image/jpeg, image/png";
        request.within = drawWithin;
        request.maxBytes = longestPoster;
    } else {
        request.address = job.step == TmdbJob::Step::number ? tmdbFindAddress(settings, job.film.imdbNumber())
                                                            : tmdbFilmAddress(settings, job.number);
        request.keyHeader = "Authorization";
        request.key = "Bearer " + settings.key;
        request.within = tellWithin;
        request.maxBytes = longestAnswer;
    }
    request.connectWithin = connectWithin;
    request.loopback = ServerAddress::read(isPoster(job.step) ? settings.images : settings.api, {}).loopback;
    request.tries = 1; // the pauses here count for all films together
    return request;
}

TmdbVerdict tmdbVerdict(const HttpAnswer& answer, TmdbJob::Step step) {
    if (answer.end != HttpAnswer::End::answered)
        return TmdbVerdict::trouble;
    // A poster that is forbidden, as some are in some countries, is none.
    if (answer.status == 404 || (isPoster(step) && answer.status >= 400 && answer.status < 429))
        return TmdbVerdict::none;
    if (answer.status == 401 || answer.status == 403)
        return TmdbVerdict::refused;
    if (answer.status != 200 || (!isPoster(step) && answer.contentType != "application/json"))
        return TmdbVerdict::trouble;
    return TmdbVerdict::answered;
}

std::string tmdbProblem(const HttpAnswer& answer, TmdbJob::Step step) {
    const std::string who = isPoster(step) ? "TMDb's server of pictures" : "TMDb";
    if (answer.end != HttpAnswer::End::answered)
        return who + " cannot be used: " + answer.problem + ".";
    if (answer.status == 401 || answer.status == 403)
        return "TMDb does not accept the key. Copy the API Read Access Token again from your account's settings at "
               "TMDb.";
    if (answer.status == 429)
        return who + " is asked more than it takes; it is asked again later.";
    if (answer.status != 200)
        return who + " answers with error " + std::to_string(answer.status) + "; it is asked again later.";
    return who + " does not answer as it should; is there another server at its address, or does a network that wants "
                 "you to sign in answer in its place?";
}

} // namespace sceneheard
