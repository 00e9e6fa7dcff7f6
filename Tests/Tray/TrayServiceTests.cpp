#include "Catch.h"
#include "Folder.h"
#include "Matching/Assets.h"
#include "Person/PersonStore.h"
#include "Person/Pieces.h"
#include "Tray/TrayService.h"

using namespace sceneheard;

namespace {
/// The app's service on a computer without a sound server, which pauses.
struct Paused {
    explicit Paused(const TemporaryFolder& folder)
        : file(folder / "person.sqlite")
        , settings(juce::File(juce::String((folder / "tray.settings").string()))) {
        settings.setPaused(true);
    }
    TrayService& service() {
        if (!made)
            made.emplace(loadMatcher(SCENEHEARD_TEST_ASSETS), settings, file);
        return *made;
    }

    std::filesystem::path file;
    TraySettings settings;
    std::optional<TrayService> made;
};
} // namespace

TEST_CASE("Films for tonight come from the history while nothing plays", "[tray]") {
    const TemporaryFolder folder;
    Paused app(folder);
    History history(app.file);
    for (int i = 0; i < 3; ++i)
        history.write(pieceOf(unixTime() - 3000 + i * 900, "Piece", "Artist", musicOf(.2f, .1f)));
    auto& service = app.service();
    CHECK(service.state() == TrayState::paused);
    CHECK(service.piece() == nullptr);
    CHECK(service.pieceTitle() == "Paused");
    const auto films = service.films();
    REQUIRE(films.size() == 5);
    const auto tonight = service.of(Period::evening);
    CHECK(tonight->moodKnown);
    CHECK(tonight->films.front().film == films.front().film);
    CHECK(tonight->cue->size() == 6); // two points a piece
    const auto pieces = service.eveningPieces();
    REQUIRE(pieces.size() == 3);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        CHECK(pieces[i].title == "Piece");
        CHECK(std::abs(pieces[i].seconds - (*tonight->cue)[2 * i].seconds) <= CueCurve::step);
    }
    CHECK(service.of(Period::hour)->films.size() == 5);
    CHECK(service.sinceEarlier().isEmpty());
    CHECK(service.wordsSay().isEmpty());
}

TEST_CASE("Marks of the app and of other programs are the same, and rejected films are gone", "[tray]") {
    const TemporaryFolder folder;
    Paused app(folder);
    History(app.file).write(pieceOf(unixTime() - 3000, "Piece", "Artist", musicOf(.8f, .9f)));
    auto& service = app.service();
    const auto first = service.films().front();
    auto before = service.changes();
    service.mark(first, FilmAction::watch);
    CHECK(service.changes() > before);
    CHECK(PersonStore(app.file).films(Opinion::toWatch).contains(FilmId::of(first.facts)));
    service.mark(first, FilmAction::reject);
    for (const auto& film : service.films())
        CHECK(film.film != first.film);
    service.deleteHistory();
    CHECK(service.films().empty());
    CHECK(service.marks().rejected.empty());
    CHECK(PersonStore(app.file).films(Opinion::rejected).empty());
    CHECK(service.history().pieces().empty());
}

TEST_CASE("Only the films of a list are shown, and a list that is not there is told", "[tray]") {
    const TemporaryFolder folder;
    Paused app(folder);
    History(app.file).write(pieceOf(unixTime() - 3000, "Piece", "Artist", musicOf(.5f, .5f)));
    const juce::File list(juce::String((folder / "owned.txt").string()));
    list.replaceWithText("tmdb:348\ntmdb:329865\n");
    app.settings.setFilmList(list.getFullPathName());
    auto& service = app.service();
    for (int i = 0; i < 500 && service.films().size() > 2; ++i) {
        juce::Thread::sleep(10);
        service.update();
    }
    CHECK(service.films().size() == 2);
    list.deleteFile();
    service.limitFilms();
    for (int i = 0; i < 500 && service.listTold().empty(); ++i) {
        juce::Thread::sleep(10);
        service.update();
    }
    CHECK_FALSE(service.listTold().empty());
}
