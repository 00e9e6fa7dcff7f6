#pragma once
#include "Training/Data/LabelledClips.h"
#include <cmath>
#include <random>

namespace sceneheard {

inline float noise(std::mt19937& random) { return static_cast<float>(random()) * 0x1p-31f - 1.0f; }

// Clips of three sets whose labels follow from their first two features.
inline std::vector<LabelledClip> clipsWithKnownMoods(int count) {
    std::mt19937 random(3);
    std::vector<LabelledClip> clips(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < clips.size(); ++i) {
        auto& clip = clips[i];
        clip.set = std::array{"emotify", "panda", "film"}[i % 3];
        clip.group = clip.set + std::to_string(i / 6);
        clip.axes.fill(noLabel);
        clip.audioFeatures.fill(noLabel);
        Eigen::VectorXf x(6);
        for (float& value : x)
            value = noise(random);
        clip.features.fill(x);
        if (clip.set == "emotify")
            for (auto a = static_cast<std::size_t>(Axis::tension); a < axisCount; ++a)
                clip.axes[a] = 0.5f + 0.3f * std::abs(x[0]) - 0.2f * x[1]; // no line tells |x|
        else if (clip.set == "panda")
            clip.quadrant = x[0] > 0 ? (x[1] > 0 ? 0 : 3) : (x[1] > 0 ? 1 : 2);
        else
            clip.axes[0] = 0.5f + 0.3f * x[0], clip.axes[1] = 0.5f + 0.3f * x[1], clip.raters = 2;
        for (auto& scale : clip.audioFeatures)
            scale = 0.5f + 0.2f * x[0];
        clip.words = {clip.set + (x[0] > 0 ? " mood Bright" : " mood Dark")};
    }
    return clips;
}

} // namespace sceneheard
