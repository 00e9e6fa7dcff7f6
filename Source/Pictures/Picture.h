#pragma once
#include <Eigen/Core>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace sceneheard {

/// A decoded picture: rows from the top, three bytes (red, green, blue, sRGB) a pixel.
struct Picture {
    int width = 0, height = 0; ///< of `rgb`: a JPEG may be decoded at a half, quarter or eighth of its size
    std::vector<std::uint8_t> rgb;
};

/// What no picture may exceed; looked at before a pixel is decoded.
inline constexpr std::size_t maxPictureBytes = 32u << 20;
inline constexpr std::int64_t maxPicturePixels = 25'000'000; // 5,000 x 5,000
inline constexpr std::int64_t maxPictureSide = 65'535;       // as in JPEG; resized() needs memory for each of its rows

/// Decodes a JPEG or PNG of any colours and depth: CMYK becomes RGB, sixteen bits eight, what is transparent lies on
/// white, and of an animated PNG the first picture counts. Work and memory are bounded by these limits (a JPEG's
/// scans too). Throws Error, naming the picture and the remedy, where the bytes are another kind of file, too large, or
/// cut or damaged anywhere: half a picture would look like another one.
/// @param name  what errors call it
/// @param maxPixels  a stricter limit, for what is decoded in passing
Picture readPicture(std::string_view bytes, const std::string& name, std::int64_t maxPixels = maxPicturePixels);

/// The same from a file; throws Error also where there is no such file, or it is a folder, a pipe or a device.
Picture readPictureFile(const std::filesystem::path& file);

/// A small picture for what is computed from pictures.
struct Pixels {
    int width = 0, height = 0;
    Eigen::Matrix3Xf rgb; ///< 0..1, pixel (x, y) in column y * width + x

    /// Luma (ITU-R BT.601), height x width, 0..1.
    Eigen::MatrixXf grey() const;
};

/// The picture at another size, whatever its proportions: each new pixel is the mean of what it covers.
Pixels resized(const Picture& picture, int width, int height);

} // namespace sceneheard
