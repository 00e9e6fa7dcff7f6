#include "Training/Affect/AffectLexicon.h"
#include "Tables/CsvFile.h"
#include "Support/Decimals.h"
#include "Support/Error.h"
#include <algorithm>
#include <array>

namespace sceneheard {

namespace {
constexpr std::string_view header = "word\tvalence\tarousal\tdominance\ttension";
constexpr std::size_t longestWord = 32, shortestStem = 3;

bool parseEntry(std::string_view line, AffectLexicon::Entry& entry) {
    const auto take = [&] {
        const auto field = line.substr(0, line.find('\t'));
        line.remove_prefix(std::min(line.size(), field.size() + 1));
        return field;
    };
    entry.word = take();
    auto& a = entry.affect;
    for (double* value : {&a.valence, &a.arousal, &a.dominance, &a.tension}) {
        const auto field = take();
        const auto [end, error] = parseDecimal(field, *value);
        if (error != std::errc{} || end != field.data() + field.size() || !(*value >= -1 && *value <= 1))
            return false;
    }
    return line.empty() && !entry.word.empty() && entry.word.size() <= longestWord &&
           std::ranges::all_of(entry.word, [](char c) { return c >= 'a' && c <= 'z'; });
}

struct Suffix {
    std::string_view text;
    std::size_t shortest; // letters before it: "killer" is of kill, "meter" is not of met
    bool afterVowel;      // also takes off a silent e or a doubled consonant: "chasing", "robbed"
};
constexpr std::array suffixes{Suffix{"s", shortestStem, false},
                              Suffix{"es", shortestStem, false},
                              Suffix{"ed", shortestStem, true},
                              Suffix{"ing", shortestStem, true},
                              Suffix{"er", 4, true},
                              Suffix{"est", 4, true},
                              Suffix{"ly", shortestStem, false},
                              Suffix{"ally", 4, false},
                              Suffix{"ness", shortestStem, false}};

// What the word may be an inflection of by one suffix, the likeliest first.
std::vector<std::string> stemsOf(std::string_view word) {
    std::vector<std::string> stems;
    for (const auto& [suffix, shortest, afterVowel] : suffixes) {
        if (!word.ends_with(suffix) || word.size() < suffix.size() + shortest)
            continue;
        std::string stem(word.substr(0, word.size() - suffix.size()));
        const char last = stem.back();
        if (suffix == "s" && (last == 's' || last == 'u' || last == 'i'))
            continue;
        stems.push_back(stem);
        if (afterVowel) {
            stems.push_back(stem + 'e');
            if (stem[stem.size() - 2] == last && stem.size() > shortest)
                stems.push_back(stem.substr(0, stem.size() - 1));
        }
        if (suffix == "ly")
            stems.push_back(stem + "le"); // possibly
        if (last == 'i' && suffix != "s") {
            stem.back() = 'y';
            stems.push_back(stem);
        }
    }
    return stems;
}
} // namespace

Affect& Affect::operator+=(const Affect& other) {
    valence += other.valence;
    arousal += other.arousal;
    dominance += other.dominance;
    tension += other.tension;
    return *this;
}

Affect operator*(double factor, const Affect& a) {
    return {factor * a.valence, factor * a.arousal, factor * a.dominance, factor * a.tension};
}

AffectLexicon::AffectLexicon(const std::filesystem::path& file) {
    const auto text = tableText(file);
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text.size(); ++number) {
        const auto end = std::min(text.find('\n', begin), text.size());
        const auto line = std::string_view(text).substr(begin, end - begin);
        begin = end + 1;
        Entry entry;
        if (number == 0 ? line != header
                        : !parseEntry(line, entry) || (!entries.empty() && entries.back().word >= entry.word))
            throw Error(file.string() + ": line " + std::to_string(number + 1) +
                        (number == 0 ? " is not the names of the columns" : " is no word in order with four numbers") +
                        "; restore the file.");
        if (number > 0)
            entries.push_back(std::move(entry));
    }
    if (entries.empty())
        throw Error(file.string() + ": it holds no word; restore the file.");
}

std::optional<Affect> AffectLexicon::exactly(std::string_view word) const {
    const auto found = std::ranges::lower_bound(entries, word, {}, &Entry::word);
    return found != entries.end() && found->word == word ? std::optional(found->affect) : std::nullopt;
}

std::optional<Affect> AffectLexicon::find(std::string_view word) const {
    if (word.size() > longestWord)
        return std::nullopt;
    if (const auto known = exactly(word))
        return known;
    const auto stems = stemsOf(word);
    for (const auto& stem : stems)
        if (const auto known = exactly(stem))
            return known;
    for (const auto& stem : stems)
        for (const auto& inner : stemsOf(stem))
            if (const auto known = exactly(inner))
                return known;
    return std::nullopt;
}

} // namespace sceneheard
