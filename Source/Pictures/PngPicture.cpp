#include "Pictures/PictureFormats.h"
#include "Support/Error.h"
#include <algorithm>
#include <csetjmp>
#include <cstring>
#include <png.h>

namespace sceneheard {

namespace {
constexpr png_alloc_size_t largestChunk = 4u << 20; // of what is told beside the pixels
constexpr png_uint_32 mostChunks = 1; // libpng's word for keeping none: a small file could hold gigabytes of text

/// One decoding. libpng reports by a jump, over which no object with a destructor may lie: all live here.
class PngDecoder {
public:
    explicit PngDecoder(std::string_view file)
        : bytes(file)
        , png(png_create_read_struct(PNG_LIBPNG_VER_STRING, this, &failed, [](png_structp, png_const_charp) {}))
        , info(png != nullptr ? png_create_info_struct(png) : nullptr) {
        if (info == nullptr) {
            png_destroy_read_struct(&png, nullptr, nullptr);
            throw std::bad_alloc();
        }
    }
    ~PngDecoder() { png_destroy_read_struct(&png, &info, nullptr); }
    PngDecoder(const PngDecoder&) = delete;
    PngDecoder& operator=(const PngDecoder&) = delete;

    Picture read(std::int64_t maxPixels) {
        if (!begin())
            refuse();
        const auto width = png_get_image_width(png, info), height = png_get_image_height(png, info);
        requirePictureSize(width, height, maxPixels);
        if (!start())
            refuse();
        rgba.resize(std::size_t{4} * width * height);
        for (std::size_t y = 0; y < height; ++y)
            rows.push_back(rgba.data() + y * 4 * width);
        if (!decode())
            refuse();
        // In place: what is written lies behind what is read.
        for (std::size_t i = 0; i < rgba.size() / 4; ++i) {
            const int alpha = rgba[4 * i + 3];
            for (std::size_t c = 0; c < 3; ++c)
                rgba[3 * i + c] = static_cast<std::uint8_t>((rgba[4 * i + c] * alpha + 255 * (255 - alpha)) / 255);
        }
        rgba.resize(std::size_t{3} * width * height);
        return {static_cast<int>(width), static_cast<int>(height), std::move(rgba)};
    }

private:
    static void failed(png_structp png, png_const_charp why) {
        auto* const self = static_cast<PngDecoder*>(png_get_error_ptr(png));
        std::strncpy(self->reason, why, sizeof self->reason - 1);
        std::longjmp(self->jump, 1);
    }
    static void take(png_structp png, png_bytep to, std::size_t count) {
        auto* const self = static_cast<PngDecoder*>(png_get_io_ptr(png));
        if (count > self->bytes.size())
            png_error(png, "it ends too early");
        std::memcpy(to, self->bytes.data(), count);
        self->bytes.remove_prefix(count);
    }
    [[noreturn]] void refuse() const {
        throw Error("is cut short or damaged (" + std::string(reason) + "); choose another picture, or save it again");
    }

    bool begin() {
        if (setjmp(jump) != 0)
            return false;
        png_set_read_fn(png, this, &take);
        png_set_user_limits(png, PNG_UINT_31_MAX, PNG_UINT_31_MAX); // ours, by pixels, has a better sentence
        png_set_chunk_malloc_max(png, largestChunk);
        png_set_chunk_cache_max(png, mostChunks);
        png_read_info(png, info);
        return true;
    }
    bool start() {
        if (setjmp(jump) != 0)
            return false;
        png_set_scale_16(png);
        png_set_expand(png);
        png_set_gray_to_rgb(png);
        png_set_add_alpha(png, 0xFF, PNG_FILLER_AFTER);
        png_set_interlace_handling(png);
        png_read_update_info(png, info);
        if (png_get_rowbytes(png, info) != std::size_t{4} * png_get_image_width(png, info))
            png_error(png, "its rows have another length");
        return true;
    }
    bool decode() {
        if (setjmp(jump) != 0)
            return false;
        png_read_image(png, rows.data());
        return true;
    }

    std::string_view bytes;
    png_structp png;
    png_infop info;
    std::jmp_buf jump{};
    char reason[128] = "";
    std::vector<std::uint8_t> rgba;
    std::vector<png_bytep> rows;
};
} // namespace

Picture readPng(std::string_view bytes, std::int64_t maxPixels) { return PngDecoder(bytes).read(maxPixels); }

} // namespace sceneheard
