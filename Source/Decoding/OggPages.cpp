#include "Decoding/OggPages.h"
#include <algorithm>
#include <array>
#include <numeric>
#include <string>
#include <string_view>

namespace sceneheard {

namespace {
constexpr std::int64_t largestPage = 65307;
constexpr std::size_t headerSize = 27, flagsAt = 5, segmentsAt = 26;
constexpr unsigned char firstOfStream = 2, lastOfStream = 4;
constexpr std::size_t maxLinks = 10000;

std::size_t readAll(ByteSource& source, unsigned char* to, std::size_t limit) {
    std::size_t count = 0;
    while (count < limit) {
        const auto got = source.read(to + count, limit - count);
        if (got <= 0)
            break;
        count += static_cast<std::size_t>(got);
    }
    return count;
}
} // namespace

bool oggEnds(ByteSource& source) {
    const auto before = source.position();
    std::string tail(static_cast<std::size_t>(2 * largestPage), '\0');
    source.seek(std::max<std::int64_t>(0, source.size() - 2 * largestPage));
    tail.resize(readAll(source, reinterpret_cast<unsigned char*>(tail.data()), tail.size()));
    source.seek(before);
    const auto page = tail.rfind("OggS");
    if (page == std::string::npos || page + headerSize > tail.size() || (tail[page + flagsAt] & lastOfStream) == 0)
        return false;
    auto end = page + headerSize; // which must be there too
    const auto segments = static_cast<unsigned char>(tail[page + segmentsAt]);
    for (std::size_t i = 0; i < segments && page + headerSize + i < tail.size(); ++i)
        end += 1u + static_cast<unsigned char>(tail[page + headerSize + i]);
    return end <= tail.size();
}

std::vector<std::int64_t> oggLinks(ByteSource& source) {
    std::vector<std::int64_t> links;
    bool first = false;
    std::array<unsigned char, headerSize + 255> page{};
    for (std::int64_t at = 0; links.size() < maxLinks;) {
        if (!source.seek(at) || readAll(source, page.data(), headerSize) < headerSize ||
            std::string_view(reinterpret_cast<const char*>(page.data()), 4) != "OggS")
            break;
        const std::size_t segments = page[segmentsAt];
        if (readAll(source, page.data() + headerSize, segments) < segments)
            break;
        const bool begins = (page[flagsAt] & firstOfStream) != 0;
        if (begins && !first && at > 0)
            links.push_back(at);
        first = begins;
        const auto* const lengths = page.data() + headerSize;
        at += static_cast<std::int64_t>(headerSize + segments) + std::accumulate(lengths, lengths + segments, 0);
    }
    source.seek(0);
    return links;
}

} // namespace sceneheard
