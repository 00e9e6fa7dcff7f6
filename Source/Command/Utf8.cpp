#include "Command/Utf8.h"
#include <algorithm>

namespace sceneheard {

namespace {
// The length of the UTF-8 sequence at the start of `text`, or 0 where there is none (RFC 3629).
std::size_t sequenceLength(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    if (first < 0x80)
        return 1;
    const std::size_t length = first >= 0xC2 && first <= 0xDF   ? 2
                               : (first & 0xF0) == 0xE0         ? 3
                               : first >= 0xF0 && first <= 0xF4 ? 4
                                                                : 0;
    if (length == 0 || text.size() < length)
        return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xC0) != 0x80)
            return 0;
    const bool overlong = (first == 0xE0 && byte(1) < 0xA0) || (first == 0xF0 && byte(1) < 0x90);
    const bool surrogate = first == 0xED && byte(1) > 0x9F, beyond = first == 0xF4 && byte(1) > 0x8F;
    return overlong || surrogate || beyond ? 0 : length;
}

// The character of a valid sequence.
unsigned character(std::string_view sequence) {
    if (sequence.size() == 1)
        return static_cast<unsigned char>(sequence[0]);
    unsigned code = static_cast<unsigned char>(sequence[0]) & (0x7Fu >> sequence.size());
    for (const char c : sequence.substr(1))
        code = code << 6 | (static_cast<unsigned char>(c) & 0x3Fu);
    return code;
}

// Controls of both halves, ends of lines and paragraphs, and what embeds, overrides or isolates a direction of writing
// (Unicode 15, 23.1 to 23.3).
bool commands(unsigned code) {
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || (code >= 0x2028 && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069);
}

std::string hex(unsigned code, int digits) {
    std::string text;
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        text += "0123456789abcdef"[code >> shift & 15];
    return text;
}

std::string spelled(unsigned code) {
    return code == '\n'   ? "\\n"
           : code == '\t' ? "\\t"
           : code == '\r' ? "\\r"
           : code < 0x80  ? "\\x" + hex(code, 2)
                          : "\\u" + hex(code, 4);
}

// @param valid, invalid  give what stands for a sequence, and for a byte that is in none
std::string translated(std::string_view text, const auto& valid, const auto& invalid) {
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const auto length = sequenceLength(text);
        result += length > 0 ? valid(text.substr(0, length)) : invalid(static_cast<unsigned char>(text[0]));
        text.remove_prefix(std::max<std::size_t>(1, length));
    }
    return result;
}
} // namespace

std::string validUtf8(std::string_view text) {
    return translated(
        text, [](std::string_view sequence) { return std::string(sequence); },
        [](unsigned) { return std::string("\xEF\xBF\xBD"); });
}

std::string shown(std::string_view text) {
    return translated(
        text,
        [](std::string_view sequence) {
            const auto code = character(sequence);
            return commands(code) ? spelled(code) : std::string(sequence);
        },
        [](unsigned byte) { return "\\x" + hex(byte, 2); });
}

std::string jsonShown(std::string_view json) {
    return translated(
        json,
        [](std::string_view sequence) {
            const auto code = character(sequence);
            return commands(code) ? "\\u" + hex(code, 4) : std::string(sequence);
        },
        [](unsigned) { return std::string("\xEF\xBF\xBD"); });
}

} // namespace sceneheard
