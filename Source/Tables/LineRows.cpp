#include "Tables/LineRows.h"
#include <algorithm>

namespace sceneheard {

LineRows::LineRows(CsvRows::Source from, std::string between)
    : source(std::move(from))
    , separator(std::move(between)) {}

bool LineRows::readLine(std::string& line, bool& tooLong) {
    line.clear();
    tooLong = false;
    bool any = false;
    for (;;) {
        if (at == buffer.size()) {
            buffer.resize(1 << 16);
            buffer.resize(source(buffer.data(), buffer.size()));
            at = 0;
            if (buffer.empty())
                return any;
        }
        any = true;
        const auto end = buffer.find('\n', at);
        const auto length = std::min(end, buffer.size()) - at;
        tooLong |= line.size() + length > CsvRows::longestRow;
        if (tooLong)
            line.clear();
        else
            line.append(buffer, at, length);
        at += length + (end == buffer.npos ? 0 : 1);
        if (end != buffer.npos)
            return true;
    }
}

CsvRows::Row LineRows::next(std::vector<std::string>& fields) {
    std::string line;
    for (bool tooLong = false; readLine(line, tooLong);) {
        if (tooLong)
            return CsvRows::Row::tooLong;
        if (line.ends_with('\r'))
            line.pop_back();
        if (line.empty())
            continue;
        fields.clear();
        for (std::size_t from = 0;;) {
            const auto end = line.find(separator, from);
            fields.push_back(line.substr(from, end == line.npos ? end : end - from));
            if (end == line.npos)
                return CsvRows::Row::read;
            from = end + separator.size();
        }
    }
    return CsvRows::Row::end;
}

} // namespace sceneheard
