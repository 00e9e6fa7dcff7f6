#pragma once
#include "Training/Pictures/PosterData.h"

namespace sceneheard {

inline constexpr int posterFolds = 3; // each takes minutes

/// What is said of posters by those who learned from others: three folds grouped by film.
struct UnseenPosters {
    std::vector<int> fold;           ///< of each poster
    Matrix net;                      ///< posters x PosterSigns::size
    Matrix grey, colours, gist, all; ///< posters x (genreNames.size() + 4): genres, tone; by ridge regression
};

/// The tone of all films, learned without what was said of the films given: told, and of the others what was said too.
/// @param features  toneFeatures() of the films
Matrix tonesWithout(const std::vector<bool>& held, const Eigen::SparseMatrix<double, Eigen::RowMajor>& features,
                    const ToneWords& words);

/// @param data  must have what is known without nets
/// @param kept  a file where what the nets said is kept, and found again the next time; empty: none
UnseenPosters unseenPosters(const PosterData& data, const Eigen::SparseMatrix<double, Eigen::RowMajor>& features,
                            const std::filesystem::path& kept, std::ostream& progress);

/// What a net says of a poster of the data.
PosterSigns signsOf(const PosterNet& net, const PosterData& data, std::size_t poster);

/// The nets learned from these posters.
PosterNet learnPosterNet(const PosterData& data, const std::vector<std::size_t>& posters, const Matrix& tones);

} // namespace sceneheard
