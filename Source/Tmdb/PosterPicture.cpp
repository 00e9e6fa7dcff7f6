#include "Tmdb/PosterPicture.h"
#include "Support/Error.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
constexpr std::int64_t maxPixels = 1'000'000; // six times a poster's
constexpr int smallest = 8, longestShape = 4; // pixels a side; the longer side in the shorter ones

bool isPoster(const Picture& picture) {
    const auto [shorter, longer] = std::minmax(picture.width, picture.height);
    return shorter >= smallest && longer <= shorter * longestShape;
}

Picture narrowed(const Picture& picture) {
    const int height = static_cast<int>(
        std::lround(static_cast<double>(picture.height) * posterWidth / static_cast<double>(picture.width)));
    const auto pixels = resized(picture, posterWidth, height);
    Picture small{pixels.width, pixels.height, std::vector<std::uint8_t>(static_cast<std::size_t>(pixels.rgb.size()))};
    std::transform(pixels.rgb.data(), pixels.rgb.data() + pixels.rgb.size(), small.rgb.begin(),
                   [](float x) { return static_cast<std::uint8_t>(std::clamp(x, 0.0f, 1.0f) * 255 + .5f); });
    return small;
}
} // namespace

std::shared_ptr<const Picture> posterPicture(std::string_view bytes) {
    try {
        auto picture = readPicture(bytes, "a poster", maxPixels);
        if (!isPoster(picture))
            return nullptr;
        return std::make_shared<Picture>(picture.width > posterWidth ? narrowed(picture) : std::move(picture));
    } catch (const Error&) {
        return nullptr;
    }
}

} // namespace sceneheard
