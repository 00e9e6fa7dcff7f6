#include "Decoding/TableFile.h"
#include "Decoding/ZipTable.h"
#include "Support/Error.h"
#include "Support/Paths.h"
#include <array>

namespace sceneheard {

namespace {
// A stream that knows how far it is, with what is packed in it.
std::function<double()> shareOf(const std::shared_ptr<juce::InputStream>& stream) {
    return [stream] {
        const auto all = stream->getTotalLength();
        return all > 0 ? static_cast<double>(stream->getPosition()) / static_cast<double>(all) : 1.0;
    };
}

std::size_t readFrom(juce::InputStream& stream, char* to, std::size_t limit) {
    return static_cast<std::size_t>(std::max(0, stream.read(to, static_cast<int>(limit))));
}

TableFile openGzip(const juce::File& path, const std::string& file) {
    // JUCE's decompressor ends silently where a file is cut, so the length that gzip writes last (RFC 1952) is
    // compared.
    const std::shared_ptr<juce::InputStream> packed = path.createInputStream();
    std::uint32_t stated = 0;
    const auto size = packed->getTotalLength();
    if (size >= 18 && packed->setPosition(size - 4))
        stated = static_cast<std::uint32_t>(packed->readInt());
    packed->setPosition(0);
    const auto stream = std::make_shared<juce::GZIPDecompressorInputStream>(
        packed.get(), false, juce::GZIPDecompressorInputStream::gzipFormat);
    TableFile table;
    table.read = [=, keep = packed, limit = static_cast<std::uint64_t>(size) * maxUnpacked,
                  length = std::uint64_t{0}](char* to, std::size_t bytes) mutable {
        const auto n = readFrom(*stream, to, bytes);
        length += n;
        if (n == 0 && (static_cast<std::uint32_t>(length) != stated || length == 0))
            throw Error("The table " + file + " is no whole gzip file; fetch it again.");
        if (length > alwaysUnpacked && length > limit)
            throw Error("The table " + file + " unpacks to more than " + std::to_string(maxUnpacked) +
                        " times its size, which no table does; fetch it again from somewhere that you trust.");
        return n;
    };
    table.done = shareOf(packed);
    return table;
}
} // namespace

TableFile openTableFile(const std::filesystem::path& file, const TableChoice& fits) {
    const juce::File path(juce::String::fromUTF8(utf8Of(std::filesystem::absolute(file)).c_str()));
    const std::shared_ptr<juce::InputStream> stream = path.createInputStream();
    if (!path.existsAsFile() || stream == nullptr)
        throw Error("The table " + file.string() + " is missing or cannot be read; check its path.");
    std::array<char, 4> head{};
    const std::string_view mark(head.data(), readFrom(*stream, head.data(), head.size()));
    stream->setPosition(0);
    if (file.extension() == ".zip" || mark == "PK\3\4")
        return openZipTable(path, fits);
    TableFile table;
    if (file.extension() == ".gz" || mark.starts_with("\x1F\x8B")) {
        table = openGzip(path, file.string());
    } else {
        table.read = [stream](char* to, std::size_t limit) { return readFrom(*stream, to, limit); };
        table.done = shareOf(stream);
    }
    table.name = "The table " + file.string();
    return table;
}

CsvRows::Source openTable(const std::filesystem::path& file) { return openTableFile(file).read; }

CsvRows CsvRows::open(const std::filesystem::path& file) {
    auto table = openTableFile(file);
    return CsvRows(std::move(table.read), std::move(table.name));
}

} // namespace sceneheard
