#include "Decoding/CoverPicture.h"

namespace sceneheard {

namespace {
using namespace std::string_view_literals;

// A number of so many bytes; 0 behind the end.
std::size_t bigEndian(std::string_view bytes, std::size_t at, std::size_t count) {
    std::size_t value = 0;
    for (std::size_t i = at; i < at + count; ++i)
        value = value << 8 | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0u);
    return value;
}

std::size_t littleEndian(std::string_view bytes, std::size_t at, std::size_t count) {
    std::size_t value = 0;
    for (std::size_t i = at + count; i-- > at;)
        value = value << 8 | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0u);
    return value;
}

struct Size {
    std::size_t width = 0, height = 0;
};

// The frame header stands behind segments of any number (ITU T.81, B.1 and B.2.2).
Size jpegSize(std::string_view bytes) {
    for (std::size_t at = 2; at + 9 <= bytes.size();) {
        if (bytes[at] != '\xFF')
            return {};
        const auto marker = static_cast<unsigned char>(bytes[at + 1]);
        const bool alone = marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8); // without a length
        const bool frame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC; // SOF
        if (frame)
            return {bigEndian(bytes, at + 7, 2), bigEndian(bytes, at + 5, 2)};
        if (marker == 0xDA || marker == 0xD9) // the picture begins, or ends
            return {};
        at += marker == 0xFF ? 1 : alone ? 2 : 2 + bigEndian(bytes, at + 2, 2);
    }
    return {};
}
} // namespace

CoverPicture coverPicture(std::string_view picture) {
    CoverPicture cover;
    Size size;
    if (picture.starts_with("\xFF\xD8\xFF")) {
        cover.type = "image/jpeg";
        size = jpegSize(picture);
    } else if (picture.starts_with("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"sv)) {
        cover.type = "image/png";
        size = {bigEndian(picture, 16, 4), bigEndian(picture, 20, 4)};
    } else if (picture.starts_with("GIF87a") || picture.starts_with("GIF89a")) {
        cover.type = "image/gif";
        size = {littleEndian(picture, 6, 2), littleEndian(picture, 8, 2)};
    } else if (picture.starts_with("BM") && littleEndian(picture, 14, 4) == 40) {
        cover.type = "image/bmp";
        const auto height = littleEndian(picture, 22, 4); // negative from top to bottom
        size = {littleEndian(picture, 18, 4), height >> 31 != 0 ? (~height + 1) & 0xFFFFFFFFu : height};
    }
    constexpr std::size_t most = 65535;
    if (size.width < 1 || size.height < 1 || size.width > most || size.height > most)
        return {};
    cover.width = static_cast<int>(size.width);
    cover.height = static_cast<int>(size.height);
    cover.bytes = picture.size();
    return cover;
}

} // namespace sceneheard
