#include "Interface/WindowState.h"
#include "Interface/ReferenceShift.h"
#include <cmath>

namespace sceneheard {

namespace {
constexpr std::size_t longestText = 4096, longestKey = 32;

juce::StringArray lines(const std::string& text) {
    juce::StringArray parts;
    parts.addTokens(juce::String::fromUTF8(text.c_str()), " ", "");
    parts.removeEmptyStrings();
    return parts;
}

std::string joined(const auto& keys) {
    std::string text;
    for (const auto& key : keys)
        text += (text.empty() ? "" : " ") + key;
    return text;
}

bool isKey(const std::string& key) {
    return key.size() <= longestKey && (key.starts_with("tmdb:") || key.starts_with("imdb:"));
}
} // namespace

WindowState windowStateOf(const std::map<std::string, std::string>& texts) {
    const auto text = [&](const char* name) {
        const auto found = texts.find(name);
        return found != texts.end() ? found->second : std::string();
    };
    WindowState state;
    state.theme = text("theme") == "light" ? Theme::light : Theme::dark;
    if (const auto scale = juce::String(text("scale")).getIntValue();
        scale >= metrics::leastScale && scale <= metrics::mostScale)
        state.scale = scale;
    state.preset = text("preset") == "listening" ? Preset::listening : Preset::scoring;
    state.hintsSeen = text("hintsSeen") == "yes";
    for (const auto& [name, field] : {std::pair("targetName", &state.targetName),
                                      {"watchList", &state.watchList},
                                      {"oscAddress", &state.oscAddress}})
        if (auto value = text(name); !value.empty() && value.size() <= longestText)
            *field = std::move(value);
    for (const auto& key : lines(text("pinned")))
        if (isKey(key.toStdString()) && !state.marks.isPinned(key.toStdString()))
            state.marks.togglePin(key.toStdString());
    for (const auto& [name, keys] : {std::pair("liked", &state.marks.liked), {"rejected", &state.marks.rejected}})
        for (const auto& key : lines(text(name)))
            if (isKey(key.toStdString()) && keys->size() < FilmMarks::most)
                keys->insert(key.toStdString());
    for (const auto& marker : lines(text("markers")))
        if (const auto seconds = marker.getDoubleValue();
            std::isfinite(seconds) && state.markers.size() < WindowState::mostMarkers)
            state.markers.push_back(seconds);
    if (const auto values = lines(text("targetMood")); values.size() == static_cast<int>(state.targetMood.size()))
        for (int i = 0; i < values.size(); ++i)
            if (const auto value = values[i].getFloatValue(); value >= 0 && value <= 1)
                state.targetMood[static_cast<std::size_t>(i)] = value;
    if (const auto seconds = juce::String(text("referenceOffset")).getDoubleValue();
        std::abs(seconds) <= ReferenceShift::most)
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
    texts["liked"] = joined(state.marks.liked);
    texts["rejected"] = joined(state.marks.rejected);
    juce::StringArray markers;
    for (const auto seconds : state.markers)
        markers.add(juce::String(seconds, 2));
    texts["markers"] = markers.joinIntoString(" ").toStdString();
    juce::StringArray mood;
    for (const auto value : state.targetMood)
        mood.add(juce::String(value, 4));
    texts["targetMood"] = mood.joinIntoString(" ").toStdString();
    texts["referenceOffset"] = juce::String(state.referenceOffset, 1).toStdString();
}

} // namespace sceneheard
