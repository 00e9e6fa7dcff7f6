#include "Export/CueExport.h"
#include "Export/Markers/JsonMarkers.h"
#include "Export/Markers/MarkerText.h"
#include "Signal/Level/Loudness.h"
#include "Signal/Tonal/Key.h"
#include "Support/Decimals.h"
#include <cmath>
#include <rapidjson/writer.h>

namespace sceneheard {

namespace {
std::string keyName(int key) { return Key{key % 12, key >= 12, 1, 1}.name(); }

constexpr float silence = Loudness::silence;

// The names of the markers from a point until the next.
std::string namesAt(const CueCurve& cue, std::size_t i, std::span<const Marker> markers) {
    std::string names;
    for (std::size_t m = 0; m < markers.size(); ++m) {
        const auto seconds = markers[m].seconds;
        if (seconds < cue[i].seconds || (i + 1 < cue.size() && seconds >= cue[i + 1].seconds))
            continue;
        names += names.empty() ? "" : " / ";
        names += markers[m].name.empty() ? "marker " + std::to_string(m + 1) : markers[m].name;
    }
    return names;
}
} // namespace

std::string cueCsv(const CueCurve& cue, std::span<const Marker> markers) {
    std::string csv = "seconds";
    const auto field = [&](std::string_view value) {
        csv += ',';
        csv += value;
    };
    for (const auto name : axisNames)
        field(name);
    for (const auto name : axisNames)
        field(std::string(name) + "_sd");
    csv += ",tempo_bpm,loudness_lufs,key,marker\n";
    for (std::size_t i = 0; i < cue.size(); ++i) {
        const auto& point = cue[i];
        csv += decimal(point.seconds, 1);
        for (const auto value : point.mood.value)
            field(decimal(value, 4));
        for (const auto sd : point.mood.sd)
            field(decimal(sd, 4));
        field(point.tempo > 0 ? decimal(point.tempo, 1) : "");
        field(point.loudness > silence ? decimal(point.loudness, 1) : "");
        field(point.key >= 0 ? keyName(point.key) : "");
        field(csvField(namesAt(cue, i, markers)));
        csv += '\n';
    }
    return csv;
}

std::string cueJson(const CueCurve& cue, std::span<const Marker> markers) {
    rapidjson::StringBuffer text;
    rapidjson::Writer<rapidjson::StringBuffer> json(text);
    json.SetMaxDecimalPlaces(4);
    const auto put = [&](const char* name, double value) {
        json.Key(name);
        json.Double(std::isfinite(value) ? value : 0.0);
    };
    const auto axes = [&](const char* name, const std::array<float, axisCount>& values) {
        json.Key(name);
        json.StartObject();
        for (std::size_t axis = 0; axis < axisCount; ++axis)
            put(std::string(axisNames[axis]).c_str(), static_cast<double>(values[axis]));
        json.EndObject();
    };
    json.StartObject();
    json.Key("format");
    json.String("SceneHeard cue");
    json.Key("version");
    json.Int(1);
    json.Key("host_time");
    json.Bool(cue.hostTime());
    putMarkers(json, markers);
    json.Key("curve");
    json.StartArray();
    for (std::size_t i = 0; i < cue.size(); ++i) {
        const auto& point = cue[i];
        json.StartObject();
        put("t", point.seconds);
        axes("mood", point.mood.value);
        axes("mood_sd", point.mood.sd);
        if (point.tempo > 0)
            put("tempo_bpm", static_cast<double>(point.tempo));
        if (point.loudness > silence)
            put("loudness_lufs", static_cast<double>(point.loudness));
        if (point.key >= 0) {
            json.Key("key");
            json.String(keyName(point.key));
        }
        json.EndObject();
    }
    json.EndArray();
    json.EndObject();
    return {text.GetString(), text.GetSize()};
}

} // namespace sceneheard
