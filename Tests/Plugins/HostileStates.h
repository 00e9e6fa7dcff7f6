#pragma once
#include "Listening/CueCurve.h"
#include "SceneHeard/CueText.h"
#include <random>
#include <string>
#include <vector>

/// States that are short to send and were, or would be, long to read or to write, for tests and benchmarks.
namespace sceneheard::hostile {

/// A state with these members behind its format.
inline std::string state(const std::string& members) {
    return R"({"format":"SceneHeard","version":2,)" + members + "}";
}

/// An object of so many members "0":value, "1":value, ...
inline std::string members(std::size_t count, const std::string& value, const std::string& prefix = {}) {
    std::string text = "{";
    for (std::size_t i = 0; i < count; ++i)
        text += (i > 0 ? ",\"" : "\"") + prefix + std::to_string(i) + "\":" + value;
    return text + "}";
}

/// The longest cue, its points so far apart that no two lie in one stretch.
inline CueCurve sparse() {
    CueCurve cue(true);
    for (std::size_t i = 0; i < CueCurve::maxPoints; ++i) {
        CuePoint point;
        point.seconds = 64.0 * static_cast<double>(i);
        cue.append(point);
    }
    return cue;
}

/// A cue of noise, which is not made shorter by packing it.
inline CueCurve noise(std::size_t points, unsigned seed = 1) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<float> share(0, 1);
    CueCurve cue(true);
    for (std::size_t i = 0; i < points; ++i) {
        CuePoint point;
        point.seconds = CueCurve::step * static_cast<double>(i);
        for (auto* numbers : {&point.mood.value, &point.mood.sd})
            for (auto& number : *numbers)
                number = share(random);
        for (auto& number : point.genres)
            number = share(random);
        cue.append(point);
    }
    return cue;
}

struct Named {
    const char* name;
    std::string text;
};

/// Each of the kinds, about as long as a state may be, or longer.
inline std::vector<Named> all() {
    const auto curves = [](const std::string& text) {
        return state("\"cue\":\"" + text + "\",\"sideChain\":\"" + text + "\",\"reference\":\"" + text + "\"");
    };
    const auto repeated = [](std::size_t count, const std::string& part) {
        std::string text;
        while (count-- > 0)
            text += part;
        return text;
    };
    return {
        {"sparse curves", curves(cueText(sparse()))},
        {"curves of noise", curves(cueText(noise(CueCurve::maxPoints)))},
        {"keys of the window", state("\"ui\":" + members(180000, "\"\""))},
        {"no texts of the window", state("\"ui\":" + members(150000, "1"))},
        {"parameters", state("\"parameters\":" + members(150000, "1"))},
        {"parameters of one name", state("\"parameters\":{" + repeated(120000, "\"depth\":1,") + "\"depth\":2}")},
        {"unknown fields", state(repeated(280000, "\"\":0,") + "\"ui\":{}")},
        {"cues of one name", state(repeated(100000, "\"x\":0,") + repeated(100000, "\"cue\":0,") + "\"cue\":0")},
        {"a list", state("\"later\":[" + repeated(1000000, "0,") + "0]")},
        {"numbers that are hard to read", state("\"later\":[" + repeated(75000, "7.4109846876186981627e-324,") + "0]")},
        {"lists", state("\"later\":[" + repeated(400000, "[],") + "[]]")},
        {"pinned films", state("\"ui\":{\"pinned\":\"" + repeated(6000, "tmdb:7  ") + "\"}")},
        {"blanks", state("\"ui\":{\"markers\":\"" + std::string(65000, ' ') + "1\"}")},
        {"half blanks", state("\"ui\":{\"markers\":\"" + repeated(21000, "1  ") + "\"}")},
        {"ten megabytes", state("\"later\":\"" + std::string(10000000, 'x') + "\"")}};
}

} // namespace sceneheard::hostile
