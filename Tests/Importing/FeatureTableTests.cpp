#include "Catch.h"
#include "Tables/TableText.h"
#include "Folder.h"
#include "Importing/FeatureTable.h"
#include "Support/Error.h"
#include <cmath>

using namespace sceneheard;

namespace {
const std::string names =
    "danceability,energy,loudness,speechiness,acousticness,instrumentalness,liveness,valence,tempo\n";
const std::string track = "0.513,0.887,-6.569,0.0566,0.135,0.00207,0.0997,0.512,117.481\n";
constexpr AudioFeatures truth{0.513f, 0.887f, -6.569f, 0.0566f, 0.135f, 0.00207f, 0.0997f, 0.512f, 117.481f};

FeatureTable tableOf(const std::string& text) { return FeatureTable(textSource(text), "table"); }

std::vector<FeatureRow> rowsOf(const std::string& text) {
    auto table = tableOf(text);
    std::vector<FeatureRow> rows;
    for (FeatureRow row; table.next(row);)
        rows.push_back(row);
    return rows;
}

void checkTrack(const std::string& text, const std::string& title = "", const std::string& artist = "") {
    INFO(text);
    const auto rows = rowsOf(text);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].problem.empty());
    CHECK(rows[0].number == 0);
    CHECK(rows[0].title == title);
    CHECK(rows[0].artist == artist);
    for (std::size_t s = 0; s < audioFeatureCount; ++s)
        CHECK(rows[0].audioFeatures[s] == Approx(truth[s]).epsilon(1e-4));
}

std::string replaced(std::string text, char from, char to) {
    std::ranges::replace(text, from, to);
    return text;
}
} // namespace

TEST_CASE("Numbers are read as people's tables write them", "[features]") {
    CHECK(numberOf("0.5") == 0.5);
    CHECK(numberOf(" +1e-06 ") == 1e-6);
    CHECK(numberOf("0,513") == 0.513);
    CHECK(numberOf("1,01e-06") == 1.01e-6);
    CHECK(numberOf("\u22126.5") == -6.5);
    CHECK(numberOf("-6,5 dB") == -6.5);
    CHECK(numberOf("120\u00A0BPM") == 120.0);
    CHECK(numberOf("67%") == 0.67);
    for (const auto* text : {"", " ", "nan", "inf", "-", "1.234,5", "1,2,3", "12x", "0x10", "%", "dB", "1e999"})
        CHECK_FALSE(numberOf(text));
}

TEST_CASE("A table of features is read whatever parts its fields", "[features]") {
    checkTrack(names + track);
    checkTrack("\xEF\xBB\xBF" + names + track);
    checkTrack(replaced(names + track, ',', ';'));
    checkTrack(replaced(names + track, ',', '\t'));
    checkTrack(replaced(replaced(names + track, ',', ';'), '.', ','));
    checkTrack("sep=;\r\n" + replaced(replaced(names + track, ',', ';'), '.', ','));
    checkTrack("sep=\t\n" + replaced(names + track, ',', '\t'));
    checkTrack(replaced(names + track, '\n', '\r'));
    checkTrack(names +
               "\"0,513\",\"0,887\",\"-6,569\",\"0,0566\",\"0,135\",\"0,00207\",\"0,0997\",\"0,512\",\"117,481\"");
    for (const bool big : {false, true}) {
        std::string wide = big ? "\xFE\xFF" : "\xFF\xFE";
        for (const char c : names + track)
            wide += big ? std::string({'\0', c}) : std::string({c, '\0'});
        checkTrack(wide);
    }
}

TEST_CASE("Columns are known by the names that tools give them", "[features]") {
    const auto values = track.substr(0, track.size() - 1);
    checkTrack("Track URI,Track Name,Artist Name(s)," + names + "spotify:track:4,Alabaster,All Them Witches," + values,
               "Alabaster", "All Them Witches");
    // Exportify in German, Turkish and Japanese.
    checkTrack("\"Track-Name\",\"Künstlername(n)\",\"Tanzbarkeit\",\"Energie\",\"Tonart\",\"Lautstärke\",\"Modus\","
               "\"Sprachanteil\",\"Akustik\",\"Instrumentalität\",\"Lebendigkeit\",\"Valenz\",\"Tempo\",\"Taktart\"\n"
               "\"Für Elise\",\"B\",0.513,0.887,0,-6.569,1,0.0566,0.135,0.00207,0.0997,0.512,117.481,4\n",
               "Für Elise", "B");
    checkTrack("Parça Adı,Sanatçı Adı,Dans Edilebilirlik,Enerji,Ton,Ses Seviyesi,Mod,Konuşma Oranı,Akustiklik,"
               "Enstrümantalite,Canlılık,Duygusallık,Tempo\n"
               "a,b,0.513,0.887,0,-6.569,1,0.0566,0.135,0.00207,0.0997,0.512,117.481\n",
               "a", "b");
    checkTrack(
        "トラック名,アーティスト名,ダンサビリティ,エネルギー,キー,ラウドネス,モード,スピーチ性,アコースティック性,"
        "インストゥルメンタル性,ライブ感,感情値,テンポ,拍子\n"
        "a,b,0.513,0.887,0,-6.569,1,0.0566,0.135,0.00207,0.0997,0.512,117.481,4\n",
        "a", "b");
    checkTrack("track.audio_features.danceability,track.audio_features.energy,loudness,speechiness,acousticness,"
               "instrumentalness,liveness,valence,tempo\n" +
               track);
}

TEST_CASE("Scales that go to 100 are read as such", "[features]") {
    const auto top = rowsOf("\"\",title,artist,top genre,year,bpm,nrgy,dnce,dB,live,val,dur,acous,spch,pop\n"
                            "1,\"Hey, Soul Sister\",Train,neo mellow,2010,97,89,67,-4,8,80,217,19,4,83\n");
    REQUIRE(top.size() == 1);
    CHECK(top[0].problem.empty());
    CHECK(top[0].title == "Hey, Soul Sister");
    const auto scale = [](const FeatureRow& row, AudioFeature s) {
        return row.audioFeatures[static_cast<std::size_t>(s)];
    };
    CHECK(scale(top[0], AudioFeature::danceability) == Approx(0.67));
    CHECK(scale(top[0], AudioFeature::speechiness) == Approx(0.04));
    CHECK(scale(top[0], AudioFeature::loudness) == Approx(-4));
    CHECK(scale(top[0], AudioFeature::tempo) == Approx(97));
    CHECK(std::isnan(scale(top[0], AudioFeature::instrumentalness)));

    const auto streamed = rowsOf("track_name,artist(s)_name,bpm,key,mode,danceability_%,valence_%,energy_%,"
                                 "acousticness_%,instrumentalness_%,liveness_%,speechiness_%\n"
                                 "Seven,Latto,125,B,Major,80,1,83,31,0,1,0\n"
                                 "LALA,Myke,92,C#,Major,171,61,74,7,0,10,4\n");
    REQUIRE(streamed.size() == 2);
    CHECK(scale(streamed[0], AudioFeature::valence) == Approx(0.01));
    CHECK(streamed[0].artist == "Latto");
    CHECK(streamed[1].problem.find("from 0 to 100") != std::string::npos);

    // One number that is too large makes no table of percents.
    const auto slip = rowsOf(names + track + "51" + track);
    REQUIRE(slip.size() == 2);
    CHECK(slip[0].problem.empty());
    CHECK(slip[1].problem.find("danceability, which goes from 0 to 1;") != std::string::npos);
}

TEST_CASE("A bad row costs that row, and rows keep their numbers", "[features]") {
    const auto rows = rowsOf("name," + names + "a,nan" + track.substr(5) + "\nb,0.5\n   \nc," + track +
                             ",,,,,,,,,\nd," + "x\"y\"," + track + "e," + track.substr(0, track.size() - 1) +
                             ",7\ncaf\xE9," + track + "f," + std::string(2 << 20, '5') + "\ng," + track);
    REQUIRE(rows.size() == 8);
    CHECK(rows[0].problem == "\"nan\" is no number for danceability; mend the row");
    CHECK(rows[1].problem.find("has no energy") == 0);
    CHECK(rows[2].title == "c");
    CHECK(rows[2].number == 3);
    CHECK(rows[2].problem.empty());
    CHECK(rows[3].problem.find("quotes") != std::string::npos);
    CHECK(rows[4].problem.find("more fields") != std::string::npos);
    CHECK(rows[5].title == "café");
    CHECK(rows[5].problem.empty());
    CHECK(rows[6].problem.find("longer than 1 MiB") != std::string::npos);
    CHECK(rows[7].number == 9);
    CHECK(rows[7].problem.empty());
}

TEST_CASE("What a table lacks or has twice is told", "[features]") {
    CHECK(tableOf(names + track).notes().empty());
    auto some = tableOf("valence,energy\n0.5,0.6\n");
    REQUIRE(some.notes().size() == 1);
    CHECK(some.notes()[0] == "the table has no danceability, loudness, speechiness, acousticness, instrumentalness, "
                             "liveness and tempo; music without them counts as usual there");
    FeatureRow row;
    REQUIRE(some.next(row));
    CHECK(row.problem.empty());
    CHECK(row.audioFeatures[static_cast<std::size_t>(AudioFeature::energy)] == Approx(0.6));
    CHECK(std::isnan(row.audioFeatures[0]));
    CHECK_FALSE(some.next(row));

    auto twice =
        tableOf(names.substr(0, names.size() - 1) + ",valence\n" + track.substr(0, track.size() - 1) + ",0.1\n");
    REQUIRE(twice.notes().size() == 1);
    CHECK(twice.notes()[0].find("more than one column \"valence\"") != std::string::npos);
    REQUIRE(twice.next(row));
    CHECK(row.audioFeatures[static_cast<std::size_t>(AudioFeature::valence)] == Approx(0.512));
}

TEST_CASE("A table that tells no features is refused with the remedy", "[features]") {
    CHECK_THROWS_WITH(tableOf(""), ContainsSubstring("table: is empty"));
    CHECK_THROWS_WITH(tableOf("\n\n"), ContainsSubstring("is empty"));
    CHECK_THROWS_WITH(tableOf("Track name,Artist name,Album,Playlist name,Type,ISRC,Spotify - id\nA,B,C,D,E,F,G\n"),
                      ContainsSubstring("export the playlist with its audio features"));
    CHECK_THROWS_WITH(tableOf("a,b\n1,2\n"), ContainsSubstring("name the columns"));
    CHECK_THROWS_WITH(tableOf(std::string(2 << 20, 'x')), ContainsSubstring("1 MiB"));
    FeatureRow row;
    auto bare = tableOf(names);
    CHECK_THROWS_WITH(bare.next(row), ContainsSubstring("has no row"));
    CHECK_THROWS_AS(FeatureTable::open("/no/such/table.csv"), Error);
}
