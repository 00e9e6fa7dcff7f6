#include "Listening/CueRecorder.h"
#include "Signal/Level/Loudness.h"

namespace sceneheard {

void CueRecorder::begin(bool hostTime) {
    written = std::make_shared<const CueCurve>(hostTime);
    waiting.clear();
}

void CueRecorder::resume(std::shared_ptr<const CueCurve> curve) {
    written = std::move(curve);
    waiting.clear();
}

void CueRecorder::jump() {
    waiting.clear();
    soundSince = 0;
}

bool CueRecorder::moodTold(const FeatureExtractor& extractor) const {
    return extractor.audible(Window::seconds3) && extractor.seconds() - soundSince >= minSeconds;
}

void CueRecorder::tick(double seconds, bool record, const FeatureExtractor& extractor, const MoodModel* model) {
    CuePoint point;
    point.seconds = seconds;
    point.loudness = extractor.loudness();
    silentTicks = point.loudness > Loudness::silence ? 0 : silentTicks + 1;
    const bool audible = extractor.audible(Window::seconds3);
    if (!audible)
        soundSince = extractor.seconds();
    if (!record || model == nullptr)
        return;
    if (!audible) {
        waiting.clear();
        written = std::make_shared<const CueCurve>(written->without(seconds));
        return;
    }
    waiting.push_back(point);
    if (!moodTold(extractor))
        return;
    const auto impression =
        model->estimate(extractor.features(Window::seconds10), extractor.seconds(Window::seconds10));
    const auto music = extractor.music(Window::seconds10);
    auto curve = *written;
    for (auto& each : waiting) {
        static_cast<Impression&>(each) = impression;
        each.tempo = music.tempoBpm;
        each.key = music.key.tonic + (music.key.minor ? 12 : 0);
        curve = curve.with(each);
    }
    waiting.clear();
    written = std::make_shared<const CueCurve>(std::move(curve));
}

} // namespace sceneheard
