#include "Catch.h"
#include "Environment.h"
#include "Folder.h"
#include "Hands.h"
#include "Interface/State/Consent.h"
#include "Matching/Assets.h"
#include "SceneHeard/Editor.h"
#include "Screenshot.h"
#include <cstdlib>
#if !defined(_WIN32)
#include <sys/stat.h>
#endif

using namespace sceneheard;

namespace {
/// A person with settings of their own, and a session from elsewhere that names a watch list.
struct Person {
    juce::ScopedJuceInitialiser_GUI gui;
    TemporaryFolder folder;
    const std::string home = std::getenv("HOME") != nullptr ? std::getenv("HOME") : "";
    juce::File answer; // to the next question for a file
    std::unique_ptr<Processor> processor;
    std::unique_ptr<Editor> editor;

    Person() {
        setVariable("SCENEHEARD_ASSETS", SCENEHEARD_TEST_ASSETS);
        setVariable("HOME", folder.path().c_str());
    }
    ~Person() {
        editor.reset();
        processor.reset();
        setVariable("HOME", home.c_str());
    }

    void start() {
        editor.reset();
        processor = std::make_unique<Processor>();
        processor->prepareToPlay(44100, 512); // so that the catalogue is loaded
        until([&] { return processor->matcher() != nullptr; });
    }
    void load(const std::string& watchList, const std::string& seen = "yes") {
        const auto text = R"({"format":"SceneHeard","version":2,"ui":{"hintsSeen":")" + seen + R"(","watchList":")" +
                          watchList + "\"}}";
        processor->setStateInformation(text.data(), static_cast<int>(text.size()));
        open();
    }
    void open() {
        editor.reset();
        WindowDesktop desktop;
        desktop.askFile = [this](auto&, auto&, auto&, auto told) { told(answer); };
        editor = std::make_unique<Editor>(*processor, desktop);
        view().onOnly = [this, set = view().onOnly](std::shared_ptr<const FilmSet> films) {
            ++limits;
            limited = films ? std::optional(films->films()) : std::nullopt;
            set(std::move(films));
        };
        view().settle();
    }
    ListeningView& view() const { return editor->view(); }
    void until(const std::function<bool()>& condition) const {
        const auto end = juce::Time::getMillisecondCounter() + 60000;
        while (!condition()) {
            REQUIRE(juce::Time::getMillisecondCounter() < end);
            juce::Thread::sleep(5);
            if (editor != nullptr)
                view().settle();
        }
    }
    bool says(const juce::String& words) const {
        bool said = false;
        hands::forEach(view(), [&](auto& part) {
            said |= part.getTitle().contains(words) || part.getDescription().contains(words);
        });
        return said;
    }
    void click(juce::Button& button) const { hands::click(button, button.getLocalBounds().toFloat().getCentre()); }
    /// A watch list of one film. @return the film, and the path through `path`
    FilmId writeList(const char* name, std::string& path) const {
        const auto& catalogue = processor->matcher()->catalogue();
        path = folder.write(name, "tmdb:" + std::to_string(catalogue.film(7).tmdbId) + "\n").string();
        return catalogue.idOf(7);
    }

    std::optional<std::vector<FilmId>> limited;
    int limits = 0;
};
} // namespace

TEST_CASE("A watch list that a session names is asked for once, with its path, before it is opened",
          "[interface][consent]") {
    Person person;
    person.start();
    std::string path;
    const auto film = person.writeList("list.txt", path);
    person.load(path);
    REQUIRE(person.view().asking.isVisible());
    REQUIRE(person.view().asking.getDescription().contains(juce::String(path)));
    REQUIRE(screenshot(*person.editor, "ask-for-a-file") > 500);
    person.view().settle();
    REQUIRE_FALSE(person.limited);

    person.click(person.view().asking.openIt);
    REQUIRE_FALSE(person.view().asking.isVisible());
    person.until([&] { return person.limited.has_value(); });
    REQUIRE(*person.limited == std::vector{film});

    person.open(); // the same session, another window
    REQUIRE_FALSE(person.view().asking.isVisible());
    person.start(); // another day
    person.limited.reset();
    person.load(path);
    REQUIRE_FALSE(person.view().asking.isVisible());
    person.until([&] { return person.limited.has_value(); });
    REQUIRE(*person.limited == std::vector{film});
}

TEST_CASE("Not now leaves the file closed, and asks again another day", "[interface][consent]") {
    Person person;
    person.start();
    std::string path;
    const auto film = person.writeList("list.txt", path);
    person.load(path);
    const auto how = GENERATE(0, 1, 2);
    if (how == 0)
        person.click(person.view().asking.notNow);
    else if (how == 1)
        person.click(person.view().asking.cross);
    else
        REQUIRE(person.view().asking.keyPressed(juce::KeyPress(juce::KeyPress::escapeKey)));
    for (int i = 0; i < 3; ++i)
        person.view().settle();
    REQUIRE_FALSE(person.view().asking.isVisible());
    REQUIRE_FALSE(person.limited);
    REQUIRE(person.view().state().watchList == path); // the session keeps it
    person.open();
    REQUIRE_FALSE(person.view().asking.isVisible());

    auto& only = person.view().filters.only; // it can be chosen all the same
    only.setSelectedId(static_cast<int>(FilterSheet::Only::file), juce::sendNotificationSync);
    person.until([&] { return person.limited.has_value(); });
    REQUIRE(*person.limited == std::vector{film});

    std::filesystem::remove(Consent::usualPlace().getFullPathName().toStdString());
    person.start();
    person.load(path);
    REQUIRE(person.view().asking.isVisible());
}

TEST_CASE("A watch list chosen here needs no question", "[interface][consent]") {
    Person person;
    person.start();
    std::string path;
    const auto film = person.writeList("mine.txt", path);
    person.load("");
    REQUIRE_FALSE(person.view().asking.isVisible());
    person.answer = juce::File(path);
    person.view().filters.only.setSelectedId(static_cast<int>(FilterSheet::Only::chooseFile),
                                             juce::sendNotificationSync);
    person.until([&] { return person.limited.has_value(); });
    REQUIRE(*person.limited == std::vector{film});
    REQUIRE_FALSE(person.view().asking.isVisible());
}

TEST_CASE("The question waits until no other sheet is open", "[interface][consent]") {
    Person person;
    person.start();
    std::string path;
    person.writeList("list.txt", path);
    person.load(path, "no");
    REQUIRE(person.view().hints.isVisible());
    REQUIRE_FALSE(person.view().asking.isVisible());
    person.view().hints.close();
    person.view().settle();
    REQUIRE(person.view().asking.isVisible());
}

#if !defined(_WIN32)
TEST_CASE("A pipe, a device or a path of another computer hangs nothing", "[interface][consent]") {
    Person person;
    person.start();
    const auto pipe = (person.folder / "pipe").string();
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    for (const auto& path : {pipe, std::string("/dev/zero"), std::string("//server/share/x.txt"), std::string("x.txt"),
                             std::string("/nowhere/x.txt"), person.folder.path().string()}) {
        INFO(path);
        person.load(path);
        REQUIRE(person.view().asking.isVisible());
        const auto before = person.limits;
        person.click(person.view().asking.openIt); // even then
        person.until([&] { return person.limits > before; });
        person.until([&] { return person.limited.has_value(); });
        REQUIRE(person.limited->empty());
        REQUIRE(person.says(juce::String(path) + ": "));
        person.limited.reset();
    }
}
#endif

TEST_CASE("A yes is kept in the person's settings, a no is not", "[interface][consent]") {
    const TemporaryFolder folder;
    const juce::File place(juce::String((folder / "SceneHeard").string()) + "/allowed-files.txt");
    {
        Consent consent(place);
        REQUIRE_FALSE(consent.of("/a"));
        consent.say("/a", true);
        consent.say("/b", false);
        consent.say("/c\nd", true); // no line holds it
        REQUIRE(consent.of("/a") == true);
        REQUIRE(consent.of("/b") == false);
        Consent beside(place);
        beside.say("/e", true);
        consent.say("/f", true);
    }
    Consent later(place);
    REQUIRE(later.of("/a") == true);
    REQUIRE(later.of("/e") == true);
    REQUIRE(later.of("/f") == true);
    REQUIRE_FALSE(later.of("/b"));
    REQUIRE_FALSE(later.of("/c\nd"));
    REQUIRE_FALSE(later.of("/c"));
    Consent nowhere;
    nowhere.say("/a", true);
    REQUIRE(nowhere.of("/a") == true);
}
