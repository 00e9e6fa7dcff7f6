#include "Films/TitleKeys.h"
#include "Films/Film.h"
#include "Films/TitleNumbers.h"
#include "Films/TitleWords.h"
#include "Support/Decimals.h"
#include "Support/ReplaceFile.h"
#include <algorithm>
#include <array>

namespace sceneheard {
namespace {

using Words = std::vector<std::string>;

template <std::size_t size>
bool isOneOf(std::string_view word, const std::array<std::string_view, size>& words) {
    return std::ranges::find(words, word) != words.end();
}

constexpr std::array<std::string_view, 9> joiners{"and", "und", "et", "y", "e", "og", "och", "ed", "en"};
constexpr std::array<std::string_view, 5> orWords{"or", "oder", "ou", "o", "eller"};

bool isInitial(const std::string& word) { return word.size() == 1 && word[0] >= 'a' && word[0] <= 'z'; }

// "e t" → "et", but "a" and "i" alone stay.
Words withInitialsJoined(const Words& words) {
    Words result;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (i > 0 && isInitial(words[i]) && isInitial(words[i - 1]))
            result.back() += words[i];
        else
            result.push_back(words[i]);
    return result;
}

Words withoutArticle(Words words) {
    if (words.size() > 1 && isArticle(words.front()))
        words.erase(words.begin());
    else if (words.size() > 1 && isArticle(words.back()))
        words.pop_back();
    return words;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

constexpr std::array<std::string_view, 8> subtitleMarks{":", "：", " - ", "–", "—", " or ", " oder ", "("};

// The year that digits say, or 0.
int yearOf(std::string_view digits) {
    if (digits.size() != 4 || !std::ranges::all_of(digits, isDigit))
        return 0;
    int year = 0;
    for (const char c : digits)
        year = 10 * year + (c - '0');
    return isFilmYear(year) ? year : 0;
}

// Takes a year off the end of a title, in brackets or not.
TitleReading withYear(std::string_view text) {
    const bool bracket = text.ends_with(')') || text.ends_with(']');
    auto front = bracket ? text.substr(0, text.size() - 1) : text;
    if (front.size() < 5)
        return {};
    const int year = yearOf(front.substr(front.size() - 4));
    front.remove_suffix(4);
    if (bracket ? front.back() != '(' && front.back() != '[' : front.back() != ' ' && front.back() != ',')
        return {};
    while (!front.empty() &&
           (isBlank(front.back()) || front.back() == '(' || front.back() == '[' || front.back() == ','))
        front.remove_suffix(1);
    return front.empty() || year == 0 ? TitleReading{} : TitleReading{front, year};
}

// A subtitle is a name where it has two words, one of which is no number: not "Part II", "The Movie".
bool isTelling(const Words& subtitle) {
    return subtitle.size() > 1 &&
           std::ranges::any_of(subtitle, [](const auto& word) { return !isNumber(word) && !countsParts(word); });
}

Words mainWords(std::string_view main) {
    auto words = titleWords(main);
    if (words.size() > 1 && isOneOf(words.back(), orWords)) // "Dr. Strangelove or: How I …"
        words.pop_back();
    return alikeWords(std::move(words));
}

} // namespace

std::vector<std::string> alikeWords(std::vector<std::string> words) {
    words = withNumbers(withInitialsJoined(words));
    Words result;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool between = i > 0 && i + 1 < words.size();
        const bool left = (between && isOneOf(words[i], joiners)) || words[i] == "the" ||
                          (between && countsParts(words[i]) && isNumber(words[i + 1]));
        if (!left)
            result.push_back(words[i]);
    }
    return result.empty() ? words : withoutArticle(std::move(result));
}

std::string joined(const Words& words) {
    std::string key;
    for (const auto& word : words)
        key += word;
    return key;
}

TitleKeys titleKeys(const Words& words) {
    auto exact = withInitialsJoined(words);
    for (std::size_t i = 1; i + 1 < exact.size();) // "&" is no word
        if (exact[i] == "and")
            exact.erase(exact.begin() + static_cast<std::ptrdiff_t>(i));
        else
            ++i;
    return {joined(exact), joined(withoutArticle(exact)), joined(alikeWords(words))};
}

std::uint64_t nameHash(std::string_view key) {
    auto hash = checksum(key);
    hash = (hash ^ hash >> 33) * 0xff51afd7ed558ccdu; // spreads what short keys differ in over all bits
    return hash ^ hash >> 29;
}

std::vector<TitleParts> titleParts(std::string_view title) {
    std::vector<TitleParts> parts;
    for (std::size_t at = 1; at < title.size(); ++at)
        for (const auto mark : subtitleMarks) {
            if (!title.substr(at).starts_with(mark))
                continue;
            const auto behind = at + mark.size();
            if (mark == ":" && behind < title.size() && !isBlank(title[behind]))
                continue; // "3:10 to Yuma"
            const auto main = trimmed(title.substr(0, at)), subtitle = trimmed(title.substr(behind));
            if (!main.empty() && !subtitle.empty() && (parts.empty() || parts.back().main != main))
                parts.push_back({main, subtitle});
        }
    return parts;
}

std::vector<TitleName> titleNames(std::string_view title, NameKind kind) {
    std::vector<TitleName> names;
    const auto words = titleWords(title);
    if (words.empty())
        return names;
    const auto keys = titleKeys(words);
    if (kind == NameKind::own) {
        names.push_back({nameHash(keys.exact), NameKind::own});
        if (keys.bare != keys.exact)
            names.push_back({nameHash(keys.bare), NameKind::bare});
        if (keys.alike != keys.bare)
            names.push_back({nameHash(keys.alike), NameKind::alike});
    } else {
        names.push_back({nameHash(keys.alike), kind});
    }
    for (const auto& parts : titleParts(title)) {
        const auto key = joined(mainWords(parts.main));
        if (key.size() > 1 && !isArticle(key))
            names.push_back({nameHash(key), kind == NameKind::own ? NameKind::main : NameKind::mainOfOther});
        const auto subtitle = alikeWords(titleWords(parts.subtitle));
        if (kind == NameKind::own && !parts.subtitle.ends_with(')') && isTelling(subtitle))
            names.push_back({nameHash(joined(subtitle)), NameKind::subtitle});
    }
    return names;
}

bool leavesOutWords(const Words& asked, std::string_view title) {
    return std::ranges::any_of(titleParts(title), [&](const auto& parts) {
        const auto main = mainWords(parts.main), subtitle = alikeWords(titleWords(parts.subtitle));
        if (main.size() >= asked.size() || !std::equal(main.begin(), main.end(), asked.begin()))
            return false;
        auto word = asked.begin() + static_cast<std::ptrdiff_t>(main.size());
        for (const auto& said : subtitle)
            if (word != asked.end() && *word == said)
                ++word;
        return word == asked.end() && !isNumber(asked.back());
    });
}

std::vector<TitleReading> titleReadings(std::string_view asked) {
    asked = trimmed(asked);
    std::vector<TitleReading> readings;
    const auto dated = withYear(asked);
    const bool bracket = !asked.empty() && (asked.back() == ')' || asked.back() == ']');
    if (dated.year > 0 && bracket)
        readings.push_back(dated);
    readings.push_back({asked, 0});
    if (dated.year > 0 && !bracket)
        readings.push_back(dated);
    constexpr std::string_view dot = " · "; // parts what this program says of a film
    if (const auto end = asked.find(dot); end != asked.npos && end > 0)
        for (const auto& reading : titleReadings(asked.substr(0, end)))
            readings.push_back(reading);
    return readings;
}

} // namespace sceneheard
