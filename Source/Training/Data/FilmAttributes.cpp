#include "Training/Data/FilmAttributes.h"
#include <Eigen/Eigenvalues>
#include <Eigen/QR>
#include <Eigen/SparseCore>
#include <algorithm>
#include <cmath>
#include <map>
#include <random>

namespace sceneheard {

namespace {
constexpr int decades = 10; // 1930 and before to 2020
constexpr int keywordColumns = 60, fineColumns = 60, placeColumns = 30, plotColumns = 60;
constexpr int minKeywordUse = 8, minPlotUse = 20; // films that share a word before it counts
constexpr double interplayWeight = 0.5, keywordWeight = 0.4, factWeight = 0.5, saidWeight = 0.25;

Matrix standardised(Matrix m) {
    m.rowwise() -= m.colwise().mean().eval();
    const Eigen::RowVectorXd sd = (m.array().square().colwise().mean()).sqrt().max(1e-9);
    return m.array().rowwise() / sd.array();
}

// The leading left singular vectors times their values, by subspace iteration (Halko, Martinsson & Tropp 2011).
Matrix mainComponents(const Eigen::SparseMatrix<double>& matrix, int count) {
    std::mt19937 random(11);
    Matrix directions(matrix.cols(), count + 10);
    for (auto& x : directions.reshaped())
        x = static_cast<double>(random()) / 4294967296.0 - 0.5;
    for (int pass = 0; pass < 6; ++pass) {
        const Matrix image = matrix.transpose() * (matrix * directions);
        directions = Eigen::HouseholderQR<Matrix>(image).householderQ() * Matrix::Identity(image.rows(), image.cols());
    }
    const Matrix projected = matrix * directions;
    const Eigen::SelfAdjointEigenSolver<Matrix> eigen(projected.transpose() * projected);
    return projected *
           eigen.eigenvectors().rightCols(std::min<Eigen::Index>(count, projected.cols())).rowwise().reverse();
}
} // namespace

Eigen::SparseMatrix<double> rareWords(const std::vector<std::vector<std::string>>& words, int minUse,
                                      std::size_t maxUse) {
    std::map<std::string_view, int> uses;
    for (const auto& list : words)
        for (const auto& word : list)
            ++uses[word];
    std::map<std::string_view, int> column;
    for (const auto& [word, count] : uses)
        if (count >= minUse && static_cast<std::size_t>(count) <= maxUse)
            column.emplace(word, static_cast<int>(column.size()));
    std::vector<Eigen::Triplet<double>> entries;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::vector<std::pair<int, double>> row;
        double norm = 0;
        for (const auto& word : words[i])
            if (const auto known = column.find(word); known != column.end()) {
                const double rarity = std::log(static_cast<double>(words.size()) / uses[word]);
                row.emplace_back(known->second, rarity);
                norm += rarity * rarity;
            }
        for (const auto& [c, rarity] : row)
            entries.emplace_back(static_cast<int>(i), c, rarity / std::sqrt(norm));
    }
    Eigen::SparseMatrix<double> matrix(std::ssize(words), std::max<Eigen::Index>(1, std::ssize(column)));
    matrix.setFromTriplets(entries.begin(), entries.end());
    return matrix;
}

Eigen::SparseMatrix<double> filmTags(const std::vector<SourceFilm>& films) {
    std::vector<std::vector<std::string>> keywords;
    for (const auto& film : films)
        keywords.push_back(film.keywords);
    return rareWords(keywords, minKeywordUse, films.size());
}

Matrix filmAttributes(const std::vector<SourceFilm>& films, const FilmWords& words) {
    constexpr auto genres = static_cast<Eigen::Index>(genreNames.size());
    const auto n = static_cast<Eigen::Index>(films.size());
    Matrix genre(n, genres), decade = Matrix::Zero(n, decades), fact(n, 3);
    Vector late(n);
    for (Eigen::Index i = 0; i < n; ++i) {
        const auto& facts = films[static_cast<std::size_t>(i)].facts;
        for (Eigen::Index g = 0; g < genres; ++g)
            genre(i, g) = facts.genres >> g & 1u;
        // A film stands between the middles of two decades.
        const double at = std::clamp((facts.year - 1935) / 10.0, 0.0, decades - 1.0001);
        const auto first = static_cast<Eigen::Index>(at);
        decade(i, first) = 1.0 - (at - static_cast<double>(first));
        decade(i, first + 1) = at - static_cast<double>(first);
        // What is not known counts as usual.
        const double runtime = facts.runtime > 0 ? facts.runtime : 100, rating = facts.rating > 0 ? facts.rating : 6;
        fact.row(i) << std::log1p(facts.votes), std::clamp(runtime, 40.0, 200.0), rating;
        late[i] = std::clamp((facts.year - 1995) / 15.0, -2.5, 2.0);
    }
    genre = standardised(genre);
    const Matrix interplay = genre.array().colwise() * late.array();
    const Matrix keywords = mainComponents(filmTags(films), keywordColumns);
    const Matrix fine = mainComponents(rareWords(words.genres, minKeywordUse, films.size()), fineColumns);
    const Matrix places = mainComponents(rareWords(words.places, minKeywordUse, films.size()), placeColumns);
    const Matrix plot = mainComponents(rareWords(words.plot, minPlotUse, films.size() / 10), plotColumns);
    Matrix all(n,
               genres + decades + genres + keywords.cols() + fine.cols() + places.cols() + plot.cols() + fact.cols());
    all << genre, standardised(decade), interplayWeight * standardised(interplay),
        keywordWeight * standardised(keywords), saidWeight * standardised(fine), saidWeight * standardised(places),
        saidWeight * standardised(plot), factWeight * standardised(fact);
    return all;
}

} // namespace sceneheard
