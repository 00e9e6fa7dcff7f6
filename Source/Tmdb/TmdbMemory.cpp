#include "Tmdb/TmdbMemory.h"

namespace sceneheard {

std::size_t TmdbMemory::bytesOf(const Known& known) {
    constexpr std::size_t aside = 256; // of the entry itself
    if (known.details == nullptr)
        return aside;
    auto count = aside + known.details->plot.size() + known.details->director.size();
    for (const auto& offer : known.details->offers)
        count += sizeof offer + offer.provider.size();
    return count + (known.details->poster ? known.details->poster->rgb.size() : 0);
}

const TmdbMemory::Known* TmdbMemory::find(FilmId film) {
    const auto place = places.find(film);
    if (place == places.end())
        return nullptr;
    entries.splice(entries.begin(), entries, place->second);
    return &entries.front().known;
}

void TmdbMemory::keep(FilmId film, Known known) {
    if (const auto place = places.find(film); place != places.end()) {
        bytes -= bytesOf(place->second->known);
        entries.erase(place->second);
        places.erase(place);
    }
    bytes += bytesOf(known);
    entries.push_front({film, std::move(known)});
    places[film] = entries.begin();
    while (entries.size() > maxFilms || (bytes > maxBytes && entries.size() > 1)) {
        bytes -= bytesOf(entries.back().known);
        places.erase(entries.back().film);
        entries.pop_back();
    }
}

} // namespace sceneheard
