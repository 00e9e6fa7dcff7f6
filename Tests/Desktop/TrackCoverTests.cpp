#include "Catch.h"
#include "Desktop/Child.h"
#include "Folder.h"
#include "Matching/Assets.h"
#include "NowPlaying/PlayerMetadata.h"
#include "Pictures/MadePictures.h"
#include "Scrobbling/TrackCover.h"
#include "Support/Error.h"
#include <sys/stat.h>

using namespace sceneheard;

namespace {
Track trackWith(const std::string& cover, const std::string& title = "Song") {
    Track track;
    track.title = title;
    track.cover = cover;
    return track;
}

std::shared_ptr<const CoverFilms> shippedPosters() {
    static const auto films =
        std::make_shared<const CoverFilms>(SCENEHEARD_TEST_ASSETS, loadMatcher(SCENEHEARD_TEST_ASSETS));
    return films;
}

std::string addressOf(const std::filesystem::path& file) { return "file://" + file.string(); }

/// What the cover looks like once that is known; null: it is not within `seconds`, or there is none.
std::shared_ptr<const TrackCover::Seen> seenOf(TrackCover& cover, const std::optional<Track>& track,
                                               double seconds = 20) {
    cover.ask(track);
    waitUntil([&] { return cover.seen() != nullptr; }, seconds);
    return cover.seen();
}
constexpr double aWhile = .2; // in which what must not come would
} // namespace

TEST_CASE("The cover that a player tells is looked at, and names films of its own", "[cover][scrobbling]") {
    const TemporaryFolder folder;
    madePicture(folder, "testsrc2=size=300x300", "a cover.jpg");
    const auto address = "file://" + folder.path().string() + "/a%20cover.jpg";
    TrackCover cover(shippedPosters);
    const auto seen = seenOf(cover, trackWith(address));
    REQUIRE(seen != nullptr);
    CHECK(cover.problem().empty());
    const auto films = seen->films->like(seen->signs, {}, 5);
    REQUIRE(films.size() == 5);
    const auto likest = FilmId::of(films.front().facts);
    for (const auto& film : seen->films->like(seen->signs, {}, 5, {likest}))
        CHECK(FilmId::of(film.facts) != likest);
    Filter old;
    old.yearTo = 1959;
    for (const auto& film : seen->films->like(seen->signs, old, 5))
        CHECK(film.facts.year <= 1959);

    cover.ask(trackWith(address)); // the same again
    REQUIRE(cover.seen() != nullptr);
    CHECK(cover.seen()->signs.values == seen->signs.values);
    // Another track's cover in the same file is read anew.
    madePicture(folder, "color=red:size=300x300", "a cover.jpg");
    const auto other = seenOf(cover, trackWith(address, "Another"));
    REQUIRE(other != nullptr);
    CHECK(other->signs.values != seen->signs.values);

    auto speech = trackWith(address);
    speech.speech = true;
    CHECK(seenOf(cover, speech, aWhile) == nullptr);
    CHECK(seenOf(cover, {}, aWhile) == nullptr);
    TrackCover unread({});
    CHECK(seenOf(unread, trackWith(address), aWhile) == nullptr);
}

TEST_CASE("A cover that is written after its track was told is looked at too", "[cover][scrobbling]") {
    const TemporaryFolder folder;
    madePicture(folder, "color=red:size=300x300", "red.jpg");
    madePicture(folder, "testsrc2=size=300x300", "other.jpg");
    const auto place = folder / "cover.jpg";
    const auto write = [&](const char* from) {
        std::filesystem::copy_file(folder / from, place, std::filesystem::copy_options::overwrite_existing);
    };
    TrackCover cover(shippedPosters);
    cover.ask(trackWith(addressOf(place)));
    CHECK(waitUntil([&] { return !cover.problem().empty(); }));
    write("red.jpg");
    REQUIRE(waitUntil([&] { return cover.seen() != nullptr; }));
    CHECK(cover.problem().empty());
    const auto red = cover.seen()->signs.values;

    cover.ask(trackWith(addressOf(place), "Another"));
    REQUIRE(waitUntil([&] { return cover.seen() != nullptr; }));
    write("other.jpg");
    CHECK(waitUntil([&] { return cover.seen()->signs.values != red; }));

    // One that is gone by then stays what it was.
    cover.ask(trackWith(addressOf(place), "A third"));
    REQUIRE(waitUntil([&] { return cover.seen() != nullptr; }));
    std::filesystem::remove(place);
    CHECK_FALSE(waitUntil([&] { return cover.seen() == nullptr || !cover.problem().empty(); }, 3));
}

TEST_CASE("No cover is sought in the network, or where an address was cut", "[cover][scrobbling]") {
    const TemporaryFolder folder;
    madePicture(folder, "testsrc2=size=60x60", "a.jpg");
    const auto place = (folder / "a.jpg").string();
    TrackCover cover([]() -> std::shared_ptr<const CoverFilms> { throw Error("Something was read."); });
    for (const auto& address : std::initializer_list<std::string>{
             "http://localhost" + place, "https://i.scdn.co/image/ab67616d", "smb:/" + place, "file://server" + place,
             "data:image/png;base64,AAAA", place, "file://", "",
             "file:///" + std::string(maxMetadataBytes, '/') + place, addressOf(place) + "%00"}) {
        INFO(address);
        CHECK(seenOf(cover, trackWith(address), .05) == nullptr);
        CHECK(cover.problem().empty());
    }
    CHECK(seenOf(cover, trackWith(addressOf(place)), aWhile) == nullptr);
    CHECK(cover.problem() == "Something was read.");
}

TEST_CASE("A cover that is no picture shows nothing, and harms nothing", "[cover][scrobbling]") {
    const TemporaryFolder folder;
    const auto good = madePicture(folder, "testsrc2=size=90x90", "good.jpg");
    folder.write("cut.jpg", good.substr(0, good.size() / 2));
    folder.write("text.jpg", "no picture");
    folder.write("empty.png", "");
    folder.write("large.jpg", std::string(maxPictureBytes + 1, 'x'));
    std::filesystem::create_directory(folder / "folder.jpg");
    REQUIRE(mkfifo((folder / "pipe.jpg").c_str(), 0600) == 0);
    TrackCover cover(shippedPosters);
    for (const auto* name :
         {"cut.jpg", "text.jpg", "empty.png", "large.jpg", "folder.jpg", "pipe.jpg", "missing.jpg"}) {
        INFO(name);
        cover.ask(trackWith(addressOf(folder / name)));
        CHECK(waitUntil([&] { return cover.problem().find(name) != std::string::npos; }));
        CHECK(cover.seen() == nullptr);
    }
    CHECK(seenOf(cover, trackWith(addressOf(folder / "good.jpg"))) != nullptr);
    CHECK(cover.problem().empty());
}
