#include "Command/JsonLine.h"
#include <ostream>

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
} // namespace

std::string validUtf8(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const auto length = sequenceLength(text);
        result += length > 0 ? text.substr(0, length) : std::string_view("\xEF\xBF\xBD");
        text.remove_prefix(std::max<std::size_t>(1, length));
    }
    return result;
}

void JsonLine::print(std::ostream& stream) {
    out.EndObject();
    stream << buffer.GetString() << '\n' << std::flush;
}

} // namespace sceneheard
