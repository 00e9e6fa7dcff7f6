#include "Catch.h"
#include "Desktop/MessageBus.h"
#include "Desktop/Player.h"
#include "NowPlaying/NowPlaying.h"
#include "NowPlaying/PlayerMetadata.h"

using namespace sceneheard;

namespace {
bool busIsThere() {
    if (!MessageBus::installed())
        WARN("skipped: dbus-daemon is not installed");
    return MessageBus::installed();
}

std::string titleOf(const NowPlaying& now) {
    const auto track = now.track();
    return track ? track->title : "";
}
bool comesTo(const NowPlaying& now, const std::string& title) {
    return waitUntil([&] { return titleOf(now) == title; });
}
const sdbus::Variant paused = std::string("Paused"), plays = std::string("Playing");
} // namespace

TEST_CASE("What a player plays is told, from its beginning to its end", "[nowplaying][bus]") {
    if (!busIsThere())
        return;
    MessageBus bus;
    const auto now = systemNowPlaying({});
    CHECK(waitUntil([&] { return now->problem().empty(); }));
    CHECK_FALSE(now->track());
    const auto lyrics = std::string(5000, 'a') + "\nline \u00e9";
    {
        Player player("vlc.instance42", playing(trackSaid("Angel", "Massive Attack",
                                                          {{"xesam:album", std::string("Mezzanine")},
                                                           {"mpris:artUrl", std::string("file:///cover.jpg")},
                                                           {"xesam:asText", lyrics}}),
                                                30));
        REQUIRE(comesTo(*now, "Angel"));
        const auto track = *now->track();
        CHECK(track.artist == "Massive Attack");
        CHECK(track.album == "Mezzanine");
        CHECK(track.cover == "file:///cover.jpg");
        CHECK(track.lyrics.view() == lyrics);
        CHECK(track.seconds == 200);
        CHECK_FALSE(track.speech);
        CHECK(waitUntil([&] { return now->track()->player == "The vlc.instance42"; }));
        CHECK(waitUntil([&] { return now->track()->position > 30.2; }, 2));
        CHECK(now->track()->position < 40);

        player.say({{"Metadata", trackSaid("Teardrop", "Massive Attack")}});
        REQUIRE(comesTo(*now, "Teardrop"));
        CHECK(now->track()->position < 5);
        player.say({{"PlaybackStatus", paused}});
        CHECK(comesTo(*now, ""));
        player.say({{"PlaybackStatus", plays}});
        CHECK(comesTo(*now, "Teardrop"));
    }
    CHECK(comesTo(*now, "")); // it is closed

    bus.stop();
    CHECK(waitUntil([&] { return now->problem().find("D-Bus") != std::string::npos; }));
    bus.start();
    Player again("vlc", playing(trackSaid("Back", "Somebody")));
    CHECK(comesTo(*now, "Back"));
    CHECK(now->problem().empty());
}

TEST_CASE("Of several players the one that began last counts, unless it stands still", "[nowplaying][bus]") {
    if (!busIsThere())
        return;
    const MessageBus bus;
    Player first("first", playing(trackSaid("One", "A")));
    const auto now = systemNowPlaying({});
    REQUIRE(comesTo(*now, "One"));
    Player second("second", playing(trackSaid("Two", "B")));
    REQUIRE(comesTo(*now, "Two"));
    second.say({{"PlaybackStatus", paused}});
    CHECK(comesTo(*now, "One"));
    // It plays without saying so; it is asked now and then.
    second.say({{"PlaybackStatus", paused}, {"Metadata", trackSaid("Three", "B")}});
    first.say({{"PlaybackStatus", paused}}, false);
    CHECK(comesTo(*now, ""));
}

TEST_CASE("A hundred changes of track are all told", "[nowplaying][bus]") {
    if (!busIsThere())
        return;
    const MessageBus bus;
    Player player("player", playing(trackSaid("Track 0", "A")));
    const auto now = systemNowPlaying({});
    for (int i = 0; i <= 100; ++i) {
        if (i > 0)
            player.say({{"Metadata", trackSaid("Track " + std::to_string(i), "A")}});
        REQUIRE(comesTo(*now, "Track " + std::to_string(i)));
    }
}

TEST_CASE("Players that send rubbish, vanish or never answer do no harm", "[nowplaying][bus]") {
    if (!busIsThere())
        return;
    const MessageBus bus;
    Player good("good", playing(trackSaid("Good", "A")));
    const auto now = systemNowPlaying({});
    REQUIRE(comesTo(*now, "Good"));

    SECTION("of other types than MPRIS has") {
        Player odd(
            "odd",
            {{"PlaybackStatus", std::int32_t{7}}, {"Metadata", std::string("none")}, {"Rate", std::string("x")}});
        for (int i = 0; i < 200; ++i) {
            odd.send(std::int32_t{i});
            odd.send(Player::interface);
            odd.send(Player::interface, std::string("text"));
            odd.send(Player::interface, Player::Properties{{"PlaybackStatus", std::vector<std::int32_t>{1, 2}},
                                                           {"Metadata", std::map<std::string, std::string>{{"a", "b"}}},
                                                           {"Position", std::string("x")}});
        }
        good.say({{"Metadata", trackSaid("Better", "A")}});
        CHECK(comesTo(*now, "Better"));
    }
    SECTION("much of it") {
        Player loud("loud", playing(trackSaid("x", "y")));
        const std::string large(8 << 20, 'x');
        const auto said = trackSaid(large, large, {{"xesam:asText", large}});
        loud.say({{"Metadata", said}}, false);
        loud.send(Player::interface, Player::Properties{{"Metadata", said}});
        REQUIRE(waitUntil([&] { return titleOf(*now).size() == 1024; }));
        CHECK(now->track()->lyrics.empty());
        for (int i = 0; i < 3000; ++i)
            loud.send(Player::interface, Player::Properties{{"Position", std::int64_t{-1}}});
        good.say({{"Metadata", trackSaid("Better", "A")}});
        CHECK(comesTo(*now, "Better"));
    }
    SECTION("and never answer") {
        const auto deaf = sdbus::createSessionBusConnection("org.mpris.MediaPlayer2.deaf"); // nothing serves it
        good.say({{"Metadata", trackSaid("Better", "A")}});
        CHECK(comesTo(*now, "Better"));
    }
    SECTION("and go") {
        for (int i = 0; i < 30; ++i)
            Player brief("brief" + std::to_string(i), playing(trackSaid("Brief", "B")));
        CHECK(comesTo(*now, "Good"));
    }
    SECTION("or so many that nobody has them") {
        std::vector<std::unique_ptr<Player>> many;
        for (int i = 0; i < 40; ++i)
            many.push_back(std::make_unique<Player>("many" + std::to_string(i)));
        good.say({{"Metadata", trackSaid("Better", "A")}});
        CHECK(comesTo(*now, "Better"));
    }
}

TEST_CASE("Players and addresses are allowed and ignored by name", "[nowplaying]") {
    Track track;
    track.player = "Firefox";
    track.title = "Video";
    track.address = "https://www.YouTube.com/watch?v=1";
    CHECK(PlayerRules().permit("firefox", track));
    CHECK(PlayerRules{{"firefox"}, {}, {}}.permit("firefox", track));
    CHECK_FALSE(PlayerRules{{"spotify"}, {}, {}}.permit("firefox", track));
    CHECK_FALSE(PlayerRules{{}, {"FIREFOX"}, {}}.permit("firefox", track));
    CHECK_FALSE(PlayerRules{{}, {}, {"youtube.com"}}.permit("firefox", track));
    CHECK(PlayerRules{{}, {"fire"}, {"vimeo.com", ""}}.permit("firefox", track));
}

TEST_CASE("The player that really plays is told from one that only says so", "[nowplaying]") {
    using std::chrono::seconds;
    Players players({});
    const Players::Clock::time_point start{};
    PlayerState real, stuck;
    real.playing = stuck.playing = true;
    real.track.title = "Real";
    stuck.track.title = "Stuck";
    stuck.track.seconds = 100;
    players.update("real", "real", real, true, start);
    players.update("stuck", "stuck", stuck, true, start + seconds(1));
    CHECK(players.playing(start + seconds(1))->title == "Stuck");
    real.track.position = 4;
    players.update("real", "real", real, true, start + seconds(4));
    players.update("stuck", "stuck", stuck, true, start + seconds(5));
    CHECK(players.playing(start + seconds(5))->title == "Real");
    CHECK(players.playing(start + seconds(6))->position == Approx(6));
    real.playing = false;
    players.update("real", "real", real, true, start + seconds(7));
    CHECK(players.playing(start + seconds(1000))->title == "Stuck"); // nobody else does
    CHECK(players.playing(start + seconds(1000))->position == 0);
    stuck.track.title = "Next";
    players.update("stuck", "stuck", stuck, false, start + seconds(8));
    CHECK(players.playing(start + seconds(1000))->position == 100); // no longer than it is
    players.remove("stuck");
    CHECK_FALSE(players.playing(start + seconds(9)));
}

TEST_CASE("Metadata are read whatever they are", "[nowplaying]") {
    using List = std::vector<std::string>;
    const auto track = trackOf({{"xesam:title", std::string("  Title\n")},
                                {"xesam:artist", List{"One", "", "Two"}},
                                {"mpris:length", std::int64_t{61'500'000}}});
    CHECK(track.title == "Title");
    CHECK(track.artist == "One, Two");
    CHECK(track.seconds == 61.5);
    CHECK(trackOf({{"xesam:artist", std::string("One")}}).artist == "One");
    CHECK(trackOf({{"xesam:albumArtist", List{"Band"}}}).artist == "Band");
    CHECK(trackOf({{"mpris:length", std::string("2000000")}}).seconds == 2);
    for (const MetadataValue& odd : {MetadataValue(-5.0), MetadataValue(INFINITY), MetadataValue(NAN),
                                     MetadataValue(true), MetadataValue(std::string("long")), MetadataValue()})
        CHECK(trackOf({{"mpris:length", odd}, {"xesam:title", odd}}).seconds == 0);
    for (const std::string genre : {"Podcast", "Comedy podcast", "Audiobook", "Speech"})
        CHECK(trackOf({{"xesam:genre", List{"x", genre}}}).speech);
    CHECK(trackOf({{"mpris:trackid", std::string("/com/spotify/episode/4rO")}}).speech);
    CHECK(trackOf({{"mpris:trackid", std::string("/com/spotify/ad/4rO")}}).speech);
    CHECK_FALSE(
        trackOf({{"mpris:trackid", std::string("/com/spotify/track/4rO")}, {"xesam:genre", List{"Pop"}}}).speech);
}

TEST_CASE("Lyrics of a player are taken where they are text, and make no other track of it", "[nowplaying]") {
    const auto lyricsOf = [](const MetadataValue& value) { return trackOf({{"xesam:asText", value}}).lyrics; };
    CHECK(lyricsOf(std::string("Line one\nline two")).view() == "Line one\nline two");
    for (const MetadataValue& odd :
         {MetadataValue(1.5), MetadataValue(), MetadataValue(std::vector<std::string>{"Line"}),
          MetadataValue(std::string()), MetadataValue(std::string("caf\xE9")), MetadataValue(std::string("\xF0\x9F")),
          MetadataValue(std::string(10'000'000, 'a'))})
        CHECK(lyricsOf(odd).empty());
    Track one, other;
    one.lyrics = SharedText("a"), other.lyrics = SharedText("b");
    CHECK(one.sameAs(other));
    CHECK(one != other);
    other.lyrics = SharedText("a");
    CHECK(one == other);
}
