#include "Training/Data/TenseWords.h"
#include <algorithm>
#include <array>
#include <string>

namespace sceneheard {

namespace {
constexpr std::string_view tenseStems[]{
    "tens",   "fear",  "afraid", "scar",   "uneas",  "unsettl", "omin",    "suspen", "anxi",   "dread",
    "nerv",   "spook", "creep",  "eer",    "sinist", "menac",   "forebod", "danger", "threat", "stress",
    "worr",   "alarm", "panic",  "uncomf", "haunt",  "dark",    "disturb", "terr",   "horr",   "edg",
    "agitat", "anger", "angr",   "doom",   "urgen",  "startl",  "jarr",    "miedo",  "ansied", "nervi"};
constexpr std::string_view calmStems[]{"calm",  "relax",   "peace",  "seren", "gent",  "tender", "soft",
                                       "sooth", "sleep",   "mellow", "chill", "lull",  "warm",   "coz",
                                       "comfo", "content", "quiet",  "tranq", "dream", "paz",    "tranqui"};

bool beginsWithAny(std::string_view word, const auto& stems) {
    return std::ranges::any_of(stems, [&](auto stem) { return word.starts_with(stem); });
}
} // namespace

TenseWords tenseWordsOf(std::string_view text) {
    TenseWords count;
    std::string word;
    const auto close = [&] {
        count.tense += beginsWithAny(word, tenseStems);
        count.calm += beginsWithAny(word, calmStems);
        word.clear();
    };
    for (const char c : text) {
        const auto lower = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        if (lower >= 'a' && lower <= 'z')
            word += lower;
        else
            close();
    }
    close();
    return count;
}

} // namespace sceneheard
