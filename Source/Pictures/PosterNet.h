#pragma once
#include "Mood/FilmGenres.h"
#include "Mood/Mood.h"
#include "Mood/Perceptron.h"
#include "Pictures/Colours.h"
#include "Pictures/Convolution.h"
#include "Pictures/PictureTraits.h"
#include <filesystem>
#include <span>
#include <vector>

namespace sceneheard {

/// What a picture says of a film whose poster it could be.
struct PosterSigns {
    static constexpr Eigen::Index genres = 0, tone = genreNames.size(), year = tone + 4, size = year + 1;
    /// The net's outputs: a logit for each of genreNames, four of which the softmax is the tone, and the year of
    /// release in standard deviations over the posters.
    Eigen::Matrix<float, size, 1> values = Eigen::Matrix<float, size, 1>::Zero();

    float genre(std::size_t index) const { return 1 / (1 + std::exp(-values[static_cast<Eigen::Index>(index)])); }
    Quadrants quadrants() const;
};
/// What two nets say together.
PosterSigns meanOf(const PosterSigns& a, const PosterSigns& b);

/// A convolutional net of depthwise-separable blocks (Howard et al. 2017, MobileNet, made small) that reads pictures of
/// 32 x 48 pixels: convolutions, each followed by rectified linear units; mean and maximum of each channel, with the
/// colours; dense layers. Immutable, for any number of threads.
struct ConvolutionalNet {
    static constexpr int width = 32, height = 48;
    /// Learned from a little larger pictures, so that they could be moved.
    static constexpr int learnedWidth = 36, learnedHeight = 54;

    std::vector<Convolution> convolutions;
    Perceptron dense;

    /// Whether each part takes what the one before gives, and all numbers are finite.
    bool sound() const;
    /// What is read of a picture, reduced(), and of its mirror image, the mean of both.
    PosterSigns operator()(const Picture& picture) const;
    /// The picture of learnedWidth x learnedHeight that stands for one of any size, in learning and in use.
    static Picture reduced(const Picture& picture);
};

/// A perceptron that reads a picture's traits. Immutable, for any number of threads.
struct TraitsNet {
    /// Of the traits of the posters learned from; `sd` > 0.
    Eigen::VectorXf mean, sd;
    Perceptron dense;

    /// Whether the parts fit together, and all numbers are finite.
    bool sound() const;
    /// What is read of a picture's traits, and of those of its mirror image, the mean of both.
    PosterSigns operator()(const PictureTraits& traits, const PictureTraits& mirrored) const;
    /// What `dense` takes: standard deviations from the mean, at most four.
    Eigen::VectorXf inputs(const PictureTraits& traits) const;
};

/// Both nets, whose outputs' mean is what a picture says. Learned from posters by `sceneheard train --only pictures`.
struct PosterNet {
    ConvolutionalNet convolutional;
    TraitsNet traits;

    bool sound() const { return convolutional.sound() && traits.sound(); }
    PosterSigns operator()(const Picture& picture) const;
};

/// Pictures of one size as what convolutions read, about -1..1.
Maps mapsOf(std::span<const Pixels> pictures);
/// Means, then maxima over each picture's places: (2 * channels) x pictures.
Eigen::MatrixXf pooled(const Maps& maps);
/// The colours as the dense layers read them, about as large as what is pooled.
Eigen::Matrix<float, Colours::size, 1> colourInputs(const Picture& picture);

/// Reads or writes the nets, their weights as whole numbers of at most 127 in size beside a scale for each unit. Throw
/// Error, naming the file, where that fails or its numbers do not fit together.
PosterNet loadPosterNet(const std::filesystem::path& file);
void savePosterNet(const PosterNet& net, const std::filesystem::path& file);

} // namespace sceneheard
