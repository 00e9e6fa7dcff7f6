#include "Decoding/CsvFile.h"
#include "Signal/Error.h"
#include <charconv>
#include <cmath>
#include <csv.h>
#include <juce_core/juce_core.h>

namespace sceneheard {
namespace {

constexpr std::size_t largestTable = 1u << 30;

struct Parser {
    csv_parser state{};
    Parser() {
        if (csv_init(&state, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL) != 0)
            throw Error("Not enough memory to read a table.");
        // Spaces belong to the fields (RFC 4180, section 2.4); libcsv would trim them.
        csv_set_space_func(&state, [](unsigned char) { return 0; });
    }
    ~Parser() { csv_free(&state); }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
};

struct Records {
    std::vector<std::vector<std::string>> all;
    std::vector<std::string> current;

    // Called from C, so nothing may be thrown through it: running out of memory ends the program, as everywhere else.
    static void field(void* text, std::size_t length, void* self) noexcept {
        static_cast<Records*>(self)->current.emplace_back(static_cast<const char*>(text), length);
    }
    static void record(int, void* self) noexcept {
        auto& records = *static_cast<Records*>(self);
        records.all.push_back(std::move(records.current));
        records.current.clear();
    }
};

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    return first == text.npos ? std::string{}
                              : std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

std::unique_ptr<juce::InputStream> openTable(const std::filesystem::path& file) {
    const juce::File source(juce::String::fromUTF8(std::filesystem::absolute(file).string().c_str()));
    auto stream = source.createInputStream();
    if (!source.existsAsFile() || stream == nullptr)
        throw Error("The table " + file.string() + " is missing or cannot be read; check its path.");
    if (file.extension() != ".gz")
        return stream;
    return std::make_unique<juce::GZIPDecompressorInputStream>(stream.release(), true,
                                                               juce::GZIPDecompressorInputStream::gzipFormat);
}

// JUCE's decompressor ends silently where a file is cut, so the length that gzip writes last (RFC 1952) is compared.
void checkGzipLength(const std::filesystem::path& file, std::size_t length) {
    const juce::File source(juce::String::fromUTF8(std::filesystem::absolute(file).string().c_str()));
    auto stream = source.createInputStream();
    std::uint32_t stated = 0;
    if (stream != nullptr && stream->getTotalLength() >= 18 && stream->setPosition(stream->getTotalLength() - 4))
        stated = static_cast<std::uint32_t>(stream->readInt());
    if (stated != static_cast<std::uint32_t>(length) || length == 0)
        throw Error("The table " + file.string() + " is no whole gzip file; fetch it again.");
}

} // namespace

CsvFile::CsvFile(const std::filesystem::path& path)
    : file(path) {
    const auto stream = openTable(file);
    Parser parser;
    Records read;
    std::vector<char> block(1 << 16);
    std::size_t length = 0;
    const auto refuse = [&] {
        throw Error("The table " + file.string() + " is malformed near line " + std::to_string(read.all.size() + 1) +
                    " (" + csv_strerror(csv_error(&parser.state)) + "); quote fields as RFC 4180 says.");
    };
    for (int n; (n = stream->read(block.data(), static_cast<int>(block.size()))) > 0;) {
        const char* text = block.data();
        auto size = static_cast<std::size_t>(n);
        if (length == 0 && size >= 3 && std::string_view(text, 3) == "\xEF\xBB\xBF")
            text += 3, size -= 3;
        length += static_cast<std::size_t>(n);
        if (length > largestTable)
            throw Error("The table " + file.string() + " is larger than 1 GiB; split it.");
        if (csv_parse(&parser.state, text, size, Records::field, Records::record, &read) != size)
            refuse();
    }
    if (csv_fini(&parser.state, Records::field, Records::record, &read) != 0)
        refuse();
    if (file.extension() == ".gz")
        checkGzipLength(file, length);
    if (read.all.empty())
        throw Error("The table " + file.string() + " is empty; it needs a line of column names.");
    for (std::size_t i = 0; i < read.all.front().size(); ++i)
        columns.emplace(trimmed(read.all.front()[i]), i);
    records.assign(std::make_move_iterator(read.all.begin() + 1), std::make_move_iterator(read.all.end()));
    for (std::size_t i = 0; i < records.size(); ++i)
        if (records[i].size() > read.all.front().size())
            throw Error("The table " + file.string() + " has more fields in row " + std::to_string(i) +
                        " than column names; quote fields that hold commas.");
}

std::size_t CsvFile::rows() const { return records.size(); }

bool CsvFile::has(std::string_view column) const { return columns.contains(std::string(column)); }

std::string_view CsvFile::text(std::size_t row, std::string_view column) const {
    const auto at = columns.find(std::string(column));
    if (at == columns.end())
        throw Error("The table " + file.string() + " has no column \"" + std::string(column) + "\"; add it.");
    const auto& record = records.at(row);
    return at->second < record.size() ? std::string_view(record[at->second]) : std::string_view{};
}

std::optional<double> CsvFile::number(std::size_t row, std::string_view column) const {
    const auto field = trimmed(text(row, column));
    const auto digits = std::string_view(field).substr(field.starts_with('+') ? 1 : 0);
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::string tableText(const std::filesystem::path& file) {
    const auto stream = openTable(file);
    std::string text;
    std::vector<char> block(1 << 16);
    for (int n; (n = stream->read(block.data(), static_cast<int>(block.size()))) > 0;) {
        text.append(block.data(), static_cast<std::size_t>(n));
        if (text.size() > largestTable)
            throw Error("The table " + file.string() + " is larger than 1 GiB; split it.");
    }
    if (file.extension() == ".gz")
        checkGzipLength(file, text.size());
    return text;
}

} // namespace sceneheard
