#pragma once
#include "Pictures/Picture.h"
#include "Training/Data/FilmTones.h"
#include "Training/Pictures/PosterNetTraining.h"
#include <functional>

namespace sceneheard {

/// The posters of `data`/posters/posters.zip whose films are known, and what is said of these: one row a poster.
struct PosterData {
    std::vector<SourceFilm> films; ///< all of the data's
    std::vector<std::size_t> film; ///< of each poster
    std::vector<Thumbnail> thumbnails;
    Matrix genres;                     ///< posters x genreNames.size(), 0 or 1
    std::vector<int> mainGenre;        ///< the first that TMDb names; -1 unknown
    Vector year;                       ///< of release, in standard deviations over the posters
    ToneWords tones;                   ///< of the films
    std::vector<Eigen::Index> toneRow; ///< of `tones`; -1: nothing was said
    Matrix grey, colours, gist;        ///< of each poster; empty where they were not asked for

    Eigen::Index size() const { return static_cast<Eigen::Index>(film.size()); }
    /// Films as groups, for folds.
    std::vector<std::string> groups() const;
};

/// Reads them. Throws Error where the archive is missing or damaged; a picture that cannot be read is left out.
/// @param described  whether to compute what was known of pictures before nets
PosterData readPosters(const std::filesystem::path& data, bool described);

/// What a net learns of posters: genres, the year, and the tone, which is said of some films and told of the others.
class PosterLoss {
public:
    /// @param tone  shares, films x 4, of which none was learned from a film that is to be told
    PosterLoss(const PosterData& data, std::vector<std::size_t> posters, const Matrix& tone);
    Eigen::MatrixXf operator()(const Eigen::MatrixXf& outputs, std::span<const int> examples) const;

private:
    Eigen::MatrixXf targets; ///< PosterSigns::size x posters
    Eigen::VectorXf ofGenre; ///< how much each counts
};

} // namespace sceneheard
