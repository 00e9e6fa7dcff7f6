#include "SceneHeard/CueText.h"
#include "SceneHeard/FirstScale.h"
#include <algorithm>
#include <cmath>
#include <juce_core/juce_core.h>
#include <span>

namespace sceneheard {

namespace {
// The first sessions do not know the sound's genres, and the second ones still have moods on the first scale.
constexpr std::uint8_t version = 3, onFirstScale = 2, withoutGenres = 1;
constexpr std::size_t header = 6; // version, whether the time is the host's, number of points

// How a number becomes a byte: (x - from) * perUnit.
struct Rounding {
    float from = 0, perUnit = 255;

    std::uint8_t byte(float x) const {
        return static_cast<std::uint8_t>(std::lround(std::clamp((x - from) * perUnit, 0.0f, 255.0f)));
    }
    float number(std::uint8_t b) const { return from + static_cast<float>(b) / perUnit; }
};
constexpr Rounding share, level{-100, 2}, scaleTempo{0, 1}, keys{-1, 1}, evidence{-maxEvidence, 42};

// Calls visit(number, rounding) for each of a point's numbers that fit into a byte.
template <typename Point, typename Visit>
void visitBytes(Point& point, Visit visit) {
    for (auto& x : point.mood.value)
        visit(x, share);
    for (auto& x : point.mood.sd)
        visit(x, share);
    for (auto& x : point.quadrants)
        visit(x, share);
    for (std::size_t s = 0; s < audioFeatureCount; ++s)
        visit(point.audioFeatures[s], static_cast<AudioFeature>(s) == AudioFeature::loudness ? level
                                      : static_cast<AudioFeature>(s) == AudioFeature::tempo  ? scaleTempo
                                                                                             : share);
    visit(point.loudness, level);
    visit(point.key, keys);
    for (auto& x : point.genres)
        visit(x, evidence);
    visit(point.scalesError, share);
}
constexpr std::size_t bytesOfPoint = 2 * axisCount + 4 + audioFeatureCount + 2 + genreNames.size() + 1;
constexpr std::size_t columns = 4 + 2 + bytesOfPoint; // the time in steps since the point before, the tempo in tenths
constexpr std::size_t columnsOf(std::uint8_t ofVersion) {
    return ofVersion == withoutGenres ? columns - genreNames.size() - 1 : columns;
}

// A point's row of bytes.
using Row = std::array<std::uint8_t, columns>;

Row rowOf(const CuePoint& point, std::int64_t stepsBefore) {
    Row row{};
    const auto steps = static_cast<std::uint32_t>(std::llround(point.seconds / CueCurve::step) - stepsBefore);
    for (std::size_t i = 0; i < 4; ++i)
        row[i] = static_cast<std::uint8_t>(steps >> (8 * i));
    const auto tempo = static_cast<unsigned>(std::lround(std::clamp(point.tempo, 0.0f, 6000.0f) * 10));
    row[4] = static_cast<std::uint8_t>(tempo);
    row[5] = static_cast<std::uint8_t>(tempo >> 8);
    auto next = row.begin() + 6;
    visitBytes(point, [&](auto x, Rounding rounding) { *next++ = rounding.byte(static_cast<float>(x)); });
    return row;
}

std::int32_t stepsOf(const Row& row) {
    return static_cast<std::int32_t>(row[0] | row[1] << 8 | row[2] << 16 | static_cast<std::uint32_t>(row[3]) << 24);
}

CuePoint pointOf(const Row& row, std::int64_t steps) {
    CuePoint point;
    point.seconds = static_cast<double>(steps) * CueCurve::step;
    point.tempo = static_cast<float>(row[4] | row[5] << 8) / 10;
    auto next = row.begin() + 6;
    visitBytes(point, [&](auto& x, Rounding rounding) {
        x = static_cast<std::remove_reference_t<decltype(x)>>(rounding.number(*next++));
    });
    point.key = std::min(point.key, 23);
    return point;
}

void bringToScale(Mood& mood) {
    const auto& scale = firstScale();
    for (std::size_t a = 0; a < axisCount; ++a) {
        const float before = mood.value[a], sd = mood.sd[a];
        mood.value[a] = scale.value(a, before);
        mood.sd[a] = (scale.value(a, before + sd) - scale.value(a, before - sd)) / 2;
    }
}

// Column after column, each byte as its difference from the one before: a curve changes slowly, so that most are 0.
std::vector<std::uint8_t> bytesOf(const CueCurve& curve, std::size_t every) {
    const auto count = (curve.size() + every - 1) / every;
    std::vector<std::uint8_t> bytes(header + columns * count);
    bytes[0] = version;
    bytes[1] = curve.hostTime() ? 1 : 0;
    for (std::size_t i = 0; i < 4; ++i)
        bytes[2 + i] = static_cast<std::uint8_t>(count >> (8 * i));
    Row before{};
    std::int64_t steps = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto& point = curve[i * every];
        const auto row = rowOf(point, steps);
        steps = std::llround(point.seconds / CueCurve::step);
        for (std::size_t c = 0; c < columns; ++c)
            bytes[header + c * count + i] = static_cast<std::uint8_t>(row[c] - before[c]);
        before = row;
    }
    return bytes;
}

// What the header says of the rest.
struct Layout {
    std::size_t count = 0, columns = 0;
};

std::optional<Layout> layoutOf(std::span<const std::uint8_t, header> bytes) {
    if (bytes[0] < withoutGenres || bytes[0] > version || bytes[1] > 1)
        return std::nullopt;
    const std::size_t count = bytes[2] | bytes[3] << 8 | bytes[4] << 16 | static_cast<std::size_t>(bytes[5]) << 24;
    return count <= CueCurve::maxPoints ? std::optional(Layout{count, columnsOf(bytes[0])}) : std::nullopt;
}

std::optional<CueCurve> curveOf(const std::vector<std::uint8_t>& bytes, std::size_t count) {
    CueCurve curve(bytes[1] == 1);
    Row row{};
    if (bytes[0] == withoutGenres)
        std::fill(row.begin() + columnsOf(withoutGenres), row.end() - 1, evidence.byte(0));
    std::int64_t steps = 0;
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t c = 0; c < columnsOf(bytes[0]); ++c)
            row[c] = static_cast<std::uint8_t>(row[c] + bytes[header + c * count + i]);
        if (i > 0 && stepsOf(row) <= 0)
            return std::nullopt;
        steps += stepsOf(row);
        auto point = pointOf(row, steps);
        if (bytes[0] <= onFirstScale)
            bringToScale(point.mood);
        if (!curve.append(point))
            return std::nullopt;
    }
    return curve;
}

// Nothing where the text would be too long; told as soon as that is seen.
std::optional<std::string> packed(const std::vector<std::uint8_t>& bytes) {
    constexpr std::size_t piece = 1 << 16, limit = maxCueText / 4 * 3; // base 64 makes four bytes of three
    juce::MemoryOutputStream deflated;
    {
        juce::GZIPCompressorOutputStream zip(deflated);
        for (std::size_t at = 0; at < bytes.size() && deflated.getDataSize() <= limit; at += piece)
            zip.write(bytes.data() + at, std::min(piece, bytes.size() - at));
        if (deflated.getDataSize() > limit)
            return std::nullopt;
    }
    auto text = juce::Base64::toBase64(deflated.getData(), deflated.getDataSize()).toStdString();
    return text.size() <= maxCueText ? std::optional(std::move(text)) : std::nullopt;
}
} // namespace

std::string cueText(const CueCurve& curve) {
    for (std::size_t every = 1;; every *= 2) {
        if (auto text = packed(bytesOf(curve, every)))
            return std::move(*text);
    }
}

std::optional<CueCurve> cueOfText(std::string_view text) {
    if (text.empty() || text.size() > maxCueText)
        return std::nullopt;
    juce::MemoryOutputStream packed;
    if (!juce::Base64::convertFromBase64(packed, juce::String(text.data(), text.size())))
        return std::nullopt;
    juce::MemoryInputStream from(packed.getData(), packed.getDataSize(), false);
    juce::GZIPDecompressorInputStream zip(from);
    std::vector<std::uint8_t> bytes(header);
    if (zip.read(bytes.data(), static_cast<int>(header)) != static_cast<int>(header))
        return std::nullopt;
    const auto layout = layoutOf(std::span<const std::uint8_t, header>(bytes));
    if (!layout)
        return std::nullopt;
    const auto rest = static_cast<int>(layout->count * layout->columns);
    bytes.resize(header + static_cast<std::size_t>(rest) + 1); // one more than can be right
    return zip.read(bytes.data() + header, rest + 1) == rest ? curveOf(bytes, layout->count) : std::nullopt;
}

} // namespace sceneheard
