#include "Catch.h"
#include "Importing/Listens.h"

using namespace sceneheard;

namespace {
const std::string angel = R"({"listened_at":1600000000,"track_metadata":{"track_name":"Angel","artist_name":"Massive )"
                          R"(Attack","release_name":"Mezzanine","additional_info":{"duration_ms":379000}}})";
const std::string teardrop = R"({"listened_at":"1600000400","track_metadata":{"track_name":"Teardrop"}})";

void checkTwo(const std::optional<Listens>& listens, std::size_t refused) {
    REQUIRE(listens);
    CHECK(listens->refused == refused);
    REQUIRE(listens->found.size() == 2);
    const auto& [began, seconds, title, artist, album, speech] = listens->found[0];
    CHECK(began == 1600000000);
    CHECK(seconds == 379);
    CHECK((title + "/" + artist + "/" + album) == "Angel/Massive Attack/Mezzanine");
    CHECK_FALSE(speech);
    CHECK(listens->found[1].began == 1600000400);
    CHECK(listens->found[1].seconds == usualListen);
}
} // namespace

TEST_CASE("ListenBrainz's listens are read from an export, its lines and its API", "[listens]") {
    checkTwo(listenBrainzListens("[" + angel + "," + teardrop + R"(,{"listened_at":5},7])"), 2);
    checkTwo(listenBrainzListens(angel + "\n\n" + teardrop + "\n{broken\n"), 1);
    checkTwo(listenBrainzListens(R"({"payload":{"count":2,"listens":[)" + angel + "," + teardrop + "]}}"), 0);
    CHECK(listenBrainzListens(angel)->found.size() == 1); // a line of its own
    CHECK(listenBrainzListens("[]")->found.empty());
    for (const std::string other : {"", "text", "{}", "[1]", R"([{"ts":"2020"}])", R"({"payload":{"listens":3}})"})
        CHECK_FALSE(listenBrainzListens(other));
}

TEST_CASE("Spotify's streaming history is read in both its forms, podcasts as speech", "[listens]") {
    const auto extended = spotifyListens(
        R"([{"ts":"2020-02-29T00:01:00Z","ms_played":90000,"master_metadata_track_name":"Angel",)"
        R"("master_metadata_album_artist_name":"Massive Attack","master_metadata_album_album_name":"Mezzanine"},)"
        R"({"ts":"2020-02-29T01:00:00Z","ms_played":60000,"master_metadata_track_name":null,"episode_name":"Talk",)"
        R"("episode_show_name":"Show"},)"
        R"({"ts":"2020-02-30T01:00:00Z","ms_played":1,"master_metadata_track_name":"No such day"},)"
        R"({"ts":"2020-02-29T01:00:00Z","ms_played":1}])");
    REQUIRE(extended);
    CHECK(extended->refused == 2);
    REQUIRE(extended->found.size() == 2);
    CHECK(extended->found[0].began == 1582934460 - 90); // it tells the end
    CHECK(extended->found[0].seconds == 90);
    CHECK(extended->found[0].album == "Mezzanine");
    CHECK_FALSE(extended->found[0].speech);
    CHECK(extended->found[1].speech);
    CHECK(extended->found[1].artist == "Show");

    const auto year = spotifyListens(
        R"([{"endTime":"2020-02-29 00:01","artistName":"Massive Attack","trackName":"Angel","msPlayed":90000}])");
    REQUIRE(year);
    REQUIRE(year->found.size() == 1);
    CHECK(year->found[0].began == 1582934460 - 90);
    for (const auto& other : {std::string(), std::string("{}"), "[" + angel + "]"})
        CHECK_FALSE(spotifyListens(other));
}
