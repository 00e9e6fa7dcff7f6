#include "Decoding/TagText.h"
#include <utf8proc.h>

namespace sceneheard {

namespace {
bool isUtf8(std::string_view text) {
    while (!text.empty()) {
        utf8proc_int32_t letter = 0;
        const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                           static_cast<utf8proc_ssize_t>(text.size()), &letter);
        if (size < 1)
            return false;
        text.remove_prefix(static_cast<std::size_t>(size));
    }
    return true;
}
} // namespace

std::string tagText(std::string_view raw, std::size_t limit) {
    raw = raw.substr(0, raw.find('\0'));
    std::string text;
    if (isUtf8(raw)) {
        text = raw;
    } else {
        for (const char c : raw) {
            utf8proc_uint8_t bytes[4];
            const auto size = utf8proc_encode_char(static_cast<unsigned char>(c), bytes);
            text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
        }
    }
    if (text.size() > limit) {
        auto end = limit;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) // within a letter
            --end;
        text.resize(end);
    }
    constexpr auto blanks = " \t\r\n\v\f";
    const auto first = text.find_first_not_of(blanks);
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

} // namespace sceneheard
