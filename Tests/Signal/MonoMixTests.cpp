#include "Catch.h"
#include "Signal/Input/MonoMix.h"
#include "Signals.h"
#include <algorithm>

using namespace sceneheard;
using namespace sceneheard::signals;

namespace {
Eigen::VectorXf featuresOf(const std::vector<std::vector<float>>& sound, FeatureExtractor& extractor) {
    std::vector<const float*> channels;
    for (const auto& channel : sound)
        channels.push_back(channel.data());
    extractor.process(channels, static_cast<int>(sound[0].size()));
    extractor.finish();
    return extractor.features(Window::whole);
}

std::vector<float> scaled(std::vector<float> x, float by) {
    for (auto& v : x)
        v *= by;
    return x;
}
std::vector<float> music(double seconds) {
    return make(seconds, [](double t) {
        return (0.3 * sine(pitch(57 + 4 * (static_cast<int>(2 * t) % 3)), t) + 0.1 * noise()) *
               (0.6 + 0.4 * sine(0.5, t));
    });
}
} // namespace

TEST_CASE("Stereo out of phase is taken as what each channel is") {
    const auto one = music(8);
    FeatureExtractor stereo(rate, 2), mono(rate, 1), eight(rate, 8);
    const auto expected = featuresOf({one}, mono);
    CHECK_FALSE(expected.isZero());
    const auto features = featuresOf({one, scaled(one, -1)}, stereo);
    REQUIRE(stereo.audible(Window::whole));
    for (Eigen::Index i = 0; i < expected.size(); ++i) {
        INFO(FeatureExtractor::names()[static_cast<std::size_t>(i)]);
        CHECK(features[i] == Approx(expected[i]).epsilon(0.1).margin(0.3));
    }
    const std::vector<float> none(one.size(), 0.0f);
    featuresOf({none, one, none, scaled(one, -1), none, none, none, none}, eight);
    CHECK(eight.audible(Window::whole));
    stereo.reset();
    featuresOf({none, none}, stereo);
    CHECK_FALSE(stereo.audible(Window::whole)); // nothing of before is left
}

TEST_CASE("What does not cancel is mixed with equal weight, to the last bit") {
    const auto left = music(3), right = scaled(music(3), 0.7f);
    for (const float width : {1.0f, 0.5f, 0.0f, -0.4f}) { // from mono to more side than middle
        constexpr std::size_t chunk = 512;
        MonoMix mix(rate, 2);
        for (std::size_t at = 0; at + chunk <= left.size(); at += chunk) {
            std::vector<float> frames(2 * chunk), sum(chunk), expected(chunk);
            for (std::size_t i = 0; i < chunk; ++i) {
                frames[2 * i] = left[at + i];
                frames[2 * i + 1] = width * left[at + i] + (1 - std::abs(width)) * right[at + i];
                sum[i] = frames[2 * i] + frames[2 * i + 1];
                expected[i] = sum[i] / 2.0f;
            }
            mix.mix(frames, sum);
            REQUIRE(sum == expected);
        }
    }
}

TEST_CASE("When a channel turns out of phase the other is faded in, and out when it turns back") {
    constexpr std::size_t chunk = 512;
    const auto tone = make(6, [](double t) { return 0.5 * sine(200, t); });
    MonoMix mix(rate, 2);
    std::vector<float> mixed;
    for (std::size_t at = 0; at + chunk <= tone.size(); at += chunk) {
        const bool against = at > tone.size() / 3 && at < 2 * tone.size() / 3;
        std::vector<float> frames(2 * chunk), sum(chunk);
        for (std::size_t i = 0; i < chunk; ++i) {
            frames[2 * i] = tone[at + i];
            frames[2 * i + 1] = against ? -tone[at + i] : tone[at + i];
            sum[i] = frames[2 * i] + frames[2 * i + 1];
        }
        mix.mix(frames, sum);
        mixed.insert(mixed.end(), sum.begin(), sum.end());
    }
    float steepest = 0; // between the turns, which are steps themselves
    for (auto i = static_cast<std::size_t>(2.1 * rate); i < static_cast<std::size_t>(3.9 * rate); ++i)
        steepest = std::max(steepest, std::abs(mixed[i] - mixed[i - 1]));
    CHECK(steepest < 0.035f); // the tone's own is .0285
    const auto middle = std::span(mixed).subspan(mixed.size() / 2 + static_cast<std::size_t>(rate / 2), 2000);
    CHECK(*std::max_element(middle.begin(), middle.end()) > 0.45f);
    const auto end = std::span(mixed).last(2000);
    CHECK(*std::max_element(end.begin(), end.end()) > 0.45f);
}
