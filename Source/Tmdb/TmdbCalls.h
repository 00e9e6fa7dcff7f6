#pragma once
#include "Remote/Http.h"
#include "Tmdb/TmdbDesk.h"

namespace sceneheard {

/// What a job asks of TmdbSettings::api, or of TmdbSettings::images: each request, and what its answer is worth.
/// @param job  at any step but the cache's
HttpRequest tmdbRequest(const TmdbSettings& settings, const TmdbJob& job);

/// How a request ended.
enum class TmdbVerdict {
    answered, ///< its body is to be read
    none,     ///< there is no such film or picture
    refused,  ///< the key is not taken
    trouble   ///< it may be better later
};
TmdbVerdict tmdbVerdict(const HttpAnswer& answer, TmdbJob::Step step);

/// What is wrong, as a sentence for the person, without the key; of an answer of which tmdbVerdict() says that it is
/// refused or trouble, or whose body is none of TMDb's.
std::string tmdbProblem(const HttpAnswer& answer, TmdbJob::Step step);

} // namespace sceneheard
