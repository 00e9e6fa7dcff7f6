// Draws the window as it is when the demo score's tender and tense scenes were played in a host, with a marker where
// the mood turns and a film as target. Needs no screen. Run: SceneHeardWindowPicture FILE.png
#include "Decoding/AudioFile.h"
#include "Environment.h"
#include "SceneHeard/Editor.h"
#include <cstdio>
#include <cstdlib>

using namespace sceneheard;

namespace {
constexpr int width = 1000, height = 640;
constexpr float scale = 2; // sharp on screens of today

/// Goes on from `seconds` of the host's time. @return where the scene ends
double play(Processor& processor, const char* scene, double seconds) {
    const AudioFile audio(juce::String(SCENEHEARD_TEST_ASSETS).toStdString() + "/demo/" + scene + ".wav");
    processor.prepareToPlay(audio.sampleRate(), 4096);
    audio.read([&](std::span<const float* const> channels, int samples) {
        processor.music().pushWaiting(channels.data(), static_cast<int>(channels.size()), samples,
                                      {true, seconds, true});
        seconds += samples / audio.sampleRate();
        return true;
    });
    return seconds;
}

void wait(Processor& processor, double seconds) {
    constexpr double kept = 0.5; // seconds, in the resampler and the last hop
    for (int i = 0; i < 600; ++i) {
        const auto snapshot = processor.music().snapshot();
        if (!snapshot->films.empty() && snapshot->seconds > seconds - kept)
            return;
        juce::Thread::sleep(100);
    }
}
} // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::fputs("usage: SceneHeardWindowPicture FILE.png\n", stderr);
        return 2;
    }
    setVariable("SCENEHEARD_ASSETS", SCENEHEARD_TEST_ASSETS);
    const juce::ScopedJuceInitialiser_GUI gui;
    Processor processor;
    processor.want(Wanted::films);
    const auto change = play(processor, "tender", 0);
    wait(processor, play(processor, "tense", change));
    processor.setUiState({{"hintsSeen", "yes"}, {"markers", std::to_string(change + 8)}});
    Editor editor(processor);
    editor.setSize(width, height);
    editor.view().settle();
    for (const auto film : processor.matcher()->catalogue().search("blade runner", 1))
        editor.view().aimAtFilm(processor.matcher()->catalogue().idOf(film));
    editor.view().settle();
    const auto file = juce::File::getCurrentWorkingDirectory().getChildFile(arguments[1]);
    juce::MemoryOutputStream png;
    if (!juce::PNGImageFormat().writeImageToStream(editor.createComponentSnapshot(editor.getLocalBounds(), true, scale),
                                                   png) ||
        !file.replaceWithData(png.getData(), png.getDataSize())) {
        std::fprintf(stderr,
                     "SceneHeardWindowPicture: %s could not be written; choose a folder that you may write to.\n",
                     arguments[1]);
        return 1;
    }
    return 0;
}
