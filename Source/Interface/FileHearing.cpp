#include "Interface/FileHearing.h"
#include "Decoding/AudioFile.h"
#include "Interface/Text.h"
#include "Signal/Error.h"

namespace sceneheard {

FileHearing::FileHearing(std::unique_ptr<Listener> l, const juce::File& f)
    : listener(std::move(l))
    , file(f) {
    try {
        auto audio = std::make_shared<const AudioFile>(file.getFullPathName().toStdString());
        listener->prepare(audio->sampleRate(), std::min(2, audio->channels()));
        thread = std::thread([this, audio = std::move(audio)] { hear(*audio); });
    } catch (const std::exception& e) {
        failure = juce::String::fromUTF8(e.what());
        pushed = true;
    }
}

FileHearing::~FileHearing() {
    stopping = true;
    if (thread.joinable())
        thread.join();
}

void FileHearing::hear(const AudioFile& audio) {
    constexpr double mostSeconds = 4 * 3600; // what a cue keeps
    std::size_t frames = 0;
    try {
        audio.read([&](std::span<const float* const> channels, int samples) {
            listener->pushWaiting(channels.data(), static_cast<int>(channels.size()), samples);
            frames += static_cast<std::size_t>(samples);
            seconds = static_cast<double>(frames) / audio.sampleRate();
            return !stopping && seconds < mostSeconds;
        });
    } catch (const std::exception& e) {
        const std::lock_guard lock(mutex);
        failure = juce::String::fromUTF8(e.what());
    }
    pushed = true;
}

bool FileHearing::done() const {
    constexpr double nearly = 0.25; // a resampler keeps a little
    return pushed && (problem().isNotEmpty() || listener->snapshot()->seconds >= seconds - nearly ||
                      !listener->snapshot()->problem.empty());
}

juce::String FileHearing::problem() const {
    {
        const std::lock_guard lock(mutex);
        if (failure.isNotEmpty())
            return failure;
    }
    return juce::String::fromUTF8(listener->snapshot()->problem.c_str());
}

} // namespace sceneheard
