#pragma once
#include "Folder.h"
#include "WavFile.h"
#include <cmath>
#include <cstdlib>
#include <stdexcept>

// Sound files as other programs write them, made by the system's encoders: ffmpeg, mpcenc and lame.

/// A chord that swells, different in each channel, so that neither silence nor an exchange of channels passes for it.
inline std::vector<std::vector<float>> chord(double seconds, double rate, int channels = 2) {
    std::vector<std::vector<float>> sound(static_cast<std::size_t>(channels),
                                          std::vector<float>(static_cast<std::size_t>(std::lround(seconds * rate))));
    for (std::size_t c = 0; c < sound.size(); ++c)
        for (std::size_t i = 0; i < sound[c].size(); ++i) {
            const double t = static_cast<double>(i) / rate, hz = 220 * (1 + 0.25 * static_cast<double>(c));
            sound[c][i] = static_cast<float>(0.3 * std::sin(6.2831853 * hz * t) +
                                             0.2 * std::sin(6.2831853 * 3 * hz * t) * (0.6 + 0.4 * std::sin(5 * t)));
        }
    return sound;
}

/// Runs a program of the system; throws where it fails or is not installed.
inline void runEncoder(const std::string& line) {
    if (std::system((line + " </dev/null >/dev/null 2>&1").c_str()) != 0)
        throw std::runtime_error("failed: " + line);
}

inline std::string shellQuoted(const std::filesystem::path& path) {
    std::string quoted(1, '\''); // in steps: g++ 12 sees an overlap in a sum
    quoted += path.string();
    return quoted += '\'';
}

/// Encodes a WAV by ffmpeg. @param arguments  its options for the result, such as "-c:a flac"
inline std::filesystem::path encode(const std::filesystem::path& wav, const std::filesystem::path& to,
                                    const std::string& arguments = "") {
    runEncoder("ffmpeg -nostdin -v error -y -i " + shellQuoted(wav) + " " + arguments + " " + shellQuoted(to));
    return to;
}

inline std::string little(std::uint64_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i)
        text += static_cast<char>(value >> (8 * i) & 0xFF);
    return text;
}

/// A DSF file (DSD at 64 times 44.1 kHz, one channel): a tone, by a first-order modulator.
inline std::string dsf(double seconds) {
    constexpr std::uint32_t rate = 2822400, blockBytes = 4096;
    const auto bits = static_cast<std::uint64_t>(seconds * rate) / (8 * blockBytes) * (8 * blockBytes);
    std::string data(bits / 8, '\0');
    double error = 0;
    for (std::uint64_t i = 0; i < bits; ++i) {
        const double x = 0.4 * std::sin(6.2831853 * 440 * static_cast<double>(i) / rate);
        const bool one = x + error > 0;
        error += x - (one ? 1 : -1);
        if (one)
            data[i / 8] = static_cast<char>(data[i / 8] | 1 << i % 8); // least bit first
    }
    const auto format = "fmt " + little(52, 8) + little(1, 4) + little(0, 4) + little(1, 4) + little(1, 4) +
                        little(rate, 4) + little(1, 4) + little(bits, 8) + little(blockBytes, 4) + little(0, 4);
    return "DSD " + little(28, 8) + little(28 + 52 + 12 + data.size(), 8) + little(0, 8) + format + "data" +
           little(12 + data.size(), 8) + data;
}
