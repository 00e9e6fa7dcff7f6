#include "Catch.h"
#include "Interface/Style/HearingText.h"
#include "Interface/Style/Language.h"
#include "Interface/Style/Words.h"
#include "SceneView.h"
#include "Screenshot.h"

using namespace sceneheard;

namespace {
std::vector<HearingInput> someInputs(int microphones) {
    std::vector<HearingInput> inputs{
        {"", words(text::computerPlays), words(text::throughOutput, juce::String("Speakers")), true}};
    const std::array names{
        "Built-in Audio Analogue Stereo", "Scarlett 2i2 4th Gen", "Webcam", "HDMI 1", "HDMI 2", "Headset"};
    for (int i = 0; i < microphones; ++i)
        inputs.push_back({"input" + std::to_string(i), names[static_cast<std::size_t>(i) % names.size()],
                          words(text::microphoneOrLine)});
    return inputs;
}

/// The sheet in a window of that size.
struct Asked {
    juce::ScopedJuceInitialiser_GUI gui;
    ListeningView view;
    InputChoice& choice = view.inputs;
    std::string chosen = "nothing";
    juce::File dropped;

    explicit Asked(int microphones, int width = ListeningView::minWidth, int height = ListeningView::minHeight)
        : view([] {
            WindowSources sources;
            sources.music = [] { return std::make_shared<const Snapshot>(); };
            return sources;
        }()) {
        view.setVisible(true);
        view.setState(scenes::afterHints());
        view.setSize(width, height);
        choice.onStart = [this](const HearingInput& input) { chosen = input.id; };
        choice.onSoundFile = [this](const juce::File& file) { dropped = file; };
        choice.setInputs(someInputs(microphones), "");
        choice.open();
    }
    std::vector<InputCard*> cards() const {
        std::vector<InputCard*> found;
        for (auto* child : choice.getChildren())
            if (auto* const card = dynamic_cast<InputCard*>(child))
                found.push_back(card);
        return found;
    }
};
} // namespace

TEST_CASE("One of the inputs is chosen, by mouse or arrow keys, and heard from then on", "[interface][hearing]") {
    Asked asked(2);
    const auto cards = asked.cards();
    REQUIRE(cards.size() == 3);
    REQUIRE(asked.choice.chosen() != nullptr);
    CHECK(asked.choice.chosen()->id.empty());
    cards[2]->setToggleState(true, juce::sendNotification);
    CHECK(asked.choice.chosen()->id == "input1");
    CHECK_FALSE(cards[0]->getToggleState());
    REQUIRE(asked.choice.keyPressed(juce::KeyPress(juce::KeyPress::downKey)));
    CHECK(asked.choice.chosen()->id.empty()); // and around
    REQUIRE(asked.choice.keyPressed(juce::KeyPress(juce::KeyPress::upKey)));
    REQUIRE(asked.choice.keyPressed(juce::KeyPress(juce::KeyPress::leftKey)));
    CHECK(asked.choice.chosen()->id == "input0");
    // Return on a card chooses it, and on the chosen one is left to the choice.
    CHECK(cards[2]->keyPressed(juce::KeyPress(juce::KeyPress::returnKey)));
    CHECK_FALSE(cards[1]->keyPressed(juce::KeyPress(juce::KeyPress::returnKey)));
    REQUIRE(asked.choice.keyPressed(juce::KeyPress(juce::KeyPress::returnKey)));
    CHECK(asked.chosen == "input0");
    CHECK_FALSE(asked.choice.isVisible());
}

TEST_CASE("The chosen input stays chosen while others come and go", "[interface][hearing]") {
    Asked asked(3);
    asked.cards()[2]->setToggleState(true, juce::sendNotification);
    asked.choice.setInputs(someInputs(2), "");
    CHECK(asked.choice.chosen()->id == "input1");
    asked.choice.setInputs(someInputs(1), "");
    CHECK(asked.choice.chosen()->id.empty());
    asked.choice.setInputs({}, "");
    CHECK(asked.choice.chosen() == nullptr);
    CHECK_FALSE(asked.choice.start.isEnabled());
    CHECK(asked.choice.keyPressed(juce::KeyPress(juce::KeyPress::returnKey)));
    CHECK(asked.chosen == "nothing");
    asked.choice.setInputs(someInputs(2), "input1");
    CHECK(asked.choice.chosen()->id == "input1");
    asked.choice.setInputs(someInputs(40), "");
    CHECK(asked.choice.inputs().size() == InputChoice::mostShown);
}

TEST_CASE("A meter says in a word what an input hears", "[interface][hearing]") {
    Asked asked(1);
    auto& card = *asked.cards()[1];
    const auto says = [&](const Text& word) { return card.getTitle().endsWith(words(word)); };
    CHECK(says(text::inputSilent));
    asked.choice.setLevel("input0", 0.5f);
    CHECK(says(text::inputHears));
    CHECK(asked.cards()[0]->getTitle().endsWith(words(text::inputSilent)));
    for (int i = 0; i < 100; ++i) { // a held peak falls after a second
        asked.choice.advance(0.05f);
        asked.choice.setLevel("input0", 0.003f);
    }
    CHECK(says(text::inputQuiet));
    for (int i = 0; i < 100; ++i) {
        asked.choice.advance(0.05f);
        asked.choice.setLevel("input0", 0);
    }
    CHECK(says(text::inputSilent));
    asked.choice.setLevel("nobody", 1);
}

TEST_CASE("A sound file may be dropped on the choice", "[interface][hearing]") {
    Asked asked(1);
    CHECK(asked.choice.isInterestedInFileDrag({"/music.flac"}));
    CHECK_FALSE(asked.choice.isInterestedInFileDrag({"/a", "/b"}));
    asked.choice.filesDropped({"/music.flac"}, 0, 0);
    CHECK(asked.dropped == juce::File("/music.flac"));
    CHECK_FALSE(asked.choice.isVisible());
}

TEST_CASE("All inputs lie in the window, none on another, in both languages", "[interface][hearing]") {
    for (const auto language : {WindowLanguage::english, WindowLanguage::german}) {
        speak(language);
        for (const auto theme : {Theme::dark, Theme::light})
            for (const int inputs : {0, 2, 40}) {
                Asked asked(inputs);
                auto state = scenes::afterHints();
                state.theme = theme;
                asked.view.setState(state);
                asked.choice.setLevel("", 0.2f);
                asked.choice.setLevel("input1", 0.004f);
                asked.choice.advance(0.01f);
                CHECK(screenshot(asked.view, "inputs-" + juce::String(inputs) +
                                                 (theme == Theme::dark ? "-dark" : "-light") +
                                                 (language == WindowLanguage::german ? "-de" : "")) > 20);
                std::vector<juce::Component*> parts{&asked.choice.start};
                for (auto* card : asked.cards())
                    parts.push_back(card);
                for (auto* part : parts) {
                    CHECK(asked.choice.getLocalBounds().contains(part->getBounds()));
                    CHECK(part->getHeight() >= 32);
                    for (auto* other : parts)
                        CHECK((other == part || !other->getBounds().intersects(part->getBounds())));
                }
            }
    }
    speak(WindowLanguage::english);
}

TEST_CASE("A host that gives no sound is told what to look after, until music is heard", "[interface][hearing]") {
    const juce::ScopedJuceInitialiser_GUI gui;
    auto music = std::make_shared<const Snapshot>();
    WindowSources sources;
    sources.music = [&] { return music; };
    for (const bool inHost : {false, true}) {
        sources.inHost = inHost;
        ListeningView view(sources);
        view.setVisible(true);
        view.setState(scenes::afterHints());
        view.settle();
        CHECK(view.hostChecks.isVisible() == inHost);
        if (!inHost)
            continue;
        CHECK(view.hostChecks.getDescription().contains(words(text::hostChecks[1])));
        for (const auto language : {WindowLanguage::english, WindowLanguage::german}) {
            speak(language);
            ListeningView drawn(sources);
            auto state = scenes::afterHints();
            for (const auto preset : {Preset::scoring, Preset::listening}) {
                state.preset = preset;
                drawn.setState(state);
                drawn.setSize(ListeningView::minWidth, ListeningView::minHeight);
                drawn.settle();
                CHECK(screenshot(drawn, juce::String("host-checks-") +
                                            (preset == Preset::scoring ? "scoring" : "listening") +
                                            (language == WindowLanguage::german ? "-de" : "")) > 20);
            }
            speak(WindowLanguage::english);
        }
        music = std::make_shared<const Snapshot>(scenes::tense());
        view.settle();
        CHECK_FALSE(view.hostChecks.isVisible());
    }
}
