#include "Mood/MoodModel.h"
#include "Signal/Error.h"
#include "Signal/FeatureExtractor.h"
#include <algorithm>
#include <cmath>

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
        require(head.weights.allFinite() && std::isfinite(head.bias) && head.sd >= 0 && std::isfinite(head.sd),
                "a number is not finite");
    }
}

void check(const Standardiser& s, Eigen::Index inputs) {
    require(s.mean.size() == inputs && s.sd.size() == inputs, "sizes differ");
    require(s.mean.allFinite() && s.sd.allFinite() && (s.sd.array() > 0).all(), "a number is not finite");
}

template <std::size_t n>
Mood predict(const std::array<LinearHead, n>& heads, const Eigen::VectorXf& input) {
    Mood mood;
    for (std::size_t a = 0; a < n; ++a) {
        mood.value[a] = std::clamp(heads[a](input), 0.0f, 1.0f);
        mood.sd[a] = heads[a].sd;
    }
    return mood;
}

// What is possible at all on each of Spotify's scales.
float within(std::size_t scale, float x) {
    switch (static_cast<Scale>(scale)) {
    case Scale::loudness:
        return std::clamp(x, -60.0f, 0.0f);
    case Scale::tempo:
        return std::clamp(x, 40.0f, 220.0f);
    default:
        return std::clamp(x, 0.0f, 1.0f);
    }
}
} // namespace

MoodModel::MoodModel(MoodNumbers given)
    : numbers(std::move(given)) {
    require(numbers.features == FeatureExtractor::names(), "it was made for other features");
    const auto inputs = static_cast<Eigen::Index>(numbers.features.size());
    check(numbers.featureScale, inputs);
    check(numbers.axes, inputs);
    check(numbers.quadrants, inputs);
    check(numbers.scales, inputs);
    check(numbers.scaleScale, scaleCount);
    check(numbers.axesOfScales, scaleCount);
    for (std::size_t a = 0; a < axisCount; ++a)
        require(std::isfinite(numbers.usualMean[a]) && numbers.usualSd[a] > 0, "a number is not finite");
}

std::shared_ptr<const MoodModel> MoodModel::load(const std::filesystem::path& file) {
    try {
        return std::make_shared<MoodModel>(loadMoodNumbers(file));
    } catch (const Error& e) {
        const std::string what = e.what();
        throw Error(what.starts_with(file.string()) ? what : file.string() + ": " + what);
    }
}

Impression MoodModel::hear(const Eigen::VectorXf& features) const {
    require(features.size() == numbers.featureScale.mean.size(), "sizes differ");
    const auto& mean = numbers.featureScale.mean;
    const Eigen::VectorXf input =
        numbers.featureScale(features.array().isFinite().select(features.array(), mean.array()).matrix());
    Impression heard;
    heard.mood = predict(numbers.axes, input);
    std::ranges::transform(numbers.quadrants, heard.quadrants.begin(),
                           [&](const LinearHead& head) { return head(input); });
    const float largest = *std::ranges::max_element(heard.quadrants);
    float sum = 0;
    for (auto& q : heard.quadrants)
        sum += q = std::exp(q - largest);
    for (auto& q : heard.quadrants)
        q /= sum;
    for (std::size_t s = 0; s < scaleCount; ++s)
        heard.scales[s] = within(s, numbers.scales[s](input));
    return heard;
}

Mood MoodModel::moodOf(const Scales& scales) const {
    Eigen::VectorXf x(scaleCount);
    for (std::size_t s = 0; s < scaleCount; ++s)
        x[static_cast<Eigen::Index>(s)] =
            std::isfinite(scales[s]) ? within(s, scales[s]) : numbers.scaleScale.mean[static_cast<Eigen::Index>(s)];
    return predict(numbers.axesOfScales, numbers.scaleScale(x));
}

std::array<float, axisCount> MoodModel::unusualness(const Mood& mood) const {
    std::array<float, axisCount> z{};
    for (std::size_t a = 0; a < axisCount; ++a)
        z[a] = (mood.value[a] - numbers.usualMean[a]) / numbers.usualSd[a];
    return z;
}

} // namespace sceneheard
