#include "Support/Text.h"
#include "Support/Decimals.h"
#include <algorithm>

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

} // namespace sceneheard
