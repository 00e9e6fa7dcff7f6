#pragma once
#include "SoundFiles.h"
#include <array>
#include <cstdio>
#include <cstdlib>
#include <jpeglib.h>
#include <vector>

/// Pictures as other programs write them: by ffmpeg, and in CMYK, which it does not write, by libjpeg.

/// @param source   a source of ffmpeg's lavfi: "color=red:size=30x20", "testsrc2=size=60x90"
/// @param file     whose ending tells the format
inline std::string madePicture(const TemporaryFolder& folder, const std::string& source, const std::string& file,
                               const std::string& arguments = "-frames:v 1") {
    runEncoder("ffmpeg -nostdin -v error -y -f lavfi -i " + source + ":duration=1:rate=5 " + arguments + " " +
               shellQuoted(folder / file));
    return bytesOf(folder / file);
}

/// A JPEG of one colour in CMYK.
/// @param adobe  as Adobe's programs have it, in which 255 is no ink
inline std::string cmykJpeg(int width, int height, std::array<unsigned char, 4> ink, bool adobe) {
    jpeg_compress_struct jpeg{};
    jpeg_error_mgr errors{};
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&jpeg, &bytes, &size);
    jpeg.image_width = static_cast<JDIMENSION>(width);
    jpeg.image_height = static_cast<JDIMENSION>(height);
    jpeg.input_components = 4;
    jpeg.in_color_space = JCS_CMYK;
    jpeg_set_defaults(&jpeg);
    jpeg_set_quality(&jpeg, 95, TRUE);
    jpeg.write_Adobe_marker = adobe ? TRUE : FALSE;
    jpeg_start_compress(&jpeg, TRUE);
    std::vector<unsigned char> row;
    for (int x = 0; x < width; ++x)
        for (const auto part : ink)
            row.push_back(static_cast<unsigned char>(adobe ? 255 - part : part));
    while (jpeg.next_scanline < jpeg.image_height) {
        JSAMPROW rows[] = {row.data()};
        jpeg_write_scanlines(&jpeg, rows, 1);
    }
    jpeg_finish_compress(&jpeg);
    jpeg_destroy_compress(&jpeg);
    const std::string result(reinterpret_cast<char*>(bytes), size);
    std::free(bytes);
    return result;
}
