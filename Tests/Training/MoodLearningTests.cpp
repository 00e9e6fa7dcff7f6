#include "Catch.h"
#include "Films/Film.h"
#include "KnownMoods.h"
#include "Support/Error.h"
#include "Training/Learners/PerceptronTraining.h"
#include "Training/Moods/GenresOfSound.h"
#include "Training/Moods/MoodFolds.h"
#include "Training/Moods/MoodTargets.h"
#include <cmath>
#include <random>

using namespace sceneheard;

TEST_CASE("A perceptron learns what no line can") {
    std::mt19937 random(1);
    Eigen::MatrixXf x(2, 600), y(1, 600);
    for (Eigen::Index i = 0; i < x.cols(); ++i) {
        x(0, i) = noise(random), x(1, i) = noise(random);
        y(0, i) = x(0, i) * x(1, i) > 0 ? 1.0f : -1.0f; // exclusive or
    }
    PerceptronRecipe recipe;
    recipe.hidden = {32};
    recipe.dropout = recipe.inputDropout = recipe.noise = 0;
    recipe.peakRate = 1e-2f;
    const std::vector views{x};
    const auto gradient = [&](const Eigen::MatrixXf& out, std::span<const int> examples) {
        Eigen::MatrixXf g = out;
        for (std::size_t k = 0; k < examples.size(); ++k)
            g(0, static_cast<Eigen::Index>(k)) -= y(0, examples[k]);
        return (g / static_cast<float>(examples.size())).eval();
    };
    const auto net = trainPerceptron(views, 1, gradient, recipe, 1);
    int right = 0;
    for (Eigen::Index i = 0; i < x.cols(); ++i)
        right += (net(x.col(i))[0] > 0) == (y(0, i) > 0);
    CHECK(right > 560);
    // the same arguments give the same numbers, another seed others
    CHECK(trainPerceptron(views, 1, gradient, recipe, 1).layers[0].weights == net.layers[0].weights);
    CHECK(trainPerceptron(views, 1, gradient, recipe, 2).layers[0].weights != net.layers[0].weights);
}

TEST_CASE("Targets stand in their own columns and count by set and raters") {
    auto clips = clipsWithKnownMoods(3);
    clips[2].raters = 4;
    const auto t = moodTargets({&clips[0], &clips[1], &clips[2]});
    CHECK(t.importance(0, 0) == 0);
    CHECK(t.importance.row(0).segment(2, 9).sum() == Approx(1));
    CHECK(t.importance.row(1).segment<4>(firstQuadrantOutput).sum() == Approx(4));
    CHECK(t.values.row(1).segment<4>(firstQuadrantOutput).sum() == 1);
    CHECK(t.importance(2, 0) == Approx(2 * 0.5));
    CHECK(t.values(2, 1) == Approx(clips[2].axes[1]));
    const auto scale = targetScale(t);
    CHECK(scale(0, 0) == Approx(clips[2].axes[0]));
    CHECK(scale(1, firstQuadrantOutput) == 1);
}

TEST_CASE("The joint ensemble predicts unseen clips of every set, and its deviations are honest") {
    const auto clips = clipsWithKnownMoods(360);
    const auto ours = predictUnseen(clips, ensembleLearner(1));
    const auto figures = moodFigures(clips, ours, modelWindows.size() - 1);
    CHECK(figures.emotifyMeanR > 0.8);
    CHECK(figures.quadrantF1 > 0.8);
    CHECK(figures.axisR[0] > 0.8);
    CHECK(figures.scalesMeanR > 0.8);
    CHECK(figures.scalesError < chanceScalesError(clips) / 2);
    CHECK(figures.within[2] == Approx(0.68).margin(0.1));
    for (std::size_t i = 0; i < clips.size(); ++i) // no group is in two folds
        for (std::size_t j = 0; j < i; ++j)
            if (clips[i].group == clips[j].group)
                REQUIRE(ours.fold[i] == ours.fold[j]);
    // The ensemble tells what the baseline cannot.
    const auto lines = moodFigures(clips, predictUnseen(clips, learnLines), modelWindows.size() - 1);
    CHECK(lines.axisR[0] > 0.9);
    CHECK(lines.emotifyMeanR < figures.emotifyMeanR - 0.1);
}

TEST_CASE("Genres of film are told from the sound of film music, where films enough have them") {
    auto clips = clipsWithKnownMoods(600);
    for (auto& clip : clips)
        if (clip.set == "film") {
            if (clip.whole()[2] > 0)
                clip.words.push_back("film genre Sci-Fi");
            if (clip.group == "film1")
                clip.words.push_back("film genre Western");
        } else if (clip.whole()[2] < 0) {
            clip.words.push_back("panda genre Sci-Fi"); // music's genres are no films'
        }
    std::vector<const LabelledClip*> known;
    for (const auto& clip : clips)
        known.push_back(&clip);
    const auto scale = featureScale(known);
    const auto heads = learnGenresOfSound(known, scale);
    const auto scienceFiction = static_cast<std::size_t>(*genreIndex("Sci-Fi"));
    Eigen::VectorXf x = scale.mean;
    CHECK(std::abs(heads[scienceFiction](scale(x))) < 0.5f);
    x[2] = 0.8f;
    CHECK(heads[scienceFiction](scale(x)) > 0.3f);
    x[2] = -0.8f;
    CHECK(heads[scienceFiction](scale(x)) < -0.3f);
    CHECK(heads[static_cast<std::size_t>(*genreIndex("Western"))].weights.isZero());
    CHECK(learnGenresOfSound({}, scale)[0].weights.size() == scale.mean.size());
}

TEST_CASE("The stated deviation is as wide as 68% of the errors") {
    Vector errors(1000);
    for (Eigen::Index i = 0; i < errors.size(); ++i)
        errors[i] = (i % 2 ? 1 : -1) * static_cast<double>(i) / 1000;
    CHECK(statedSd(errors) == Approx(0.683).margin(0.002));
}

TEST_CASE("Labels that are too few are named, not learned from") {
    auto clips = clipsWithKnownMoods(360);
    for (auto& clip : clips)
        clip.audioFeatures[static_cast<std::size_t>(AudioFeature::liveness)] = noLabel;
    std::string complaint;
    try {
        predictUnseen(clips, learnLines);
    } catch (const Error& e) {
        complaint = e.what();
    }
    CHECK(complaint.find("liveness") != std::string::npos);
    CHECK(statedSd(Vector()) == 0);
}
