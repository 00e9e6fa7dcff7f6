#include "Training/Films/FactFigures.h"
#include "Training/Films/FactLearning.h"
#include "Training/Learners/FigureTable.h"
#include <algorithm>
#include <random>

namespace sceneheard {

namespace {
constexpr int foldsAsked = 3; // each takes seven seconds, and what facts lose is about the same in all

std::vector<std::size_t> filmsBeside(const std::vector<std::size_t>& held, std::size_t count) {
    std::vector<std::size_t> films;
    for (std::size_t film = 0; film < count; ++film)
        if (!std::ranges::binary_search(held, film))
            films.push_back(film);
    return films;
}

// What facts tell where only these films are known.
FactProfile learn(const FilmData& data, const JointSpace& space, const std::vector<std::size_t>& known) {
    const Matrix vectors = space.filmVectors(rowsAt(data.attributes, known));
    std::vector<SourceFilm> films;
    Profiles profiles;
    for (std::size_t i = 0; i < known.size(); ++i) {
        films.push_back(data.films[known[i]]);
        const Eigen::RowVectorXf vector = vectors.row(static_cast<Eigen::Index>(i)).cast<float>();
        quantise(std::span<const float, vectorDims>(vector.data(), vectorDims), profiles.films.emplace_back());
    }
    return FactProfile(learnFactProfile(films, profiles));
}

Vector vectorOf(const FilmProfile& profile) {
    return profile.scale *
           Eigen::Map<const Eigen::Vector<std::int8_t, vectorDims>>(profile.vector.data()).cast<double>();
}
} // namespace

FactFigures factFigures(const FilmData& data, int folds) {
    const auto& tracks = data.tracks;
    const auto place = data.placesAmongTrackFilms();
    const Matrix candidates = rowsAt(data.attributes, data.trackFilms);
    std::mt19937 random(29);
    FactFigures sum;
    double asked = 0;
    for (int fold = 0; fold < folds; ++fold) {
        const auto rows = data.rowsOf(fold);
        auto held = tracks.filmsOf(rows);
        std::ranges::sort(held);
        held.erase(std::unique(held.begin(), held.end()), held.end());
        const auto space = fitJointSpace(tracks, data.attributes, data.rowsBeside(fold));
        const auto profile = learn(data, space, filmsBeside(held, data.films.size()));
        const Matrix psi = space.filmVectors(candidates), phi = space.musicVectors(rowsAt(tracks.basis, rows));
        for (std::size_t i = 0; i < rows.size(); ++i, ++asked) {
            const Vector p = phi.row(static_cast<Eigen::Index>(i));
            const Eigen::RowVectorXd scores = (psi * p).transpose();
            const auto shareWhenTold = [&](std::size_t film) {
                auto among = scores;
                among[place[film]] = p.dot(vectorOf(profile(data.films[film].facts, data.films[film].keywords)));
                return shareAbove(among, place[film]);
            };
            const auto own = tracks.film[rows[i]];
            sum.known += shareAbove(scores, place[own]);
            sum.told += shareWhenTold(own);
            sum.random += shareWhenTold(held[random() % held.size()]);
        }
    }
    asked = std::max(1.0, asked);
    return {sum.told / asked, sum.known / asked, sum.random / asked};
}

void evaluateFacts(const std::filesystem::path& path, std::ostream& out) {
    const auto figures = factFigures(FilmData(path), foldsAsked);
    FigureTable table(out, "FILMS TOLD BY THEIR FACTS ALONE, as imported ones are", {"facts", "known", "random"});
    table.row(std::to_string(foldsAsked) + " of the folds, mean percentile rank of the true film",
              {figures.told, figures.known, figures.random});
}

} // namespace sceneheard
