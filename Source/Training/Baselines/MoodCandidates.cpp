#include "Training/Baselines/MoodCandidates.h"
#include "Training/Baselines/MelNetwork.h"
#include "Training/Baselines/MoodKernel.h"
#include "Training/Learners/FigureTable.h"
#include "Training/Moods/MoodFolds.h"
#include "Training/Moods/MoodTraining.h"

namespace sceneheard {

void printCandidates(const std::vector<LabelledClip>& clips, std::ostream& out) {
    FigureTable table(out, "CANDIDATES (whole clips, 10 folds, grouped by song or film)",
                      {"Emotify", "Panda", "valence", "energy", "Spotify", "error"});
    const auto row = [&](std::string_view name, const MoodLearner& learner) {
        const auto f = moodFigures(clips, predictUnseen(clips, learner), modelWindows.size() - 1);
        table.row(name, {f.emotifyMeanR, f.quadrantF1, f.axisR[0], f.axisR[1], f.scalesMeanR, f.scalesError});
    };
    table.row("chance", {0, 0.25, 0, 0, 0, chanceScalesError(clips)});
    row("a line", learnLines);
    row("kernel ridge regression", learnKernelRidge);
    row("random Fourier features", learnFourierFeatures);
    row("a convolutional net on mel frames", learnMelNetwork);
    row("ours: perceptrons on features", ensembleLearner(ensembleMembers));
}

} // namespace sceneheard
