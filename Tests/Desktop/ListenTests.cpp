// The program beside a real sound server, message bus and player.
#include "Catch.h"
#include "Command/Program.h"
#include "Desktop/Player.h"
#include "Desktop/SoundServer.h"
#include "Pictures/MadePictures.h"
#include "Words/Songs.h"
#include <set>

namespace {
using Lines = std::vector<rapidjson::Document>;

Lines linesIn(const std::filesystem::path& file) {
    Outcome outcome;
    outcome.out = bytesOf(file);
    outcome.out.resize(outcome.out.rfind('\n') + 1); // of a line that is being written
    return outcome.lines();
}

std::string textOf(const rapidjson::Document& line, const char* name) {
    return line.IsObject() && line.HasMember(name) && line[name].IsString() ? line[name].GetString() : "";
}

// The last line of this event and title, or null.
const rapidjson::Document* last(const Lines& lines, const std::string& event, const std::string& title) {
    const rapidjson::Document* found = nullptr;
    for (const auto& line : lines)
        if (textOf(line, "event") == event && textOf(line, "title") == title)
            found = &line;
    return found;
}

std::set<int> filmsOf(const rapidjson::Document& line) {
    std::set<int> films;
    for (const auto& film : line["films"].GetArray())
        films.insert(film["tmdb_id"].IsInt() ? film["tmdb_id"].GetInt() : 0);
    return films;
}

void listenToPlayers(SoundServer& server) {
    const TemporaryFolder folder;
    setenv("XDG_DATA_HOME", folder.path().c_str(), 1);
    std::optional<MessageBus> bus;
    if (!server.hasBus())
        bus.emplace();
    const auto out = folder / "lines";
    Child program({SCENEHEARD_PROGRAM, "listen", "--json"}, out.string());
    const auto told = [&](const std::string& event, const std::string& title, double seconds) {
        return waitUntil([&] { return last(linesIn(out), event, title) != nullptr; }, seconds);
    };
    REQUIRE(told("source", "", 30));

    madePicture(folder, "testsrc2=size=300x300", "cover.jpg");
    const auto cover = (folder / "cover.jpg").string();
    // Two tracks, of which the films differ, and both are told soon.
    Player player("testplayer",
                  playing(trackSaid("Tender scene", "SceneHeard",
                                    {{"mpris:artUrl", std::string("https://i.scdn.co/image/ab67616d")}})));
    auto tender = server.play(demoScene("tender"));
    CHECK(told("piece", "Tender scene", 5));
    CHECK(told("films", "Tender scene", 20));
    CHECK(waitUntil([&] { return (*last(linesIn(out), "films", "Tender scene"))["seconds"].GetDouble() > 12; }, 40));
    player.say(
        {{"Metadata", trackSaid("Tense scene", "SceneHeard",
                                {{"xesam:asText", std::string(gladSong)}, {"mpris:artUrl", "file://" + cover}})}});
    tender.end(SIGTERM);
    const auto tense = server.play(demoScene("tense"));
    CHECK(told("films", "Tense scene", 20));
    CHECK(waitUntil([&] { return (*last(linesIn(out), "films", "Tense scene"))["seconds"].GetDouble() > 12; }, 40));

    CHECK(program.end(SIGTERM) == 0);
    const auto lines = linesIn(out);
    for (const auto& line : lines)
        CHECK(line.IsObject());
    const auto* const calm = last(lines, "films", "Tender scene");
    const auto* const loud = last(lines, "films", "Tense scene");
    REQUIRE((calm != nullptr && loud != nullptr));
    CHECK((*calm)["films"].Size() == 5);
    CHECK((*calm)["mood"]["tension"].GetDouble() + .2 < (*loud)["mood"]["tension"].GetDouble());
    CHECK(filmsOf(*calm) != filmsOf(*loud));
    CHECK_FALSE(calm->HasMember("words"));
    REQUIRE(loud->HasMember("words"));
    CHECK((*loud)["words"]["language"] == "English");
    CHECK((*loud)["words"]["valence"].GetDouble() > .8);
    CHECK((*loud)["words"]["says"] == "its words are happy, its music is not");

    // The cover of the one that is in the network shows nothing; the other's films are those of `suggest --cover`.
    CHECK_FALSE(calm->HasMember("looks_like_cover"));
    REQUIRE(loud->HasMember("looks_like_cover"));
    const auto alike = sceneheardProgram({"suggest", "--json", "--cover", cover}).lines();
    CHECK((*loud)["looks_like_cover"] == alike.at(0)["looks_like_cover"]);

    const auto history = sceneheardProgram({"history", "--json"}).lines();
    REQUIRE(history.size() == 2);
    CHECK(textOf(history[0], "title") == "Tense scene");
    CHECK(textOf(history[1], "title") == "Tender scene");
    CHECK(textOf(history[1], "artist") == "SceneHeard");
    CHECK(history[1]["films"].Size() == 5);
    const auto tonight = sceneheardProgram({"tonight", "--hour", "--json"}).lines();
    REQUIRE(tonight.size() == 1);
    CHECK(tonight[0]["pieces"].GetInt() == 2);
    CHECK(tonight[0]["films"].Size() == 5);
}
} // namespace

TEST_CASE("What players play is told with its films, and remembered", "[listen][long]") {
    for (const auto kind : {SoundServer::Kind::pulseAudio, SoundServer::Kind::pipeWire}) {
        if (!SoundServer::installed(kind) || !MessageBus::installed()) {
            WARN("a sound server is skipped: it, its tools or dbus-daemon are not installed");
            continue;
        }
        INFO((kind == SoundServer::Kind::pulseAudio ? "PulseAudio" : "PipeWire"));
        SoundServer server(kind);
        listenToPlayers(server);
    }
}

TEST_CASE("Without sound the program waits, and ends when it is told to", "[listen]") {
    const TemporaryFolder folder;
    setenv("PULSE_SERVER", ("unix:" + (folder / "none").string()).c_str(), 1);
    setenv("DBUS_SESSION_BUS_ADDRESS", ("unix:path=" + (folder / "none").string()).c_str(), 1);
    setenv("XDG_DATA_HOME", folder.path().c_str(), 1);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        const auto out = folder / ("out" + std::to_string(signal));
        Child program({SCENEHEARD_PROGRAM, "listen"}, out.string());
        REQUIRE(waitUntil([&] { return bytesOf(out).find("sound server") != std::string::npos; }, 30));
        CHECK(program.end(signal) == 0);
    }
    CHECK_FALSE(std::filesystem::exists(folder / "sceneheard"));
    const auto sources = sceneheardProgram({"listen", "--sources"});
    CHECK(sources.status == 1);
    CHECK(sources.err.find("No sound server answers") != std::string::npos);
}
