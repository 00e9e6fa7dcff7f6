#include "Folder.h"
#include "Fuzz/AssetEntryPoints.h"
#include "Matching/FactProfile.h"
#include "Matching/FilmSpace.h"
#include "Mood/MoodModel.h"
#include "Support/Error.h"
#include <cmath>
#include <cstdlib>

using namespace sceneheard;

namespace {
void require(bool holds) {
    if (!holds)
        std::abort();
}

bool isShare(float x) { return x >= 0 && x <= 1; }

constexpr AudioFeatures somewhere{0.5f, 0.5f, -12, 0.06f, 0.5f, 0.1f, 0.15f, 0.4f, 115},
    outside{9, -9, 99, 0, 0, 0, 0, 0, 1e9f};

void useMood(const MoodModel& model) {
    const auto inputs = static_cast<Eigen::Index>(FeatureExtractor::names().size());
    for (const float feature : {0.0f, 1.0f, -1e30f, std::nanf("")}) {
        const auto impression = model.estimate(Eigen::VectorXf::Constant(inputs, feature), 5);
        for (std::size_t a = 0; a < axisCount; ++a)
            require(isShare(impression.mood.value[a]) && impression.mood.sd[a] >= 0 &&
                    std::isfinite(impression.mood.sd[a]));
        for (const float quadrant : impression.quadrants)
            require(isShare(quadrant));
        for (const float scale : impression.audioFeatures)
            require(std::isfinite(scale));
        for (const float genre : impression.genres)
            require(std::abs(genre) <= maxEvidence);
        for (const float z : model.zScores(impression.mood))
            require(std::isfinite(z));
    }
    for (const auto& audioFeatures : {somewhere, outside}) {
        for (const float value : model.moodOf(audioFeatures).value)
            require(isShare(value));
        for (const float scale : model.withUsual(audioFeatures, Axis::energy))
            require(std::isfinite(scale));
    }
}

void useSpace(const FilmSpace& space) {
    Impression music;
    music.scalesError = 0.5f;
    for (const auto& audioFeatures : {somewhere, outside}) {
        music.audioFeatures = audioFeatures;
        music.genres.fill(maxEvidence);
        require(space.phi(audioFeatures).allFinite() && space.phi(music).allFinite());
        for (const float error : {0.0f, 0.5f}) {
            music.scalesError = error;
            const auto embedded = space.embed(music);
            require(embedded.phi.allFinite() && std::isfinite(space.spread(embedded)));
            for (const float q : embedded.tone)
                require(std::isfinite(q));
        }
        for (const float score : {-1e9f, 0.0f, 3.0f})
            for (const bool bySound : {false, true})
                require(isShare(space.match(score, bySound)));
        for (const float value : space.filmMood({0.1f, 0.2f, 0.3f, 0.4f}).value)
            require(isShare(value));
        for (const float share : space.genreProbabilities(music))
            require(isShare(share));
        require(!space.musicGenres().likeliest(audioFeatures, 3).empty());
    }
}

void useFacts(const FactProfile& facts) {
    for (const auto& film : {Film{}, Film{"x", 1870, ~0u, 65535, 0, "", 2'000'000'000, 10, "", "en"}}) {
        const auto profile = facts(film, {"love", "war"});
        require(std::isfinite(profile.scale) && profile.scale >= 0);
    }
}

// Gives the bytes as a file to what loads and uses it.
int load(const std::uint8_t* bytes, std::size_t size, const auto& use) {
    static const TemporaryFolder folder;
    const auto file = folder.write("fuzzed.json", std::string(reinterpret_cast<const char*>(bytes), size));
    try {
        use(file);
    } catch (const Error&) {
        return 0;
    }
    return 0;
}
} // namespace

int fuzzMood(const std::uint8_t* bytes, std::size_t size) {
    return load(bytes, size, [](const auto& file) { useMood(*MoodModel::load(file)); });
}

int fuzzSpace(const std::uint8_t* bytes, std::size_t size) {
    return load(bytes, size, [](const auto& file) { useSpace(FilmSpace::load(file)); });
}

int fuzzFacts(const std::uint8_t* bytes, std::size_t size) {
    return load(bytes, size, [](const auto& file) { useFacts(FactProfile::load(file)); });
}
