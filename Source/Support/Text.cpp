#include "Support/Text.h"
#include "Support/Decimals.h"
#include <algorithm>
#include <charconv>

namespace sceneheard {

namespace {
bool sameLetter(char a, char b) { return smallLetter(a) == smallLetter(b); }
} // namespace

std::string shortened(std::string_view text, std::size_t maxBytes) {
    if (text.size() > maxBytes) {
        while (maxBytes > 0 && (static_cast<unsigned char>(text[maxBytes]) & 0xC0u) == 0x80u)
            --maxBytes;
        text = text.substr(0, maxBytes);
    }
    return std::string(trimmed(text));
}

bool isUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto c = static_cast<unsigned char>(text[i]);
        const std::size_t more = c < 0x80                ? 0
                                 : c >= 0xC2 && c < 0xE0 ? 1
                                 : c >= 0xE0 && c < 0xF0 ? 2
                                 : c >= 0xF0 && c < 0xF5 ? 3
                                                         : 9;
        if (more == 9 || i + more >= text.size() + (more == 0))
            return false;
        for (std::size_t k = 1; k <= more; ++k)
            if ((static_cast<unsigned char>(text[i + k]) & 0xC0u) != 0x80u)
                return false;
        i += more + 1;
    }
    return true;
}

bool sameWord(std::string_view a, std::string_view b) { return std::ranges::equal(a, b, sameLetter); }

bool holdsWord(std::string_view text, std::string_view word) {
    return std::search(text.begin(), text.end(), word.begin(), word.end(), sameLetter) != text.end() || word.empty();
}

std::string withoutPercents(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned value = 0;
        const auto* digits = text.data() + i + 1;
        if (text[i] == '%' && i + 2 < text.size() && std::from_chars(digits, digits + 2, value, 16).ptr == digits + 2) {
            plain += static_cast<char>(value);
            i += 2;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

} // namespace sceneheard
