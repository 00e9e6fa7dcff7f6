#include "Catch.h"
#include "Hands.h"
#include "Interface/Window/ListeningView.h"
#include "Scenes.h"

using namespace sceneheard;

namespace {
struct Shown {
    juce::ScopedJuceInitialiser_GUI gui;
    std::shared_ptr<const Snapshot> music = std::make_shared<const Snapshot>(scenes::tense());
    ListeningView view{{[this] { return music; }, {}, {}, {}}};

    Shown() {
        view.setVisible(true);
        view.setState(scenes::afterHints());
        view.settle();
    }
};

// What screen readers say of a control: JUCE's handlers say a button's text where it has no title.
juce::String spoken(juce::Component& component) {
    const auto* const button = dynamic_cast<juce::Button*>(&component);
    return component.getTitle().isEmpty() && button != nullptr ? button->getButtonText() : component.getTitle();
}

bool isControl(juce::Component& component) {
    return dynamic_cast<juce::Button*>(&component) != nullptr || dynamic_cast<juce::Slider*>(&component) != nullptr ||
           dynamic_cast<juce::ComboBox*>(&component) != nullptr ||
           dynamic_cast<juce::TextEditor*>(&component) != nullptr;
}
} // namespace

TEST_CASE("Every control has a name for screen readers", "[interface][access]") {
    Shown window;
    int controls = 0;
    hands::forEach(window.view, [&](juce::Component& component) {
        if (!isControl(component) || dynamic_cast<juce::Slider*>(component.getParentComponent()) != nullptr)
            return;
        ++controls;
        INFO("a control of " << component.getParentComponent()->getTitle().toStdString());
        if (component.isVisible())
            REQUIRE(spoken(component).isNotEmpty());
    });
    REQUIRE(controls > 40);
}

TEST_CASE("The Tab key reaches every control but those that a row has keys for", "[interface][access]") {
    Shown window;
    hands::forEach(window.view, [&](juce::Component& component) {
        if (!isControl(component) || !component.isEnabled() ||
            dynamic_cast<FilmCard*>(component.getParentComponent()) != nullptr ||
            dynamic_cast<juce::Slider*>(component.getParentComponent()) != nullptr)
            return;
        INFO(component.getTitle().toStdString() << " in " << component.getParentComponent()->getTitle().toStdString());
        REQUIRE(component.getWantsKeyboardFocus());
    });
    for (auto* child : window.view.films.getChildren())
        REQUIRE(child->getWantsKeyboardFocus());
    REQUIRE(window.view.compass.getWantsKeyboardFocus());
    REQUIRE(window.view.timeline.getWantsKeyboardFocus());
}

TEST_CASE("Escape, the cross and a click beside it close a sheet", "[interface][access]") {
    Shown window;
    auto& sheet = window.view.settings;
    for (const auto close : {0, 1, 2}) {
        window.view.head.settings.onClick();
        REQUIRE(sheet.isVisible());
        if (close == 0)
            REQUIRE(sheet.keyPressed(juce::KeyPress(juce::KeyPress::escapeKey)));
        else if (close == 1)
            hands::click(sheet.cross, {5, 5});
        else
            hands::click(sheet, {3, 3});
        REQUIRE_FALSE(sheet.isVisible());
    }
}

TEST_CASE("The first start explains itself once", "[interface][access]") {
    Shown window;
    REQUIRE_FALSE(window.view.hints.isVisible());
    WindowState told;
    window.view.onState = [&](const WindowState& state) { told = state; };
    window.view.setState({});
    REQUIRE(window.view.hints.isVisible());
    window.view.hints.close();
    REQUIRE(told.hintsSeen);
}

TEST_CASE("The film list says why it is empty", "[interface][access]") {
    Shown window;
    const auto saidFor = [&](const Snapshot& snapshot) {
        window.view.films.show(snapshot);
        return window.view.films.createAccessibilityHandler()->getDescription().toStdString();
    };
    REQUIRE_THAT(saidFor({}), ContainsSubstring("Play some music"));
    Snapshot silent;
    silent.sequence = 4;
    silent.seconds = 5;
    REQUIRE_THAT(saidFor(silent), ContainsSubstring("Nothing can be heard"));
    auto filtered = scenes::tense();
    filtered.films.clear();
    REQUIRE_THAT(saidFor(filtered), ContainsSubstring("No film passes"));
    Snapshot missing;
    missing.problem = "No models were found.";
    REQUIRE(saidFor(missing) == "No models were found.");
    REQUIRE(saidFor(scenes::tense()).empty());
}

TEST_CASE("Nothing is repainted while nothing changes", "[interface]") {
    Shown window;
    struct Counter : juce::CachedComponentImage {
        int invalidated = 0;
        void paint(juce::Graphics&) override {}
        bool invalidateAll() override { return ++invalidated, false; }
        bool invalidate(const juce::Rectangle<int>&) override { return ++invalidated, false; }
        void releaseResources() override {}
    };
    auto* const counter = new Counter; // owned by the view
    window.view.setCachedComponentImage(counter);
    counter->invalidated = 0; // itself
    for (int i = 0; i < 50; ++i)
        window.view.settle();
    REQUIRE(counter->invalidated == 0);
    auto next = *window.music;
    next.sequence += 1;
    next.now.mood.value[0] += 0.1f;
    window.music = std::make_shared<const Snapshot>(next);
    window.view.settle();
    REQUIRE(counter->invalidated > 0);
    window.view.setCachedComponentImage(nullptr);
}

TEST_CASE("Help appears where the pointer rests, and goes when it moves on or a button goes down",
          "[interface][access]") {
    juce::ScopedJuceInitialiser_GUI gui;
    struct Part : juce::Component, juce::SettableTooltipClient {};
    juce::Component window;
    window.setSize(200, 100);
    Part helpful, plain;
    helpful.setTooltip("what it does");
    for (auto* part : {&helpful, &plain})
        window.addAndMakeVisible(part);
    HoverTips tips(window);
    const auto rest = [&](juce::Component& part) {
        tips.mouseMove(hands::press(part, {1, 1}));
        tips.show();
    };
    rest(plain);
    REQUIRE_FALSE(tips.isShown());
    rest(helpful);
    REQUIRE(tips.isShown());
    const auto* const shown =
        dynamic_cast<juce::TooltipWindow*>(window.getChildComponent(window.getNumChildComponents() - 1));
    REQUIRE(shown != nullptr);
    REQUIRE(shown->isVisible());
    tips.mouseMove(hands::press(helpful, {2, 1})); // still there
    REQUIRE(tips.isShown());
    tips.mouseMove(hands::press(plain, {1, 1}));
    REQUIRE_FALSE(tips.isShown());
    rest(helpful);
    tips.mouseDown(hands::press(helpful, {1, 1}));
    REQUIRE_FALSE(tips.isShown());
    REQUIRE(window.getNumChildComponents() == 2); // nothing of it is left to cost anything
}

TEST_CASE("A sheet takes the keyboard and gives it back to what opened it", "[interface][access]") {
    Shown window;
    for (auto* sheet : std::initializer_list<Sheet*>{&window.view.settings, &window.view.filters, &window.view.targets,
                                                     &window.view.exports, &window.view.hints}) {
        INFO(sheet->getTitle().toStdString());
        REQUIRE(sheet->getWantsKeyboardFocus());
        REQUIRE_FALSE(sheet->getMouseClickGrabsKeyboardFocus());
        sheet->open();
        REQUIRE(sheet->keyPressed(juce::KeyPress(juce::KeyPress::escapeKey)));
        REQUIRE_FALSE(sheet->isVisible());
    }
}
