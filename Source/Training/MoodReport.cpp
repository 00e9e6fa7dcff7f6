#include "Training/FigureTable.h"
#include "Training/MoodFolds.h"

namespace sceneheard {

void printMoodFigures(const std::vector<LabelledClip>& clips, const Unseen& ours, const Unseen& lines,
                      std::ostream& out) {
    const auto shortest = moodFigures(clips, ours, 0), ten = moodFigures(clips, ours, 1),
               whole = moodFigures(clips, ours, 2), line = moodFigures(clips, lines, 2);
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
    row(
        "Spotify's scales, mean r of the five musical ones", [](const auto& f) { return f.scalesMeanR; }, 0);
    row(
        "Spotify's scales, mean squared error of these five", [](const auto& f) { return f.scalesError; },
        chanceScalesError(clips));
    for (std::size_t s = 0; s < scaleCount; ++s)
        row(
            "  " + std::string(scaleNames[s]), [s](const auto& f) { return f.scaleR[s]; }, 0);

    out << '\n';
    FigureTable honesty(out, "STANDARD DEVIATIONS: share of unseen truths within one",
                        {"whole", "10 s", "3 s", "normal"});
    for (std::size_t a = 0; a < axisCount; ++a)
        honesty.row("  " + std::string(axisNames[a]), {whole.within[a], ten.within[a], shortest.within[a], 0.683});
}

} // namespace sceneheard
