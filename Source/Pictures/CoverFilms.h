#pragma once
#include "Matching/Matcher.h"
#include "Pictures/PosterIndex.h"
#include <filesystem>
#include <set>
#include <vector>

namespace sceneheard {

/// A film whose poster looks like a picture.
struct AlikeFilm {
    Film facts;
    float likeness = 0; ///< 0..1
};

/// Finds films by their posters. Of covers and the films that their music belongs to nobody has published pairs, so a
/// cover moves no film of the list for the music: it has one of its own. Immutable, for any number of threads.
class CoverFilms {
public:
    /// Throws Error where the net or the posters are missing or damaged. @param matcher  not null
    CoverFilms(const std::filesystem::path& assets, std::shared_ptr<const Matcher> matcher);

    /// What the net says of a picture: some milliseconds.
    PosterSigns signs(const Picture& picture) const { return net(picture); }
    /// The films whose posters say the most alike, the likest first, at most `top`.
    /// @param without  films that are left out
    std::vector<AlikeFilm> like(const PosterSigns& signs, const Filter& filter, int top,
                                const std::set<FilmId>& without = {}) const;

private:
    const std::shared_ptr<const Matcher> matcher;
    const PosterNet net;
    const PosterIndex posters;
    std::vector<int> rows; // of the posters' films in the catalogue: not asked for each time, which takes long
};

} // namespace sceneheard
