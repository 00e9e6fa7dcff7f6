#pragma once
#include "Films/FilmId.h"
#include "Pictures/Picture.h"
#include <memory>
#include <string>
#include <vector>

namespace sceneheard {

/// How a film can be watched, as TMDb tells it from JustWatch.
enum class OfferKind { stream, free, advertised, rent, buy };

/// Where a film can be watched in one country.
struct FilmOffer {
    OfferKind kind = OfferKind::stream;
    std::string provider; ///< "Netflix"; UTF-8
    bool operator==(const FilmOffer&) const = default;
};

/// What TMDb tells of a film beyond the catalogue. All texts are UTF-8 without control characters, and bounded.
struct FilmDetails {
    std::string plot;                      ///< at most 2,000 bytes; empty: not known
    std::string director;                  ///< several are joined by ", "; empty: not known
    std::vector<FilmOffer> offers;         ///< in the country that was asked for, at most 30, streams first
    std::shared_ptr<const Picture> poster; ///< at most 500 pixels wide; null: none

    bool operator==(const FilmDetails&) const = default;
};

} // namespace sceneheard
