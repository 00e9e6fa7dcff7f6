#pragma once
#include "Command/JsonLine.h"
#include "Films/FilmId.h"
#include "Tmdb/FilmDetails.h"
#include <iosfwd>
#include <memory>
#include <string>

namespace sceneheard {

/// What TMDb tells of a film for a command.
struct TmdbTold {
    std::string country;                        ///< of the offers
    std::shared_ptr<const FilmDetails> details; ///< without a poster; null: TMDb did not answer
    std::string problem;                        ///< why not, as a sentence
};

/// Asks TMDb, and waits for some seconds.
/// @param country  of offers, as TmdbSettings::country; "": that of the locale
TmdbTold askTmdb(FilmId film, const std::string& country);

/// A few indented lines, with what TMDb and JustWatch ask to be shown beside it.
void describe(std::ostream& out, const TmdbTold& told);
/// plot, director, watch: a list of kind and provider, attribution; where there are no details, error.
void writeTmdb(JsonLine& line, const TmdbTold& told);

} // namespace sceneheard
