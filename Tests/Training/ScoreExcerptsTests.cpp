#include "Catch.h"
#include "Folder.h"
#include "Signal/Features/FeatureExtractor.h"
#include "Support/Error.h"
#include "Training/Data/PublishedFeatures.h"
#include "Training/Data/ScoreExcerpts.h"
#include "Training/Data/TenseWords.h"
#include <cmath>
#include <numbers>
#include <random>
#include <sstream>

using namespace sceneheard;

namespace {
std::vector<float> sine(double hz, double amplitude, double seconds) {
    std::vector<float> samples(static_cast<std::size_t>(seconds * FeatureExtractor::analysisRate));
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<float>(
            amplitude * std::sin(2 * std::numbers::pi * hz * static_cast<double>(i) / FeatureExtractor::analysisRate));
    return samples;
}

// Clips whose one feature is twice their published level in decibels and one more.
std::vector<LabelledClip> clipsOfKnownLevel() {
    std::mt19937 random(1);
    std::vector<LabelledClip> clips(200);
    for (auto& clip : clips) {
        clip.published.resize(publishedFeatureCount);
        for (double& x : clip.published)
            x = 0.01 + 0x1p-32 * static_cast<double>(random());
        clip.features.fill(Eigen::VectorXf::Constant(1, 2 * static_cast<float>(comparable(clip.published)[0]) + 1));
    }
    return clips;
}

std::filesystem::path writeExcerpts(const TemporaryFolder& folder, const std::string& file, double level) {
    std::ostringstream features;
    features << "File,RMS,sp_centr,spec_bw,spec_rolloff,spec_zcr";
    for (int i = 1; i <= 20; ++i)
        features << ",MFCC" << i;
    features << '\n' << file << ',' << level;
    for (int i = 0; i < 24; ++i)
        features << ",0.5";
    std::filesystem::create_directories(folder / "eerola");
    folder.write("eerola/set2_features.csv", features.str() + "\n");
    folder.write("eerola/mean_ratings_set2.csv", "Number,Valence,Energy,Tension,soundtrack\n001,1,5,9,Vertigo \n");
    return folder.path();
}
} // namespace

TEST_CASE("Published features are what librosa says of a tone", "[training]") {
    const auto x = publishedFeatures(sine(1000, 0.5, 4));
    REQUIRE(x.size() == publishedFeatureCount);
    CHECK(x[0] == Approx(0.5 / std::sqrt(2.0)).epsilon(0.02));
    CHECK(x[1] == Approx(1000).epsilon(0.03));
    CHECK(x[3] == Approx(1000).epsilon(0.03));
    CHECK(x[4] == Approx(2000 / FeatureExtractor::analysisRate).epsilon(0.02));
    const auto quiet = publishedFeatures(sine(1000, 0.05, 4));
    CHECK(comparable(x)[0] - comparable(quiet)[0] == Approx(20).margin(0.01));
    CHECK(x[5] - quiet[5] == Approx(20 * std::sqrt(128.0)).epsilon(0.01)); // the first coefficient sums the bands
    CHECK(x[8] == Approx(quiet[8]).margin(0.1));
}

TEST_CASE("Score excerpts are told from their published features", "[training]") {
    const TemporaryFolder folder;
    const auto excerpts = readScoreExcerpts(writeExcerpts(folder, "001.mp3", 0.1), clipsOfKnownLevel());
    REQUIRE(excerpts.size() == 1);
    const auto& clip = excerpts.front();
    CHECK(clip.set == excerptSet);
    CHECK(clip.audio.empty());
    CHECK(clip.group == "film:Vertigo"); // as a clip of this film has it
    CHECK(clip.axes[0] == 0);
    CHECK(clip.axes[1] == 0.5f);
    CHECK_FALSE(std::isfinite(clip.axes[2])); // which is in Emotify's units
    CHECK(clip.ratedTension == 1);
    CHECK(clip.whole()[0] == Approx(2 * -20 + 1).margin(1.5));
    CHECK_THROWS_AS(readScoreExcerpts(writeExcerpts(folder, "002.mp3", 0.1), clipsOfKnownLevel()), Error);
}

TEST_CASE("Tense and calm words are counted by how they begin", "[training]") {
    CHECK(tenseWordsOf("").balance() == 0);
    const auto mixed = tenseWordsOf("Quite TENSE and uneasy at first, then calm.");
    CHECK(mixed.tense == 2);
    CHECK(mixed.calm == 1);
    CHECK(mixed.balance() == Approx(0.25f));
    CHECK(tenseWordsOf("peaceful, relaxed").balance() == Approx(-2.0f / 3));
    CHECK(tenseWordsOf("uncomfortable").tense == 1);
    CHECK(tenseWordsOf("uncomfortable").calm == 0);
    CHECK(tenseWordsOf("the ledger").tense == 0);
}
