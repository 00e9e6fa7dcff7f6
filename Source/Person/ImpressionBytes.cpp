#include "Person/ImpressionBytes.h"
#include "Mood/AudioFeatureRanges.h"
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace sceneheard {

namespace {
constexpr char form = 1;

template <typename AnyImpression, typename Visit>
void visitNumbers(AnyImpression& impression, Visit visit) {
    const auto all = [&](auto& numbers, float from, float to) {
        for (auto& number : numbers)
            visit(number, from, to);
    };
    all(impression.mood.value, 0, 1);
    all(impression.mood.sd, 0, 4);
    all(impression.quadrants, 0, 1);
    for (std::size_t f = 0; f < audioFeatureCount; ++f) {
        const auto range = toldRange(static_cast<AudioFeature>(f));
        visit(impression.audioFeatures[f], range.from, range.to);
    }
    all(impression.genres, -maxEvidence, maxEvidence);
    visit(impression.scalesError, 0, 1);
}
} // namespace

std::string bytesOf(const Impression& impression) {
    std::string bytes(1, form);
    visitNumbers(impression, [&](float number, float, float) {
        const auto bits = std::bit_cast<std::uint32_t>(number);
        for (unsigned shift = 0; shift < 32; shift += 8)
            bytes += static_cast<char>(bits >> shift & 0xffu);
    });
    return bytes;
}

std::optional<Impression> impressionOf(std::string_view bytes) {
    Impression impression;
    std::size_t at = 1;
    bool good = !bytes.empty() && bytes[0] == form;
    visitNumbers(impression, [&](float& number, float from, float to) {
        good = good && at + 4 <= bytes.size();
        if (!good)
            return;
        std::uint32_t bits = 0;
        for (unsigned shift = 0; shift < 32; shift += 8)
            bits |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at++])) << shift;
        number = std::bit_cast<float>(bits);
        // A table of others may have no column for an audio feature, which then is no number.
        const bool feature = &number >= impression.audioFeatures.data() &&
                             &number < impression.audioFeatures.data() + impression.audioFeatures.size();
        good = (number >= from && number <= to) || (feature && std::isnan(number));
    });
    return good && at == bytes.size() ? std::optional(impression) : std::nullopt;
}

} // namespace sceneheard
