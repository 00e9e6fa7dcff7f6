#include "Catch.h"
#include "Training/Data/ScoreExcerpts.h"
#include "Training/Moods/MoodScaling.h"
#include "Training/Moods/ScoreFigures.h"

using namespace sceneheard;

namespace {
// A clip of each set in turn; of the i-th i / count is said on every axis, and Q1 of the upper half.
std::pair<std::vector<LabelledClip>, Unseen> saidClips(int count) {
    std::vector<LabelledClip> clips(static_cast<std::size_t>(count));
    Unseen unseen;
    unseen.fold.assign(clips.size(), 0);
    unseen.said.fill(Matrix::Zero(count, moodOutputs));
    for (int i = 0; i < count; ++i) {
        auto& clip = clips[static_cast<std::size_t>(i)];
        clip.set = std::array{"emotify", "panda", "film"}[i % 3];
        clip.axes.fill(noLabel);
        for (auto& said : unseen.said) {
            said.row(i).head(axisCount).setConstant(static_cast<double>(i) / count);
            said(i, static_cast<Eigen::Index>(firstQuadrantOutput) + (2 * i >= count ? 0 : 2)) = 1;
        }
    }
    return {clips, unseen};
}
} // namespace

TEST_CASE("On the scale music at large lies evenly around one half", "[training]") {
    const auto [clips, unseen] = saidClips(300);
    const auto estimated = onScale(unseen, learnMoodScale(clips, unseen));
    const auto usual = usualMoods(clips, estimated);
    CHECK(usual(0, 4) == Approx(0.5).margin(0.01));
    CHECK(usual(1, 4) == Approx(1 / std::sqrt(12.0)).margin(0.01));
    CHECK(estimated.said[0](75, 2) == Approx(0.25).margin(0.02));
    const auto film = filmMusicOf(clips, estimated);
    CHECK(film.rows() == 100);
    CHECK(film.cols() == filmMusicColumns);
    CHECK(film(99, axisCount) == 1);
    CHECK(scoreFigures(clips, estimated, 2).contradicted < 0.02);
}

TEST_CASE("The sets of the scale count equally, and what has no sound does not count", "[training]") {
    auto [clips, unseen] = saidClips(300);
    for (std::size_t i = 0; i < clips.size(); ++i)
        clips[i].set = i < 200 ? "panda" : i < 250 ? "emotify" : i < 290 ? "film" : std::string(excerptSet);
    const auto scale = learnMoodScale(clips, unseen);
    CHECK(scale.value(0, 200.0f / 300) == Approx(1.0 / 3).margin(0.02)); // evenly within a step
    CHECK(scale.value(0, 250.0f / 300) == Approx(2.0 / 3).margin(0.02));
    CHECK(scale.value(0, 290.0f / 300) == 1);
}

TEST_CASE("What people said is linked to what is estimated by its rank", "[training]") {
    Vector truth(4), estimated(4);
    truth << 10, 30, 20, 20;
    estimated << 0.1, 0.2, 0.4, 0.8;
    const Vector at = linked(truth, estimated);
    CHECK(at[0] == Approx(0.1));
    CHECK(at[1] == Approx(0.8));
    CHECK(at[2] == Approx(0.3)); // equal answers share a place
    CHECK(at[3] == Approx(0.3));
}
