#include "Catch.h"
#include "Folder.h"
#include "Mood/KnownMood.h"
#include "Mood/MoodModel.h"
#include "Signal/Features/FeatureExtractor.h"
#include "Support/Error.h"
#include <cmath>
#include <fstream>
#include <limits>

using namespace sceneheard;

namespace {
const auto inputs = static_cast<Eigen::Index>(FeatureExtractor::names().size());

MoodNumbers known() { return knownMood(); }

void replaceIn(const std::filesystem::path& file, const std::string& what, const std::string& with) {
    auto text = bytesOf(file);
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    std::ofstream(file) << text.replace(at, what.size(), with);
}
} // namespace

TEST_CASE("A mood model predicts what its numbers say, within what is possible") {
    const MoodModel model(known());
    Eigen::VectorXf features = Eigen::VectorXf::Zero(inputs);
    features[0] = 1.0f;
    auto impression = model.estimate(features, 60);
    CHECK(impression.mood[Axis::energy] == Approx(0.7f));
    CHECK(impression.mood[Axis::valence] == Approx(0.5f));
    CHECK(impression.mood.sd[0] == Approx(0.1f));
    CHECK(impression.scalesError == 0.6f);
    CHECK(model.estimate(features, 1).mood.sd[0] == Approx(0.3f)); // the less was analysed, the less is known
    CHECK(model.estimate(features, 3).mood.sd[0] == Approx(0.3f));
    CHECK(model.estimate(features, std::sqrt(30)).mood.sd[0] == Approx(0.2f));
    CHECK(model.estimate(features, 10).mood.sd[0] == Approx(0.1f));
    CHECK(impression.quadrants[1] > 0.9f);
    CHECK(impression.quadrants[0] + impression.quadrants[1] + impression.quadrants[2] + impression.quadrants[3] ==
          Approx(1));
    CHECK(impression.audioFeatures[static_cast<std::size_t>(AudioFeature::tempo)] == 220.0f);

    features[0] = 1e9f; // far outside anything trained on: held, not extrapolated
    CHECK(model.estimate(features, 60).mood[Axis::energy] == 1.0f);
    features[0] = std::numeric_limits<float>::quiet_NaN();
    CHECK(model.estimate(features, 60).mood[Axis::energy] == Approx(0.5f));
}

TEST_CASE("Music known by its sound, and music known by its scales, lie on one scale") {
    auto numbers = known();
    for (auto& said : numbers.scale.said)
        for (std::size_t i = 0; i < said.size(); ++i)
            said[i] = 0.3f + 0.02f * static_cast<float>(i);
    const MoodModel model(numbers);
    CHECK(model.estimate(Eigen::VectorXf::Zero(inputs), 60).mood[Axis::energy] == Approx(0.5f));
    CHECK(model.estimate(Eigen::VectorXf::Ones(inputs), 60).mood[Axis::energy] == 1);
    CHECK(model.moodOf({})[Axis::tension] == Approx(0.25f));
    CHECK(model.scale().value(2, 0.4f) == Approx(0.25f));
    const auto usual = model.withUsual({}, Axis::valence); // .3 on the scale is .42 said
    CHECK(usual[static_cast<std::size_t>(AudioFeature::valence)] == Approx(0.02f / 0.6f).margin(1e-4));

    numbers.scale.said[4].fill(0.5f);
    CHECK_THROWS_AS(MoodModel(numbers), Error);
    numbers = known();
    numbers.filmMusic(1, 3) = 1.5f;
    CHECK_THROWS_AS(MoodModel(numbers), Error);
}

TEST_CASE("A sound speaks for genres of film, never beyond what any sound is sure of") {
    const MoodModel model(known());
    Eigen::VectorXf features = Eigen::VectorXf::Zero(inputs);
    features[0] = -1;
    CHECK(model.estimate(features, 10).genres[0] == Approx(-2));
    CHECK(model.estimate(features, 10).genres[1] == 0);
    features[0] = 3;
    CHECK(model.estimate(features, 10).genres[0] == maxEvidence);
}

TEST_CASE("Mood follows from Spotify's scales alone, also where one is missing") {
    const MoodModel model(known());
    AudioFeatures audioFeatures{};
    audioFeatures[static_cast<std::size_t>(AudioFeature::valence)] = 0.5f;
    CHECK(model.moodOf(audioFeatures)[Axis::valence] == Approx(0.7f));
    audioFeatures[static_cast<std::size_t>(AudioFeature::energy)] = std::numeric_limits<float>::quiet_NaN();
    CHECK(model.moodOf(audioFeatures)[Axis::valence] == Approx(0.7f));
}

TEST_CASE("z-scores count standard deviations from usual music") {
    Mood mood;
    mood.value.fill(0.5f);
    CHECK(MoodModel(known()).zScores(mood)[3] == Approx(2));
}

TEST_CASE("A mood model survives being written and read, and leaves nothing beside itself") {
    const TemporaryFolder folder;
    const auto file = folder / "mood.json";
    saveMoodNumbers(known(), file);
    const auto read = loadMoodNumbers(file);
    CHECK(read.features == known().features);
    REQUIRE(read.ensemble.size() == 2);
    CHECK(read.ensemble[1].layers[0].weights(1, 0) == Approx(0.2f));
    CHECK(read.axisSd == known().axisSd);
    CHECK(read.genresOfSound[0].weights == known().genresOfSound[0].weights);
    CHECK(read.usualSd == known().usualSd);
    CHECK(read.scale.said == known().scale.said);
    CHECK(read.filmMusic == known().filmMusic);
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
    // below a file there can be no folder
    CHECK_THROWS_AS(saveMoodNumbers(known(), file / "mood.json"), Error);
}

TEST_CASE("A missing, damaged, or foreign mood model is named with its remedy") {
    const TemporaryFolder folder;
    const auto file = folder / "mood.json";
    const auto complaint = [&]() -> std::string {
        try {
            MoodModel::load(file);
        } catch (const Error& e) {
            return e.what();
        }
        return "loaded";
    };
    const auto names = [&](const std::string& sentence) {
        return sentence.find(file.string()) != std::string::npos && sentence.find("restore it") != std::string::npos;
    };
    CHECK(names(complaint())); // missing
    std::ofstream(file) << "";
    CHECK(names(complaint()));
    std::ofstream(file) << "[1, 2, 3]";
    CHECK(names(complaint()));
    std::ofstream(file) << std::string(100000, '[');
    CHECK(names(complaint()));

    saveMoodNumbers(known(), file);
    const auto whole = bytesOf(file);
    CHECK(complaint() == "loaded");
    std::ofstream(file) << whole.substr(0, whole.size() / 2);
    CHECK(names(complaint()));
    for (const auto& [what, with] :
         std::initializer_list<std::pair<std::string, std::string>>{{"model 5", "model 9"},
                                                                    {"\"zero_crossings\"", "\"another\""},
                                                                    {"\"bias\": [0.5", "\"bias\": [\"x\""},
                                                                    {"\"bias\": [0.5", "\"bias\": [1e300"},
                                                                    {"\"bias\": [0.5", "\"bias\": [-1e7"},
                                                                    {"\"bias\": [0.5", "\"bias\": [0.5, 0.5"},
                                                                    {"\"members\": 2", "\"members\": 1e9"},
                                                                    {"\"layers\": 1", "\"layers\": 0"},
                                                                    {"\"tension\"", "\"tensoin\""}}) {
        std::ofstream(file) << whole;
        replaceIn(file, what, with);
        INFO(with);
        CHECK(names(complaint()));
    }
}

TEST_CASE("A mood model whose answers might not be finite is refused") {
    auto deep = known();
    const auto layer =
        Perceptron::Layer{Eigen::MatrixXf::Constant(inputs, inputs, 1e6f), Eigen::VectorXf::Zero(inputs)};
    for (int i = 0; i < 7; ++i)
        deep.ensemble[0].layers.insert(deep.ensemble[0].layers.begin(), layer);
    REQUIRE(deep.ensemble[0].sound());
    CHECK_THROWS_AS(MoodModel(deep), Error);
    auto sharp = known();
    sharp.usualSd[0] = 1e-30f;
    CHECK_THROWS_AS(MoodModel(sharp), Error);
}

TEST_CASE("The model that ships fits this program") {
    const auto model = MoodModel::load(std::filesystem::path(SCENEHEARD_SOURCE_ASSETS) / "Models" / "mood.json");
    const auto impression = model->estimate(Eigen::VectorXf::Zero(inputs), 60);
    for (std::size_t a = 0; a < axisCount; ++a) {
        CHECK((impression.mood.value[a] >= 0 && impression.mood.value[a] <= 1));
        CHECK(impression.mood.sd[a] > 0);
    }
}
