#include "Words/LyricsText.h"
#include "Support/Error.h"
#include "Support/Text.h"
#include <algorithm>
#include <cstdint>

namespace sceneheard {

namespace {
void append(std::string& text, std::uint32_t letter) {
    if (letter < 0x80) {
        text += static_cast<char>(letter);
        return;
    }
    const int more = letter < 0x800 ? 1 : letter < 0x10000 ? 2 : 3;
    constexpr unsigned leads[]{0, 0xC0, 0xE0, 0xF0};
    text += static_cast<char>(leads[more] | letter >> (6 * more));
    for (int i = more - 1; i >= 0; --i)
        text += static_cast<char>(0x80u | (letter >> (6 * i) & 0x3Fu));
}

std::string fromUtf16(std::string_view bytes, bool bigEndian) {
    const auto unit = [&](std::size_t i) {
        const auto a = static_cast<unsigned char>(bytes[i]), b = static_cast<unsigned char>(bytes[i + 1]);
        return static_cast<std::uint32_t>(bigEndian ? a << 8 | b : b << 8 | a);
    };
    std::string text;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        auto letter = unit(i);
        if (letter >= 0xD800 && letter < 0xDC00 && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 &&
            unit(i + 2) < 0xE000) {
            letter = 0x10000 + ((letter - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
            i += 2;
        }
        append(text, letter >= 0xD800 && letter < 0xE000 ? 0xFFFDu : letter);
    }
    return text;
}

std::string fromWindows1252(std::string_view bytes) {
    std::string text;
    for (const char c : bytes) {
        const auto letter = static_cast<unsigned char>(c);
        // Of what differs from Latin-1, the apostrophes matter to words.
        append(text, letter == 0x91 || letter == 0x92 ? 0x2019u : letter >= 0x80 && letter < 0xA0 ? 0x20u : letter);
    }
    return text;
}

bool isControl(char c) {
    const auto u = static_cast<unsigned char>(c);
    return u < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
}

// The end of a tag that begins here, behind its bracket, or 0: a time, or what `inside` allows.
template <typename Inside>
std::size_t tagEnd(std::string_view line, char open, char close, const Inside& inside) {
    if (!line.starts_with(open))
        return 0;
    const auto end = line.find(close);
    return end != line.npos && inside(line.substr(1, end - 1)) ? end + 1 : 0;
}

bool isTime(std::string_view text) {
    return !text.empty() && text.front() >= '0' && text.front() <= '9' && text.find(':') != text.npos &&
           text.find_first_not_of("0123456789:.,") == text.npos;
}
} // namespace

std::string plainText(std::string_view bytes, std::size_t limit) {
    if (bytes.empty())
        throw Error("is empty; choose another file");
    if (bytes.size() > limit)
        throw Error("is larger than " + std::to_string(limit >> 20) + " MB; choose the text alone");
    std::string text;
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        text = fromUtf16(bytes.substr(2), bytes.starts_with("\xFE\xFF"));
    else if (const auto body = bytes.substr(bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0); isUtf8(body))
        text = body;
    else
        text = fromWindows1252(body);
    const auto controls = static_cast<std::size_t>(std::ranges::count_if(text, isControl));
    if (controls * 50 > text.size() || text.find('\0') != text.npos)
        throw Error("is no text; choose a text file");
    return text;
}

std::string lyricsOnly(std::string_view text) {
    std::string words;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of("\r\n"), text.size());
        auto line = text.substr(0, end);
        text.remove_prefix(std::min(text.size(), end + 1));
        const auto skipBlanks = [&] { line.remove_prefix(std::min(line.size(), line.find_first_not_of(" \t"))); };
        skipBlanks();
        while (const auto size = tagEnd(line, '[', ']', isTime)) {
            line.remove_prefix(size);
            skipBlanks();
        }
        if (tagEnd(line, '[', ']', [](std::string_view) { return true; }) > 0) // a heading or a tag of the file
            continue;
        for (std::size_t i = 0; i < line.size();) {
            const auto size = tagEnd(line.substr(i), '<', '>', isTime);
            if (size == 0)
                words += line[i];
            i += std::max<std::size_t>(1, size);
        }
        words += '\n';
    }
    return words;
}

} // namespace sceneheard
