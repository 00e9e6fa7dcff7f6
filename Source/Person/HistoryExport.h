#pragma once
#include "Matching/Matcher.h"
#include "Person/HeardPiece.h"

namespace sceneheard {

/// The names of historyCsv()'s columns, as a line.
std::string historyCsvNames();
/// A piece as a line of a table (RFC 4180): the time it began (UTC), what is known of it, its mood with standard
/// deviations, the likeliest genres of music and of film, and the films that were suggested. What is not known is
/// empty.
std::string historyCsv(const HeardPiece& piece, const Matcher& matcher);
/// The same as one JSON object, without a line's end.
std::string historyJson(const HeardPiece& piece, const Matcher& matcher);

/// A time as ISO 8601 has it, "2026-11-30T20:04:00Z". @param seconds  since 1970
std::string utcTime(std::int64_t seconds);
/// "heard", "listenbrainz" or "spotify"
std::string_view nameOf(Origin origin);

} // namespace sceneheard
