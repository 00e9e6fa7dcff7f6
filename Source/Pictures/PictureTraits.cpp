#include "Pictures/PictureTraits.h"
#include <algorithm>
#include <array>
#include <cmath>

namespace sceneheard {

namespace {
using Plane = Eigen::ArrayXXf; ///< height x width

constexpr Eigen::Index width = 60, height = 90;
constexpr Eigen::Index columns = 4, rows = 6, bands = 30;
constexpr Eigen::Index left = 12, right = 48, top = 20, bottom = 70; // of what counts as the middle
constexpr int hues = 12, strengths = 3, values = 3, colours = hues * strengths * values;
constexpr std::array saturationSteps{0.2f, 0.55f}, valueSteps{0.25f, 0.6f};     // between those kinds of colours
constexpr float flat = 0.01f;                                                   // a lesser difference of light is noise
constexpr std::array lightShares{0.02f, 0.1f, 0.25f, 0.5f, 0.75f, 0.9f, 0.98f}; // quantiles
constexpr std::array saturationShares{0.1f, 0.25f, 0.5f, 0.75f, 0.9f};

/// What the traits are made of.
struct Planes {
    Plane red, green, blue, light, most, saturation, across, down, detail;

    explicit Planes(const Pixels& pixels) {
        const auto plane = [&](Eigen::Index colour) -> Plane {
            const Eigen::RowVectorXf row = pixels.rgb.row(colour);
            return Eigen::Map<const Eigen::Array<float, height, width, Eigen::RowMajor>>(row.data());
        };
        red = plane(0);
        green = plane(1);
        blue = plane(2);
        light = pixels.grey().array();
        most = red.max(green).max(blue);
        saturation = (most - red.min(green).min(blue)) / most.max(1e-3f);
        across = down = detail = Plane::Zero(height, width);
        constexpr Eigen::Index w = width - 2, h = height - 2;
        across.middleCols(1, w) = light.rightCols(w) - light.leftCols(w);
        down.middleRows(1, h) = light.bottomRows(h) - light.topRows(h);
        detail.block(1, 1, h, w) = 4 * light.block(1, 1, h, w) - light.block(2, 1, h, w) - light.block(0, 1, h, w) -
                                   light.block(1, 2, h, w) - light.block(1, 0, h, w);
    }
    /// 1 where the colour is one that skin has (after Kovac, Peer & Solina 2003).
    Plane skin() const {
        return (red > 0.37f && green > 0.16f && blue > 0.08f && red > green && red > blue &&
                red - green.min(blue) > 0.06f)
            .cast<float>();
    }
};

// Means of equal cells, row by row.
Eigen::ArrayXf cells(const Plane& plane, Eigen::Index across, Eigen::Index down) {
    const Eigen::Index w = width / across, h = height / down;
    Eigen::ArrayXf means(across * down);
    for (Eigen::Index y = 0; y < down; ++y)
        for (Eigen::Index x = 0; x < across; ++x)
            means[y * across + x] = plane.block(y * h, x * w, h, w).mean();
    return means;
}

int step(float value, const std::array<float, 2>& steps) {
    return static_cast<int>(value >= steps[0]) + static_cast<int>(value >= steps[1]);
}

// Which of the kinds of colours each pixel has: its hue, then saturation, then value, which changes fastest.
Eigen::ArrayXXi kinds(const Planes& planes) {
    Eigen::ArrayXXi result(height, width);
    for (Eigen::Index i = 0; i < result.size(); ++i) {
        const float r = planes.red(i), g = planes.green(i), b = planes.blue(i), most = planes.most(i);
        const float range = std::max(most - std::min({r, g, b}), 1e-6f);
        float hue = most == r ? (g - b) / range : most == g ? (b - r) / range + 2 : (r - g) / range + 4;
        hue += hue < 0 ? 6.0f : 0.0f;
        const int bin = std::clamp(static_cast<int>(hue * (hues / 6.0f)), 0, hues - 1);
        result(i) = (bin * strengths + step(planes.saturation(i), saturationSteps)) * values + step(most, valueSteps);
    }
    return result;
}

// The shares of patterns: which of a pixel's eight neighbours are lighter.
Eigen::ArrayXf grain(const Plane& light) {
    constexpr std::array<std::array<int, 2>, 8> around{
        {{-1, -1}, {-1, 0}, {-1, 1}, {0, 1}, {1, 1}, {1, 0}, {1, -1}, {0, -1}}}; // down, across
    Eigen::ArrayXf counts = Eigen::ArrayXf::Zero(256);
    for (Eigen::Index x = 1; x + 1 < width; ++x)
        for (Eigen::Index y = 1; y + 1 < height; ++y) {
            unsigned pattern = 0;
            for (std::size_t k = 0; k < around.size(); ++k)
                pattern |= unsigned{light(y + around[k][0], x + around[k][1]) > light(y, x) + flat} << k;
            counts[static_cast<Eigen::Index>(pattern)] += 1;
        }
    return counts / counts.sum();
}

template <std::size_t n>
Eigen::ArrayXf quantiles(const Plane& plane, const std::array<float, n>& shares) {
    std::vector<float> sorted(plane.data(), plane.data() + plane.size());
    std::ranges::sort(sorted);
    Eigen::ArrayXf result(static_cast<Eigen::Index>(n));
    for (std::size_t i = 0; i < n; ++i)
        result[static_cast<Eigen::Index>(i)] =
            sorted[static_cast<std::size_t>(shares[i] * static_cast<float>(sorted.size() - 1))];
    return result;
}
} // namespace

PictureTraits pictureTraits(const Picture& picture) {
    const Planes planes(resized(picture, width, height));
    PictureTraits traits;
    Eigen::Index at = 0;
    const auto add = [&](const Eigen::ArrayXf& more) {
        traits.segment(at, more.size()) = more.matrix();
        at += more.size();
    };
    const auto grid = [](const Plane& plane) { return cells(plane, columns, rows); };
    const Eigen::ArrayXf light = grid(planes.light);
    add(light);
    add(grid(planes.red - planes.light));
    add(grid(planes.blue - planes.light));
    add(grid(planes.saturation));
    add((grid(planes.light.square()) - light.square()).max(0.0f).sqrt());
    for (const auto* plane : {&planes.across, &planes.down, &planes.detail, &planes.saturation})
        add(grid(plane->square()).sqrt());
    for (const auto* plane : {&planes.detail, &planes.across})
        add(cells(plane->square(), 1, bands).sqrt());
    const auto kind = kinds(planes);
    Eigen::ArrayXf middle = Eigen::ArrayXf::Zero(colours), border = middle;
    for (Eigen::Index x = 0; x < width; ++x)
        for (Eigen::Index y = 0; y < height; ++y)
            (x >= left && x < right && y >= top && y < bottom ? middle : border)[kind(y, x)] += 1;
    middle /= middle.sum();
    border /= border.sum();
    add(middle.sqrt()); // so that rare colours count
    add(border.sqrt());
    add(grain(planes.light).sqrt());
    add(grid(planes.skin()));
    add(quantiles(planes.light, lightShares));
    add(quantiles(planes.saturation, saturationShares));
    const float unlike = (planes.light - planes.light.rowwise().reverse()).abs().mean();
    const float mixed = -(middle * (middle + 1e-9f).log()).sum();
    traits.tail<2>() << unlike, mixed;
    return traits;
}

Picture mirrored(const Picture& picture) {
    auto result = picture;
    const auto row = static_cast<std::size_t>(picture.width) * 3;
    for (std::size_t begin = 0; row > 0 && begin < result.rgb.size(); begin += row)
        for (std::size_t i = 0; i < row; ++i)
            result.rgb[begin + i] = picture.rgb[begin + row - 3 - i / 3 * 3 + i % 3];
    return result;
}

} // namespace sceneheard
