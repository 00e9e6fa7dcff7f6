#include "Interface/State/WindowState.h"
#include "Export/HostAndPort.h"
#include "Export/Markers/MarkerText.h"
#include "Support/Decimals.h"
#include <algorithm>
#include <charconv>
#include <cmath>
#include <juce_core/juce_core.h>
#include <limits>

namespace sceneheard {

namespace {
// The words between spaces, at most so many.
std::vector<std::string> wordsOf(std::string_view text, std::size_t limit) {
    std::vector<std::string> found;
    for (std::size_t from = 0; from < text.size() && found.size() < limit;) {
        const auto end = std::min(text.find(' ', from), text.size());
        if (end > from)
            found.emplace_back(text.substr(from, end - from));
        from = end + 1;
    }
    return found;
}

std::string joined(const auto& keys) {
    std::string text;
    for (const auto& key : keys)
        text += (text.empty() ? "" : " ") + key;
    return text;
}

// As many as a session may hold.
std::string joinedFew(const std::set<std::string>& keys) {
    std::vector<std::string> few;
    for (auto key = keys.begin(); key != keys.end() && few.size() < limits::marks; ++key)
        few.push_back(*key);
    return joined(few);
}

// The film keys in a text, each once, in their order.
std::vector<std::string> keysOf(std::string_view text) {
    auto keys = wordsOf(text, text.size());
    std::set<std::string> known;
    std::erase_if(keys, [&](const std::string& key) {
        return key.size() > limits::filmKeyBytes || !FilmId::read(key) || !known.insert(key).second;
    });
    return keys;
}

// Not a number for what is none; juce::String's own reading overflows where an exponent does.
double numberOf(std::string_view text) {
    double number = 0;
    const auto [end, error] = parseDecimal(text, number);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole ? number : std::numeric_limits<double>::quiet_NaN();
}

// "12.50", and as many decimals more as there are, up to four.
std::string markerSeconds(double seconds) {
    auto text = decimal(seconds, 4);
    for (int i = 0; i < 2 && text.ends_with('0'); ++i)
        text.pop_back();
    return text;
}

// Seconds are listed alone, as ever, so that older windows find them; names follow apart, a line each, behind the
// seconds of the marker that they belong to.
void readMarkers(std::string_view seconds, std::string_view names, std::vector<Marker>& markers) {
    std::multimap<double, std::string> named;
    for (const auto line : linesOfText(names)) {
        const auto blank = std::min(line.find(' '), line.size());
        if (const auto at = numberOf(line.substr(0, blank)); std::isfinite(at) && named.size() < limits::markers)
            named.emplace(at, markerName(line.substr(blank)));
    }
    for (const auto& marker : wordsOf(seconds, limits::uiBytes))
        if (const auto at = numberOf(marker);
            std::abs(at) <= limits::cueSeconds && markers.size() < WindowState::maxMarkers) {
            markers.push_back({at, {}});
            if (auto found = named.extract(at))
                markers.back().name = std::move(found.mapped());
        }
}

// Those without a name too, so that of two at one time each keeps its own; nothing where none has one.
std::string namesOf(const std::vector<Marker>& markers) {
    std::string lines;
    if (std::all_of(markers.begin(), markers.end(), [](const Marker& marker) { return marker.name.empty(); }))
        return lines;
    for (const auto& marker : markers)
        lines += markerSeconds(marker.seconds) + (marker.name.empty() ? "" : " ") + marker.name + "\n";
    return lines;
}

std::optional<FrameRate> frameRateOf(std::string_view name) {
    const auto found =
        std::find_if(frameRates.begin(), frameRates.end(), [&](auto& rate) { return rate.name == name; });
    return found != frameRates.end() ? std::optional(static_cast<FrameRate>(found - frameRates.begin())) : std::nullopt;
}

constexpr std::array keptMoodKeys{"moodA", "moodB", "moodC"}, keptNameKeys{"moodAName", "moodBName", "moodCName"};

std::string moodText(const std::array<float, 3>& mood) {
    juce::StringArray values;
    for (const auto value : mood)
        values.add(decimal(static_cast<double>(value), 4));
    return values.joinIntoString(" ").toStdString();
}

// Nothing where one of its three numbers is missing or out of range.
std::optional<std::array<float, 3>> moodOf(std::string_view text) {
    std::array<float, 3> mood{};
    const auto values = wordsOf(text, mood.size() + 1);
    if (values.size() != mood.size())
        return {};
    for (std::size_t i = 0; i < mood.size(); ++i) {
        const auto value = numberOf(values[i]);
        if (!(value >= 0 && value <= 1))
            return {};
        mood[i] = static_cast<float>(value);
    }
    return mood;
}

// 0 for what is no whole number, or none that an int holds.
int wholeNumberOf(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? number : 0;
}
} // namespace

WindowState windowStateOf(const std::map<std::string, std::string>& texts) {
    const auto text = [&](const char* name) {
        const auto found = texts.find(name);
        return found != texts.end() ? found->second : std::string();
    };
    WindowState state;
    state.theme = text("theme") == "light" ? Theme::light : Theme::dark;
    if (const auto scale = wholeNumberOf(text("scale")); scale >= limits::minScale && scale <= limits::maxScale)
        state.scale = scale;
    state.preset = text("preset") == "listening" ? Preset::listening : Preset::scoring;
    state.hintsSeen = text("hintsSeen") == "yes";
    for (const auto& [name, field] : {std::pair("targetName", &state.targetName), {"watchList", &state.watchList}})
        if (auto value = text(name); value.size() <= limits::textBytes)
            *field = std::move(value);
    if (auto address = text("oscAddress"); isHostAndPort(address))
        state.oscAddress = std::move(address);
    state.marks.pinned = keysOf(text("pinned"));
    if (auto& pinned = state.marks.pinned; pinned.size() > FilmMarks::maxPins) // the oldest go
        pinned.erase(pinned.begin(), pinned.end() - FilmMarks::maxPins);
    for (const auto& [name, keys] : {std::pair("liked", &state.marks.liked), {"rejected", &state.marks.rejected}})
        for (auto& key : keysOf(text(name)))
            if (keys->size() < FilmMarks::maxPins)
                keys->insert(std::move(key));
    readMarkers(text("markers"), text("markerNames"), state.markers);
    state.frameRate = frameRateOf(text("frameRate")).value_or(state.frameRate);
    if (const auto start = readTimeCode(text("timeCodeStart")); start && exists(start->code, state.frameRate))
        state.timeCodeStart = start->code;
    if (const auto values = wordsOf(text("targetMood"), state.targetMood.size() + 1);
        values.size() == state.targetMood.size())
        for (std::size_t i = 0; i < values.size(); ++i)
            if (const auto value = numberOf(values[i]); value >= 0 && value <= 1)
                state.targetMood[i] = static_cast<float>(value);
    for (std::size_t i = 0; i < state.keptMoods.size(); ++i)
        if (const auto mood = moodOf(text(keptMoodKeys[i])))
            state.keptMoods[i] = KeptMood{*mood, markerName(text(keptNameKeys[i]))};
    if (const auto ends = wordsOf(text("section"), 3); ends.size() == 2)
        if (const auto from = numberOf(ends[0]), to = numberOf(ends[1]);
            std::abs(from) <= limits::cueSeconds && std::abs(to) <= limits::cueSeconds && from < to)
            state.section = {from, to};
    if (const auto seconds = numberOf(text("referenceOffset")); std::abs(seconds) <= limits::offsetSeconds)
        state.referenceOffset = seconds;
    return state;
}

void keep(const WindowState& state, std::map<std::string, std::string>& texts) {
    texts["theme"] = state.theme == Theme::light ? "light" : "dark";
    texts["scale"] = std::to_string(state.scale);
    texts["preset"] = state.preset == Preset::listening ? "listening" : "scoring";
    texts["hintsSeen"] = state.hintsSeen ? "yes" : "no";
    texts["targetName"] = state.targetName;
    texts["watchList"] = state.watchList;
    texts["oscAddress"] = state.oscAddress;
    texts["pinned"] = joined(state.marks.pinned);
    texts["liked"] = joinedFew(state.marks.liked);
    texts["rejected"] = joinedFew(state.marks.rejected);
    juce::StringArray markers;
    for (const auto& marker : state.markers)
        markers.add(markerSeconds(marker.seconds));
    texts["markers"] = markers.joinIntoString(" ").toStdString();
    texts["markerNames"] = namesOf(state.markers);
    texts["frameRate"] = factsOf(state.frameRate).name;
    texts["timeCodeStart"] = textOf(state.timeCodeStart, state.frameRate);
    texts["targetMood"] = moodText(state.targetMood);
    for (std::size_t i = 0; i < state.keptMoods.size(); ++i) {
        const auto& mood = state.keptMoods[i];
        texts[keptMoodKeys[i]] = mood ? moodText(mood->mood) : std::string();
        texts[keptNameKeys[i]] = mood ? mood->name : std::string();
    }
    texts["section"] =
        state.section ? markerSeconds(state.section->first) + " " + markerSeconds(state.section->second) : "";
    texts["referenceOffset"] = decimal(state.referenceOffset, 1);
}

} // namespace sceneheard
