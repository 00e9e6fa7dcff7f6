#include "Interface/State/SongSetting.h"
#include "Screenshot.h"
#include "Songs.h"
#include "WindowPerson.h"
#include <cstdlib>

using namespace sceneheard;

TEST_CASE("Task: find tonight's film", "[tasks]") {
    WindowPerson session;
    auto& best = session.row(0);
    const auto facts = best.suggestion().facts;
    session.click(best);
    REQUIRE(session.view().films.selection() == best.film());
    session.key(best, 'o');
    REQUIRE(session.opened.toStdString() == "https://www.themoviedb.org/movie/" + std::to_string(facts.tmdbId));
    session.key(best, 'c');
    REQUIRE(session.copied.startsWith(juce::String::fromUTF8(facts.title.c_str())));
}

TEST_CASE("Task: aim at a film", "[tasks]") {
    WindowPerson session;
    session.click(session.view().targetLine.choose);
    session.type(session.view().targets.field, "blade runner");
    REQUIRE_FALSE(session.view().targets.found().empty());
    session.pressReturn(session.view().targets.field);
    REQUIRE_FALSE(session.view().targets.isVisible());
    REQUIRE(session.view().target()->name.starts_with("Blade Runner"));
    REQUIRE(session.processor->parameters().targetOn.get());
    REQUIRE(session.view().targetLine.getTitle().contains("Target: Blade Runner"));
}

TEST_CASE("Task: films for a song of a table that was opened once", "[tasks]") {
    WindowPerson session;
    REQUIRE(SongSetting().keep(juce::File(juce::String(session.folder.write("mine.csv", songs::table).string()))));
    const auto heard = session.snapshot()->films.front().film;
    session.click(session.view().head.songs);
    session.until([&] { return session.view().songs.table() != nullptr; });
    session.type(session.view().songs.field, "hold on");
    session.pressReturn(session.view().songs.field);
    REQUIRE(session.view().songs.films().size() == SongSheet::maxFilms);
    REQUIRE(session.snapshot()->films.front().film == heard);
    REQUIRE(SongSetting::usualPlace().deleteFile());
}

TEST_CASE("Task: aim at a mood", "[tasks]") {
    WindowPerson session;
    auto& compass = session.view().compass;
    session.click(compass, compass.position(0.2f, 0.8f));
    REQUIRE(session.processor->parameters().targetValence.get() == Approx(0.2).margin(0.01));
    REQUIRE(session.processor->parameters().targetEnergy.get() == Approx(0.8).margin(0.01));
    REQUIRE(session.view().targetLine.getTitle().contains("darker"));
}

TEST_CASE("Task: aim at the mood of another piece", "[tasks]") {
    WindowPerson session;
    session.drop(WindowPerson::music("tense"), session.view().compass);
    session.until([&] { return session.view().target().has_value(); });
    REQUIRE(session.view().target()->name == "tense.wav");
    REQUIRE(session.view().target()->tension > session.snapshot()->now.mood[Axis::tension]);
    REQUIRE(session.view().targetLine.getTitle().contains("tenser"));
}

TEST_CASE("Task: compare the cue with a reference", "[tasks]") {
    WindowPerson session;
    session.drop(WindowPerson::music("tense"), session.view().timeline);
    session.until([&] { return !session.view().isAnalysing(); });
    const auto& reference = session.view().timeline.reference();
    REQUIRE(reference.name == "tense.wav");
    REQUIRE(reference.curve->size() > 20);
    REQUIRE(reference.curve->mean().mood[Axis::tension] > session.view().timeline.cue().mean().mood[Axis::tension]);
    REQUIRE(screenshot(*session.editor, "task-reference") > 500);
    {
        Editor later(*session.processor); // the window is closed and opened again
        later.view().settle();
        REQUIRE(later.view().timeline.reference().name == "tense.wav");
        REQUIRE(later.view().timeline.reference().curve == reference.curve);
    }
    session.click(session.view().reference);
    REQUIRE(session.view().timeline.reference().curve == nullptr);
    REQUIRE(session.processor->fileReference().curve == nullptr);
}

TEST_CASE("Task: move the reference along the cue, and put it back", "[tasks]") {
    WindowPerson session;
    session.drop(WindowPerson::music("tense"), session.view().timeline);
    session.until([&] { return !session.view().isAnalysing(); });
    auto& shift = session.view().referenceShift;
    const auto& timeline = session.view().timeline;
    const auto begins = [&] { return timeline.reference().curve->front().seconds + timeline.reference().seconds(); };
    REQUIRE(shift.isVisible());
    REQUIRE(begins() == timeline.cue().front().seconds);
    ++session.actions;
    hands::drag(shift, {10, 10}, {110, 10});
    const auto moved = 100 * timeline.secondsPerPixel();
    REQUIRE(begins() == Approx(timeline.cue().front().seconds + moved).margin(0.1));
    REQUIRE(shift.getTextFromValue(shift.getValue()) == "+" + juce::String(shift.getValue(), 1) + " s");
    REQUIRE(shift.keyPressed(juce::KeyPress(juce::KeyPress::leftKey)));
    REQUIRE(shift.getValue() == Approx(moved - 0.1).margin(0.051));
    REQUIRE(windowStateOf(session.processor->uiState()).referenceOffset == Approx(shift.getValue()));
    ++session.actions;
    shift.mouseDoubleClick(hands::press(shift, {10, 10}, 2));
    REQUIRE(begins() == timeline.cue().front().seconds);
}

TEST_CASE("A target that a host automates away from a film no longer bears its name", "[tasks]") {
    WindowPerson session;
    session.key(session.row(0), 't');
    const auto name = session.view().target()->name;
    REQUIRE_FALSE(name.empty());
    auto& valence = session.processor->parameters().targetValence;
    const auto chosen = valence.get();
    valence = chosen > 0.5f ? chosen - 0.2f : chosen + 0.2f;
    REQUIRE(session.view().target()->name.empty());
    REQUIRE(session.view().targetLine.getTitle().contains("Target: a mood"));
    session.editor.reset(); // automation moves it while no window is open, too
    session.editor = std::make_unique<Editor>(*session.processor);
    REQUIRE(session.view().target()->name.empty());
    valence = chosen;
    REQUIRE(session.view().target()->name == name);
}

TEST_CASE("A dropped file that is no music is named, with what to do", "[tasks]") {
    WindowPerson session;
    const auto broken = juce::File(session.folder.write("broken.txt", "\x01no music").string());
    for (juce::Component* place :
         std::initializer_list<juce::Component*>{&session.view().timeline, &session.view().compass}) {
        session.drop(broken, *place);
        session.until([&] { return !session.view().isAnalysing(); });
        bool said = false;
        hands::forEach(session.view(),
                       [&](auto& part) { said |= part.getTitle().contains("broken.txt: is not audio"); });
        REQUIRE(said);
        REQUIRE_FALSE(session.view().target());
        REQUIRE(session.view().timeline.reference().curve == nullptr);
    }
    REQUIRE_FALSE(session.view().isInterestedInFileDrag({"/tmp/one.wav", "/tmp/another.wav"}));
}

TEST_CASE("Task: export the curve", "[tasks]") {
    WindowPerson session;
    session.answer = juce::File(session.folder.path().string() + "/cue");
    session.click(session.view().exportCue);
    REQUIRE(screenshot(*session.editor, "task-export") > 200);
    session.click(session.view().exports.save(ExportSheet::Form::csv));
    const auto table = bytesOf(session.folder / "cue.csv");
    REQUIRE(table.starts_with("seconds,valence,energy,tension,"));
    const auto lines = std::count(table.begin(), table.end(), '\n');
    REQUIRE(lines == static_cast<std::ptrdiff_t>(session.view().timeline.cue().size()) + 1);
}

TEST_CASE("Task: only films of this century", "[tasks]") {
    WindowPerson session;
    session.click(session.view().filmsHead.filters);
    session.turn(session.view().filters.yearFrom, 2001);
    REQUIRE(session.view().filmsHead.filters.getButtonText() == "since 2001");
    const auto young = [](const Snapshot& s) {
        return !s.films.empty() &&
               std::all_of(s.films.begin(), s.films.end(), [](auto& f) { return f.facts.year >= 2001; });
    };
    session.processor->timerCallback(); // no message loop runs here
    session.until([&] { return young(*session.snapshot()); });
}

TEST_CASE("Task: never show this film again", "[tasks]") {
    WindowPerson session;
    const auto film = session.row(1).film();
    session.key(session.row(1), 'x');
    const auto shown = session.view().films.films();
    REQUIRE(std::find(shown.begin(), shown.end(), film) == shown.end());
    REQUIRE(PersonStore(PersonStore::usualPlace()).films(Opinion::rejected) == std::set{film});
    REQUIRE(windowStateOf(session.processor->uiState()).marks.rejected.empty());
}

TEST_CASE("Task: keep a film in view", "[tasks]") {
    WindowPerson session;
    const auto film = session.row(2).film();
    session.key(session.row(2), 'p');
    session.play("tense", 15);
    REQUIRE(session.view().films.films().front() == film);
    REQUIRE(session.row(0).suggestion().match > 0); // known although the music does not suggest it
}

TEST_CASE("Task: mark a moment, hold it, and go for deep cuts", "[tasks]") {
    WindowPerson session;
    session.key(session.view().timeline, 'm');
    REQUIRE(windowStateOf(session.processor->uiState()).markers.size() == 1);
    session.click(session.view().head.freeze);
    REQUIRE(session.processor->freeze().get());
    session.turn(session.view().filmsHead.adventure, 1);
    REQUIRE(session.processor->adventure().get() == 1);
}

TEST_CASE("Task: a light window half as large again", "[tasks]") {
    WindowPerson session;
    const auto width = session.editor->getWidth();
    session.click(session.view().head.settings);
    session.choose(session.view().settings.theme, 1);
    session.choose(session.view().settings.scale, 4);
    REQUIRE(session.view().state().theme == Theme::light);
    REQUIRE(session.editor->getWidth() == width * 3 / 2);
    session.editor.reset();
    session.editor = std::make_unique<Editor>(*session.processor);
    REQUIRE(session.editor->getWidth() == width * 3 / 2);
    REQUIRE(session.view().state().theme == Theme::light);
}
