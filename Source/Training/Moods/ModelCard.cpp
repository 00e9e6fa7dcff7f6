#include "Training/Moods/ModelCard.h"
#include "Support/ReplaceFile.h"
#include "Training/Data/ScoreExcerpts.h"
#include <algorithm>
#include <chrono>
#include <sstream>

namespace sceneheard {

namespace {
std::string today() {
    const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
}
} // namespace

void writeMoodCard(const std::vector<LabelledClip>& clips, const std::string& figures,
                   const std::filesystem::path& file) {
    const auto count = [&](std::string_view set) { return std::ranges::count(clips, set, &LabelledClip::set); };
    std::ostringstream out;
    out << "# The mood model\n\n"
           "`mood.json` predicts, from the features of `Source/Signal`, eleven mood axes with standard deviations, the "
           "four\n"
           "quadrants of valence and energy, and Spotify's track features. Written by `sceneheard train` on "
        << today()
        << ".\n\n"
           "## How\n\n"
           "Features are standardised over all clips that can be heard. An ensemble of small multilayer perceptrons "
           "learns all labels of "
           "all sets\n"
           "jointly: a shared representation, an output for each axis, quadrant and scale, and, while learning, for "
           "each genre\n"
           "and mood word said of twelve clips or more, for the tension that people rated in score excerpts, and for "
           "the tense\n"
           "less calm words that listeners wrote of film clips. Valence, energy and tension are sums of all that was "
           "learned of\n"
           "them, the quadrants too. The level is heard, but turned at random by 4 dB while learning, so that a quiet "
           "master is\n"
           "known.\n\n"
           "Values are on one scale: .8 is more than in four fifths of music at large, which is the clips of the first "
           "three sets\n"
           "below, each set counted equally, as heard by models that had not learned from them. Standard deviations "
           "are such that\n"
           "68% of the errors on held-out folds are smaller, for windows of 3 s, 10 s and more, where what people said "
           "is brought to\n"
           "the scale by its rank.\n\n"
           "## Learned from\n\n"
           "| set | clips | labels | licence |\n|---|---|---|---|\n"
           "| Emotify (Aljanaki, Wiering & Veltkamp 2016) | "
        << count("emotify")
        << " | share of listeners who felt each of nine GEMS scales | music from Magnatune, CC BY-NC-SA |\n"
           "| 4Q audio emotion (Panda, Malheiro & Paiva 2018) | "
        << count("panda")
        << " | quadrant | research use |\n"
           "| FME-24 film music | "
        << count("film")
        << " | valence and energy, mostly by one or two raters | research use |\n"
           "| film_words of some of these clips | "
        << std::ranges::count_if(clips, [](const auto& c) { return c.wordedTension == c.wordedTension; })
        << " | tense less calm words in what listeners wrote | research use |\n"
           "| Film-score excerpts (Eerola & Vuoskoski 2011), by published features | "
        << count(excerptSet)
        << " | energy, tension and, lightly, valence | numbers |\n"
           "| Spotify's features of some of these clips | "
        << std::ranges::count_if(clips, [](const auto& c) { return c.audioFeatures[0] == c.audioFeatures[0]; })
        << " | nine scales | numbers |\n\n"
           "No audio and no label of these is part of this project; only the numbers learned from them are.\n\n"
           "## How good (ten folds, grouped by song or film: `sceneheard evaluate --data ../shared/data`)\n\n```\n";
    out << figures
        << "```\n\n"
           "## Limits\n\n"
           "The clips are 15 to 25 s of mostly Western music. Amazement has a rater reliability of .29 and cannot be "
           "predicted well by anyone. Film clips have few "
           "raters, so\n"
           "valence and energy carry wide standard deviations. Speechiness, liveness and tempo in Spotify's scales "
           "come from\n"
           "166 songs and are rough.\n";
    replaceFile(file, out.str());
}

} // namespace sceneheard
