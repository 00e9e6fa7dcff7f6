#include "Catch.h"
#include "Decoding/CoverPicture.h"
#include "SoundFiles.h"

using namespace sceneheard;

TEST_CASE("Pictures tell their kind and size, and no damaged one is taken at its word", "[cover]") {
    const TemporaryFolder folder;
    const auto picture = [&](const std::string& name) {
        runEncoder("ffmpeg -nostdin -v error -y -f lavfi -i color=red:size=300x200:duration=1:rate=1 -frames:v 1 " +
                   shellQuoted(folder / name));
        return bytesOf(folder / name);
    };
    for (const auto& [name, type] :
         {std::pair("a.jpg", "image/jpeg"), {"a.png", "image/png"}, {"a.gif", "image/gif"}, {"a.bmp", "image/bmp"}}) {
        const auto bytes = picture(name);
        const auto cover = coverPicture(bytes);
        INFO(name);
        CHECK(cover.type == type);
        CHECK(cover.width == 300);
        CHECK(cover.height == 200);
        CHECK(cover.bytes == bytes.size());
        for (std::size_t length = 0; length < std::min<std::size_t>(bytes.size(), 1000); ++length) {
            const auto cut = coverPicture(bytes.substr(0, length));
            if (!cut.type.empty())
                CHECK(std::pair(cut.width, cut.height) == std::pair(300, 200));
        }
    }
    CHECK(coverPicture(picture("a.webp")).type.empty());
    CHECK(coverPicture("").type.empty());
    CHECK(coverPicture("\xFF\xD8\xFF" + std::string(10000, '\xFF')).type.empty());
    CHECK(coverPicture("\xFF\xD8" + std::string(10000, '\xFF') + "\xC0").type.empty());
}
