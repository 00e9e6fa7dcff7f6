#include "Training/Pictures/PosterTones.h"
#include "Training/Learners/FigureTable.h"
#include "Training/Learners/Scores.h"
#include <cmath>

namespace sceneheard {

namespace {
constexpr double leastShare = 0.01;
constexpr std::array weights{0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0, 1.3};

Eigen::RowVector4d sharesOf(const Eigen::RowVectorXd& signs) {
    const Eigen::Array<double, 1, 4> logits = signs.segment<4>(PosterSigns::tone);
    const Eigen::Array<double, 1, 4> shares = (logits - logits.maxCoeff()).exp();
    return shares / shares.sum();
}

// A poster of a film of which something was said, with what is told of its tone without that.
struct Case {
    int fold = 0;
    Eigen::RowVector4d said, told, poster;
};

double logScore(const std::vector<Case>& cases, const Eigen::RowVector4d& usual, double weight, int leftOut) {
    double sum = 0;
    for (const auto& one : cases)
        if (one.fold != leftOut)
            sum += one.said.dot(toneWithPoster(one.told, one.poster, usual, weight).array().log().matrix()) /
                   one.said.sum();
    return sum;
}

double bestWeight(const std::vector<Case>& cases, const Eigen::RowVector4d& usual, int leftOut) {
    double best = 0, score = logScore(cases, usual, 0, leftOut);
    for (const double weight : weights)
        if (const double other = logScore(cases, usual, weight, leftOut); other > score) {
            best = weight;
            score = other;
        }
    return best;
}

double area(const std::vector<Case>& cases, const std::vector<Eigen::RowVector4d>& tones) {
    double sum = 0;
    for (Eigen::Index q = 0; q < 4; ++q) {
        Vector truth(std::ssize(cases)), score(std::ssize(cases));
        for (std::size_t i = 0; i < cases.size(); ++i) {
            truth[static_cast<Eigen::Index>(i)] = cases[i].said[q] >= cases[i].said.maxCoeff() ? 1 : 0;
            score[static_cast<Eigen::Index>(i)] = tones[i][q];
        }
        sum += areaUnderCurve(truth, score) / 4;
    }
    return sum;
}

// The weight, learned on other folds, its figure, and that without the poster, and of the poster alone.
void printCases(FigureTable& table, const std::string& name, const std::vector<Case>& cases,
                const Eigen::RowVector4d& usual) {
    std::vector<Eigen::RowVector4d> told, both, alone;
    double mean = 0, gain = 0;
    for (const auto& one : cases) {
        const double weight = bestWeight(cases, usual, one.fold);
        mean += weight / static_cast<double>(cases.size());
        told.push_back(one.told);
        both.push_back(toneWithPoster(one.told, one.poster, usual, weight));
        alone.push_back(one.poster);
        gain += one.said.dot((both.back().array() / one.told.array()).log().matrix()) / one.said.sum() /
                static_cast<double>(cases.size());
    }
    table.row(name + " (" + std::to_string(cases.size()) + ")",
              {area(cases, alone), area(cases, told), area(cases, both), gain, mean});
}
} // namespace

Eigen::RowVector4d toneWithPoster(const Eigen::RowVector4d& told, const Eigen::RowVector4d& poster,
                                  const Eigen::RowVector4d& usual, double weight) {
    const Eigen::Array<double, 1, 4> odds =
        told.array().max(leastShare) * (poster.array().max(leastShare) / usual.array().max(leastShare)).pow(weight);
    return odds / odds.sum();
}

void printPosterTones(const std::filesystem::path& path, const PosterData& data, const FilmWords& words,
                      const UnseenPosters& unseen, std::ostream& out) {
    const Matrix told = unseenTones(toneFeatures(path, data.films, words), data.tones);
    // As of a film that somebody imports: facts alone, and no editor's keyword.
    auto bare = data.films;
    for (auto& film : bare) {
        film.keywords.clear();
        film.facts.tmdbId = 0;
    }
    auto silent = words;
    silent.texts.assign(silent.texts.size(), "");
    const Matrix byFacts = unseenTones(toneFeatures(path, bare, silent), data.tones);
    Eigen::RowVector4d usual = Eigen::RowVector4d::Zero();
    std::vector<Case> facts, without, with;
    for (Eigen::Index i = 0; i < data.size(); ++i) {
        const auto poster = sharesOf(unseen.net.row(i));
        usual += poster / static_cast<double>(data.size());
        const auto row = data.toneRow[static_cast<std::size_t>(i)];
        if (row < 0)
            continue;
        const auto film = data.film[static_cast<std::size_t>(i)];
        const auto index = static_cast<Eigen::Index>(film);
        Case one{unseen.fold[static_cast<std::size_t>(i)], data.tones.counts.row(row), told.row(index), poster};
        (words.texts[film].empty() ? without : with).push_back(one);
        one.told = byFacts.row(index);
        facts.push_back(one);
    }
    FigureTable table(out, "WHAT A POSTER ADDS TO A FILM'S TONE (mean AUC of four)",
                      {"poster", "told", "both", "log gain", "weight"});
    printCases(table, "films told by their facts alone", facts, usual);
    printCases(table, "films without text, all that is known told", without, usual);
    printCases(table, "films with text, all that is known told", with, usual);
}

} // namespace sceneheard
