#include "Training/FilmAffect.h"
#include "Training/TextAffect.h"
#include <algorithm>

namespace sceneheard {

namespace {
constexpr double doubtfulWords = 5; // a film's text counts as the usual one by so many words
}

Matrix filmAffect(const std::vector<SourceFilm>& films, const FilmWords& words, const AffectLexicon& lexicon) {
    Matrix sums(std::ssize(films), 4);
    Vector counts(std::ssize(films));
    for (Eigen::Index i = 0; i < sums.rows(); ++i) {
        const auto film = static_cast<std::size_t>(i);
        auto text = words.texts[film];
        for (const auto& keyword : films[film].keywords)
            text.append(". ").append(keyword);
        const auto [mean, count] = affectOf(text, lexicon);
        counts[i] = static_cast<double>(count);
        sums.row(i) << mean.valence, mean.arousal, mean.dominance, mean.tension;
        sums.row(i) *= counts[i];
    }
    const Eigen::RowVectorXd usual = sums.colwise().sum() / std::max(1.0, counts.sum());
    Matrix affect = (sums.rowwise() + doubtfulWords * usual).array().colwise() / (counts.array() + doubtfulWords);
    affect.rowwise() -= affect.colwise().mean().eval();
    const Eigen::RowVectorXd sd = affect.array().square().colwise().mean().sqrt().max(1e-9);
    return affect.array().rowwise() / sd.array();
}

} // namespace sceneheard
