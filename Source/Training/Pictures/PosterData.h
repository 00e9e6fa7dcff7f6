#pragma once
#include "Pictures/Picture.h"
#include "Training/Data/FilmTones.h"
#include "Training/Pictures/ConvolutionalTraining.h"
#include <functional>

namespace sceneheard {

/// The posters of `data`/posters/posters.zip whose films are known, and what is said of these: one row a poster.
struct PosterData {
    std::vector<SourceFilm> films; ///< all of the data's
    std::vector<std::size_t> film; ///< of each poster
    std::vector<Thumbnail> thumbnails;
    Eigen::MatrixXf traits, mirroredTraits; ///< of each poster and of its mirror image, PictureTraits x posters
    Matrix genres;                          ///< posters x genreNames.size(), 0 or 1
    std::vector<int> mainGenre;             ///< the first that TMDb names; -1 unknown
    Vector year;                            ///< of release, in standard deviations over the posters
    ToneWords tones;                        ///< of the films
    std::vector<Eigen::Index> toneRow;      ///< of `tones`; -1: nothing was said
    Matrix grey, colours, gist;             ///< of each poster; empty where they were not asked for

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
    PosterLoss(const PosterData& data, const std::vector<std::size_t>& posters, const Matrix& tone);
    /// Outputs beside those of PosterSigns, one for each of genreNames: logits whose softmax is the main genre. What
    /// learns to tell these tells the others better.
    static constexpr int beside = genreNames.size();
    /// @param outputs  PosterSigns::size a poster, or so many and `beside`
    Eigen::MatrixXf operator()(const Eigen::MatrixXf& outputs, std::span<const int> examples) const;

private:
    Eigen::MatrixXf targets; ///< (PosterSigns::size + beside) x posters; of those beside one is 1, or none
    Eigen::VectorXf ofGenre; ///< how much each counts
};

} // namespace sceneheard
