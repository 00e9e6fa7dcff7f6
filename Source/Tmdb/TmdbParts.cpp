#include "Tmdb/TmdbParts.h"
#include "Tmdb/TmdbText.h"
#include <algorithm>

namespace sceneheard {

namespace {
constexpr std::size_t longestPlot = 2000, longestName = 100, longestPosterName = 100; // bytes
constexpr std::size_t mostDirectors = 4, mostOffers = 30;

bool isNameLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}
} // namespace

std::string plotText(std::string_view text) { return shownLine(text, longestPlot); }

std::string directorText(const std::vector<std::string>& names) {
    std::vector<std::string> taken;
    std::string text;
    for (const auto& name : names) {
        const auto line = shownLine(name, longestName);
        if (line.empty() || taken.size() == mostDirectors || std::ranges::find(taken, line) != taken.end())
            continue;
        text.append(taken.empty() ? "" : ", ").append(line);
        taken.push_back(line);
    }
    return text;
}

std::string directorLine(std::string_view text) { return shownLine(text, mostDirectors * (longestName + 2)); }

std::string posterName(std::string_view name) {
    if (name.size() > longestPosterName || !name.starts_with('/') ||
        !(name.ends_with(".jpg") || name.ends_with(".png")))
        return {};
    const auto stem = name.substr(1, name.size() - 5);
    return !stem.empty() && std::ranges::all_of(stem, isNameLetter) ? std::string(name) : std::string();
}

void addOffer(TmdbFilm& film, OfferKind kind, std::string_view provider) {
    FilmOffer offer{kind, shownLine(provider, longestName)};
    if (!offer.provider.empty() && film.offers.size() < mostOffers &&
        std::ranges::find(film.offers, offer) == film.offers.end())
        film.offers.push_back(std::move(offer));
}

} // namespace sceneheard
