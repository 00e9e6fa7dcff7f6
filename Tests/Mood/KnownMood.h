#pragma once
#include "Mood/MoodModel.h"

/// A perceptron of one layer that says .5 of every axis and more of energy with the first feature, Q2, .25 of every
/// scale.
inline sceneheard::Perceptron knownPerceptron(Eigen::Index inputs) {
    using namespace sceneheard;
    Perceptron::Layer layer{Eigen::MatrixXf::Zero(moodOutputs, inputs), Eigen::VectorXf::Constant(moodOutputs, 0.5f)};
    layer.weights(1, 0) = 0.2f;
    layer.bias.segment<4>(firstQuadrantOutput) << -5, 5, -5, -5;
    layer.bias.tail(audioFeatureCount).setConstant(0.25f);
    layer.bias[static_cast<Eigen::Index>(firstScaleOutput) + static_cast<Eigen::Index>(AudioFeature::tempo)] = 1000.0f;
    return {{layer}};
}

/// A model in which every prediction is known: energy rises with the first feature, all else is constant.
inline sceneheard::MoodNumbers knownMood() {
    using namespace sceneheard;
    const auto inputs = static_cast<Eigen::Index>(FeatureExtractor::names().size());
    const auto head = [](float bias, Eigen::Index size) { return LinearHead{bias, Eigen::VectorXf::Zero(size), 0.1f}; };
    MoodNumbers n;
    n.features = FeatureExtractor::names();
    n.featureScale = {Eigen::VectorXf::Zero(inputs), Eigen::VectorXf::Ones(inputs)};
    n.ensemble = {knownPerceptron(inputs), knownPerceptron(inputs)};
    for (auto& window : n.axisSd)
        window.fill(0.1f);
    n.axisSd[0].fill(0.3f);
    n.scalesError = 0.6f;
    n.genresOfSound.fill(head(0, inputs));
    n.genresOfSound[0].weights[0] = 2;
    n.scaleScale = {Eigen::VectorXf::Zero(audioFeatureCount), Eigen::VectorXf::Ones(audioFeatureCount)};
    n.axesOfScales.fill(head(0.4f, audioFeatureCount));
    n.axesOfScales[0].weights[static_cast<Eigen::Index>(AudioFeature::valence)] = 0.6f;
    for (auto& said : n.scale.said) // so that what is said of an axis is its value
        for (std::size_t i = 0; i < said.size(); ++i)
            said[i] = static_cast<float>(i) / MoodScale::steps;
    n.filmMusic = Eigen::MatrixXf::Constant(2, filmMusicColumns, 0.25f);
    n.usualMean.fill(0.3f);
    n.usualSd.fill(0.1f);
    return n;
}
