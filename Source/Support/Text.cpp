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

bool sameWord(std::string_view a, std::string_view b) { return std::ranges::equal(a, b, sameLetter); }

bool holdsWord(std::string_view text, std::string_view word) {
    return !std::ranges::search(text, word, sameLetter).empty() || word.empty();
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
