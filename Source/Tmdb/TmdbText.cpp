#include "Tmdb/TmdbText.h"
#include "Support/Text.h"
#include <utf8proc.h>

namespace sceneheard {

namespace {
constexpr std::string_view ellipsis = "\u2026";

// Marks, embeddings, overrides and isolates of a direction of writing; other characters without a look of their own
// stay, since Persian and pictures of people are written with them.
bool turns(utf8proc_int32_t c) {
    return c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool isGap(utf8proc_int32_t c) {
    const auto category = utf8proc_category(c);
    return category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP ||
           category == UTF8PROC_CATEGORY_ZS || turns(c);
}
} // namespace

std::string shownLine(std::string_view text, std::size_t maxBytes) {
    std::string line;
    bool gap = false;
    while (!text.empty() && line.size() <= maxBytes) {
        utf8proc_int32_t c = 0;
        const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                             static_cast<utf8proc_ssize_t>(text.size()), &c);
        if (length > 0 && isGap(c)) {
            gap = !line.empty();
        } else if (length > 0) {
            if (gap)
                line += ' ';
            gap = false;
            line.append(text, 0, static_cast<std::size_t>(length));
        }
        text.remove_prefix(length > 0 ? static_cast<std::size_t>(length) : 1);
    }
    return line.size() <= maxBytes ? line : shortened(line, maxBytes - ellipsis.size()).append(ellipsis);
}

} // namespace sceneheard
