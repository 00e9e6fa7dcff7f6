#include "Training/Films/FilmBiases.h"
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

namespace sceneheard {

namespace {
constexpr double penalty = 1, bestKnown = 0.975;
constexpr int lastCounted = 2022; // later films have no votes here, and are known only because their music is
constexpr double safest = 0.4, deepest = -0.35; // a film's log votes, at the first and last adventure
constexpr int fewVotes = 50;                    // what fewer people know is no deeper a cut
constexpr int places = 5, rounds = 25;
constexpr std::ptrdiff_t competing = 7000, asking = 250; // films that can reach a list, told by some pieces

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

Matrix filmPriors(const std::vector<SourceFilm>& films, const std::vector<std::size_t>& withMusic) {
    const Matrix features = priorFeatures(films);
    Matrix known = Matrix::Zero(features.rows(), 1);
    for (const auto film : withMusic)
        known(static_cast<Eigen::Index>(film), 0) = 1;
    Eigen::Array<bool, Eigen::Dynamic, 1> counted(features.rows());
    Vector logVotes(features.rows()), fewest(features.rows());
    for (Eigen::Index i = 0; i < counted.size(); ++i) {
        const auto& facts = films[static_cast<std::size_t>(i)].facts;
        counted[i] = facts.votes > 0 || facts.year < lastCounted;
        logVotes[i] = std::log1p(facts.votes);
        fewest[i] = std::log1p(std::max(facts.votes, fewVotes));
    }
    Vector priors = fitLogistic(rowsWhere(features, counted), rowsWhere(known, counted), penalty)(features).col(0);
    const double highest = quantile({priors.begin(), priors.end()}, bestKnown);
    priors = (priors.array().min(highest) - highest).matrix();
    Matrix result(features.rows(), 3);
    result << priors + safest * logVotes, priors, priors + deepest * fewest;
    return result;
}

namespace {
using Scores = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>; // pieces x films

// What is asked, a row a piece.
struct Asked {
    Eigen::MatrixXf phi, tone;

    explicit Asked(const std::vector<EmbeddedMusic>& pieces)
        : phi(std::ssize(pieces), vectorDims)
        , tone(std::ssize(pieces), 4) {
        for (Eigen::Index p = 0; p < phi.rows(); ++p) {
            const auto& piece = pieces[static_cast<std::size_t>(p)];
            phi.row(p) = piece.phi.transpose();
            tone.row(p) = Eigen::Map<const Eigen::RowVector4f>(piece.tone.data());
        }
    }

    // Of the first so many pieces.
    Scores scoresOf(const std::vector<Eigen::Index>& films, const Matrix& vectors, const Matrix& evidence,
                    const Vector& priors, Eigen::Index pieces) const {
        const auto count = std::ssize(films);
        Eigen::MatrixXf v(count, vectorDims), e(count, 4);
        Eigen::RowVectorXf prior(count);
        for (Eigen::Index f = 0; f < count; ++f) {
            const auto film = films[static_cast<std::size_t>(f)];
            v.row(f) = vectors.row(film).cast<float>();
            e.row(f) = evidence.row(film).cast<float>();
            prior[f] = static_cast<float>(priors[film]);
        }
        Scores scores = phi.topRows(pieces) * v.transpose();
        scores.noalias() += tone.topRows(pieces) * e.transpose();
        scores.rowwise() += prior;
        return scores;
    }
};

// What a film's score must pass to enter each piece's list.
Eigen::VectorXf entries(const Scores& scores, const Eigen::RowVectorXf& prices) {
    Eigen::VectorXf entry(scores.rows());
    Eigen::RowVectorXf row;
    for (Eigen::Index p = 0; p < scores.rows(); ++p) {
        row = scores.row(p) - prices;
        std::nth_element(row.begin(), row.begin() + places, row.end(), std::greater<>());
        entry[p] = row[places];
    }
    return entry;
}

// For each film, how near it comes to the lists of some pieces: less than 0 where it is in none.
Eigen::RowVectorXf nearness(const Asked& music, const Matrix& vectors, const Matrix& evidence, const Vector& priors) {
    std::vector<Eigen::Index> films(static_cast<std::size_t>(priors.size()));
    std::iota(films.begin(), films.end(), Eigen::Index{0});
    Scores scores = music.scoresOf(films, vectors, evidence, priors, std::min(asking, music.phi.rows()));
    scores.colwise() -= entries(scores, Eigen::RowVectorXf::Zero(scores.cols()));
    return scores.colwise().maxCoeff();
}

// The films that come nearest to a list of any kind of music.
std::vector<Eigen::Index> competitors(const std::vector<Asked>& kinds, const Matrix& vectors, const Matrix& evidence,
                                      const Vector& priors) {
    std::vector<Eigen::Index> films(static_cast<std::size_t>(priors.size()));
    std::iota(films.begin(), films.end(), Eigen::Index{0});
    if (std::ssize(films) <= competing)
        return films;
    Eigen::RowVectorXf nearest = Eigen::RowVectorXf::Constant(priors.size(), std::numeric_limits<float>::lowest());
    for (const auto& music : kinds)
        nearest = nearest.cwiseMax(nearness(music, vectors, evidence, priors));
    std::ranges::nth_element(films, films.begin() + competing, std::greater<>(),
                             [&](Eigen::Index film) { return nearest[film]; });
    films.resize(competing);
    return films;
}

// Raises to what a film's price must be so that it enters no more than `most` of the lists.
void raiseWanted(Eigen::RowVectorXf& wanted, const Scores& scores, const Eigen::VectorXf& entry, std::ptrdiff_t most) {
    constexpr Eigen::Index together = 32; // films whose scores are taken out of the rows at once
    for (Eigen::Index from = 0; from < scores.cols(); from += together) {
        const auto some = std::min(together, scores.cols() - from);
        Eigen::MatrixXf above = scores.middleCols(from, some).colwise() - entry;
        for (Eigen::Index f = 0; f < some; ++f) {
            auto entering = above.col(f);
            if ((entering.array() > 0).count() <= most)
                continue;
            std::nth_element(entering.begin(), entering.begin() + most, entering.end(), std::greater<>());
            wanted[from + f] = std::max(wanted[from + f], entering[most]);
        }
    }
}
} // namespace

Vector filmPrices(const std::vector<PricingPieces>& kinds, const Matrix& vectors, const Matrix& toneEvidence,
                  const Vector& priors) {
    Vector result = Vector::Zero(priors.size());
    std::vector<Asked> asked;
    std::vector<double> shares;
    for (const auto& kind : kinds)
        if (!kind.music.empty()) {
            auto shuffled = kind.music; // the first of them tell which films compete
            std::ranges::shuffle(shuffled, std::mt19937(43));
            asked.emplace_back(shuffled);
            shares.push_back(kind.share);
        }
    if (priors.size() <= places || asked.empty())
        return result;
    const auto films = competitors(asked, vectors, toneEvidence, priors);
    const auto count = std::ssize(films);
    std::vector<Scores> scores;
    std::vector<std::ptrdiff_t> most; // lists that a film may be in
    for (std::size_t kind = 0; kind < asked.size(); ++kind) {
        const auto pieces = asked[kind].phi.rows();
        scores.push_back(asked[kind].scoresOf(films, vectors, toneEvidence, priors, pieces));
        // Twice an even share, where films are few.
        const double own = std::max(shares[kind], 2 / static_cast<double>(count));
        most.push_back(std::max<std::ptrdiff_t>(1, std::lround(own * places * static_cast<double>(pieces))));
    }
    Eigen::RowVectorXf price = Eigen::RowVectorXf::Zero(count);
    for (int round = 0; round < rounds; ++round) {
        Eigen::RowVectorXf wanted = Eigen::RowVectorXf::Zero(count);
        for (std::size_t kind = 0; kind < asked.size(); ++kind)
            raiseWanted(wanted, scores[kind], entries(scores[kind], price), most[kind]);
        price += 0.5f * (wanted - price); // halfway, so that no film leaps over another
    }
    for (Eigen::Index f = 0; f < count; ++f)
        result[films[static_cast<std::size_t>(f)]] = price[f];
    return result;
}

} // namespace sceneheard
