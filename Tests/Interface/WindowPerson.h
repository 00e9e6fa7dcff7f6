#pragma once
#include "Catch.h"
#include "Decoding/AudioFile.h"
#include "Environment.h"
#include "Folder.h"
#include "Hands.h"
#include "SceneHeard/Editor.h"

namespace sceneheard {

/// A plugin that was played a piece of the demo score, its window, and a person who counts what they do.
struct WindowPerson {
    static constexpr int maxActions = 3; // for a task

    juce::ScopedJuceInitialiser_GUI gui;
    TemporaryFolder folder;
    std::unique_ptr<Processor> processor;
    std::unique_ptr<Editor> editor;
    juce::String opened, copied;
    juce::File answer; // to the next question for a file
    int actions = 0;

    WindowPerson() {
        setVariable("SCENEHEARD_ASSETS", SCENEHEARD_TEST_ASSETS);
        processor = std::make_unique<Processor>();
        processor->setUiState({{"hintsSeen", "yes"}});
        WindowDesktop desktop;
        desktop.openPage = [this](auto& page) { opened = page; };
        desktop.copyText = [this](auto& text) { copied = text; };
        desktop.askFile = [this](auto&, auto&, auto&, auto told) { told(answer); };
        editor = std::make_unique<Editor>(*processor, desktop);
        play("tender", 15);
    }

    static juce::File music(const char* scene) {
        return juce::File(juce::String(SCENEHEARD_TEST_ASSETS) + "/demo/" + scene + ".wav");
    }
    void play(const char* scene, double seconds) {
        const AudioFile audio(music(scene).getFullPathName().toStdString());
        processor->prepareToPlay(audio.sampleRate(), 4096);
        double pushed = 0;
        audio.read([&](std::span<const float* const> channels, int samples) {
            processor->music().pushWaiting(channels.data(), static_cast<int>(channels.size()), samples);
            pushed += samples / audio.sampleRate();
            return pushed < seconds;
        });
        until([&] { return !snapshot()->films.empty() && snapshot()->seconds > pushed - 0.5; });
    }
    std::shared_ptr<const Snapshot> snapshot() const { return processor->music().snapshot(); }
    ListeningView& view() const { return editor->view(); }

    // The window's own timer needs a screen.
    void until(const std::function<bool()>& condition) {
        const auto end = juce::Time::getMillisecondCounter() + 60000;
        while (!condition()) {
            REQUIRE(juce::Time::getMillisecondCounter() < end);
            juce::Thread::sleep(5);
            view().settle();
        }
        view().settle();
    }

    void click(juce::Component& on) { click(on, on.getLocalBounds().toFloat().getCentre()); }
    void click(juce::Component& on, juce::Point<float> at) {
        ++actions;
        hands::click(on, at);
    }
    void key(juce::Component& on, char key) {
        ++actions;
        REQUIRE(on.keyPressed(juce::KeyPress(key, {}, static_cast<juce::juce_wchar>(key))));
    }
    void type(juce::TextEditor& field, const juce::String& text) {
        ++actions;
        field.setText(text, false);
        field.onTextChange();
    }
    void pressReturn(juce::TextEditor& field) {
        ++actions;
        field.onReturnKey();
    }
    void turn(juce::Slider& slider, double value) {
        ++actions;
        slider.setValue(value, juce::sendNotificationSync);
    }
    void choose(juce::ComboBox& box, int item) {
        ++actions;
        box.setSelectedItemIndex(item, juce::sendNotificationSync);
    }
    void drop(const juce::File& file, juce::Component& on) {
        ++actions;
        const auto at = on.getBounds().getCentre();
        REQUIRE(view().isInterestedInFileDrag({file.getFullPathName()}));
        view().filesDropped({file.getFullPathName()}, at.x, at.y);
    }
    FilmCard& row(int place) const {
        FilmCard* found = nullptr;
        const auto film = view().films.films().at(static_cast<std::size_t>(place));
        for (auto* child : view().films.getChildren())
            if (auto* candidate = dynamic_cast<FilmCard*>(child); candidate != nullptr && candidate->film() == film)
                found = candidate;
        REQUIRE(found != nullptr);
        return *found;
    }
    ~WindowPerson() { CHECK(actions <= maxActions); }
};

} // namespace sceneheard
