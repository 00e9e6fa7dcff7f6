#include "Catch.h"
#include "Export/CueExport.h"
#include "ForeignLocale.h"
#include "Matching/Assets.h"
#include "Support/Decimals.h"
#include <cmath>
#include <limits>

using namespace sceneheard;

namespace {
CueCurve cue() {
    CueCurve curve(true);
    for (int i = 0; i < 40; ++i) {
        CuePoint point;
        point.seconds = 3000 + 0.5 * i;
        point.mood.value.fill(0.0125f * static_cast<float>(i));
        point.mood.sd.fill(0.125f);
        point.tempo = 92.5f;
        point.loudness = -20.5f;
        point.key = 14;
        curve = curve.with(point);
    }
    return curve;
}
} // namespace

TEST_CASE("Exports are the same bytes whatever the host's locale", "[export][locale]") {
    const auto curve = cue();
    const std::vector<Marker> markers{{3001.5, "door"}, {3010.25, ""}};
    const auto csv = cueCsv(curve, markers), json = cueJson(curve, markers), sheet = cueSheetSvg(curve, markers, "2m4");
    REQUIRE_THAT(csv, ContainsSubstring("3000.5,0.0125,"));
    REQUIRE_THAT(sheet, ContainsSubstring("x1=\"70.0\""));
    for (const auto* name : foreignLocales) {
        const ForeignLocale locale(name);
        INFO(name);
        CHECK(cueCsv(curve, markers) == csv);
        CHECK(cueJson(curve, markers) == json);
        CHECK(cueSheetSvg(curve, markers, "2m4") == sheet);
    }
}

TEST_CASE("Models, the catalogue and genres are read the same whatever the host's locale", "[locale]") {
    const auto matcher = loadMatcher(SCENEHEARD_TEST_ASSETS);
    for (const auto* name : foreignLocales) {
        const ForeignLocale locale(name);
        INFO(name);
        const auto again = loadMatcher(SCENEHEARD_TEST_ASSETS);
        CHECK(again->filmMood(7).value == matcher->filmMood(7).value);
        CHECK(again->catalogue().expectedMusic(7) == matcher->catalogue().expectedMusic(7));
        CHECK(again->catalogue().search("matrix", 5) == matcher->catalogue().search("matrix", 5));
        CHECK(genreIndex("FICTION, SCIENCE") == std::nullopt);
        CHECK(genreIndex("SCIENCE FICTION") == genreIndex("Science Fiction"));
        CHECK(genreIndex("history") == genreIndex("HISTORY"));
    }
}

TEST_CASE("A decimal has its point and all its digits", "[locale]") {
    CHECK(decimal(1234567.25, 1) == "1234567.2");
    CHECK(decimal(-0.5, 0) == "-0");
    CHECK(decimal(0.00005, 4) == "0.0001");
    CHECK(decimal(std::nan(""), 2) == "0.00");
    CHECK(decimal(-std::numeric_limits<double>::max(), 17).size() == 309 + 19);
}
