#include "Environment.h"
#include "FailingMemory.h"
#include "Folder.h"
#include "Hands.h"
#include "Plugin.h"
#include "SceneHeard/Editor.h"
#include "Scenes.h"
#include "Support/Error.h"

using namespace sceneheard;

namespace {
/// A window of which everything that it calls throws, once armed.
struct Treacherous {
    juce::ScopedJuceInitialiser_GUI gui;
    bool armed = false;
    int thrown = 0;
    juce::Component parent; // in one, the window's timer runs
    std::unique_ptr<ListeningView> view;

    void might() {
        if (!armed)
            return;
        ++thrown;
        throw Error("The catalogue is damaged.");
    }
    template <typename Result>
    auto source(Result result) {
        return [this, result] {
            might();
            return result;
        };
    }

    Treacherous() {
        WindowSources sources;
        sources.music = source(std::make_shared<const Snapshot>(scenes::tense()));
        sources.sideChain = source(std::make_shared<const CueCurve>());
        sources.matcher = source(std::shared_ptr<const Matcher>());
        sources.client = [this]() -> std::unique_ptr<StreamClient> {
            might();
            return nullptr;
        };
        sources.problem = source(std::string());
        WindowDesktop desktop;
        desktop.openPage = desktop.copyText = [this](auto&) { might(); };
        desktop.askFile = [this](auto&, auto&, auto&, auto answer) {
            answer(juce::File("/nowhere/x.wav"));
            might();
        };
        view = std::make_unique<ListeningView>(sources, desktop);
        view->onState = [this](auto&) { might(); };
        view->onTarget = [this](auto&) { might(); };
        view->onPreset = [this](auto) { might(); };
        view->onOnly = [this](auto) { might(); };
        view->onFileReference = [this](auto&) { might(); };
        parent.addAndMakeVisible(*view);
        view->setState(scenes::afterHints());
        view->settle();
        sendByOsc(); // also what a hidden window does calls something then
        armed = true;
    }

    void sendByOsc() const {
        view->exports.address.setText("127.0.0.1:9");
        view->exports.osc.setToggleState(true, juce::dontSendNotification);
        view->exports.osc.onClick();
    }

    /// Does something that must throw inside, and nothing outside, and is told.
    void survives(const char* what, const std::function<void()>& action) {
        INFO(what);
        const auto before = thrown;
        REQUIRE_NOTHROW(action());
        REQUIRE(thrown > before);
        bool told = false;
        hands::forEach(*view, [&](auto& part) { told |= part.getTitle().contains("The catalogue is damaged."); });
        REQUIRE(told);
    }
};
} // namespace

TEST_CASE("Nothing that the window's callbacks throw gets out of them", "[guard]") {
    Treacherous window;
    auto& view = *window.view;
    window.survives("settle", [&] { view.settle(); });
    window.survives("compass target", [&] { view.compass.onTarget(0.5f, 0.5f); });
    window.survives("compass no target", [&] { view.compass.onNoTarget(); });
    window.survives("clear target", [&] { view.targetLine.clear.onClick(); });
    window.survives("film search", [&] { REQUIRE(view.targets.search("psycho").empty()); });
    window.survives("typing", [&] {
        view.targets.field.setText("blade", false);
        view.targets.field.onTextChange();
    });
    window.survives("aim at a film", [&] { view.targets.onFilm(FilmId::tmdb(603)); });
    window.survives("aim at a file", [&] { view.targets.file.onClick(); });
    const auto film = scenes::tense().films.front();
    for (const auto action : {FilmAction::select, FilmAction::about, FilmAction::aim, FilmAction::open,
                              FilmAction::copy, FilmAction::pin, FilmAction::like, FilmAction::reject})
        window.survives("film", [&] { view.films.onAction(film, action); });
    window.survives("a page", [&] { view.page.onFilm(film); });
    window.survives("a page of a film found", [&] { view.targets.onAbout(FilmId::tmdb(603)); });
    window.survives("markers", [&] { view.timeline.onMarkers(); });
    window.survives("preset", [&] { view.head.tabs.onChoice(Preset::listening); });
    window.survives("only liked", [&] {
        view.filters.only.setSelectedId(static_cast<int>(FilterSheet::Only::liked), juce::sendNotificationSync);
    });
    window.survives("a watch list", [&] {
        view.filters.only.setSelectedId(static_cast<int>(FilterSheet::Only::chooseFile), juce::sendNotificationSync);
    });
    window.survives("reference", [&] { view.reference.onClick(); });
    window.survives("shift", [&] { view.referenceShift.setValue(3, juce::sendNotificationSync); });
    window.survives("export", [&] { view.exports.onSave(ExportSheet::Form::csv); });
    window.survives("osc", [&] { window.sendByOsc(); });
    window.survives("osc address", [&] { view.exports.address.onReturnKey(); });
    window.survives("theme", [&] { view.settings.theme.setSelectedItemIndex(1, juce::sendNotificationSync); });
    window.survives("scale", [&] { view.settings.scale.setSelectedItemIndex(0, juce::sendNotificationSync); });
    window.survives("first steps", [&] {
        view.settings.hints.onClick();
        view.hints.close();
    });
    window.survives("drop on the compass", [&] { view.filesDropped({"/nowhere/x.wav"}, 30, 200); });
    window.survives("drop on the timeline", [&] { view.filesDropped({"/nowhere/x.wav"}, 600, 650); });
    window.survives("timer", [&] { hands::runMessages(1500); }); // at the end, with JUCE's loop
}

TEST_CASE("Short memory ends no host, whatever the host calls", "[guard][processor]") {
    Plugin plugin;
    plugin.prepare(44100);
    juce::MemoryBlock block;
    plugin.processor.setEditorSize(1000, 700);
    plugin.processor.getStateInformation(block);
    const std::string text(static_cast<const char*>(block.getData()), block.getSize());
    const std::pair<const char*, std::function<void()>> calls[]{
        {"setStateInformation",
         [&] { plugin.processor.setStateInformation(text.data(), static_cast<int>(text.size())); }},
        {"getStateInformation", [&] { plugin.processor.getStateInformation(block); }},
        {"prepareToPlay", [&] { plugin.processor.prepareToPlay(48000, 512); }},
        {"timerCallback",
         [&] {
             plugin.processor.parameters().yearFrom = 1950 + static_cast<int>(plugin.place++ % 50);
             plugin.processor.timerCallback();
         }},
    };
    for (const auto& [name, call] : calls) {
        INFO(name);
        int failures = 0;
        for (int successes = 0; successes < 40; ++successes) {
            plugin.processor.takeProblem();
            bool failed = false, escaped = false;
            {
                const auto memory = FailingMemory::after(successes); // which Catch would run out of too
                try {
                    call();
                } catch (...) {
                    escaped = true;
                }
                failed = memory.failures() > 0;
            }
            REQUIRE_FALSE(escaped);
            const auto told = !plugin.processor.takeProblem().empty() || !plugin.snapshot()->problem.empty();
            failures += failed && told ? 1 : 0;
        }
        REQUIRE(failures > 0);
        call(); // and all is well again
        REQUIRE(plugin.processor.takeProblem().empty());
    }
    plugin.processor.getStateInformation(block);
    REQUIRE_THAT(std::string(static_cast<const char*>(block.getData()), block.getSize()),
                 ContainsSubstring("\"width\":\"1000\""));
}

TEST_CASE("A window that cannot be made says why in its place", "[guard][processor]") {
    Plugin plugin;
    std::unique_ptr<juce::AudioProcessorEditor> editor;
    {
        const auto memory = FailingMemory::ofSize(sizeof(Editor));
        editor.reset(plugin.processor.createEditor());
        REQUIRE(memory.failures() == 1);
    }
    REQUIRE(dynamic_cast<ProblemEditor*>(editor.get()) != nullptr);
    bool said = false;
    hands::forEach(*editor, [&](juce::Component& part) {
        if (auto* const label = dynamic_cast<juce::Label*>(&part))
            said |= label->getText().contains("memory");
    });
    REQUIRE(said);
    editor.reset();
    editor.reset(plugin.processor.createEditor());
    REQUIRE(dynamic_cast<Editor*>(editor.get()) != nullptr);
}

TEST_CASE("A catalogue that is damaged while it is in use ends nothing", "[guard][processor]") {
    const TemporaryFolder folder;
    for (const auto* name : {"mood.json", "matching.json", "films.sqlite"})
        std::filesystem::copy(std::filesystem::path(SCENEHEARD_TEST_ASSETS) / name, folder / name);
    Plugin plugin;
    setVariable("SCENEHEARD_ASSETS", folder.path().c_str());
    plugin.prepare(44100);
    plugin.playUntil([&] { return !plugin.snapshot()->films.empty(); });
    setVariable("SCENEHEARD_ASSETS", SCENEHEARD_TEST_ASSETS);
    plugin.processor.setUiState({{"hintsSeen", "yes"}, {"pinned", "tmdb:129 tmdb:603 tmdb:680 tmdb:539 tmdb:13"}});
    Editor editor(plugin.processor);
    auto& view = editor.view();
    view.settle();

    std::filesystem::resize_file(folder / "films.sqlite", 8192);
    plugin.playUntil([&, before = plugin.snapshot()->seconds] { return plugin.snapshot()->seconds > before + 3; });
    REQUIRE_NOTHROW(view.settle());
    for (const auto* typed : {"psycho", "blade runner", "amelie", "zzz"}) {
        view.targets.field.setText(typed, false);
        REQUIRE_NOTHROW(view.targets.field.onTextChange());
    }
    const auto suggested = plugin.snapshot()->films.front();
    for (const auto action :
         {FilmAction::select, FilmAction::about, FilmAction::aim, FilmAction::pin, FilmAction::like})
        REQUIRE_NOTHROW(view.films.onAction(suggested, action));
    for (int film = 1; film < 40000; film += 1000)
        REQUIRE_NOTHROW(view.targets.onFilm(FilmId::tmdb(film)));
    bool told = false;
    hands::forEach(view, [&](auto& part) { told |= part.getTitle().containsIgnoreCase("database"); });
    REQUIRE(told);
    Editor another(plugin.processor); // opened while it is damaged
    REQUIRE_NOTHROW(another.view().settle());
}
