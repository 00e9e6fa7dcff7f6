// Draws the window's screens as they are when the demo score's tender and tense scenes were played in a host, with a
// marker where the mood turns and a film as target. Needs no screen. Run: SceneHeardWindowPicture FOLDER [en|de]
#include "Decoding/AudioFile.h"
#include "Environment.h"
#include "SceneHeard/Editor.h"
#include <cstdio>
#include <cstdlib>
#include <stdexcept>

using namespace sceneheard;

namespace {
constexpr int width = ListeningView::designWidth, height = ListeningView::designHeight;
constexpr float scale = 2; // sharp on screens of today

/// Waits until that much of the music was heard and its films are known.
void wait(Processor& processor, double seconds) {
    constexpr double kept = 0.5; // seconds, in the resampler and the last hop
    for (int i = 0; i < 600; ++i) {
        const auto snapshot = processor.music().snapshot();
        if (snapshot->seconds > seconds - kept && (!snapshot->films.empty() || seconds < 4))
            return;
        juce::Thread::sleep(20);
    }
}

/// Goes on from `seconds` of the host's time, a second of music at a time, so that the window hears each as it would
/// while it plays. @return where the scene ends
double play(Processor& processor, const char* scene, double seconds) {
    const AudioFile audio(juce::String(SCENEHEARD_TEST_ASSETS).toStdString() + "/demo/" + scene + ".wav");
    processor.prepareToPlay(audio.sampleRate(), 4096);
    auto heard = seconds;
    audio.read([&](std::span<const float* const> channels, int samples) {
        processor.music().pushWaiting(channels.data(), static_cast<int>(channels.size()), samples,
                                      {true, seconds, true});
        seconds += samples / audio.sampleRate();
        if (seconds - heard >= 1) {
            wait(processor, heard = seconds);
            juce::Thread::sleep(300); // until the next answer of the film search is told
        }
        return true;
    });
    return seconds;
}
} // namespace

namespace {
/// Writes what the window shows now. Throws where it cannot.
void draw(Editor& editor, const juce::File& file) {
    editor.view().settle();
    juce::MemoryOutputStream png;
    if (!juce::PNGImageFormat().writeImageToStream(editor.createComponentSnapshot(editor.getLocalBounds(), true, scale),
                                                   png) ||
        !file.replaceWithData(png.getData(), png.getDataSize()))
        throw std::runtime_error(file.getFullPathName().toStdString() +
                                 " could not be written; choose a folder that you may write to.");
}

void drawAll(const juce::File& folder) {
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
    draw(editor, folder.getChildFile("window.png"));
    editor.view().films.onAction(processor.music().snapshot()->films.front(), FilmAction::about);
    draw(editor, folder.getChildFile("film.png"));
    editor.view().page.close();
    editor.view().head.tabs.onChoice(Preset::listening);
    draw(editor, folder.getChildFile("listening.png"));
    editor.view().head.tabs.onChoice(Preset::scoring);
    editor.view().settings.theme.setSelectedId(2, juce::sendNotificationSync);
    editor.setSize(ListeningView::minWidth, ListeningView::minHeight);
    draw(editor, folder.getChildFile("light.png"));
}
} // namespace

int main(int count, char** arguments) {
    if (count != 2 && count != 3) {
        std::fputs("usage: SceneHeardWindowPicture FOLDER [en|de]\n", stderr);
        return 2;
    }
    setVariable("SCENEHEARD_ASSETS", SCENEHEARD_TEST_ASSETS);
    setVariable("SCENEHEARD_LANGUAGE", count == 3 ? arguments[2] : "en");
    const juce::ScopedJuceInitialiser_GUI gui;
    try {
        drawAll(juce::File::getCurrentWorkingDirectory().getChildFile(arguments[1]));
    } catch (const std::exception& e) {
        std::fprintf(stderr, "SceneHeardWindowPicture: %s\n", e.what());
        return 1;
    }
    return 0;
}
