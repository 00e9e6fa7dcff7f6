#include "Importing/NameList.h"
#include "Films/TitleWords.h"
#include "Support/Decimals.h"
#include <algorithm>
#include <charconv>

namespace sceneheard {

namespace {
constexpr char32_t noLetter = 0xFFFD; // stands for half of a pair
constexpr std::size_t longestBareWord = 40;

/// Reads along a text; every step says whether there was what it was to read. It does not call itself, so depth is no
/// danger.
class ListReader {
public:
    ListReader(std::string_view list, std::string_view wanted)
        : text(list)
        , key(wanted) {}

    bool read(std::vector<std::string>& values) {
        if (!take('['))
            return false;
        for (std::size_t items = 0; !take(']'); ++items) {
            if (items == maxListItems || (items > 0 && !take(',')))
                return false;
            if (items > 0 && take(']')) // Python allows a comma behind the last
                break;
            if (!(next() == '{' ? object(values) : textItem(values)))
                return false;
        }
        return next() == '\0' && text.empty();
    }

private:
    char next() {
        while (!text.empty() && isBlank(text.front()))
            text.remove_prefix(1);
        return text.empty() ? '\0' : text.front();
    }
    bool take(char mark) {
        if (next() != mark || text.empty())
            return false;
        text.remove_prefix(1);
        return true;
    }

    bool textItem(std::vector<std::string>& values) {
        std::string value;
        if (!quoted(value))
            return false;
        if (!value.empty())
            values.push_back(std::move(value));
        return true;
    }
    bool object(std::vector<std::string>& values) {
        take('{');
        for (bool first = true; !take('}'); first = false) {
            if (!first && !take(','))
                return false;
            if (!first && take('}'))
                break;
            std::string name, value;
            if (!quoted(name) || !take(':'))
                return false;
            const bool isText = next() == '"' || next() == '\'';
            if (!(isText ? quoted(value) : bareWord()))
                return false;
            if (isText && name == key && !value.empty())
                values.push_back(std::move(value));
        }
        return true;
    }
    // A number, None, null, True and the like.
    bool bareWord() {
        next();
        std::size_t size = 0;
        while (size < text.size() && text[size] != ',' && text[size] != '}' && text[size] != ']')
            ++size;
        const auto word = trimmed(text.substr(0, size));
        text.remove_prefix(size);
        return !word.empty() && word.size() <= longestBareWord && std::ranges::all_of(word, [](char c) {
            const char small = smallLetter(c);
            return (small >= 'a' && small <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+';
        });
    }
    bool quoted(std::string& value) {
        const char quote = next();
        if (quote != '"' && quote != '\'')
            return false;
        text.remove_prefix(1);
        while (!text.empty()) {
            const char c = text.front();
            text.remove_prefix(1);
            if (c == quote)
                return true;
            if (c != '\\')
                value += c;
            else if (!escape(value))
                return false;
        }
        return false;
    }
    bool escape(std::string& value) {
        if (text.empty())
            return false;
        const char c = text.front();
        text.remove_prefix(1);
        constexpr std::string_view marks = "nrtbf", meant = "\n\r\t  ";
        if (const auto at = marks.find(c); at != marks.npos)
            value += meant[at];
        else if (c == 'x' || c == 'u' || c == 'U')
            return letter(c == 'x' ? 2 : c == 'u' ? 4 : 8, value);
        else
            value += c;
        return true;
    }
    bool letter(std::size_t digits, std::string& value) {
        char32_t code = 0;
        if (!hex(digits, code))
            return false;
        if (code >= 0xD800 && code < 0xDC00 && text.starts_with("\\u")) {
            const auto rest = text;
            text.remove_prefix(2);
            char32_t low = 0;
            if (!hex(4, low))
                return false;
            if (low >= 0xDC00 && low < 0xE000)
                code = 0x10000 + (code - 0xD800) * 0x400 + (low - 0xDC00);
            else
                text = rest;
        }
        if (code == 0 || code > 0x10FFFF)
            return false;
        value += utf8OfLetters(std::u32string(1, code >= 0xD800 && code < 0xE000 ? noLetter : code));
        return true;
    }
    bool hex(std::size_t digits, char32_t& code) {
        if (text.size() < digits)
            return false;
        std::uint32_t value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + digits, value, 16);
        const bool whole = error == std::errc{} && end == text.data() + digits;
        code = value;
        text.remove_prefix(digits);
        return whole;
    }

    std::string_view text;
    const std::string_view key;
};
} // namespace

std::optional<std::vector<std::string>> valuesInList(std::string_view text, std::string_view key) {
    std::vector<std::string> values;
    if (text.size() > maxListBytes || !ListReader(text, key).read(values))
        return std::nullopt;
    return values;
}

} // namespace sceneheard
