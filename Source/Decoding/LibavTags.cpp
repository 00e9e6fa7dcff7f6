#include "Decoding/LibavTags.h"
#include "Decoding/Libav.h"
#include "Decoding/TagText.h"
#include <algorithm>
#include <string_view>

namespace sceneheard {

namespace {
std::string lowered(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return result;
}

void take(const AVDictionary* dictionary, SoundTags& tags) {
    const auto set = [](std::string& tag, const char* value, std::size_t limit) {
        if (tag.empty())
            tag = tagText(value, limit);
    };
    for (const AVDictionaryEntry* entry = nullptr;
         (entry = av_dict_get(dictionary, "", entry, AV_DICT_IGNORE_SUFFIX)) != nullptr;) {
        const auto key = lowered(entry->key);
        if (key == "title")
            set(tags.title, entry->value, maxTagBytes);
        else if (key == "artist")
            set(tags.artist, entry->value, maxTagBytes);
        else if (key == "album")
            set(tags.album, entry->value, maxTagBytes);
        else if (key.starts_with("lyrics") || key.starts_with("unsyncedlyrics")) // "lyrics-eng"
            set(tags.lyrics, entry->value, maxLyricsBytes);
    }
}
} // namespace

SoundTags libavTags(const AVFormatContext& input, int stream) {
    SoundTags tags;
    take(input.metadata, tags);
    take(input.streams[stream]->metadata, tags);
    for (unsigned i = 0; i < input.nb_streams && tags.cover.empty(); ++i) {
        const auto& picture = input.streams[i]->attached_pic;
        if ((input.streams[i]->disposition & AV_DISPOSITION_ATTACHED_PIC) != 0 && picture.data != nullptr &&
            picture.size > 0 && static_cast<std::size_t>(picture.size) <= maxCoverBytes)
            tags.cover.assign(reinterpret_cast<const char*>(picture.data), static_cast<std::size_t>(picture.size));
    }
    return tags;
}

} // namespace sceneheard
