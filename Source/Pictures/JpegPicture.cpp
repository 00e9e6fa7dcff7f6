#include "Pictures/PictureFormats.h"
#include "Support/Error.h"
#include <algorithm>
#include <csetjmp>
#include <cstdio>
#include <jerror.h>
#include <jpeglib.h>

namespace sceneheard {

namespace {
constexpr int mostScans = 100;       // a file of nothing but scans takes hours
constexpr unsigned fineEnough = 256; // pixels a side that a smaller decoding leaves at least

/// One decoding. libjpeg reports by a jump, over which no object with a destructor may lie: all live here.
class JpegDecoder {
public:
    JpegDecoder() {
        jpeg.err = jpeg_std_error(&errors);
        errors.error_exit = [](j_common_ptr info) { of(info)->fail(); };
        errors.emit_message = [](j_common_ptr info, int level) {
            if (level < 0 && !harmless(info->err->msg_code))
                of(info)->fail();
        };
        jpeg.client_data = this;
        progress.progress_monitor = [](j_common_ptr info) {
            auto* const self = of(info);
            if (self->jpeg.input_scan_number > mostScans) {
                self->tooManyScans = true;
                self->fail();
            }
        };
    }
    ~JpegDecoder() { jpeg_destroy_decompress(&jpeg); }
    JpegDecoder(const JpegDecoder&) = delete;
    JpegDecoder& operator=(const JpegDecoder&) = delete;

    Picture read(std::string_view bytes, std::int64_t maxPixels) {
        if (!begin(bytes))
            refuse();
        requirePictureSize(jpeg.image_width, jpeg.image_height, maxPixels);
        if (!start())
            refuse();
        const auto width = static_cast<std::size_t>(jpeg.output_width);
        row.resize(width * static_cast<std::size_t>(jpeg.output_components));
        picture.width = static_cast<int>(jpeg.output_width);
        picture.height = static_cast<int>(jpeg.output_height);
        picture.rgb.resize(width * jpeg.output_height * 3);
        if (!decode())
            refuse();
        return std::move(picture);
    }

private:
    static JpegDecoder* of(j_common_ptr info) { return static_cast<JpegDecoder*>(info->client_data); }
    // Of the warnings, those that say nothing of the picture.
    static bool harmless(int code) {
        return code == JWRN_EXTRANEOUS_DATA || code == JWRN_ADOBE_XFORM || code == JWRN_JFIF_MAJOR;
    }
    [[noreturn]] void fail() { std::longjmp(jump, 1); }
    [[noreturn]] void refuse() {
        if (tooManyScans)
            throw Error("is coded in more than 100 scans; save it again");
        char text[JMSG_LENGTH_MAX] = "";
        errors.format_message(reinterpret_cast<j_common_ptr>(&jpeg), text);
        throw Error("is cut short or damaged (" + std::string(text) + "); choose another picture, or save it again");
    }

    bool begin(std::string_view bytes) {
        if (setjmp(jump) != 0)
            return false;
        jpeg_create_decompress(&jpeg);
        jpeg.progress = &progress;
        jpeg_mem_src(&jpeg, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
        jpeg_read_header(&jpeg, TRUE);
        return true;
    }
    bool start() {
        if (setjmp(jump) != 0)
            return false;
        jpeg.out_color_space =
            jpeg.num_components == 4 ? JCS_CMYK : JCS_RGB; // YCCK and CMYK both; grey as RGB by libjpeg-turbo
        for (jpeg.scale_denom = 1; jpeg.scale_denom < 8 &&
                                   std::min(jpeg.image_width, jpeg.image_height) >= 2 * jpeg.scale_denom * fineEnough;)
            jpeg.scale_denom *= 2;
        jpeg.scale_num = 1;
        jpeg_start_decompress(&jpeg);
        return true;
    }
    bool decode() {
        if (setjmp(jump) != 0)
            return false;
        for (unsigned char* out = picture.rgb.data(); jpeg.output_scanline < jpeg.output_height;) {
            JSAMPROW rows[] = {row.data()};
            jpeg_read_scanlines(&jpeg, rows, 1);
            out = jpeg.output_components == 4 ? cmykRow(out) : std::copy(row.begin(), row.end(), out);
        }
        return true;
    }
    // Adobe's files hold the light that is left, others' the ink.
    unsigned char* cmykRow(unsigned char* out) const {
        for (std::size_t i = 0; i < row.size(); i += 4)
            for (std::size_t c = 0; c < 3; ++c) {
                const int a = row[i + c], k = row[i + 3];
                *out++ = static_cast<unsigned char>(jpeg.saw_Adobe_marker ? a * k / 255 : (255 - a) * (255 - k) / 255);
            }
        return out;
    }

    jpeg_error_mgr errors{};
    jpeg_progress_mgr progress{};
    jpeg_decompress_struct jpeg{};
    std::jmp_buf jump{};
    bool tooManyScans = false;
    std::vector<unsigned char> row;
    Picture picture;
};
} // namespace

Picture readJpeg(std::string_view bytes, std::int64_t maxPixels) { return JpegDecoder().read(bytes, maxPixels); }

} // namespace sceneheard
