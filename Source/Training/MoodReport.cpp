#include "Training/MoodFolds.h"
#include <iomanip>
#include <ostream>

namespace sceneheard {

namespace {
constexpr int nameWidth = 58, columnWidth = 9;

class Table {
public:
    Table(std::ostream& stream, std::string_view title, std::initializer_list<std::string_view> columns)
        : out(stream) {
        out << std::left << std::setw(nameWidth) << title << std::right;
        for (const auto column : columns)
            out << std::setw(columnWidth) << column;
        out << '\n';
    }
    void row(std::string_view name, std::initializer_list<double> values) {
        out << std::left << std::setw(nameWidth) << name << std::right << std::fixed << std::setprecision(3);
        for (const double value : values)
            out << std::setw(columnWidth) << value;
        out << '\n';
    }

private:
    std::ostream& out;
};
} // namespace

void printMoodFigures(const std::vector<LabelledClip>& clips, const Unseen& ours, const Unseen& lines,
                      std::ostream& out) {
    const auto shortest = moodFigures(clips, ours, 0), ten = moodFigures(clips, ours, 1),
               whole = moodFigures(clips, ours, 2), line = moodFigures(clips, lines, 2);
    Table table(out, "MOOD FROM SOUND (10 folds, grouped by song or film)",
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
    Table honesty(out, "STANDARD DEVIATIONS: share of unseen truths within one", {"whole", "10 s", "3 s", "normal"});
    for (std::size_t a = 0; a < axisCount; ++a)
        honesty.row("  " + std::string(axisNames[a]), {whole.within[a], ten.within[a], shortest.within[a], 0.683});
}

} // namespace sceneheard
