#include "Pictures/Picture.h"
#include "Pictures/PictureFormats.h"
#include "Support/Error.h"
#include "Support/ReplaceFile.h"
#include <algorithm>
#include <array>

namespace sceneheard {

namespace {
struct Kind {
    std::string_view begin;
    const char* name;
};
// Pictures that people have and that are not read: to be called by their names.
constexpr std::array otherKinds{Kind{"GIF8", "a GIF"}, Kind{"RIFF", "a WebP or another RIFF file"},
                                Kind{"BM", "a BMP"},   Kind{"II*", "a TIFF"},
                                Kind{"MM", "a TIFF"},  Kind{"<svg", "an SVG"}};

// How much each old pixel of a line counts for the new ones: the share of it that each covers.
template <typename Take>
void eachShare(int from, int to, const Take& take) {
    const double step = static_cast<double>(from) / to;
    for (int n = 0; n < to; ++n) {
        const double begin = n * step, end = std::min<double>((n + 1) * step, from);
        for (int o = static_cast<int>(begin); o < from && o < end; ++o)
            if (const double covered = std::min<double>(o + 1, end) - std::max<double>(o, begin); covered > 0)
                take(n, o, static_cast<float>(covered / step));
    }
}
} // namespace

void requirePictureSize(std::int64_t width, std::int64_t height, std::int64_t maxPixels) {
    if (width < 1 || height < 1)
        throw Error("has no pixels; choose another picture");
    if (width > maxPictureSide || height > maxPictureSide)
        throw Error("is " + std::to_string(std::max(width, height)) +
                    " pixels long, more than 65,535; choose another picture");
    if (width * height > maxPixels)
        throw Error("has " + std::to_string(width) + " x " + std::to_string(height) + " pixels, more than " +
                    std::to_string(maxPixels / 1'000'000) + " million; make it smaller");
}

Picture readPicture(std::string_view bytes, const std::string& name, std::int64_t maxPixels) {
    try {
        if (bytes.empty())
            throw Error("is empty; choose another picture");
        if (bytes.size() > maxPictureBytes)
            throw Error("is larger than 32 MB; make it smaller");
        if (bytes.starts_with("\xFF\xD8\xFF"))
            return readJpeg(bytes, maxPixels);
        if (bytes.starts_with("\x89PNG\r\n\x1A\n"))
            return readPng(bytes, maxPixels);
        for (const auto& kind : otherKinds)
            if (bytes.starts_with(kind.begin))
                throw Error(std::string("is ") + kind.name + ", and JPEG and PNG are read; save it as one of these");
        throw Error("is no picture in JPEG or PNG; choose another file");
    } catch (const Error& e) {
        throw Error(name + " " + e.what());
    }
}

Picture readPictureFile(const std::filesystem::path& file) {
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (exists(status) && !is_regular_file(status))
        throw Error(file.string() + " is no plain file; choose a picture in JPEG or PNG");
    return readPicture(fileBytes(file, "choose a picture in JPEG or PNG", maxPictureBytes), file.string());
}

Eigen::MatrixXf Pixels::grey() const {
    const Eigen::RowVectorXf luma = Eigen::RowVector3f(0.299f, 0.587f, 0.114f) * rgb;
    return Eigen::Map<const Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>(luma.data(), height,
                                                                                                   width);
}

Pixels resized(const Picture& picture, int width, int height) {
    // Across first, since that leaves little to do for each of the rows.
    std::vector<float> narrow(static_cast<std::size_t>(picture.height) * static_cast<std::size_t>(width) * 3);
    eachShare(picture.width, width, [&](int to, int from, float share) {
        const auto* in = picture.rgb.data() + static_cast<std::size_t>(from) * 3;
        auto* out = narrow.data() + static_cast<std::size_t>(to) * 3;
        const auto inRow = static_cast<std::size_t>(picture.width) * 3, outRow = static_cast<std::size_t>(width) * 3;
        for (int y = 0; y < picture.height; ++y, in += inRow, out += outRow)
            for (int c = 0; c < 3; ++c)
                out[c] += share * static_cast<float>(in[c]);
    });
    Pixels pixels{width, height, Eigen::Matrix3Xf::Zero(3, static_cast<Eigen::Index>(width) * height)};
    eachShare(picture.height, height, [&](int to, int from, float share) {
        const Eigen::Map<const Eigen::Matrix3Xf> row(
            narrow.data() + static_cast<std::size_t>(from) * static_cast<std::size_t>(width) * 3, 3, width);
        pixels.rgb.middleCols(static_cast<Eigen::Index>(to) * width, width) += share / 255 * row;
    });
    return pixels;
}

} // namespace sceneheard
