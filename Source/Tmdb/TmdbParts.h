#pragma once
#include "Tmdb/TmdbCodec.h"

namespace sceneheard {

/// What a film's parts may be, whoever tells them: TMDb or the cache. Each makes of a stranger's text what FilmDetails
/// promises.
std::string plotText(std::string_view text);
/// The first few, each once.
std::string directorText(const std::vector<std::string>& names);
/// The same of a text that it made.
std::string directorLine(std::string_view text);
/// The name of a poster, or "" where it is not "/", letters, digits, "_" and "-", and ".jpg" or ".png".
std::string posterName(std::string_view name);
/// Adds an offer behind the others, unless it has no provider, is there already, or there are enough.
void addOffer(TmdbFilm& film, OfferKind kind, std::string_view provider);

} // namespace sceneheard
