#include "Catch.h"
#include "Pictures/PictureTraits.h"

using namespace sceneheard;

namespace {
using Rgb = std::array<int, 3>;

// 60 x 90 pixels, each as the function says.
template <typename Colour>
Picture drawn(const Colour& colour) {
    Picture picture{60, 90, {}};
    for (int y = 0; y < 90; ++y)
        for (int x = 0; x < 60; ++x)
            for (const int value : Rgb(colour(x, y)))
                picture.rgb.push_back(static_cast<std::uint8_t>(value));
    return picture;
}

Picture noise() {
    std::uint32_t state = 7;
    return drawn([&](int, int) {
        const auto next = [&] { return static_cast<int>((state = state * 1664525u + 1013904223u) >> 24); };
        return Rgb{next(), next(), next()};
    });
}

// Where each kind of traits begins.
constexpr Eigen::Index cells = 24, light = 0, saturation = 3 * cells, variation = 4 * cells, across = 5 * cells,
                       down = 6 * cells, detail = 7 * cells, bands = 9 * cells, middle = bands + 2 * 30,
                       border = middle + 108, grain = border + 108, skin = grain + 256, spread = skin + cells;
} // namespace

TEST_CASE("Traits of a plain picture are its colours, and nothing else", "[pictures]") {
    const auto traits = pictureTraits(drawn([](int, int) { return Rgb{255, 0, 0}; }));
    CHECK((traits.segment<cells>(light).array() - 0.299f).abs().maxCoeff() < 1e-3f);
    CHECK((traits.segment<cells>(saturation).array() - 1).abs().maxCoeff() < 1e-3f);
    CHECK(traits.segment<cells>(variation).maxCoeff() < 1e-3f);
    CHECK(traits.segment<3 * cells>(across).maxCoeff() < 1e-3f);
    CHECK(traits.segment<60>(bands).maxCoeff() < 1e-3f);
    CHECK(traits[middle + 8] == Approx(1)); // the first hue, the most of saturation and of value
    CHECK(traits[border + 8] == Approx(1));
    CHECK(traits[grain] == Approx(1)); // no neighbour is lighter
    CHECK(traits.segment<7>(spread).isApproxToConstant(0.299f, 1e-3f));
    CHECK(traits.tail<2>().cwiseAbs().maxCoeff() < 1e-3f);
}

TEST_CASE("Traits tell stripes that stand from stripes that lie, and where they are", "[pictures]") {
    const auto stripe = [](bool on) { return on ? Rgb{255, 255, 255} : Rgb{0, 0, 0}; };
    const auto standing = pictureTraits(drawn([&](int x, int) { return stripe(x / 2 % 2 == 0); }));
    const auto lying = pictureTraits(drawn([&](int, int y) { return stripe(y / 2 % 2 == 0 && y < 45); }));
    CHECK(standing.segment<cells>(across).minCoeff() > 0.9f);
    CHECK(standing.segment<cells>(down).maxCoeff() < 1e-3f);
    CHECK(lying.segment<cells>(across).maxCoeff() < 1e-3f);
    CHECK(lying.segment<12>(down).minCoeff() > 0.9f);
    CHECK(lying.segment<12>(detail).minCoeff() > 0.9f);
    CHECK(lying.segment<8>(down + 16).maxCoeff() < 1e-3f); // the two last rows of cells
    CHECK(lying.segment<14>(bands).minCoeff() > 0.5f);
    CHECK(lying.segment<14>(bands + 16).maxCoeff() < 1e-3f);
}

TEST_CASE("Colours of the middle and of the border are told apart, and skin's are known", "[pictures]") {
    const auto traits = pictureTraits(drawn([](int x, int y) {
        return x >= 12 && x < 48 && y >= 20 && y < 70 ? Rgb{224, 172, 140} : Rgb{0, 0, 255};
    }));
    const auto kindAt = [&](Eigen::Index begin) {
        Eigen::Index kind = 0;
        CHECK(traits.segment<108>(begin).maxCoeff(&kind) == Approx(1));
        return kind;
    };
    CHECK(kindAt(middle) == 5);         // the first hue, of middle saturation, of the most value
    CHECK(kindAt(border) == 8 * 9 + 8); // the ninth of twelve hues, blue
    CHECK(traits[skin + 2 * 4 + 1] == Approx(1));
    CHECK(traits[skin] == 0);
}

TEST_CASE("Traits are in range whatever the picture, and a mirror swaps places alone", "[pictures]") {
    const auto picture = noise();
    const auto traits = pictureTraits(picture), mirror = pictureTraits(mirrored(picture));
    CHECK(traits.allFinite());
    CHECK(traits.head<2 * cells>().cwiseAbs().maxCoeff() <= 1);
    CHECK(traits.segment<108>(middle).squaredNorm() == Approx(1));
    CHECK(traits.segment<256>(grain).squaredNorm() == Approx(1));
    for (Eigen::Index y = 0; y < 6; ++y)
        for (Eigen::Index x = 0; x < 4; ++x)
            CHECK(mirror[light + y * 4 + x] == Approx(traits[light + y * 4 + 3 - x]).margin(1e-4));
    CHECK((mirror.segment<60>(bands) - traits.segment<60>(bands)).cwiseAbs().maxCoeff() < 1e-4f);
    CHECK((mirror.tail<14>() - traits.tail<14>()).cwiseAbs().maxCoeff() < 1e-4f);
    CHECK(mirrored(mirrored(picture)).rgb == picture.rgb);
    for (const auto& [width, height] : {std::pair(1, 1), std::pair(3, 200), std::pair(500, 7)}) {
        const Picture odd{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width * height) * 3, 90)};
        CHECK(pictureTraits(odd).allFinite());
    }
}
