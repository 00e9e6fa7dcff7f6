#pragma once
#include <filesystem>
#include <juce_core/juce_core.h>
#include <map>
#include <string>

/// Writes a text as a gzip file (RFC 1952).
inline void writeGzip(const std::filesystem::path& file, const std::string& text) {
    juce::FileOutputStream out(juce::File(file.string()));
    juce::GZIPCompressorOutputStream gzip(out, 6, juce::GZIPCompressorOutputStream::windowBitsGZIP);
    gzip.write(text.data(), text.size());
}

/// Writes texts by their names as a zip file.
/// @param level  of compression, 0 (none) to 9
inline void writeZip(const std::filesystem::path& file, const std::map<std::string, std::string>& texts,
                     int level = 6) {
    juce::ZipFile::Builder zip;
    for (const auto& [name, text] : texts)
        zip.addEntry(new juce::MemoryInputStream(text.data(), text.size(), true), level,
                     juce::String::fromUTF8(name.c_str()), juce::Time());
    juce::FileOutputStream out(juce::File(file.string()));
    zip.writeToStream(out, nullptr);
}
