#include "Films/TitleWords.h"
#include <algorithm>
#include <array>
#include <utf8proc.h>

namespace sceneheard {
namespace {

constexpr auto folding =
    static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);

// Letters that Unicode does not take apart, as people without them type them.
struct PlainLetter {
    char32_t letter;
    std::string_view plain;
};
constexpr std::array<PlainLetter, 8> plainLetters{
    {{U'ø', "o"}, {U'ł', "l"}, {U'đ', "d"}, {U'ð', "d"}, {U'þ', "th"}, {U'æ', "ae"}, {U'œ', "oe"}, {U'ı', "i"}}};

void append(std::string& text, utf8proc_int32_t letter) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto length = utf8proc_encode_char(letter, bytes.data());
    text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

bool isWordPart(utf8proc_int32_t letter) {
    const auto category = utf8proc_category(letter);
    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
           (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}

constexpr utf8proc_int32_t fractionSlash = 0x2044;

void part(std::vector<std::string>& words) {
    if (!words.back().empty())
        words.emplace_back();
}

// Adds a letter to the last word; a fraction's slash parts words, so that "½" is as "1/2".
void appendFolded(std::vector<std::string>& words, utf8proc_int32_t letter) {
    std::array<utf8proc_int32_t, 32> parts{}; // Unicode's longest decomposition has 18
    int boundary = 0;
    const auto count = utf8proc_decompose_char(letter, parts.data(), parts.size(), folding, &boundary);
    for (utf8proc_ssize_t i = 0; i < std::min<utf8proc_ssize_t>(count, parts.size()); ++i) {
        const auto single = parts[static_cast<std::size_t>(i)];
        const auto plain = std::ranges::find(plainLetters, static_cast<char32_t>(single), &PlainLetter::letter);
        if (plain != plainLetters.end())
            words.back() += plain->plain;
        else if (single == fractionSlash)
            part(words);
        else if (isWordPart(single))
            append(words.back(), single);
    }
}

bool isApostrophe(utf8proc_int32_t letter) {
    return letter == '\'' || letter == '`' || letter == 0x2019 || letter == 0x02BC || letter == 0xB4;
}

template <typename Letter>
void eachLetter(std::string_view text, const Letter& take) {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    for (std::size_t at = 0; at < text.size();) {
        utf8proc_int32_t letter = -1;
        const auto length = utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &letter);
        take(length > 0 ? letter : -1);
        at += length > 0 ? static_cast<std::size_t>(length) : 1;
    }
}

constexpr std::array<std::string_view, 37> articles{
    "a",   "an",   "the", "le",  "la",  "les", "l",   "un",  "une", "des", "der", "die", "das",
    "ein", "eine", "el",  "los", "las", "una", "il",  "lo",  "i",   "gli", "uno", "o",   "os",
    "as",  "um",   "uma", "de",  "het", "een", "den", "det", "en",  "et",  "ett"};

} // namespace

std::vector<std::string> titleWords(std::string_view title) {
    std::vector<std::string> words(1);
    eachLetter(title, [&](utf8proc_int32_t letter) {
        if (letter < 0 ||
            (!isWordPart(letter) && !isApostrophe(letter) && utf8proc_category(letter) != UTF8PROC_CATEGORY_MN &&
             utf8proc_category(letter) != UTF8PROC_CATEGORY_MC)) {
            part(words);
        } else {
            if (utf8proc_category(letter) == UTF8PROC_CATEGORY_NO) // "Alien³" is as "Alien 3"
                part(words);
            appendFolded(words, letter);
        }
    });
    if (words.back().empty())
        words.pop_back();
    return words;
}

std::string searchableTitle(std::string_view title) {
    std::string text;
    for (const auto& word : titleWords(title))
        text.append(text.empty() ? 0 : 1, ' ').append(word);
    for (std::size_t from = 0; from < title.size();) {
        const auto to = std::min(title.find(' ', from), title.size());
        const auto compound = title.substr(from, to - from);
        if (const auto parts = titleWords(compound); parts.size() > 1 && compound.find('-') != compound.npos) {
            text += ' ';
            for (const auto& part : parts)
                text += part;
        }
        from = to + 1;
    }
    return text;
}

bool isArticle(std::string_view word) { return std::ranges::find(articles, word) != articles.end(); }

std::string titleKey(std::vector<std::string> words) {
    if (words.size() > 1 && isArticle(words.front()))
        words.erase(words.begin());
    else if (words.size() > 1 && isArticle(words.back()))
        words.pop_back();
    std::string key;
    for (const auto& word : words)
        key.append(key.empty() ? 0 : 1, ' ').append(word);
    return key;
}

bool withinOneTypo(std::u32string_view a, std::u32string_view b) {
    const auto front = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
    a.remove_prefix(front);
    b.remove_prefix(front);
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
    return (a.size() <= 1 && b.size() <= 1) || (a.size() == 2 && b.size() == 2 && a[0] == b[1] && a[1] == b[0]);
}

std::u32string lettersOf(std::string_view text) {
    std::u32string letters;
    eachLetter(text, [&](utf8proc_int32_t letter) {
        if (letter >= 0)
            letters += static_cast<char32_t>(letter);
    });
    return letters;
}

std::string utf8OfLetters(std::u32string_view letters) {
    std::string text;
    for (const auto letter : letters)
        append(text, static_cast<utf8proc_int32_t>(letter));
    return text;
}

} // namespace sceneheard
