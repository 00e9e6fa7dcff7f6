#pragma once
#include "Matching/FilmSpace.h"
#include <random>

/// A film space of random numbers with a plain calibration and known genre chances.
inline sceneheard::FilmSpaceNumbers smallSpace(std::uint64_t id = 7) {
    using namespace sceneheard;
    constexpr auto audioFeatures = static_cast<Eigen::Index>(audioFeatureCount);
    constexpr auto genres = static_cast<Eigen::Index>(genreNames.size());
    constexpr Eigen::Index features = 5;
    std::mt19937 random(3);
    const auto next = [&] { return static_cast<float>(random() % 2001) / 1000 - 1; };
    FilmSpaceNumbers n;
    n.id = id;
    auto& music = n.basis.genres;
    music.names = {"opera", "techno", "tango", "ska", "sleep"};
    music.mean = transformed({0.5f, 0.5f, -12, 0.06f, 0.5f, 0.1f, 0.15f, 0.4f, 115});
    music.sd = Eigen::VectorXf::Constant(audioFeatures, 0.5f);
    music.net.layers = {{Eigen::MatrixXf::NullaryExpr(features, audioFeatures, next), Eigen::VectorXf::Zero(features)}};
    n.basis.rootMean = Eigen::VectorXf::Constant(features, 0.4f);
    n.basis.rootSd = Eigen::VectorXf::Constant(features, 0.2f);
    constexpr Eigen::Index linear = 10, towered = vectorDims - linear;
    n.projection = Eigen::MatrixXf::NullaryExpr(linear, audioFeatures + features, next);
    n.offset = Eigen::VectorXf::NullaryExpr(linear, next);
    n.tower.layers = {{Eigen::MatrixXf::NullaryExpr(towered, audioFeatures + features, next),
                       Eigen::VectorXf::NullaryExpr(towered, next)}};
    n.usual = FilmVector::NullaryExpr(next);
    n.filmMean = FilmVector::Zero();
    n.filmCovariance = Eigen::MatrixXf::Identity(vectorDims, vectorDims);
    n.calibration = {{-2.0f, 0.1f, 0.2f}, {0.0f, 0.5f, 0.5f}, {2.0f, 0.9f, 0.8f}};
    n.genreWeights = Eigen::MatrixXf::Zero(genres, audioFeatures + features);
    n.genreWeights(0, 1) = 1; // action: louder than words
    n.genreBias = Eigen::VectorXf::Zero(genres);
    n.genreShare = Eigen::VectorXf::Constant(genres, 0.25f);
    n.genreDirections = Eigen::MatrixXf::Zero(vectorDims, genres);
    n.genreDirections(0, 0) = 1; // a sound of action points along the first dimension
    n.usualBySound = FilmVector::NullaryExpr(next);
    n.weights = {1, 2, 0.5f, 1};
    constexpr auto axes = static_cast<Eigen::Index>(axisCount);
    n.moods.weights = Eigen::MatrixXf::Zero(axes, 4);
    n.moods.weights.row(1) << 1, 1, 0, 0; // energy
    n.moods.from = Eigen::RowVectorXf::LinSpaced(FilmMoodNumbers::knots, 0.2f, 0.8f).replicate(axes, 1);
    n.moods.to = Eigen::RowVectorXf::LinSpaced(FilmMoodNumbers::knots, 0, 1).replicate(axes, 1);
    n.moods.sd = Eigen::VectorXf::Constant(axes, 0.2f);
    return n;
}

/// Music in the middle of every scale of smallSpace().
inline constexpr sceneheard::AudioFeatures plainMusic{0.5f, 0.5f, -12, 0.06f, 0.5f, 0.1f, 0.15f, 0.4f, 115};
