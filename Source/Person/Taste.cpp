#include "Person/Taste.h"
#include "Mood/AxisWords.h"
#include "Mood/MeanImpression.h"
#include "Support/Decimals.h"
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace sceneheard {

namespace {
constexpr double day = 86400;
constexpr double tasteHalfLife = 60 * day;
constexpr double wholeListen = 180; // seconds that count as a piece heard; less counts in part
constexpr float minSd = 0.05f;      // no mood is heard more exactly
constexpr float telling = 0.06f;    // beyond an even chance; less is no description
constexpr std::size_t maxWords = 3, maxGenres = 3;
constexpr std::size_t maxAsked = 300; // pieces of one query; more change nothing

bool counts(const HeardPiece& piece) { return piece.music && !piece.speech; }

double weightOf(const HeardPiece& piece, std::int64_t now, double halfLife) {
    const auto age = std::max(0.0, static_cast<double>(now) - static_cast<double>(piece.began));
    return std::clamp(piece.seconds / wholeListen, 0.0, 1.0) * std::exp2(-age / halfLife);
}

// The chance that music is more of something than usual, which is .5, where its mood errs normally.
float moreThanUsual(float value, float sd) {
    return 0.5f * std::erfc((0.5f - value) / (std::max(sd, minSd) * std::sqrt(2.0f)));
}

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i)
        text.append(i == 0 ? "" : i + 1 == words.size() ? " and " : ", ").append(words[i]);
    return text;
}
} // namespace

TasteProfile tasteOf(std::span<const HeardPiece> pieces, std::int64_t now, const Matcher& matcher) {
    const auto& genres = matcher.space().musicGenres();
    TasteProfile taste;
    std::map<AudioFeatures, Eigen::VectorXf> known; // what is heard again and again is asked for once
    Eigen::VectorXd chances = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(genres.names.size()));
    std::array<double, axisCount> axes{};
    MeanImpression mean;
    double weights = 0;
    for (const auto& piece : pieces) {
        if (!counts(piece))
            continue;
        const auto weight = weightOf(piece, now, tasteHalfLife);
        if (weight <= 0)
            continue;
        auto features = piece.music->audioFeatures;
        for (auto& feature : features) // one that is not told would have no place in the map's order
            feature = std::isfinite(feature) ? feature : -1000.0f;
        auto& ofPiece = known[features];
        if (ofPiece.size() == 0)
            ofPiece = genres.chances(genres.standardised(piece.music->audioFeatures));
        chances += weight * ofPiece.cast<double>();
        for (std::size_t a = 0; a < axisCount; ++a)
            axes[a] += weight * static_cast<double>(moreThanUsual(piece.music->mood.value[a], piece.music->mood.sd[a]));
        mean.add(told(*piece.music), weight);
        weights += weight;
        ++taste.pieces;
    }
    if (taste.pieces == 0)
        return taste;
    for (std::size_t a = 0; a < axisCount; ++a)
        taste.axes[a] = static_cast<float>(axes[a] / weights);
    taste.mean = mean.mean();
    taste.quadrants = taste.mean.quadrants;
    std::vector<std::size_t> order(genres.names.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, std::greater<>(), [&](std::size_t g) { return chances[static_cast<Eigen::Index>(g)]; });
    for (const auto g : order) {
        taste.genres.push_back(genres.names[g]);
        taste.genreChances.push_back(static_cast<float>(chances[static_cast<Eigen::Index>(g)] / weights));
    }
    return taste;
}

std::string inWords(const TasteProfile& taste) {
    if (taste.pieces == 0)
        return "Nothing was heard that tells of a taste yet.";
    std::array<std::size_t, axisCount> order{};
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, std::greater<>(), [&](std::size_t a) { return std::abs(taste.axes[a] - 0.5f); });
    std::vector<std::string> is, seldom;
    for (const auto a : order) {
        const auto lean = taste.axes[a] - 0.5f;
        if (std::abs(lean) < telling || is.size() + seldom.size() == maxWords)
            break;
        const std::string high = axisWords[a][0], low = axisWords[a][1];
        if (lean > 0)
            is.push_back(high);
        else if (!low.empty())
            is.push_back(low);
        else
            seldom.push_back(high);
    }
    std::string text = "Your taste is likely to be called ";
    if (is.empty() && seldom.empty())
        text += "much like everybody's";
    text += listed(is);
    if (!seldom.empty())
        text += (is.empty() ? "seldom " : ", seldom ") + listed(seldom);
    const auto most = std::min(maxGenres, taste.genres.size());
    if (most > 0)
        text +=
            ". You hear " + listed({taste.genres.begin(), taste.genres.begin() + static_cast<std::ptrdiff_t>(most)});
    return text + ".";
}

namespace {
double lengthOf(Period period) {
    switch (period) {
    case Period::hour:
        return 3600;
    case Period::evening:
        return 6 * 3600;
    case Period::week:
        return 7 * day;
    case Period::all:
        break;
    }
    return 0;
}
} // namespace

std::int64_t beginOf(Period period, std::int64_t now) {
    return period == Period::all ? 0 : now - static_cast<std::int64_t>(lengthOf(period));
}

std::optional<Query> queryOf(std::span<const HeardPiece> pieces, Period period, std::int64_t now) {
    const auto halfLife = period == Period::all ? tasteHalfLife : lengthOf(period) / 3;
    const auto music = static_cast<std::size_t>(std::ranges::count_if(pieces, counts));
    const auto step = std::max<std::size_t>(1, (music + maxAsked - 1) / maxAsked);
    Query query;
    MeanImpression mean;
    std::size_t place = 0;
    for (const auto& piece : pieces) {
        if (!counts(piece) || place++ % step != 0)
            continue;
        const auto weight = weightOf(piece, now, halfLife);
        if (static_cast<float>(weight) <= 0)
            continue;
        query.playlist.push_back({*piece.music, static_cast<float>(weight)});
        mean.add(*piece.music, weight);
    }
    if (query.playlist.empty())
        return std::nullopt;
    query.music = mean.mean();
    return query;
}

} // namespace sceneheard
