#pragma once
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <vector>

/// Writes a 32-bit float WAV, also one with no samples or odd numbers in it, as a damaged exporter might.
/// @param channels  of equal length
inline std::filesystem::path writeWav(const std::filesystem::path& file,
                                      const std::vector<std::vector<float>>& channels, std::uint32_t sampleRate) {
    std::ofstream out(file, std::ios::binary);
    const auto put = [&](auto value) { out.write(reinterpret_cast<const char*>(&value), sizeof value); };
    const auto count = static_cast<std::uint16_t>(channels.size());
    const auto frames = static_cast<std::uint32_t>(channels[0].size());
    const std::uint32_t bytes = frames * count * 4u;
    out << "RIFF", put(36u + bytes), out << "WAVEfmt ", put(16u), put(std::uint16_t{3}), put(count), put(sampleRate);
    put(sampleRate * count * 4u), put(static_cast<std::uint16_t>(count * 4)), put(std::uint16_t{32});
    out << "data", put(bytes);
    for (std::uint32_t i = 0; i < frames; ++i)
        for (const auto& channel : channels)
            put(channel[i]);
    return file;
}
