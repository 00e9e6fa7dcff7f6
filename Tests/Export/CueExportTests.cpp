#include "Catch.h"
#include "Export/CueExport.h"
#include "Export/Markers/MarkerFiles.h"
#include <cmath>
#include <rapidjson/document.h>
#include <sstream>

using namespace sceneheard;

namespace {
// Valence rises, the key changes in the middle, and nothing was analysed for a while.
CueCurve cue() {
    CueCurve curve(true);
    for (int i = 0; i < 60; ++i) {
        if (i >= 20 && i < 30)
            continue;
        CuePoint point;
        point.seconds = 60 + 0.5 * i;
        point.mood.value.fill(0.5f);
        point.mood.value[0] = static_cast<float>(i) / 60;
        point.mood.sd.fill(0.125f);
        point.tempo = i < 30 ? 0.0f : 92.0f;
        point.loudness = i == 0 ? -70.0f : -20.5f;
        point.key = i < 5 ? -1 : 14;
        curve = curve.with(point);
    }
    return curve;
}

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, separator);)
        parts.push_back(part);
    return parts;
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != text.npos; at = text.find(part, at + part.size()))
        ++found;
    return found;
}
} // namespace

TEST_CASE("A cue's table reads back", "[export]") {
    const auto curve = cue();
    const auto lines = split(cueCsv(curve, std::vector<Marker>{{65.2, "door, opens"}, {65.3, ""}, {500, "end"}}), '\n');
    REQUIRE(lines.size() == curve.size() + 1);
    const auto header = split(lines[0], ',');
    REQUIRE(header.size() == 1 + 2 * axisCount + 4);
    REQUIRE((header[0] == "seconds" && header[1] == "valence" && header[12] == "valence_sd"));
    for (std::size_t i = 0; i < curve.size(); ++i) {
        const auto fields = split(lines[i + 1], ',');
        REQUIRE(std::stod(fields[0]) == curve[i].seconds);
        REQUIRE(std::stof(fields[1]) == Approx(curve[i].mood.value[0]).margin(1e-4));
        REQUIRE(std::stof(fields[12]) == 0.125f);
    }
    REQUIRE_THAT(lines[1], ContainsSubstring(",,,")); // neither tempo nor loudness
    REQUIRE_THAT(lines.back(), ContainsSubstring(",92.0,-20.5,D minor,end"));
    REQUIRE((lines[11].starts_with("65.0,") && lines[11].ends_with(",\"door, opens / marker 2\"")));
    REQUIRE(split(cueCsv(CueCurve(), {}), '\n').size() == 1);
    const auto read = readMarkers(cueCsv(curve, std::vector<Marker>{{65.2, "door, opens"}, {500, "end"}}));
    REQUIRE(read.markers == std::vector<Marker>{{65, "door, opens"}, {89.5, "end"}});
}

TEST_CASE("A cue's JSON reads back", "[export]") {
    const auto curve = cue();
    const std::vector<Marker> markers{{65, ""}, {80.5, "nuit \"|\" \u591c"}};
    REQUIRE(readMarkers(cueJson(curve, markers)).markers == markers);
    rapidjson::Document document;
    document.Parse(cueJson(curve, markers).c_str());
    REQUIRE_FALSE(document.HasParseError());
    REQUIRE(document["host_time"].GetBool());
    REQUIRE(document["markers"].Size() == 2);
    REQUIRE(document["markers"][1].GetDouble() == 80.5);
    REQUIRE(document["curve"].Size() == curve.size());
    const auto& first = document["curve"][0];
    REQUIRE(first["t"].GetDouble() == 60);
    REQUIRE(first["mood"]["valence"].GetDouble() == 0);
    REQUIRE_FALSE(first.HasMember("tempo_bpm"));
    REQUIRE_FALSE(first.HasMember("key"));
    const auto& last = document["curve"][static_cast<unsigned>(curve.size()) - 1];
    REQUIRE(std::string(last["key"].GetString()) == "D minor");
    REQUIRE(last["mood_sd"]["sadness"].GetDouble() == 0.125);
}

TEST_CASE("A cue sheet draws three curves, breaks them at gaps and tells each marker's change", "[export]") {
    const auto sheet = cueSheetSvg(cue(), std::vector<Marker>{{85, "<reveal>"}, {500, ""}}, "2m4 <Arrival & after>\n");
    REQUIRE(sheet.starts_with("<svg xmlns"));
    REQUIRE(sheet.ends_with("</svg>\n"));
    REQUIRE_THAT(sheet, ContainsSubstring("2m4 &lt;Arrival &amp; after&gt;<"));
    REQUIRE(count(sheet, "<path") == 6); // a curve and a band each
    REQUIRE(count(sheet, "d=\"M") == 6);
    const auto path = sheet.substr(sheet.find("d=\"M"));
    REQUIRE(count(path.substr(0, path.find('>')), "M") == 2); // the gap
    REQUIRE_THAT(sheet, ContainsSubstring(">1:25<"));
    REQUIRE_THAT(sheet, ContainsSubstring("&lt;reveal&gt;<"));
    REQUIRE_THAT(sheet, ContainsSubstring(">8:20<")); // outside of the cue: only its time
    REQUIRE_THAT(sheet, ContainsSubstring("D minor<"));
    REQUIRE_THAT(sheet, ContainsSubstring("·  tension 0."));
    REQUIRE(count(sheet, "<text") == count(sheet, "</text>"));
    REQUIRE(cueSheetSvg(CueCurve(), {}, "").ends_with("</svg>\n"));
}

TEST_CASE("The longest cue's sheet stays small", "[export]") {
    CueCurve curve;
    for (std::size_t i = 0; i < CueCurve::maxPoints; i += 7) {
        CuePoint point;
        point.seconds = static_cast<double>(i);
        curve = curve.with(point);
    }
    REQUIRE(cueSheetSvg(curve, {}, "long").size() < 250000);
}

TEST_CASE("A marker or a cue far away makes no nonsense of the sheet", "[export]") {
    const auto sheet = cueSheetSvg(cue(), std::vector<Marker>{{1e308, ""}, {-1e308, ""}, {std::nan(""), ""}}, "Cue");
    REQUIRE(sheet.find("-9223372036854775808") == std::string::npos);
    REQUIRE(sheet.find(">8784:00:00<") != std::string::npos); // a year, the furthest that is told
    CueCurve apart(true);
    for (const double seconds : {-limits::cueSeconds, 0.0, limits::cueSeconds}) {
        CuePoint point;
        point.seconds = seconds;
        apart.append(point);
    }
    REQUIRE(cueSheetSvg(apart, {}, "Cue").size() < 20000); // some ticks, not one for every hour of two years
}
