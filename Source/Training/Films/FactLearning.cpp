#include "Training/Films/FactLearning.h"
#include "Training/Learners/Regression.h"
#include <algorithm>

namespace sceneheard {

namespace {
constexpr int minLanguageUse = 100, minKeywordUse = 100; // films
constexpr double penalty = 20, noPenalty = 1e-6;

// What enough films have, in alphabetical order.
template <typename Words>
std::vector<std::string> usual(const std::vector<SourceFilm>& films, int minimum, const Words& wordsOf) {
    std::map<std::string, int> uses;
    for (const auto& film : films)
        for (const auto& word : wordsOf(film))
            ++uses[word];
    std::vector<std::string> words;
    for (const auto& [word, count] : uses)
        if (count >= minimum && !word.empty())
            words.push_back(word);
    return words;
}

// The share of the variance.
double unexplained(const Vector& truth, const Vector& told) {
    return (truth - told).squaredNorm() / std::max(1e-12, (truth.array() - truth.mean()).matrix().squaredNorm());
}
} // namespace

FactProfileNumbers learnFactProfile(const std::vector<SourceFilm>& films, const Profiles& profiles) {
    FactProfileNumbers numbers;
    numbers.id = profiles.space;
    numbers.languages = usual(films, minLanguageUse, [](const auto& f) { return std::vector{f.facts.language}; });
    numbers.keywords = usual(films, minKeywordUse, [](const auto& f) { return f.keywords; });
    std::map<std::string, int> places;
    for (const auto& keyword : numbers.keywords)
        places.emplace(keyword, static_cast<int>(places.size()));

    const auto n = std::ssize(films);
    const auto featureCount = factFeatures({}, {}, numbers.languages, places).size();
    Matrix vectors(n, vectorDims), inputs(n, featureCount);
    for (Eigen::Index i = 0; i < n; ++i) {
        const auto& film = films[static_cast<std::size_t>(i)];
        const auto& profile = profiles.films[static_cast<std::size_t>(i)];
        for (int d = 0; d < vectorDims; ++d)
            vectors(i, d) = profile.scale * static_cast<float>(profile.vector[static_cast<std::size_t>(d)]);
        inputs.row(i) = factFeatures(film.facts, film.keywords, numbers.languages, places).cast<double>().transpose();
    }
    Eigen::Index dims = vectorDims;
    while (dims > 2 && vectors.col(dims - 1).isZero())
        --dims;
    const Vector everyFilm = Vector::Ones(n);
    // The last entry may follow from the others' squares, as in JointSpace::filmVectors; then it is not learned.
    const auto squares = fitRidge(vectors.leftCols(dims - 1).cwiseAbs2(), vectors.col(dims - 1), everyFilm, noPenalty);
    if (unexplained(vectors.col(dims - 1), squares(vectors.leftCols(dims - 1).cwiseAbs2())) < 0.02) {
        --dims;
        numbers.squares.resize(dims + 1);
        numbers.squares << static_cast<float>(squares.bias[0]), squares.weights.col(0).cast<float>();
    }
    constexpr auto audioFeatures = static_cast<Eigen::Index>(audioFeatureCount);
    constexpr Eigen::Index biases = std::tuple_size_v<FilmBiases>;
    Matrix outputs(n, dims + audioFeatures + 4 + biases);
    outputs.leftCols(dims) = vectors.leftCols(dims);
    for (Eigen::Index i = 0; i < n; ++i) {
        const auto& profile = profiles.films[static_cast<std::size_t>(i)];
        const auto music = musicOf(profile.music);
        for (Eigen::Index s = 0; s < audioFeatures; ++s)
            outputs(i, dims + s) = music[static_cast<std::size_t>(s)];
        const auto tone = toneOf(profile.tone);
        for (Eigen::Index q = 0; q < 4; ++q)
            outputs(i, dims + audioFeatures + q) = tone[static_cast<std::size_t>(q)];
        for (Eigen::Index a = 0; a < biases; ++a)
            outputs(i, dims + audioFeatures + 4 + a) = profile.bias[static_cast<std::size_t>(a)];
    }
    numbers.minFilmBias = outputs.rightCols<biases>().colwise().minCoeff().transpose().cast<float>();
    numbers.maxFilmBias = outputs.rightCols<biases>().colwise().maxCoeff().transpose().cast<float>();
    const auto fit = fitRidge(inputs, outputs, everyFilm, penalty);
    numbers.weights = fit.weights.transpose().cast<float>();
    numbers.bias = fit.bias.transpose().cast<float>();
    numbers.farthest = static_cast<float>(vectors.leftCols(dims).cwiseAbs().maxCoeff());
    return numbers;
}

} // namespace sceneheard
