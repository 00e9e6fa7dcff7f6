#include "Export/Markers/JsonMarkers.h"
#include "Export/Markers/MarkerFormats.h"
#include "Listening/SessionLimits.h"
#include "Support/Error.h"
#include <charconv>
#include <cmath>
#include <rapidjson/reader.h>
#include <rapidjson/writer.h>

namespace sceneheard {

namespace {
// Numbers as they are written, for RapidJSON's own reading of them is undefined for some.
constexpr unsigned parseFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;

// Takes `format`, `markers` and `marker_names` out of an object of any length, and keeps nothing else.
struct Taker {
    static constexpr int mostLevels = 16;
    int level = 0;
    std::string key, format;
    std::vector<double> seconds;
    std::vector<std::string> names;
    std::size_t tooMany = 0;

    bool RawNumber(const char* text, rapidjson::SizeType size, bool) {
        double number = 0;
        if (level != 2 || key != "markers")
            return true;
        if (std::from_chars(text, text + size, number).ec != std::errc())
            number = HUGE_VAL; // which no marker can have
        seconds.size() < limits::markers ? seconds.push_back(number) : static_cast<void>(++tooMany);
        return true;
    }
    bool String(const char* text, rapidjson::SizeType size, bool) {
        if (level == 1 && key == "format")
            format.assign(text, size);
        else if (level == 2 && key == "marker_names" && names.size() < limits::markers)
            names.push_back(markerName({text, size}));
        return true;
    }
    bool Key(const char* text, rapidjson::SizeType size, bool) {
        if (level == 1)
            key.assign(text, size);
        return true;
    }
    bool StartObject() { return ++level <= mostLevels; }
    bool StartArray() { return ++level <= mostLevels; }
    bool EndObject(rapidjson::SizeType) { return --level, true; }
    bool EndArray(rapidjson::SizeType) { return --level, true; }
    bool Null() { return true; }
    bool Bool(bool) { return true; }
    bool Int(int) { return false; } // numbers come as they are written
    bool Uint(unsigned) { return false; }
    bool Int64(std::int64_t) { return false; }
    bool Uint64(std::uint64_t) { return false; }
    bool Double(double) { return false; }
};
} // namespace

void readJson(std::string_view text, MarkerCollector& found) {
    Taker taker;
    rapidjson::Reader reader;
    rapidjson::MemoryStream stream(text.data(), text.size());
    if (reader.Parse<parseFlags>(stream, taker).IsError())
        throw Error("Its JSON is damaged after " + std::to_string(reader.GetErrorOffset()) +
                    " bytes; export it again.");
    if (taker.format != "SceneHeard cue")
        throw Error(
            "This JSON is no cue of SceneHeard; give a cue that SceneHeard exported, or an EDL, REAPER's table, "
            "Premiere's or a MIDI file.");
    for (std::size_t i = 0; i < taker.seconds.size(); ++i)
        found.add(taker.seconds[i], i < taker.names.size() ? taker.names[i] : std::string(), 0);
    for (; taker.tooMany > 0; --taker.tooMany)
        found.skip(0, "there are more markers than a cue holds");
}

void putMarkers(rapidjson::Writer<rapidjson::StringBuffer>& json, std::span<const Marker> markers) {
    json.Key("markers");
    json.StartArray();
    for (const auto& marker : markers)
        json.Double(std::isfinite(marker.seconds) ? marker.seconds : 0.0);
    json.EndArray();
    json.Key("marker_names");
    json.StartArray();
    for (const auto& marker : markers)
        json.String(marker.name);
    json.EndArray();
}

std::string writeJson(std::span<const Marker> markers) {
    rapidjson::StringBuffer text;
    rapidjson::Writer<rapidjson::StringBuffer> json(text);
    json.SetMaxDecimalPlaces(4);
    json.StartObject();
    json.Key("format");
    json.String("SceneHeard cue");
    json.Key("version");
    json.Int(1);
    putMarkers(json, markers);
    json.Key("curve");
    json.StartArray();
    json.EndArray();
    json.EndObject();
    return {text.GetString(), text.GetSize()};
}

} // namespace sceneheard
