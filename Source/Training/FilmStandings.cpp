#include "Training/FilmStandings.h"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace sceneheard {

namespace {
constexpr double penalty = 1, mostKnown = 0.975;
constexpr int lastCounted = 2022; // later films have no votes here, and are known only because their music is
constexpr double competing = 0.75; // films below this quantile of the priors reach no list
constexpr double share = 0.0007;
constexpr int places = 5, rounds = 40;

double quantile(std::vector<double> values, double at) {
    const auto place = values.begin() + static_cast<std::ptrdiff_t>(at * static_cast<double>(values.size() - 1));
    std::ranges::nth_element(values, place);
    return *place;
}

// Lines that bend where the votes' logarithm passes 3, 5 and 7, and at some years.
Matrix priorFeatures(const std::vector<SourceFilm>& films) {
    constexpr std::array voteBends{0.0, 3.0, 5.0, 7.0};
    constexpr std::array yearBends{1950, 1970, 1985, 1995, 2005, 2012, 2017, 2021};
    Matrix features(std::ssize(films), std::ssize(voteBends) + std::ssize(yearBends) + 1);
    for (Eigen::Index i = 0; i < features.rows(); ++i) {
        const auto& facts = films[static_cast<std::size_t>(i)].facts;
        Eigen::Index column = 0;
        for (const double bend : voteBends)
            features(i, column++) = std::max(0.0, std::log1p(facts.votes) - bend);
        for (const int bend : yearBends)
            features(i, column++) = std::max(0, facts.year - bend) / 10.0;
        features(i, column++) = facts.language == "en";
    }
    return features;
}
} // namespace

Vector filmPriors(const std::vector<SourceFilm>& films, const std::vector<std::size_t>& withMusic) {
    const Matrix features = priorFeatures(films);
    Matrix known = Matrix::Zero(features.rows(), 1);
    for (const auto film : withMusic)
        known(static_cast<Eigen::Index>(film), 0) = 1;
    Eigen::Array<bool, Eigen::Dynamic, 1> counted(features.rows());
    for (Eigen::Index i = 0; i < counted.size(); ++i) {
        const auto& facts = films[static_cast<std::size_t>(i)].facts;
        counted[i] = facts.votes > 0 || facts.year < lastCounted;
    }
    Vector priors = fitLogistic(rowsWhere(features, counted), rowsWhere(known, counted), penalty)(features).col(0);
    const double most = quantile({priors.begin(), priors.end()}, mostKnown);
    return priors.array().min(most) - most;
}

Vector filmPrices(const std::vector<HeardMusic>& pieces, const Matrix& vectors, const Matrix& toneEvidence,
                  const Vector& priors) {
    const double least = quantile({priors.begin(), priors.end()}, competing);
    std::vector<Eigen::Index> films;
    for (Eigen::Index i = 0; i < priors.size(); ++i)
        if (priors[i] >= least)
            films.push_back(i);
    Vector result = Vector::Zero(priors.size());
    const auto count = std::ssize(films), asked = std::ssize(pieces);
    if (count <= places || asked == 0)
        return result;
    // One film's scores lie side by side; what a piece's lists take to enter is found row by row.
    Eigen::MatrixXf scores(asked, count);
    Eigen::MatrixXf phi(asked, vectorDims), tone(asked, 4);
    for (Eigen::Index p = 0; p < asked; ++p) {
        const auto& piece = pieces[static_cast<std::size_t>(p)];
        phi.row(p) = piece.phi.transpose();
        tone.row(p) = Eigen::Map<const Eigen::RowVector4f>(piece.tone.data());
    }
    for (Eigen::Index f = 0; f < count; ++f) {
        const auto film = films[static_cast<std::size_t>(f)];
        scores.col(f) = phi * vectors.row(film).transpose().cast<float>() +
                        tone * toneEvidence.row(film).transpose().cast<float>();
        scores.col(f).array() += static_cast<float>(priors[film]);
    }
    const auto mostOwn =
        std::max<std::ptrdiff_t>(1, std::lround(share * places * static_cast<double>(asked)));
    Eigen::VectorXf price = Eigen::VectorXf::Zero(count), entry(asked);
    std::vector<float> sorted;
    for (int round = 0; round < rounds; ++round) {
        for (Eigen::Index p = 0; p < asked; ++p) {
            sorted.assign(static_cast<std::size_t>(count), 0);
            for (Eigen::Index f = 0; f < count; ++f)
                sorted[static_cast<std::size_t>(f)] = scores(p, f) - price[f];
            std::ranges::nth_element(sorted, sorted.begin() + places, std::greater<>());
            entry[p] = sorted[places];
        }
        for (Eigen::Index f = 0; f < count; ++f) {
            const Eigen::VectorXf above = scores.col(f) - entry;
            float wanted = 0;
            if ((above.array() > 0).count() > mostOwn) {
                sorted.assign(above.begin(), above.end());
                std::ranges::nth_element(sorted, sorted.begin() + mostOwn, std::greater<>());
                wanted = std::max(0.0f, sorted[static_cast<std::size_t>(mostOwn)]);
            }
            price[f] += 0.5f * (wanted - price[f]); // halfway, so that the films do not leap over each other
        }
    }
    for (Eigen::Index f = 0; f < count; ++f)
        result[films[static_cast<std::size_t>(f)]] = price[f];
    return result;
}

} // namespace sceneheard
