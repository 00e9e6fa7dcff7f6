#include "NowPlaying/MprisValues.h"
#include "Support/Text.h"

namespace sceneheard {

namespace {
MetadataValue lyricsOf(const sdbus::Variant& value) {
    try {
        if (value.peekValueType() == "s")
            if (auto text = value.get<std::string>(); text.size() <= maxMetadataLyrics)
                return text;
    } catch (const sdbus::Error&) { // it is not what it says
    }
    return {};
}
} // namespace

MetadataValue valueOf(const sdbus::Variant& value) {
    try {
        const auto type = value.peekValueType();
        if (type == "s")
            return shortened(value.get<std::string>(), maxMetadataBytes);
        if (type == "o")
            return shortened(value.get<sdbus::ObjectPath>(), maxMetadataBytes);
        if (type == "as") {
            auto list = value.get<std::vector<std::string>>();
            if (list.size() > maxMetadataItems)
                list.resize(maxMetadataItems);
            for (auto& item : list)
                item = shortened(item, maxMetadataBytes);
            return list;
        }
        if (type == "b")
            return value.get<bool>();
        if (type == "x")
            return value.get<std::int64_t>();
        if (type == "t")
            return static_cast<std::int64_t>(std::min<std::uint64_t>(value.get<std::uint64_t>(), INT64_MAX));
        if (type == "i")
            return std::int64_t{value.get<std::int32_t>()};
        if (type == "u")
            return std::int64_t{value.get<std::uint32_t>()};
        if (type == "d")
            return value.get<double>();
    } catch (const sdbus::Error&) { // it is not what it says
    }
    return {};
}

Metadata metadataOf(const std::map<std::string, sdbus::Variant>& values) {
    Metadata metadata;
    for (const auto& [name, value] : values) {
        if (metadata.size() == maxMetadata)
            break;
        if (name.size() <= maxMetadataBytes)
            metadata.emplace(name, name == metadataLyrics ? lyricsOf(value) : valueOf(value));
    }
    return metadata;
}

} // namespace sceneheard
