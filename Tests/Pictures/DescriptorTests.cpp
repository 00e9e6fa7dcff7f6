#include "Catch.h"
#include "MadePictures.h"
#include "Pictures/Colours.h"
#include "Pictures/Gist.h"
#include "Pictures/GreyVector.h"
#include <complex>
#include <numbers>

using namespace sceneheard;

namespace {
Picture plain(int width, int height, std::array<std::uint8_t, 3> colour) {
    Picture picture{width, height, {}};
    for (int i = 0; i < width * height; ++i)
        picture.rgb.insert(picture.rgb.end(), colour.begin(), colour.end());
    return picture;
}

Picture noise(int width, int height) {
    std::uint32_t state = 7;
    Picture picture{width, height, {}};
    for (int i = 0; i < width * height * 3; ++i)
        picture.rgb.push_back(static_cast<std::uint8_t>((state = state * 1664525u + 1013904223u) >> 24));
    return picture;
}

using Numbers = Eigen::ArrayXXcd;

// The discrete Fourier transform by its definition, along both sides.
Numbers transformed(const Numbers& values, double sign) {
    const auto n = values.rows();
    Eigen::MatrixXcd factors(n, n);
    for (Eigen::Index i = 0; i < n; ++i)
        for (Eigen::Index k = 0; k < n; ++k)
            factors(i, k) =
                std::polar(1.0, sign * 2 * std::numbers::pi * static_cast<double>(i * k % n) / static_cast<double>(n));
    return (factors * values.matrix() * factors.transpose()).array();
}
} // namespace

TEST_CASE("The grey vector is the mean of each cell, less the mean, over the deviation", "[pictures]") {
    const auto picture = noise(48, 32); // cells of 3 x 2 pixels
    Eigen::Matrix<double, 256, 1> expected;
    for (int y = 0; y < 16; ++y)
        for (int x = 0; x < 16; ++x) {
            double sum = 0;
            for (int v = 0; v < 2; ++v)
                for (int u = 0; u < 3; ++u) {
                    const auto* rgb = picture.rgb.data() + ((y * 2 + v) * 48 + x * 3 + u) * 3;
                    sum += 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2];
                }
            expected[y * 16 + x] = sum;
        }
    expected.array() -= expected.mean();
    expected /= std::sqrt(expected.squaredNorm() / 256);
    CHECK((greyVector(picture).cast<double>() - expected).cwiseAbs().maxCoeff() < 1e-4);
    CHECK(greyVector(plain(20, 20, {90, 90, 90})).isZero());
    auto darker = picture;
    for (auto& value : darker.rgb)
        value = static_cast<std::uint8_t>(value / 2 + 10);
    CHECK((greyVector(darker) - greyVector(picture)).cwiseAbs().maxCoeff() < 0.05f);
}

TEST_CASE("Colours are those of known pictures", "[pictures]") {
    const auto red = coloursOf(plain(30, 40, {255, 0, 0})), blue = coloursOf(plain(30, 40, {0, 0, 255})),
               grey = coloursOf(plain(30, 40, {64, 64, 64})), black = coloursOf(plain(30, 40, {0, 0, 0}));
    CHECK(red.warmth == Approx(1));
    CHECK(blue.warmth == Approx(0).margin(1e-6));
    CHECK(grey.warmth == Approx(0.5));
    CHECK(red.saturation == Approx(1));
    CHECK(grey.saturation == Approx(0).margin(1e-6));
    CHECK(black.saturation == 0);
    CHECK(black.darkness == Approx(1));
    CHECK(red.darkness == Approx(1 - 0.299));
    CHECK(red.histogram[3 * 16] == Approx(1)); // the last fourth of red, the first of green and blue
    CHECK(grey.histogram[16 + 4 + 1] == Approx(1));
    CHECK(coloursOf(noise(64, 96)).histogram.sum() == Approx(1));
    CHECK(coloursOf(noise(64, 96)).vector().minCoeff() >= 0);
}

TEST_CASE("GIST is what its definition gives by brute force", "[pictures]") {
    constexpr int side = Gist::side, block = side / Gist::blocks;
    const auto picture = noise(60, 90);
    Gist gist;
    const auto quick = gist(picture);
    const auto filters = Gist::filters();
    REQUIRE(filters.size() == 20);
    const auto planes = gist.normalised(resized(picture, side, side));
    for (const std::size_t colour : {0u, 2u}) {
        const Numbers spectrum = transformed(planes[colour].cast<std::complex<double>>(), -1);
        for (const std::size_t filter : {0u, 5u, 11u, 19u}) {
            const Eigen::ArrayXXd strength =
                transformed(spectrum * filters[filter].cast<std::complex<double>>(), 1).abs() / (side * side);
            for (int x = 0; x < Gist::blocks; ++x)
                for (int y = 0; y < Gist::blocks; ++y) {
                    const double mean = strength.block(y * block, x * block, block, block).mean();
                    const auto at = static_cast<Eigen::Index>(colour * 320 + filter * 16) + x * 4 + y;
                    CHECK(quick[at] == Approx(mean).epsilon(1e-3).margin(1e-4));
                }
        }
    }
}

TEST_CASE("GIST's contrast normalisation is what its definition gives by brute force", "[pictures]") {
    constexpr int side = Gist::side;
    const auto pixels = resized(noise(64, 64), side, side);
    const double spread = 4 / std::sqrt(std::log(2.0));
    Eigen::ArrayXXd smooth(side, side);
    for (int x = 0; x < side; ++x)
        for (int y = 0; y < side; ++y) {
            const double u = x < side / 2 ? x : x - side, v = y < side / 2 ? y : y - side;
            smooth(y, x) = std::exp(-(u * u + v * v) / (spread * spread));
        }
    const auto smoothed = [&](const Eigen::ArrayXXd& values) -> Numbers {
        return transformed(transformed(values.cast<std::complex<double>>(), -1) * smooth.cast<std::complex<double>>(),
                           1) /
               (side * side);
    };
    std::vector<Eigen::ArrayXXd> sharp;
    Eigen::ArrayXXd mean = Eigen::ArrayXXd::Zero(side, side);
    for (int c = 0; c < 3; ++c) {
        Eigen::ArrayXXd levels(side, side);
        for (int y = 0; y < side; ++y)
            for (int x = 0; x < side; ++x)
                levels(y, x) = std::log(255.0 * pixels.rgb(c, y * side + x) + 1);
        sharp.push_back(levels - smoothed(levels).real());
        mean += sharp.back() / 3;
    }
    const Eigen::ArrayXXd contrast = smoothed(mean.square()).abs().sqrt();
    Gist gist;
    const auto planes = gist.normalised(pixels);
    for (std::size_t c = 0; c < 3; ++c)
        CHECK((planes[c].cast<double>() - sharp[c] / (0.2 + contrast)).abs().maxCoeff() < 2e-3);
}

TEST_CASE("GIST tells stripes that stand from stripes that lie, and nothing of a plain picture", "[pictures]") {
    Picture standing{64, 64, {}}, lying{64, 64, {}};
    for (int y = 0; y < 64; ++y)
        for (int x = 0; x < 64; ++x)
            for (int c = 0; c < 3; ++c) {
                standing.rgb.push_back(x / 2 % 2 == 0 ? 255 : 0);
                lying.rgb.push_back(y / 2 % 2 == 0 ? 255 : 0);
            }
    Gist gist;
    const auto ofFilter = [&](const Picture& picture, Eigen::Index filter) {
        return gist(picture).segment<16>(filter * 16).mean();
    };
    // Filter 0 answers to what changes along x, filter 4 of the same scale to what changes along y.
    CHECK(ofFilter(standing, 0) > 5 * ofFilter(standing, 4));
    CHECK(ofFilter(lying, 4) > 5 * ofFilter(lying, 0));
    CHECK(gist(plain(50, 70, {200, 30, 90})).cwiseAbs().maxCoeff() < 1e-3f);
}
