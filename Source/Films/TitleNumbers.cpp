#include "Films/TitleNumbers.h"
#include <algorithm>
#include <array>
#include <utility>

namespace sceneheard {
namespace {

using Named = std::pair<std::string_view, int>;

// Words that mean more in another language of titles ("elf", "once", "un") are left out.
constexpr std::array<Named, 70> small{
    {{"zero", 0},      {"one", 1},       {"two", 2},       {"three", 3},    {"four", 4},     {"five", 5},
     {"six", 6},       {"seven", 7},     {"eight", 8},     {"nine", 9},     {"ten", 10},     {"eleven", 11},
     {"twelve", 12},   {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17},
     {"eighteen", 18}, {"nineteen", 19}, {"null", 0},      {"zwei", 2},     {"drei", 3},     {"vier", 4},
     {"funf", 5},      {"sechs", 6},     {"sieben", 7},    {"acht", 8},     {"neun", 9},     {"zehn", 10},
     {"zwolf", 12},    {"deux", 2},      {"trois", 3},     {"quatre", 4},   {"cinq", 5},     {"sept", 7},
     {"huit", 8},      {"neuf", 9},      {"dix", 10},      {"onze", 11},    {"douze", 12},   {"due", 2},
     {"tre", 3},       {"quattro", 4},   {"cinque", 5},    {"sei", 6},      {"sette", 7},    {"otto", 8},
     {"nove", 9},      {"dieci", 10},    {"undici", 11},   {"dodici", 12},  {"dos", 2},      {"tres", 3},
     {"cuatro", 4},    {"cinco", 5},     {"seis", 6},      {"siete", 7},    {"ocho", 8},     {"nueve", 9},
     {"diez", 10},     {"doce", 12},     {"twenty", 20},   {"thirty", 30},  {"forty", 40},   {"fifty", 50},
     {"sixty", 60},    {"seventy", 70},  {"eighty", 80},   {"ninety", 90}}};

int smallNumber(std::string_view word) {
    const auto at = std::ranges::find(small, word, &Named::first);
    return at == small.end() ? -1 : at->second;
}

// Of i, v and x, up to 39: what longer ones count is no film, and "mix" and "civil" are words.
int roman(std::string_view word) {
    static constexpr std::array<std::string_view, 10> ones{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    int tens = 0;
    while (word.starts_with('x') && tens < 3) {
        word.remove_prefix(1);
        ++tens;
    }
    const auto at = std::ranges::find(ones, word);
    return at == ones.end() ? 0 : 10 * tens + static_cast<int>(at - ones.begin());
}

// Where a number in English words begins at `at`: its value and, in `at`, the word behind it.
int numberAt(const std::vector<std::string>& words, std::size_t& at) {
    int value = smallNumber(words[at]);
    const bool hundred = words[at] == "hundred";
    if (value < 0 && !hundred)
        return -1;
    if (hundred)
        value = 100;
    ++at;
    const auto thousands = [&] {
        if (at < words.size() && words[at] == "thousand" && value > 0) {
            value *= 1000;
            ++at;
        }
        return value;
    };
    const auto next = [&](std::size_t i) { return i < words.size() ? smallNumber(words[i]) : -1; };
    if (!hundred && value < 10 && at < words.size() && words[at] == "hundred") {
        value *= 100;
        ++at;
    }
    if (value >= 100) {
        const auto behind = at < words.size() && words[at] == "and" ? at + 1 : at;
        if (const int more = next(behind); more > 0) {
            value += more;
            at = behind + 1;
        } else {
            return thousands();
        }
    }
    if (value % 100 >= 20 && value % 10 == 0)
        if (const int more = next(at); more > 0 && more < 10) {
            value += more;
            ++at;
        }
    return thousands();
}

} // namespace

bool isNumber(std::string_view word) {
    return !word.empty() && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool countsParts(std::string_view word) {
    static constexpr std::array<std::string_view, 20> counting{
        "part",   "pt",       "vol",   "volume",   "episode",  "chapter",  "teil",      "folge", "kapitel", "band",
        "partie", "chapitre", "parte", "capitolo", "capitulo", "episodio", "episodium", "del",   "osa",     "no"};
    return std::ranges::find(counting, word) != counting.end();
}

std::vector<std::string> withNumbers(const std::vector<std::string>& words) {
    std::vector<std::string> result;
    for (std::size_t i = 0; i < words.size();) {
        const auto& word = words[i];
        const bool maybeRoman = i > 0 && (word.size() > 1 || i + 1 == words.size() || countsParts(words[i - 1]));
        if (const int value = maybeRoman ? roman(word) : 0; value > 0) {
            result.push_back(std::to_string(value));
            ++i;
        } else if (const int number = numberAt(words, i); number >= 0) {
            result.push_back(std::to_string(number));
        } else {
            result.push_back(word);
            ++i;
        }
    }
    return result;
}

} // namespace sceneheard
