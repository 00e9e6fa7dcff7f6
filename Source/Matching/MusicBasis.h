#pragma once
#include "Matching/MusicGenres.h"

namespace sceneheard {

/// What linear maps from music start from: Spotify's nine scales, standardised, and the roots of the chances of each
/// genre of music, which curve them the way music at large is clustered (the Hellinger map; Jebara, Kondor & Howard
/// 2004).
struct MusicBasis {
    MusicGenres genres;
    Eigen::VectorXf rootMean, rootSd; ///< genres: of the roots over the training music; sd > 0

    /// size() entries.
    Eigen::VectorXf operator()(const AudioFeatures& music) const { return of(genres.standardised(music)); }
    /// The same of scales that are standardised already.
    Eigen::VectorXf of(const Eigen::VectorXf& standardised) const;
    Eigen::Index size() const { return static_cast<Eigen::Index>(audioFeatureCount) + rootMean.size(); }
};

} // namespace sceneheard
