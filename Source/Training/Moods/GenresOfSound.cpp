#include "Training/Moods/GenresOfSound.h"
#include "Films/Film.h"
#include "Training/Moods/MoodTargets.h"
#include <cmath>
#include <map>
#include <set>

namespace sceneheard {

namespace {
constexpr double penalty = 2;       // in units of the features' variance
constexpr std::size_t minFilms = 8; // of a genre
constexpr double share = 0.5, minVariance = 0.02;
constexpr std::string_view wordsBefore = "film genre ";

Eigen::RowVectorXd genresOf(const LabelledClip& clip) {
    Eigen::RowVectorXd genres = Eigen::RowVectorXd::Zero(genreNames.size());
    for (const auto& word : clip.words)
        if (word.starts_with(wordsBefore))
            if (const auto genre = genreIndex(std::string_view(word).substr(wordsBefore.size())))
                genres[*genre] = 1;
    return genres;
}
} // namespace

GenreHeads learnGenresOfSound(const std::vector<const LabelledClip*>& clips, const Standardiser& scale) {
    std::vector<const LabelledClip*> ofFilms;
    std::map<std::string_view, double> clipsOfFilm;
    std::array<std::set<std::string_view>, genreNames.size()> filmsOfGenre;
    for (const auto* clip : clips)
        if (clip->set == "film") {
            ofFilms.push_back(clip);
            ++clipsOfFilm[clip->group];
        }
    const auto n = std::ssize(ofFilms);
    Matrix genres(2 * n, genreNames.size()), inputs(2 * n, scale.mean.size());
    Vector importance(2 * n);
    for (Eigen::Index i = 0; i < n; ++i) {
        const auto& clip = *ofFilms[static_cast<std::size_t>(i)];
        genres.row(i) = genres.row(n + i) = genresOf(clip);
        importance[i] = importance[n + i] = 1 / std::sqrt(clipsOfFilm.at(clip.group));
        for (std::size_t g = 0; g < genreNames.size(); ++g)
            if (genres(i, static_cast<Eigen::Index>(g)) > 0)
                filmsOfGenre[g].insert(clip.group);
    }
    inputs << standardised(ofFilms, scale, modelWindows.size() - 1), standardised(ofFilms, scale, 1);

    GenreHeads heads;
    heads.fill({0, Eigen::VectorXf::Zero(scale.mean.size()), 0});
    if (n == 0)
        return heads;
    const auto fit = fitRidge(inputs, genres, importance, penalty * importance.sum());
    const Eigen::RowVectorXd usual = importance.transpose() * genres / importance.sum();
    for (std::size_t g = 0; g < genreNames.size(); ++g) {
        if (filmsOfGenre[g].size() < minFilms)
            continue;
        const auto column = static_cast<Eigen::Index>(g);
        const double perUnit = share / std::max(minVariance, usual[column] * (1 - usual[column]));
        heads[g] = {static_cast<float>(perUnit * (fit.bias[column] - usual[column])),
                    (perUnit * fit.weights.col(column)).cast<float>(), 0};
    }
    return heads;
}

} // namespace sceneheard
