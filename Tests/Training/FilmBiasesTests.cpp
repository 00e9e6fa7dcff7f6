#include "Catch.h"
#include "Training/Films/FilmBiases.h"
#include <random>

using namespace sceneheard;

namespace {
std::vector<SourceFilm> filmsByVotes(int count) {
    std::vector<SourceFilm> films;
    for (int i = 0; i < count; ++i)
        films.push_back({{"f", 2000, 0, 100, i, "", i * i, 6}, {}});
    return films;
}
} // namespace

TEST_CASE("A film that is better known is likelier, less so for deep cuts", "[biases]") {
    const auto films = filmsByVotes(200);
    std::vector<std::size_t> withMusic;
    for (std::size_t i = 0; i < films.size(); ++i)
        if (i > 150 || i % 7 == 0)
            withMusic.push_back(i);
    const auto priors = filmPriors(films, withMusic);
    REQUIRE(priors.rows() == 200);
    REQUIRE(priors.cols() == 3);
    CHECK(priors.col(1).maxCoeff() == Approx(0).margin(1e-9));
    const auto gain = [&](int adventure) { return priors(180, adventure) - priors(60, adventure); };
    CHECK(gain(1) > 0.5);
    CHECK(gain(0) > gain(1));
    CHECK(gain(2) < gain(1));
    // What hardly anybody knows is no deeper a cut than what few do.
    CHECK(priors(2, 2) - priors(2, 1) == Approx(priors(6, 2) - priors(6, 1)));
}

TEST_CASE("A film that suits all music pays until others are shown, one that suits little pays nothing", "[biases]") {
    constexpr int films = 60, pieces = 400;
    std::mt19937 random(5);
    std::normal_distribution<double> normal;
    Matrix vectors = Matrix::Zero(films, vectorDims);
    for (int f = 0; f < films; ++f)
        for (int d = 0; d < 4; ++d)
            vectors(f, d) = normal(random);
    Vector priors = Vector::Zero(films);
    priors[0] = 5;    // before all music is known
    priors[1] = -100; // never
    std::vector<EmbeddedMusic> music(pieces);
    for (auto& piece : music)
        for (int d = 0; d < 4; ++d)
            piece.phi[d] = static_cast<float>(normal(random));
    const Vector prices = filmPrices({{music, 0.01}}, vectors, Matrix::Zero(films, 4), priors);
    CHECK(prices.minCoeff() >= 0);
    CHECK(prices[0] > 2);
    CHECK(prices[1] == 0);
    // Without prices the first heads nearly every list; with them no film is in many more than any other.
    const auto shown = [&](const Vector& bias) {
        std::vector<int> times(films);
        for (const auto& piece : music) {
            std::vector<std::pair<double, int>> scores;
            for (int f = 0; f < films; ++f)
                scores.emplace_back(vectors.row(f).dot(piece.phi.cast<double>()) + bias[f], f);
            std::ranges::partial_sort(scores, scores.begin() + 5, std::greater<>());
            for (int i = 0; i < 5; ++i)
                ++times[static_cast<std::size_t>(scores[static_cast<std::size_t>(i)].second)];
        }
        return *std::ranges::max_element(times);
    };
    CHECK(shown(priors) > 300);
    CHECK(shown(priors - prices) < 100);
}

TEST_CASE("A film that heads the lists of a rare kind of music has its price, however much other music is asked") {
    constexpr int films = 60, common = 400, rare = 40;
    std::mt19937 random(7);
    std::normal_distribution<double> normal;
    Matrix vectors = Matrix::Zero(films, vectorDims);
    for (int f = 0; f < films; ++f)
        for (int d = 0; d < 4; ++d)
            vectors(f, d) = normal(random);
    vectors(0, 4) = 8; // what only the rare kind asks for
    PricingPieces often{std::vector<EmbeddedMusic>(common), 0.1}, seldom{std::vector<EmbeddedMusic>(rare), 0.1};
    for (auto* kind : {&often, &seldom})
        for (auto& piece : kind->music)
            for (int d = 0; d < 4; ++d)
                piece.phi[d] = static_cast<float>(normal(random));
    for (auto& piece : seldom.music)
        piece.phi[4] = 1;
    auto together = often;
    together.music.insert(together.music.end(), seldom.music.begin(), seldom.music.end());
    const Matrix evidence = Matrix::Zero(films, 4);
    const Vector priors = Vector::Zero(films);
    CHECK(filmPrices({together}, vectors, evidence, priors)[0] == 0);
    CHECK(filmPrices({often, seldom}, vectors, evidence, priors)[0] > 2);
    CHECK(filmPrices({{{}, 1}}, vectors, evidence, priors).isZero());
}
