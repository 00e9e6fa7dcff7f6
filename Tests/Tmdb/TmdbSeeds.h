#pragma once
#include <cstdint>
#include <string>

/// What tests of the answers of TMDb begin with.
namespace seeds {

inline std::string bigEndian(std::uint32_t value) {
    std::string text;
    for (int shift = 24; shift >= 0; shift -= 8)
        text += static_cast<char>(value >> shift & 0xFF);
    return text;
}

/// A part of a PNG, with the right checksum.
inline std::string pngChunk(const std::string& kind, const std::string& data) {
    std::uint32_t sum = 0xFFFFFFFF;
    for (const char c : kind + data) {
        sum ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            sum = sum >> 1 ^ ((sum & 1) != 0 ? 0xEDB88320 : 0);
    }
    return bigEndian(static_cast<std::uint32_t>(data.size())) + kind + data + bigEndian(~sum);
}

/// The head of a PNG that says it has 60,000 x 60,000 pixels.
inline std::string pngBomb() {
    const std::string colours("\x08\x02\0\0\0", 5);
    return "\x89PNG\r\n\x1A\n" + pngChunk("IHDR", bigEndian(60000) + bigEndian(60000) + colours) +
           pngChunk("IDAT", std::string(100, 'x')) + pngChunk("IEND", "");
}

} // namespace seeds
