#include "Decoding/RiffSize.h"
#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

namespace sceneheard {

namespace {
constexpr int maxChunks = 1000;

std::uint64_t number(const unsigned char* bytes, int count, bool bigEndian) {
    std::uint64_t value = 0;
    for (int i = 0; i < count; ++i)
        value = value << 8 | bytes[bigEndian ? i : count - 1 - i];
    return value;
}

// What is written where the size is not known: nothing, or about the largest that fits, signed or not.
bool isPlaceholder(std::uint64_t size) {
    return size == 0 || (size >= 0x7FFF0000 && size <= 0x80000000) || (size >= 0xFFFF0000 && size <= 0xFFFFFFFF);
}

class Mended : public ByteSource {
public:
    Mended(ByteSource& s, std::int64_t place, std::array<unsigned char, 4> right)
        : source(s)
        , at(place)
        , bytes(right) {}
    std::ptrdiff_t read(void* to, std::size_t limit) noexcept override {
        const auto from = source.position();
        const auto count = source.read(to, limit);
        for (std::int64_t i = std::max(from, at); i < std::min<std::int64_t>(from + count, at + 4); ++i)
            static_cast<unsigned char*>(to)[i - from] = bytes[static_cast<std::size_t>(i - at)];
        return count;
    }
    std::int64_t size() const noexcept override { return source.size(); }
    bool seek(std::int64_t position) noexcept override { return source.seek(position); }
    std::int64_t position() const noexcept override { return source.position(); }

private:
    ByteSource& source;
    const std::int64_t at;
    const std::array<unsigned char, 4> bytes;
};
} // namespace

std::optional<RiffSize> riffSize(ByteSource& source) {
    std::array<unsigned char, 12> head{};
    const auto text = [&] { return std::string_view(reinterpret_cast<const char*>(head.data()), 4); };
    const auto readAt = [&](std::int64_t at, std::size_t size) {
        return source.seek(at) && source.read(head.data(), size) == static_cast<std::ptrdiff_t>(size);
    };
    RiffSize found;
    std::optional<RiffSize> result;
    if (readAt(0, 12) && (text() == "RIFF" || text() == "RIFX" || text() == "RF64")) {
        found.bigEndian = text() == "RIFX";
        found.wide = text() == "RF64";
        std::uint64_t wideSize = 0;
        std::int64_t at = 12;
        for (int chunk = 0; chunk < maxChunks && readAt(at, 8); ++chunk) {
            const auto size = number(head.data() + 4, 4, found.bigEndian);
            if (text() == "data") {
                found.sizeAt = at + 4;
                found.present = std::max<std::int64_t>(0, source.size() - at - 8);
                const auto declared = found.wide ? wideSize : isPlaceholder(size) ? 0 : size;
                found.declared = static_cast<std::int64_t>(
                    std::min<std::uint64_t>(declared, std::numeric_limits<std::int64_t>::max()));
                result = found;
                break;
            }
            if (text() == "ds64" && source.seek(at + 16) && source.read(head.data(), 8) == 8)
                wideSize = number(head.data(), 8, false);
            at += 8 + static_cast<std::int64_t>(size + (size & 1));
        }
    }
    source.seek(0);
    return result;
}

std::unique_ptr<ByteSource> withRiffSize(ByteSource& source, const RiffSize& size) {
    std::array<unsigned char, 4> bytes{};
    const auto right = std::min<std::int64_t>(size.present, 0x7FFEFFFF);
    for (std::size_t i = 0; i < 4; ++i)
        bytes[size.bigEndian ? 3 - i : i] = static_cast<unsigned char>(right >> (8 * i) & 0xFF);
    return std::make_unique<Mended>(source, size.sizeAt, bytes);
}

} // namespace sceneheard
