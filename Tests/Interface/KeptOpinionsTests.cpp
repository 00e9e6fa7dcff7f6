#include "Catch.h"
#include "Environment.h"
#include "Folder.h"
#include "Interface/State/KeptOpinions.h"
#include "SceneHeard/Editor.h"
#include "Support/Error.h"

using namespace sceneheard;

namespace {
/// A person of whom nothing is known yet.
struct NewPerson {
    TemporaryFolder folder;
    std::string before = std::getenv("XDG_DATA_HOME");
    NewPerson() { setVariable("XDG_DATA_HOME", folder.path().c_str()); }
    ~NewPerson() { setVariable("XDG_DATA_HOME", before.c_str()); }
};

struct OpenWindow {
    std::unique_ptr<Processor> processor = std::make_unique<Processor>();
    std::unique_ptr<Editor> editor;

    explicit OpenWindow(const std::string& session = {}) {
        if (!session.empty())
            processor->setStateInformation(session.data(), static_cast<int>(session.size()));
        editor = std::make_unique<Editor>(*processor);
        view().settle();
    }
    ListeningView& view() const { return editor->view(); }
    const FilmMarks& marks() const { return view().state().marks; }
    void like(const std::string& film) const {
        auto state = view().state();
        state.marks.toggleLike(film);
        view().setState(state);
        view().onState(state);
    }
    std::string session() const {
        juce::MemoryBlock block;
        processor->getStateInformation(block);
        return {static_cast<const char*>(block.getData()), block.getSize()};
    }
};

const std::string oldSession = R"({"format":"SceneHeard","version":2,"ui":{"hintsSeen":"yes","pinned":"tmdb:5",)"
                               R"("liked":"tmdb:1 tmdb:2","rejected":"tmdb:3"}})";
using Keys = std::set<std::string>;
} // namespace

TEST_CASE("What a person thinks of films is the same in every window, and pins are the session's",
          "[interface][person]") {
    juce::ScopedJuceInitialiser_GUI gui;
    const NewPerson person;
    const OpenWindow one, other;
    one.like("tmdb:603");
    juce::Thread::sleep(1100); // a window looks once a second
    other.view().settle();
    CHECK(other.marks().liked == Keys{"tmdb:603"});
    const OpenWindow later;
    CHECK(later.marks().liked == Keys{"tmdb:603"});
    CHECK(one.session().find("tmdb:603") == std::string::npos);
    other.like("tmdb:603"); // no more
    juce::Thread::sleep(1100);
    one.view().settle();
    CHECK(one.marks().liked.empty());
    CHECK(one.marks().pinned.empty());
}

TEST_CASE("Marks of an old session move to the person once", "[interface][person]") {
    juce::ScopedJuceInitialiser_GUI gui;
    const NewPerson person;
    {
        const OpenWindow window(oldSession);
        CHECK(window.marks().liked == Keys{"tmdb:1", "tmdb:2"});
        CHECK(window.marks().rejected == Keys{"tmdb:3"});
        CHECK(window.marks().pinned == std::vector<std::string>{"tmdb:5"});
        window.like("tmdb:1"); // no more
        CHECK(window.session().find("tmdb:2") == std::string::npos);
        CHECK(window.session().find("tmdb:5") != std::string::npos);
    }
    const OpenWindow again(oldSession);
    CHECK(again.marks().liked == Keys{"tmdb:2"});
    CHECK(again.marks().rejected == Keys{"tmdb:3"});
}

TEST_CASE("Where nothing can be kept the session keeps it, and the window says why", "[interface][person]") {
    juce::ScopedJuceInitialiser_GUI gui;
    const NewPerson person;
    person.folder.write("sceneheard", "no folder");
    {
        const OpenWindow window(oldSession);
        CHECK(window.marks().liked == Keys{"tmdb:1", "tmdb:2"});
        window.like("tmdb:603");
        CHECK(window.session().find("tmdb:603") != std::string::npos);
        CHECK(window.session().find("tmdb:1") != std::string::npos);
    }
    FilmMarks marks;
    marks.liked = {"tmdb:1"};
    KeptOpinions opinions(person.folder / "sceneheard" / "person.sqlite");
    CHECK_THROWS_AS(opinions.open(marks), Error);
    CHECK_FALSE(opinions.has());
    CHECK(marks.liked == Keys{"tmdb:1"});
}
