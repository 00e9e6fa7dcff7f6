#include "Tables/TableText.h"
#include <algorithm>
#include <array>
#include <cstring>
#include <utf8proc.h>

namespace sceneheard {

namespace {
/// Hands on bytes, UTF-16 as UTF-8.
class Utf8Source {
public:
    explicit Utf8Source(CsvRows::Source s)
        : source(std::move(s)) {}

    std::size_t operator()(char* to, std::size_t limit) {
        if (form == Form::unknown)
            findForm();
        while (at == ready.size() && !ended)
            refill();
        const auto size = std::min(limit, ready.size() - at);
        std::memcpy(to, ready.data() + at, size);
        at += size;
        return size;
    }

private:
    enum class Form { unknown, bytes, littleEndian, bigEndian };

    // The first bytes, enough for a mark.
    void findForm() {
        while (raw.size() < 3 && !ended)
            read();
        const std::string_view text = raw;
        form = text.starts_with("\xFF\xFE")   ? Form::littleEndian
               : text.starts_with("\xFE\xFF") ? Form::bigEndian
                                              : Form::bytes;
        raw.erase(0, form != Form::bytes ? 2 : text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
        translate();
    }
    void refill() {
        read();
        translate();
    }
    void read() {
        std::array<char, 1 << 14> block;
        const auto size = source(block.data(), block.size());
        ended = size == 0;
        raw.append(block.data(), size);
    }

    // Moves what is whole from `raw` to `ready`.
    void translate() {
        ready.clear();
        at = 0;
        if (form == Form::bytes)
            return ready.swap(raw);
        std::size_t used = 0;
        const auto unit = [&](std::size_t from) {
            const auto first = static_cast<unsigned char>(raw[from]),
                       second = static_cast<unsigned char>(raw[from + 1]);
            return form == Form::littleEndian ? second << 8 | first : first << 8 | second;
        };
        while (used + 1 < raw.size()) {
            utf8proc_int32_t letter = unit(used);
            std::size_t size = 2;
            if (letter >= 0xD800 && letter < 0xDC00) {
                if (used + 3 >= raw.size() && !ended)
                    break;
                const auto low = used + 3 < raw.size() ? unit(used + 2) : 0;
                const bool pair = low >= 0xDC00 && low < 0xE000;
                letter = pair ? 0x10000 + (letter - 0xD800) * 0x400 + (low - 0xDC00) : 0xFFFD;
                size = pair ? 4 : 2;
            } else if (letter >= 0xDC00 && letter < 0xE000) {
                letter = 0xFFFD;
            }
            std::array<utf8proc_uint8_t, 4> bytes{};
            const auto length = utf8proc_encode_char(letter, bytes.data());
            ready.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
            used += size;
        }
        raw.erase(0, used);
    }

    CsvRows::Source source;
    Form form = Form::unknown;
    std::string raw, ready;
    std::size_t at = 0; ///< in `ready`
    bool ended = false;
};
} // namespace

CsvRows::Source utf8Source(CsvRows::Source source) { return Utf8Source(std::move(source)); }

std::string utf8Text(std::string_view bytes) {
    auto source = utf8Source(textSource(std::string(bytes)));
    std::string text;
    std::array<char, 1 << 14> block;
    for (std::size_t size; (size = source(block.data(), block.size())) > 0;)
        text.append(block.data(), size);
    return text;
}

CsvRows::Source textSource(std::string text) {
    return [text = std::move(text), at = std::size_t{0}](char* to, std::size_t limit) mutable {
        const auto size = text.copy(to, limit, at);
        at += size;
        return size;
    };
}

TableForm tableForm(std::string_view text) {
    TableForm form;
    auto line = text.substr(0, text.find_first_of("\r\n"));
    const auto bare = line.starts_with('"') && line.ends_with('"') ? line.substr(1, line.size() - 2) : line;
    if (bare.size() <= 5 && bare.starts_with("sep=")) {
        form.separator = bare.size() < 5  ? '\t' // that an editor took away
                         : bare[4] == '"' ? ','
                                          : bare[4];
        form.begin = std::min(text.find_first_not_of("\r\n", line.size()), text.size());
        return form;
    }
    const auto begin = std::min(text.find_first_not_of("\r\n \t"), text.size());
    std::array<std::size_t, 4> counts{};
    constexpr std::string_view separators = ",;\t|";
    bool quoted = false;
    for (const char c : text.substr(begin)) {
        if ((c == '\n' || c == '\r') && !quoted)
            break;
        quoted ^= c == '"';
        if (const auto which = separators.find(c); which != separators.npos && !quoted)
            ++counts[which];
    }
    const auto commonest = std::ranges::max_element(counts);
    form.separator = *commonest > 0 ? separators[static_cast<std::size_t>(commonest - counts.begin())] : ',';
    return form;
}

std::string takeHead(CsvRows::Source& source) {
    constexpr std::size_t headBytes = 1 << 18;
    std::string head(headBytes, '\0');
    std::size_t size = 0;
    for (std::size_t n = 1; n > 0 && size < headBytes; size += n)
        n = source(head.data() + size, headBytes - size);
    head.resize(size);
    return head;
}

CsvRows::Source joined(std::string head, CsvRows::Source rest) {
    return [first = textSource(std::move(head)), rest = std::move(rest)](char* to, std::size_t limit) mutable {
        const auto size = first(to, limit);
        return size > 0 ? size : rest(to, limit);
    };
}

CsvRows rowsOfAnyForm(CsvRows::Source source, std::string name) {
    source = utf8Source(std::move(source));
    auto head = takeHead(source);
    const auto form = tableForm(head);
    head.erase(0, form.begin);
    return CsvRows(joined(std::move(head), std::move(source)), std::move(name), form.separator);
}

} // namespace sceneheard
