#include "Tables/CsvRows.h"
#include "Support/Error.h"
#include <csv.h>

namespace sceneheard {

struct CsvRows::Parser {
    csv_parser state{};
    std::vector<std::string> current;
    std::deque<std::vector<std::string>> complete;

    explicit Parser(char separator) {
        if (csv_init(&state, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL) != 0)
            throw Error("Not enough memory to read a table.");
        csv_set_delim(&state, static_cast<unsigned char>(separator));
        // Spaces belong to the fields (RFC 4180, section 2.4); libcsv would trim them.
        csv_set_space_func(&state, [](unsigned char) { return 0; });
    }
    ~Parser() { csv_free(&state); }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    bool take(const std::string& text) {
        return csv_parse(&state, text.data(), text.size(), field, record, this) == text.size();
    }
    bool finish() { return csv_fini(&state, field, record, this) == 0; }

    // Called from C, so nothing may be thrown through it: running out of memory ends the program, as everywhere else.
    static void field(void* text, std::size_t length, void* self) noexcept {
        static_cast<Parser*>(self)->current.emplace_back(static_cast<const char*>(text), length);
    }
    static void record(int, void* self) noexcept {
        auto& parser = *static_cast<Parser*>(self);
        parser.complete.push_back(std::move(parser.current));
        parser.current.clear();
    }
};

CsvRows::CsvRows(Source from, std::string called, char fieldSeparator)
    : source(std::move(from))
    , name(std::move(called))
    , separator(fieldSeparator)
    , parser(std::make_unique<Parser>(separator)) {}
CsvRows::~CsvRows() = default;
CsvRows::CsvRows(CsvRows&&) noexcept = default;
CsvRows& CsvRows::operator=(CsvRows&&) noexcept = default;

bool CsvRows::refill() {
    const bool first = bytesRead == 0;
    buffer.resize(1 << 16);
    at = 0;
    std::size_t size = 0;
    while (size < 3 && !ended) { // enough for a byte-order mark
        const auto n = source(buffer.data() + size, buffer.size() - size);
        ended = n == 0;
        size += n;
    }
    buffer.resize(size);
    bytesRead += size;
    if (first && (buffer.starts_with("\xFF\xFE") || buffer.starts_with("\xFE\xFF")))
        throw Error(name + " is UTF-16; save it as UTF-8.");
    if (first && buffer.starts_with("\xEF\xBB\xBF"))
        at = 3;
    return at < size;
}

bool CsvRows::readLine() {
    Line line;
    bool any = false;
    while (at < buffer.size() || refill()) {
        any = true;
        const auto end = buffer.find('\n', at);
        const auto length = (end == buffer.npos ? buffer.size() : end + 1) - at;
        line.tooLong |= line.text.size() + length > longestRow;
        if (line.tooLong)
            line.text.clear();
        else
            line.text.append(buffer, at, length);
        at += length;
        if (end != buffer.npos)
            break;
    }
    if (any)
        lines.push_back(std::move(line));
    return any;
}

CsvRows::Row CsvRows::give(Row row, std::size_t linesUsed) {
    lineOfRow = linesGiven + 1;
    linesGiven += linesUsed;
    lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(linesUsed));
    if (row != Row::read)
        parser = std::make_unique<Parser>(separator);
    return row;
}

CsvRows::Row CsvRows::next(std::vector<std::string>& fields) {
    const auto take = [&] {
        fields = std::move(parser->complete.front());
        parser->complete.pop_front();
        return Row::read;
    };
    if (!parser->complete.empty()) // of a line that held several rows, parted by carriage returns alone
        return take();
    std::size_t size = 0;
    for (std::size_t used = 0;; ++used) {
        if (used == lines.size() && !readLine()) {
            const bool whole = parser->finish();
            if (whole && !parser->complete.empty())
                return give(Row::read, used), take();
            if (whole && used == 0)
                return Row::end;
            return give(Row::malformed, std::min<std::size_t>(used, 1));
        }
        const auto& line = lines[used];
        size += line.text.size();
        if (line.tooLong || size > longestRow)
            return give(used == 0 || !line.tooLong ? Row::tooLong : Row::malformed, 1);
        if (!parser->take(line.text))
            return give(Row::malformed, 1);
        if (!parser->complete.empty())
            return give(Row::read, used + 1), take();
        if (used == 0 && line.text.find_first_not_of("\r\n") == line.text.npos) {
            give(Row::read, 1); // blank
            used = static_cast<std::size_t>(-1);
        }
    }
}

} // namespace sceneheard
