#pragma once
#include "Mood/MoodScale.h"
#include "Mood/Perceptron.h"
#include "Signal/Features/FeatureExtractor.h"
#include <Eigen/Core>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace sceneheard {

/// One linear prediction: bias + weights . standardised input.
struct LinearHead {
    float bias = 0;
    Eigen::VectorXf weights;
    float sd = 0; ///< standard deviation of what it predicted wrongly on pieces it had not seen

    float operator()(const Eigen::VectorXf& input) const { return bias + weights.dot(input); }
};

/// How raw inputs are brought to one scale: (x - mean) / sd, held within +-4.
struct Standardiser {
    Eigen::VectorXf mean, sd;

    Eigen::VectorXf operator()(const Eigen::VectorXf& x) const {
        return ((x - mean).array() / sd.array()).max(-4.0f).min(4.0f);
    }
};

/// What the model says of a window of music, in this order: the axes, the quadrants (as logits, for a softmax), and
/// the scales in Spotify's units.
inline constexpr std::size_t firstQuadrantOutput = axisCount, firstScaleOutput = axisCount + 4,
                             moodOutputs = firstScaleOutput + audioFeatureCount;

/// The windows whose errors are measured, and how many seconds of music they hold in the training clips.
inline constexpr std::array modelWindows{Window::seconds3, Window::seconds10, Window::whole};
inline constexpr std::array<double, modelWindows.size()> modelSeconds{3, 10, 20};

/// Of MoodNumbers::filmMusic.
inline constexpr Eigen::Index filmMusicColumns = axisCount + 4;

/// The trained numbers, as they stand in the model file.
struct MoodNumbers {
    std::vector<std::string> features; ///< names, in the order of the standardiser
    Standardiser featureScale;
    std::vector<Perceptron> ensemble; ///< standardised features -> moodOutputs; their mean is the answer
    MoodScale scale;                  ///< brings what the ensemble says of the axes to the scale that people read
    /// On that scale, by window: 68% of errors are smaller.
    std::array<std::array<float, axisCount>, modelWindows.size()> axisSd{};
    float scalesError = 0; ///< of the scales of music not learned from, in their standard deviations: 0..1
    std::array<LinearHead, genreNames.size()> genresOfSound; ///< log-odds beyond the usual, from standardised features
    Standardiser scaleScale;
    /// From standardised scales what the ensemble would say of the axes; their sd is on the scale that people read.
    std::array<LinearHead, axisCount> axesOfScales;
    std::array<float, axisCount> usualMean{}, usualSd{}; ///< of the axes over music at large, on that scale
    Eigen::MatrixXf filmMusic;                           ///< see MoodModel::filmMusic()
};

/// Predicts mood, quadrants, audio features and genres of film from a feature vector, and mood from scales alone.
/// Immutable, so any number of threads may ask it at once.
class MoodModel {
public:
    /// Throws Error when sizes do not fit together, a number is not finite, or the features are not those of
    /// FeatureExtractor::names().
    explicit MoodModel(MoodNumbers numbers);
    /// Reads a model file. Throws Error, naming the file, when it is missing, damaged, or made for other features.
    static std::shared_ptr<const MoodModel> load(const std::filesystem::path& file);

    /// @param features  one value for each of FeatureExtractor::names(), in that order; a non-finite value counts as
    ///                  the training music's mean
    /// @param seconds   how much music the features were measured over: the less, the wider the standard deviations
    Impression estimate(const Eigen::VectorXf& features, double seconds) const;

    /// The scale of moods, for what is to be said beside estimates of music.
    const MoodScale& scale() const { return numbers.scale; }
    /// How film music at large was estimated by models that had not learned from it: a row a piece, of the axes' values
    /// and the four quadrants' probabilities.
    const Eigen::MatrixXf& filmMusic() const { return numbers.filmMusic; }

    /// The same from what an ensemble said, without genres.
    /// @param said  moodOutputs numbers, quadrants as probabilities
    Impression impressionOf(const Eigen::VectorXf& said, double seconds) const;

    /// The mood expected of music that is known only by its scales (a table row, a film's expected music).
    Mood moodOf(const AudioFeatures& audioFeatures) const;

    /// The scales nearest to these, in the training music's deviations, of which an axis expects no more than the
    /// usual.
    AudioFeatures withUsual(const AudioFeatures& audioFeatures, Axis axis) const;

    /// How far a mood lies from usual music: each axis in standard deviations from the mean of music at large.
    std::array<float, axisCount> zScores(const Mood& mood) const;

private:
    Eigen::VectorXf standardised(const AudioFeatures& audioFeatures) const;

    MoodNumbers numbers;
};

/// Writes a model file that a person can read, beside the old one and then in its place. Throws Error when it cannot.
void saveMoodNumbers(const MoodNumbers& numbers, const std::filesystem::path& file);
/// Reads one; throws Error as MoodModel::load() does.
MoodNumbers loadMoodNumbers(const std::filesystem::path& file);

} // namespace sceneheard
