#pragma once
#include "Demo/Render.h"
#include "Mood/MoodModel.h"

inline constexpr std::array demoScenes{"tense", "tender", "triumphant"};

/// A demo scene as the model that ships estimates it from a file. @param gain  of its samples
inline sceneheard::Impression sceneImpression(const std::string& name, float gain = 1) {
    using namespace sceneheard;
    constexpr double rate = 44100;
    auto audio = render(Score::read(SCENEHEARD_SOURCE_ASSETS "/Demo/" + name + ".score"), rate);
    audio.applyGain(gain);
    FeatureExtractor extractor(rate, audio.getNumChannels());
    const float* const channels[]{audio.getReadPointer(0), audio.getReadPointer(1)};
    extractor.process(channels, audio.getNumSamples());
    extractor.finish();
    static const auto model = MoodModel::load(std::filesystem::path(SCENEHEARD_SOURCE_ASSETS) / "Models" / "mood.json");
    return model->estimate(extractor.features(Window::whole), extractor.seconds());
}
