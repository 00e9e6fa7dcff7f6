#include "Mood/MoodModel.h"
#include "Mood/AudioFeatureRanges.h"
#include "Support/Error.h"
#include "Support/ModelBounds.h"
#include <algorithm>
#include <cmath>
#include <limits>

namespace sceneheard {

namespace {
void require(bool holds, const char* what) {
    if (!holds)
        throw Error(std::string("the mood model does not fit this program (") + what +
                    "); restore it, or train it anew with `sceneheard train`");
}

template <std::size_t n>
void check(const std::array<LinearHead, n>& heads, Eigen::Index inputs) {
    for (const auto& head : heads) {
        require(head.weights.size() == inputs, "sizes differ");
        require(std::isfinite(head.bias) && std::isfinite(head.weights.cwiseAbs().sum()) && head.sd >= 0 &&
                    std::isfinite(head.sd),
                "a number is not finite");
    }
}

void check(const Standardiser& s, Eigen::Index inputs) {
    require(s.mean.size() == inputs && s.sd.size() == inputs, "sizes differ");
    require(s.mean.allFinite() && s.sd.allFinite() && (s.sd.array() >= minModelDivisor).all(),
            "a number is not finite");
}

float within(std::size_t scale, float x) { return usualRange(static_cast<AudioFeature>(scale)).clamp(x); }
} // namespace

MoodModel::MoodModel(MoodNumbers given)
    : numbers(std::move(given)) {
    require(numbers.features == FeatureExtractor::names(), "it was made for other features");
    const auto inputs = static_cast<Eigen::Index>(numbers.features.size());
    check(numbers.featureScale, inputs);
    require(!numbers.ensemble.empty(), "it predicts nothing");
    const Eigen::VectorXf bounds =
        numbers.featureScale(Eigen::VectorXf::Constant(inputs, std::numeric_limits<float>::max()));
    for (const auto& member : numbers.ensemble) {
        require(member.sound() && member.inputs() == inputs && member.outputs() == moodOutputs, "sizes differ");
        require(reach(member, bounds).allFinite(), "its answers have no bounds");
    }
    require(numbers.scale.sound(), "its scale does not rise");
    for (const auto& window : numbers.axisSd)
        for (const float sd : window)
            require(std::isfinite(sd) && sd >= 0, "a standard deviation is negative or not finite");
    require(numbers.scalesError >= 0 && numbers.scalesError <= 1, "the scales' error is not in 0..1");
    check(numbers.genresOfSound, inputs);
    check(numbers.scaleScale, audioFeatureCount);
    check(numbers.axesOfScales, audioFeatureCount);
    require(numbers.filmMusic.rows() > 0 && numbers.filmMusic.cols() == filmMusicColumns &&
                (numbers.filmMusic.array() >= 0).all() && (numbers.filmMusic.array() <= 1).all(),
            "film music is unknown");
    for (std::size_t a = 0; a < axisCount; ++a)
        require(std::isfinite(numbers.usualMean[a]) && numbers.usualSd[a] >= minModelDivisor, "a number is not finite");
}

std::shared_ptr<const MoodModel> MoodModel::load(const std::filesystem::path& file) {
    try {
        return std::make_shared<MoodModel>(loadMoodNumbers(file));
    } catch (const Error& e) {
        const std::string what = e.what();
        throw Error(what.starts_with(file.string()) ? what : file.string() + ": " + what);
    }
}

Impression MoodModel::estimate(const Eigen::VectorXf& features, double seconds) const {
    require(features.size() == numbers.featureScale.mean.size(), "sizes differ");
    const auto& mean = numbers.featureScale.mean;
    const Eigen::VectorXf input =
        numbers.featureScale(features.array().isFinite().select(features.array(), mean.array()).matrix());
    Eigen::VectorXf sum = Eigen::VectorXf::Zero(moodOutputs);
    for (const auto& member : numbers.ensemble) {
        Eigen::VectorXf said = member(input);
        auto quadrants = said.segment<4>(firstQuadrantOutput).array();
        quadrants = (quadrants - quadrants.maxCoeff()).exp();
        quadrants /= quadrants.sum();
        sum += said;
    }
    auto impression = impressionOf(sum / static_cast<float>(numbers.ensemble.size()), seconds);
    for (std::size_t g = 0; g < genreNames.size(); ++g)
        impression.genres[g] = std::clamp(numbers.genresOfSound[g](input), -maxEvidence, maxEvidence);
    return impression;
}

Impression MoodModel::impressionOf(const Eigen::VectorXf& said, double seconds) const {
    require(said.size() == static_cast<Eigen::Index>(moodOutputs), "sizes differ");
    Impression impression;
    for (std::size_t a = 0; a < axisCount; ++a)
        impression.mood.value[a] = numbers.scale.value(a, said[static_cast<Eigen::Index>(a)]);
    // Between the measured lengths, evenly on a logarithmic axis.
    std::size_t longer = 1;
    while (longer + 1 < modelSeconds.size() && seconds > modelSeconds[longer])
        ++longer;
    const double from = modelSeconds[longer - 1], to = modelSeconds[longer];
    const auto part = static_cast<float>(std::log(std::clamp(seconds, from, to) / from) / std::log(to / from));
    for (std::size_t a = 0; a < axisCount; ++a)
        impression.mood.sd[a] = std::lerp(numbers.axisSd[longer - 1][a], numbers.axisSd[longer][a], part);
    std::copy_n(said.data() + firstQuadrantOutput, 4, impression.quadrants.begin());
    for (std::size_t s = 0; s < audioFeatureCount; ++s)
        impression.audioFeatures[s] = within(s, said[static_cast<Eigen::Index>(firstScaleOutput + s)]);
    impression.scalesError = numbers.scalesError;
    return impression;
}

Eigen::VectorXf MoodModel::standardised(const AudioFeatures& audioFeatures) const {
    Eigen::VectorXf x(audioFeatureCount);
    for (std::size_t s = 0; s < audioFeatureCount; ++s)
        x[static_cast<Eigen::Index>(s)] = std::isfinite(audioFeatures[s])
                                              ? within(s, audioFeatures[s])
                                              : numbers.scaleScale.mean[static_cast<Eigen::Index>(s)];
    return numbers.scaleScale(x);
}

Mood MoodModel::moodOf(const AudioFeatures& audioFeatures) const {
    const auto input = standardised(audioFeatures);
    Mood mood;
    for (std::size_t a = 0; a < axisCount; ++a) {
        mood.value[a] = numbers.scale.value(a, numbers.axesOfScales[a](input));
        mood.sd[a] = numbers.axesOfScales[a].sd;
    }
    return mood;
}

AudioFeatures MoodModel::withUsual(const AudioFeatures& audioFeatures, Axis axis) const {
    const auto a = static_cast<std::size_t>(axis);
    const auto& head = numbers.axesOfScales[a];
    const float strength = head.weights.squaredNorm();
    auto z = standardised(audioFeatures);
    if (strength > 1e-9f)
        z -= (head(z) - numbers.scale.saying(a, numbers.usualMean[a])) / strength * head.weights;
    AudioFeatures result{};
    for (std::size_t s = 0; s < audioFeatureCount; ++s) {
        const auto i = static_cast<Eigen::Index>(s);
        result[s] = within(s, numbers.scaleScale.mean[i] + numbers.scaleScale.sd[i] * z[i]);
    }
    return result;
}

std::array<float, axisCount> MoodModel::zScores(const Mood& mood) const {
    std::array<float, axisCount> z{};
    for (std::size_t a = 0; a < axisCount; ++a)
        z[a] = (mood.value[a] - numbers.usualMean[a]) / numbers.usualSd[a];
    return z;
}

} // namespace sceneheard
