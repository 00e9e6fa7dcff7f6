#include "Catch.h"
#include "Training/Films/ExpectedMusic.h"
#include "Training/Films/FilmTowers.h"
#include "Training/Films/MatchCurve.h"
#include "Training/Learners/CanonicalCorrelation.h"
#include "Training/Learners/GradientDescent.h"

using namespace sceneheard;

namespace {
Matrix randomRows(Eigen::Index rows, Eigen::Index cols, std::uint32_t seed) {
    Random random(seed);
    Matrix m(rows, cols);
    for (auto& x : m.reshaped())
        x = static_cast<double>(random.normal());
    return m;
}
} // namespace

TEST_CASE("Trees follow a curve that no line does, and say nothing beyond what they have seen") {
    const Matrix inputs = randomRows(600, 3, 1);
    Matrix outputs(600, 2);
    outputs.col(0) = inputs.col(0).array().square();
    outputs.col(1) = (inputs.col(1).array() > 0).cast<double>();
    const ExtraTrees trees(inputs, outputs, Vector::Ones(600), 40, 3, 1.0);
    const Matrix asked{{2.0, 1.0, 0.0}, {0.0, -1.0, 0.0}, {-2.0, 1.0, 0.0}, {99.0, 1.0, 0.0}};
    const Matrix said = trees(asked);
    CHECK(said(0, 0) > 2);
    CHECK(said(2, 0) > 2);
    CHECK(said(1, 0) < 0.7);
    CHECK(said(0, 1) > 0.8);
    CHECK(said(1, 1) < 0.2);
    CHECK(said(3, 0) <= outputs.col(0).maxCoeff());
    CHECK(ExtraTrees(inputs, outputs, Vector::Ones(600), 40, 3, 1.0)(asked) == said);
}

TEST_CASE("Trees heed importance, and one leaf is the weighted mean") {
    const Matrix inputs = randomRows(4, 1, 2), outputs{{0.0}, {0.0}, {0.0}, {10.0}};
    const Vector importance{{1.0, 1.0, 1.0, 7.0}};
    CHECK(ExtraTrees(inputs, outputs, importance, 3, 4, 1.0)(inputs)(0, 0) == Approx(7));
}

TEST_CASE("Canonical correlation finds what two kinds of descriptors share") {
    const Matrix shared = randomRows(800, 1, 3);
    Matrix first = randomRows(800, 3, 4), second = randomRows(800, 4, 5);
    first.col(1) = shared + 0.3 * first.col(1);
    second.col(2) = -shared + 0.3 * second.col(2);
    const auto fit = fitCanonicalCorrelation(first, second, Vector::Ones(800), 0.01, 0.01, 2);
    CHECK(fit.correlations[0] > 0.85);
    CHECK(fit.correlations[1] < 0.3);
    const Vector a = fit.firstProjected(first).col(0), b = fit.secondProjected(second).col(0);
    CHECK(a.dot(b) / (a.norm() * b.norm()) > 0.85);
    CHECK(a.squaredNorm() / 800 == Approx(1).margin(0.1));
}

TEST_CASE("Towers bring tracks to films of their kind") {
    // Films of four kinds; a track shows its film's kind and noise.
    constexpr int films = 80, tracks = 800;
    Random random(6);
    Eigen::MatrixXf film = Eigen::MatrixXf::Zero(6, films), music = Eigen::MatrixXf::Zero(5, tracks);
    std::vector<int> own;
    for (int f = 0; f < films; ++f) {
        film(f % 4, f) = 2;
        film(5, f) = random.normal();
    }
    for (int t = 0; t < tracks; ++t) {
        own.push_back(random.below(films));
        music(own.back() % 4, t) = 2;
        music(4, t) = random.normal();
    }
    const auto towers = fitFilmTowers(music, film, own, Eigen::VectorXf::Ones(tracks), 8);
    const Eigen::MatrixXf scores = forward(towers.films, film).transpose() * forward(towers.music, music);
    int right = 0;
    for (int t = 0; t < tracks; ++t) {
        Eigen::Index best = 0;
        scores.col(t).maxCoeff(&best);
        right += best % 4 == own[static_cast<std::size_t>(t)] % 4;
    }
    CHECK(right > 0.95 * tracks);
    const auto again = fitFilmTowers(music, film, own, Eigen::VectorXf::Ones(tracks), 8);
    CHECK(again.music.layers[0].weights == towers.music.layers[0].weights);
}

TEST_CASE("The chance of a match rises with the score") {
    Random random(7);
    MatchScores scores;
    for (int i = 0; i < 2000; ++i) {
        scores.trueFilm.push_back(static_cast<double>(random.normal()) + 1);
        scores.other.push_back(static_cast<double>(random.normal()) - 1);
    }
    const auto curve = fitMatchCurve(scores);
    CHECK(curve(0) == Approx(0.5).margin(0.03));
    CHECK(curve(1) == Approx(1 / (1 + std::exp(-2.0))).margin(0.03)); // two normal distributions two apart
}
