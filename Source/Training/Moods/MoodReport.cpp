#include "Training/Learners/FigureTable.h"
#include "Training/Moods/MoodFolds.h"
#include "Training/Moods/ScoreFigures.h"

namespace sceneheard {

void printMoodFigures(const std::vector<LabelledClip>& clips, const Unseen& ours, const Unseen& lines,
                      std::ostream& out) {
    const auto shortest = moodFigures(clips, ours, 0), ten = moodFigures(clips, ours, 1),
               whole = moodFigures(clips, ours, 2), line = moodFigures(clips, lines, 2);
    const auto scores = [&](const Unseen& unseen, std::size_t window) { return scoreFigures(clips, unseen, window); };
    const std::array film{scores(ours, 2), scores(ours, 1), scores(ours, 0), scores(lines, 2)};
    FigureTable table(out, "MOOD FROM SOUND (10 folds, grouped by song or film)",
                      {"ours", "10 s", "3 s", "a line", "chance"});
    const auto row = [&](std::string_view name, auto figure, double chance) {
        table.row(name, {figure(whole), figure(ten), figure(shortest), figure(line), chance});
    };
    row(
        "Emotify, mean Pearson r over the nine GEMS scales", [](const auto& f) { return f.emotifyMeanR; }, 0);
    for (auto a = static_cast<std::size_t>(Axis::tension); a < axisCount; ++a)
        row(
            "  " + std::string(axisNames[a]), [a](const auto& f) { return f.axisR[a]; }, 0);
    row(
        "Panda, macro F1 over four quadrants", [](const auto& f) { return f.quadrantF1; }, 0.25);
    row(
        "film clips with two raters or more, r of valence", [](const auto& f) { return f.axisR[0]; }, 0);
    row(
        "film clips with two raters or more, r of energy", [](const auto& f) { return f.axisR[1]; }, 0);
    const auto filmRow = [&](std::string_view name, auto figure) {
        table.row(name, {figure(film[0]), figure(film[1]), figure(film[2]), figure(film[3]), 0});
    };
    for (const auto a : {0, 1})
        filmRow("  spread of " + std::string(axisNames[a]) + ", people's being 1",
                [a](const auto& f) { return f.clipSpread[a]; });
    filmRow("film clips, r of tension with listeners' tense words", [](const auto& f) { return f.tensionR; });
    filmRow("film clips, r of low valence with the same", [](const auto& f) { return f.darkR; });
    for (const auto a : {0, 1, 2}) {
        filmRow("score excerpts by published features, r of " + std::string(axisNames[a]),
                [a](const auto& f) { return f.excerptR[a]; });
        filmRow("  spread, people's being 1", [a](const auto& f) { return f.excerptSpread[a]; });
    }
    filmRow("clips whose quadrant contradicts valence and energy", [](const auto& f) { return f.contradicted; });
    row(
        "Spotify's scales, mean r of the five musical ones", [](const auto& f) { return f.scalesMeanR; }, 0);
    row(
        "Spotify's scales, mean squared error of these five", [](const auto& f) { return f.scalesError; },
        chanceScalesError(clips));
    for (std::size_t s = 0; s < audioFeatureCount; ++s)
        row(
            "  " + std::string(audioFeatureNames[s]), [s](const auto& f) { return f.scaleR[s]; }, 0);

    out << '\n';
    FigureTable honesty(out, "STANDARD DEVIATIONS: share of unseen truths within one",
                        {"whole", "10 s", "3 s", "normal"});
    for (std::size_t a = 0; a < axisCount; ++a)
        honesty.row("  " + std::string(axisNames[a]), {whole.within[a], ten.within[a], shortest.within[a], 0.683});
}

} // namespace sceneheard
