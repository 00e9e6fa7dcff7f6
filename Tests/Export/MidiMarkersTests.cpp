#include "Catch.h"
#include "Export/Markers/MarkerFiles.h"

using namespace sceneheard;

namespace {
std::string bytes(std::initializer_list<int> values) {
    std::string text;
    for (const int value : values)
        text += static_cast<char>(value);
    return text;
}

std::string chunk(const std::string& name, const std::string& content) {
    const auto size = static_cast<int>(content.size());
    return name + bytes({0, 0, size >> 8, size & 255}) + content;
}

std::string file(int division, const std::vector<std::string>& tracks) {
    auto midi = chunk("MThd", bytes({0, 1, 0, static_cast<int>(tracks.size()), division >> 8 & 255, division & 255}));
    for (const auto& track : tracks)
        midi += chunk("MTrk", track);
    return midi;
}

std::string marker(int delta, const std::string& name) {
    return bytes({delta, 0xFF, 6, static_cast<int>(name.size())}) + name;
}

std::string tempo(int delta, int microseconds) {
    return bytes({delta, 0xFF, 0x51, 3, microseconds >> 16, microseconds >> 8 & 255, microseconds & 255});
}

const std::string end = bytes({0, 0xFF, 0x2F, 0});
} // namespace

TEST_CASE("Markers of a MIDI file follow its tempo map, wherever that stands", "[markers]") {
    // 96 ticks a quarter: half a second each, from tick 96 a whole one.
    const auto read =
        readMarkers(file(96, {tempo(96, 1000000) + end, marker(48, "in the old tempo") + marker(48, "at the change") +
                                                            marker(96, "in the new one") + end}));
    CHECK(read.format == MarkerFormat::midi);
    CHECK(read.skipped == 0);
    CHECK(read.markers ==
          std::vector<Marker>{{0.25, "in the old tempo"}, {0.5, "at the change"}, {1.5, "in the new one"}});
}

TEST_CASE("Notes, system exclusive messages and running status are passed over", "[markers]") {
    const auto notes = bytes({0, 0x90, 60, 100, 10, 60, 0, 0, 0xC0, 5, 0, 7}), // the second and last without status
        exclusive = bytes({0, 0xF0, 3, 1, 2, 0xF7}), bend = bytes({86, 0xE0, 0, 64});
    const auto read =
        readMarkers(file(96, {notes + exclusive + bend + marker(0, "caf\xE9") + bytes({0, 0, 65}) + end}));
    CHECK(read.markers == std::vector<Marker>{{0.5, "café"}});
    CHECK(read.skipped == 0);
}

TEST_CASE("A MIDI file in frames needs no tempo", "[markers]") {
    const auto track = tempo(0, 250000) + marker(100, "x") + end;
    CHECK(readMarkers(file((256 - 25) << 8 | 40, {track})).markers[0].seconds == 0.1);
    CHECK(readMarkers(file((256 - 29) << 8 | 100, {track})).markers[0].seconds == Approx(1001 / 30000.0));
}

TEST_CASE("A cut MIDI file gives the markers before the cut, and says so", "[markers]") {
    const auto whole = file(96, {marker(96, "one") + marker(96, "two") + end});
    const auto read = readMarkers(whole.substr(0, whole.size() - 6));
    CHECK(read.markers == std::vector<Marker>{{0.5, "one"}});
    CHECK(read.skipped == 1);
    CHECK(read.why == "a track is cut or damaged");
}
