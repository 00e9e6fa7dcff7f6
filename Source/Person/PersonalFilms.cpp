#include "Person/PersonalFilms.h"
#include "Matching/VectorScan.h"
#include <Eigen/Cholesky>
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace sceneheard {

namespace {
constexpr std::array ridges{0.3, 1.0, 3.0, 10.0, 30.0, 100.0}; // marks that each dimension's not mattering is worth
constexpr int minCandidates = 60;                              // of which those liked may come to the front
constexpr int maxVectors = 2000;                               // that tell how films' vectors are spread

struct Standardised {
    FilmVector mean = FilmVector::Zero();
    float sd = 1;
};

Standardised spreadOf(const FilmColumns& films, int size) {
    const int step = std::max(1, size / maxVectors);
    Standardised spread;
    float squares = 0;
    int count = 0;
    for (int row = 0; row < size; row += step, ++count) {
        const auto vector = filmVector(films, static_cast<std::size_t>(row));
        spread.mean += vector;
        squares += vector.squaredNorm();
    }
    spread.mean /= static_cast<float>(std::max(1, count));
    const auto variance = squares / static_cast<float>(std::max(1, count)) - spread.mean.squaredNorm();
    spread.sd = std::sqrt(std::max(1e-12f, variance / static_cast<float>(vectorDims)));
    return spread;
}
} // namespace

PersonalFilms::PersonalFilms(std::shared_ptr<const Matcher> m, const std::set<FilmId>& liked, std::set<FilmId> r)
    : matcher(std::move(m))
    , rejected(std::move(r)) {
    std::vector<std::pair<int, float>> rows;
    for (const auto& [films, mark] : {std::pair(&liked, 1.0f), std::pair(&rejected, -1.0f)})
        for (const auto film : *films)
            if (const int row = matcher->catalogue().rowOf(film); row >= 0)
                rows.emplace_back(row, mark);
    count = rows.size();
    if (count >= minMarks)
        learn(rows);
}

void PersonalFilms::learn(const std::vector<std::pair<int, float>>& rows) {
    const auto& films = matcher->catalogue().columns();
    const auto spread = spreadOf(films, matcher->catalogue().size());
    const auto n = static_cast<Eigen::Index>(rows.size());
    Eigen::MatrixXd x(n, vectorDims);
    Eigen::VectorXd y(n);
    for (Eigen::Index i = 0; i < n; ++i) {
        const auto& [row, mark] = rows[static_cast<std::size_t>(i)];
        x.row(i) = ((filmVector(films, static_cast<std::size_t>(row)) - spread.mean) / spread.sd).cast<double>();
        y[i] = static_cast<double>(mark);
    }
    const double mean = y.mean(), variance = (y.array() - mean).square().sum();
    if (variance < 1e-9) // all liked or all rejected tells nothing apart
        return;
    y.array() -= mean;
    const Eigen::RowVectorXd centre = x.colwise().mean();
    const Eigen::MatrixXd centred = x.rowwise() - centre;
    double best = variance;
    for (const auto ridge : ridges) {
        const Eigen::MatrixXd gram =
            centred.transpose() * centred + ridge * Eigen::MatrixXd::Identity(vectorDims, vectorDims);
        const Eigen::LDLT<Eigen::MatrixXd> solver(gram);
        const Eigen::VectorXd weights = solver.solve(centred.transpose() * y);
        const Eigen::MatrixXd smoother = centred * solver.solve(centred.transpose());
        double errors = 0; // of each mark, told by the others
        for (Eigen::Index i = 0; i < n; ++i) {
            const double leverage = smoother(i, i) + 1.0 / static_cast<double>(n); // the mean was learned from it too
            const double error = (y[i] - centred.row(i).dot(weights)) / std::max(1e-6, 1 - leverage);
            errors += error * error;
        }
        if (errors < best) {
            best = errors;
            liking = (weights / static_cast<double>(spread.sd)).cast<float>();
        }
    }
    correlation = static_cast<float>(std::sqrt(std::max(0.0, 1 - best / variance)));
}

float PersonalFilms::likingOf(FilmId film) const {
    const int row = matcher->catalogue().rowOf(film);
    return row < 0 ? 0.0f : liking.dot(filmVector(matcher->catalogue().columns(), static_cast<std::size_t>(row)));
}

// Both the score and the liking in their standard deviations over these films.
template <typename Ranked>
void PersonalFilms::order(std::vector<Ranked>& films) const {
    std::erase_if(films, [&](const auto& film) { return rejected.contains(film.film); });
    if (correlation <= 0 || films.size() < 3)
        return;
    const auto n = static_cast<Eigen::Index>(films.size());
    Eigen::VectorXf scores(n), likings(n);
    for (Eigen::Index i = 0; i < n; ++i) {
        scores[i] = films[static_cast<std::size_t>(i)].score;
        likings[i] = likingOf(films[static_cast<std::size_t>(i)].film);
    }
    const auto standardise = [](Eigen::VectorXf& values) {
        values.array() -= values.mean();
        values /= std::max(1e-6f, std::sqrt(values.squaredNorm() / static_cast<float>(values.size())));
    };
    standardise(scores);
    standardise(likings);
    const Eigen::VectorXf both = scores + correlation * likings;
    std::vector<std::size_t> places(films.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::ranges::stable_sort(places, std::greater<>(),
                             [&](std::size_t i) { return both[static_cast<Eigen::Index>(i)]; });
    std::vector<Ranked> ordered;
    for (const auto place : places)
        ordered.push_back(std::move(films[place]));
    films = std::move(ordered);
}

std::vector<Suggestion> PersonalFilms::suggest(Query query) const {
    return suggest(std::move(query), [this](const Query& asked) { return matcher->rank(asked); });
}

std::vector<Suggestion> PersonalFilms::suggest(Query query, const Rank& rank) const {
    const auto wanted = static_cast<std::size_t>(std::max(0, query.top));
    if (correlation > 0)
        query.top = std::max(query.top, minCandidates);
    query.top += static_cast<int>(rejected.size());
    auto films = rank(query);
    order(films);
    films.resize(std::min(films.size(), wanted));
    return matcher->explain(query, films);
}

std::vector<Suggestion> PersonalFilms::arrange(std::vector<Suggestion> films, std::size_t limit) const {
    order(films);
    films.resize(std::min(films.size(), limit));
    return films;
}

std::string PersonalFilms::inWords() const {
    if (correlation > 0)
        return "Your " + std::to_string(count) + " likes and rejections count in the order.";
    if (count >= minMarks)
        return "Your " + std::to_string(count) + " likes and rejections have no pattern that orders films.";
    return "";
}

} // namespace sceneheard
