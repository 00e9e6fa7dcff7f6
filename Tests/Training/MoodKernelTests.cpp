#include "Catch.h"
#include "KnownMoods.h"
#include "Training/Baselines/MoodKernel.h"
#include "Training/Moods/MoodFolds.h"

using namespace sceneheard;

TEST_CASE("Kernel ridge regression learns what no line can, and random Fourier features come near it") {
    const auto clips = clipsWithKnownMoods(360);
    constexpr auto whole = modelWindows.size() - 1;
    const auto figures = moodFigures(clips, predictUnseen(clips, learnKernelRidge), whole);
    CHECK(figures.emotifyMeanR > 0.85); // of |x|
    CHECK(figures.quadrantF1 > 0.8);
    CHECK(figures.scalesMeanR > 0.9);

    std::vector<const LabelledClip*> known;
    for (std::size_t i = 0; i < 300; ++i)
        known.push_back(&clips[i]);
    const auto kernel = learnKernelRidge(known), fourier = learnFourierFeatures(known);
    float apart = 0;
    for (std::size_t i = 300; i < clips.size(); ++i)
        apart += (kernel(clips[i], whole) - fourier(clips[i], whole)).cwiseAbs().mean() / 60;
    CHECK(apart < 0.03f);
    CHECK(apart > 0);
}
