#pragma once
#include "Person/ImpressionBytes.h"
#include "Person/Pieces.h"
#include <map>
#include <string>

/// What the fuzzing of players and of other services' files starts from: small ones that are whole, by the names of the
/// fuzzers.
inline std::map<std::string, std::string> personSeeds() {
    using namespace std::string_literals;
    return {{"metadata", "\x03\x00\x00\x01Title...\x01\x01\x02\x01Artist..\x01Another.\x07\x02"s + std::string(8, 1) +
                             "\x00"s + std::string(8, 0) + "\x02\x01"s},
            {"listens",
             R"([{"listened_at":1600000000,"track_metadata":{"track_name":"Angel","artist_name":"Massive Attack",)"
             R"("release_name":"Mezzanine","additional_info":{"duration_ms":379000}}},)"
             R"({"ts":"2020-01-31T23:59:59Z","ms_played":1000,"master_metadata_track_name":"Teardrop",)"
             R"("master_metadata_album_artist_name":"Massive Attack","episode_name":null},)"
             R"({"endTime":"2020-01-31 23:59","artistName":"A","trackName":"T","msPlayed":200000}])"},
            {"impression", sceneheard::bytesOf(musicOf(.25f, .75f))}};
}
