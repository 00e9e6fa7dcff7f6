#include "Decoding/CsvRows.h"
#include "Support/Error.h"
#include <juce_core/juce_core.h>

namespace sceneheard {

CsvRows::Source openTable(const std::filesystem::path& file) {
    const juce::File path(juce::String::fromUTF8(std::filesystem::absolute(file).string().c_str()));
    std::shared_ptr<juce::InputStream> stream = path.createInputStream();
    if (!path.existsAsFile() || stream == nullptr)
        throw Error("The table " + file.string() + " is missing or cannot be read; check its path.");
    const auto read = [](juce::InputStream& from, char* to, std::size_t most) {
        return static_cast<std::size_t>(std::max(0, from.read(to, static_cast<int>(most))));
    };
    if (file.extension() != ".gz")
        return [=](char* to, std::size_t most) { return read(*stream, to, most); };
    // JUCE's decompressor ends silently where a file is cut, so the length that gzip writes last (RFC 1952) is
    // compared.
    std::uint32_t stated = 0;
    if (stream->getTotalLength() >= 18 && stream->setPosition(stream->getTotalLength() - 4))
        stated = static_cast<std::uint32_t>(stream->readInt());
    stream = std::make_shared<juce::GZIPDecompressorInputStream>(path.createInputStream().release(), true,
                                                                 juce::GZIPDecompressorInputStream::gzipFormat);
    return [=, length = std::uint32_t{0}](char* to, std::size_t most) mutable {
        const auto n = read(*stream, to, most);
        length += static_cast<std::uint32_t>(n);
        if (n == 0 && (length != stated || length == 0))
            throw Error("The table " + file.string() + " is no whole gzip file; fetch it again.");
        return n;
    };
}

CsvRows CsvRows::open(const std::filesystem::path& file) {
    return CsvRows(openTable(file), "The table " + file.string());
}

} // namespace sceneheard
