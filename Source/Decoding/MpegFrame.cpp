#include "Decoding/MpegFrame.h"

namespace sceneheard {

namespace {
constexpr std::size_t kilobits[5][16] = {
    {0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448, 0}, // MPEG-1, layer I
    {0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 0},    // layer II
    {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0},     // layer III
    {0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256, 0},    // MPEG-2 and 2.5, layer I
    {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0},         // layers II and III
};
constexpr std::size_t hertz[4] = {44100, 48000, 32000, 0};
} // namespace

std::size_t mpegFrameSize(std::span<const unsigned char> bytes) {
    if (bytes.size() < 4 || bytes[0] != 0xFF || (bytes[1] & 0xE0) != 0xE0)
        return 0;
    const unsigned version = bytes[1] >> 3 & 3, layer = 4 - (bytes[1] >> 1 & 3); // 0: 2.5, 2: MPEG-2, 3: MPEG-1
    if (version == 1 || layer == 4)
        return 0;
    const bool first = version == 3;
    const auto rate = kilobits[first ? layer - 1 : layer == 1 ? 3 : 4][bytes[2] >> 4] * 1000;
    const auto sampleRate = hertz[bytes[2] >> 2 & 3] >> (first ? 0 : version == 2 ? 1 : 2);
    const std::size_t padding = bytes[2] >> 1 & 1;
    if (rate == 0 || sampleRate == 0)
        return 0;
    if (layer == 1)
        return (12 * rate / sampleRate + padding) * 4;
    return (layer == 3 && !first ? 72 : 144) * rate / sampleRate + padding;
}

} // namespace sceneheard
