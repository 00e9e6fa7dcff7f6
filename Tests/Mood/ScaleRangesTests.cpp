#include "Catch.h"
#include "Films/FilmProfile.h"
#include "Matching/MusicGenres.h"
#include "Mood/AudioFeatureRanges.h"

using namespace sceneheard;

TEST_CASE("What is said of music and learned of it lies within what tables may say") {
    for (std::size_t s = 0; s < audioFeatureCount; ++s) {
        INFO(audioFeatureNames[s]);
        const auto scale = static_cast<AudioFeature>(s);
        const auto told = toldRange(scale);
        for (const auto& range : {usualRange(scale), tellingRange(scale)}) {
            CHECK(range.from < range.to);
            CHECK(range.from >= told.from);
            CHECK(range.to <= told.to);
        }
    }
}

TEST_CASE("A film's music is kept over the usual ranges, and transformed over those that tell something") {
    AudioFeatures below, above;
    below.fill(-1000);
    above.fill(1000);
    std::array<std::uint8_t, audioFeatureCount> none{}, all{};
    all.fill(255);
    CHECK(musicBytes(below) == none);
    CHECK(musicBytes(above) == all);
    for (std::size_t s = 0; s < audioFeatureCount; ++s) {
        INFO(audioFeatureNames[s]);
        const auto usual = usualRange(static_cast<AudioFeature>(s)),
                   telling = tellingRange(static_cast<AudioFeature>(s));
        CHECK(musicOf(none)[s] == usual.from);
        CHECK(musicOf(all)[s] == usual.to);
        AudioFeatures minimum = below, maximum = above;
        minimum[s] = telling.from;
        maximum[s] = telling.to;
        CHECK(transformed(minimum) == transformed(below));
        CHECK(transformed(maximum) == transformed(above));
        maximum[s] = telling.from;
        CHECK(transformed(maximum) != transformed(above));
    }
}
