#pragma once
#include <filesystem>
#include <juce_core/juce_core.h>
#include <string>

/// Writes a text as a gzip file (RFC 1952).
inline void writeGzip(const std::filesystem::path& file, const std::string& text) {
    juce::FileOutputStream out(juce::File(file.string()));
    juce::GZIPCompressorOutputStream gzip(out, 6, juce::GZIPCompressorOutputStream::windowBitsGZIP);
    gzip.write(text.data(), text.size());
}
