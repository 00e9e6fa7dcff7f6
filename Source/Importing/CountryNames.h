#pragma once
#include <span>
#include <string_view>

namespace sceneheard {

/// A country as TMDb or CMU's corpus calls it, its ISO 3166-1 alpha-2 code, and the language in which most of its films
/// are made, ISO 639-1.
struct CountryName {
    std::string_view name, code, language;
};

/// All that are known, in no order. States that are no more have the code of their largest successor.
std::span<const CountryName> countryNames();

} // namespace sceneheard
