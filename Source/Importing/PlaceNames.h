#pragma once
#include <string>
#include <vector>

namespace sceneheard {

/// The codes of countries by the English names that TMDb and CMU's corpus have for them, ISO 3166-1 alpha-2: of states
/// that are no more, their largest successor's. Names that are no country's are passed over.
std::vector<std::string> countryCodes(const std::vector<std::string>& countries);

/// The language that a film was made in, ISO 639-1: its only one, or that of several which is its countries' own; ""
/// where that leaves none or more than one.
std::string originalLanguage(const std::vector<std::string>& languages, const std::vector<std::string>& countries);

} // namespace sceneheard
