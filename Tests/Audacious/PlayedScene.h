#pragma once
#include "Audacious/Listener/PlayerListener.h"
#include "Desktop/Child.h"
#include "Matching/Assets.h"
#include <sndfile.h>
#include <stdexcept>
#include <vector>

/// A scene of the demo score in stereo at 44.1 kHz, its channels interleaved.
inline std::vector<float> playedScene(const std::string& name) {
    SF_INFO format{};
    const auto file = std::string(SCENEHEARD_TEST_ASSETS) + "/demo/" + name + ".wav";
    SNDFILE* const sound = sf_open(file.c_str(), SFM_READ, &format);
    if (sound == nullptr || format.channels != 2 || format.samplerate != 44100)
        throw std::runtime_error("cannot be read: " + file);
    std::vector<float> samples(static_cast<std::size_t>(format.frames) * 2);
    sf_readf_float(sound, samples.data(), format.frames);
    sf_close(sound);
    return samples;
}

inline std::shared_ptr<const sceneheard::Matcher> testMatcher() {
    static const auto loaded = sceneheard::loadMatcher(SCENEHEARD_TEST_ASSETS);
    return loaded;
}

inline sceneheard::Track trackNamed(const std::string& title, const std::string& id = "1") {
    sceneheard::Track track;
    track.player = "Audacious";
    track.title = title;
    track.artist = "SceneHeard";
    track.id = id;
    return track;
}

/// As a player does, but as fast as it is analysed.
inline void playScene(sceneheard::PlayerListener& listener, const std::string& scene, double seconds) {
    const auto music = playedScene(scene);
    listener.sink().format(44100, 2);
    const auto known = [&] { return listener.heard()->snapshot ? listener.heard()->snapshot->seconds : 0.0; };
    constexpr double piece = .25;
    for (double played = 0; played < seconds; played += piece) {
        const auto at = static_cast<std::size_t>(played * 44100) * 2,
                   count = static_cast<std::size_t>(piece * 44100) * 2;
        listener.sink().sound(music.data() + at, static_cast<int>(count));
        if (played >= 1)
            waitUntil([&] { return known() > played - 1; }, 5);
    }
    waitUntil([&] { return known() > seconds - .3 && !listener.heard()->films.empty(); }, 5);
}
