#include "Tables/TableFile.h"
#include "Tables/PackedTable.h"
#include "Support/Error.h"
#include <array>
#include <juce_core/juce_core.h>

namespace sceneheard {

namespace {
// A stream that knows how far it is, with what is packed in it.
std::function<double()> shareOf(const std::shared_ptr<juce::InputStream>& stream) {
    return [stream] {
        const auto all = stream->getTotalLength();
        return all > 0 ? static_cast<double>(stream->getPosition()) / static_cast<double>(all) : 1.0;
    };
}

std::size_t readFrom(juce::InputStream& stream, char* to, std::size_t most) {
    return static_cast<std::size_t>(std::max(0, stream.read(to, static_cast<int>(most))));
}

} // namespace

TableFile openTableFile(const std::filesystem::path& file, const TableChoice& fits) {
    const juce::File path(juce::String::fromUTF8(std::filesystem::absolute(file).string().c_str()));
    const std::shared_ptr<juce::InputStream> stream = path.createInputStream();
    if (!path.existsAsFile() || stream == nullptr)
        throw Error("The table " + file.string() + " is missing or cannot be read; check its path.");
    std::array<char, 4> head{};
    const std::string_view mark(head.data(), readFrom(*stream, head.data(), head.size()));
    stream->setPosition(0);
    if (file.extension() == ".zip" || mark == "PK\3\4")
        return openZipTable(file, fits);
    if (file.extension() == ".gz" || mark.starts_with("\x1F\x8B"))
        return openGzipTable(file);
    TableFile table;
    table.read = [stream](char* to, std::size_t most) { return readFrom(*stream, to, most); };
    table.done = shareOf(stream);
    table.name = "The table " + file.string();
    return table;
}

CsvRows::Source openTable(const std::filesystem::path& file) { return openTableFile(file).read; }

CsvRows CsvRows::open(const std::filesystem::path& file) {
    auto table = openTableFile(file);
    return CsvRows(std::move(table.read), std::move(table.name));
}

} // namespace sceneheard
