#include "Command/Beside/Scripts.h"
#include "Command/Beside/SongWords.h"
#include "Command/Commands.h"
#include "Command/Report.h"
#include "Command/Utf8.h"
#include "Films/FilmProfile.h"
#include "Matching/Assets.h"
#include "Support/Error.h"
#include <algorithm>
#include <cmath>
#include <iostream>

namespace sceneheard {

namespace {
constexpr std::size_t nearestCount = 5;
constexpr double knownWeight = 0.03; // of the logarithm of a film's votes: of equal tones the better known

Quadrants quadrantsOfWords(const WordsMood& words) {
    Mood mood;
    mood.value.fill(0.5f);
    mood.sd.fill(1);
    for (const auto& [axis, told] : {std::pair(Axis::valence, words.valence), std::pair(Axis::energy, words.energy)}) {
        mood.value[static_cast<std::size_t>(axis)] = told.value;
        mood.sd[static_cast<std::size_t>(axis)] = std::max(told.sd, 0.2f); // few scripts are of one tone alone
    }
    return quadrantsOf(mood);
}

// The films whose tone diverges least from this one (Kullback & Leibler 1951).
std::vector<Film> filmsOfTone(const Quadrants& tone, const Catalogue& catalogue) {
    const auto& columns = catalogue.columns();
    std::vector<std::pair<double, int>> films;
    for (std::size_t i = 0; i < columns.tone.size(); ++i) {
        const auto other = toneOf(columns.tone[i]);
        double score = knownWeight * std::log1p(columns.votes[i]);
        for (std::size_t q = 0; q < tone.size(); ++q)
            score += tone[q] * std::log(other[q] / std::max(tone[q], 1e-3f));
        films.emplace_back(-score, static_cast<int>(i));
    }
    const auto count = std::min(nearestCount, films.size());
    std::ranges::partial_sort(films, films.begin() + static_cast<std::ptrdiff_t>(count));
    std::vector<Film> nearest;
    for (std::size_t i = 0; i < count; ++i)
        nearest.push_back(catalogue.film(films[i].second));
    return nearest;
}
} // namespace

int showScript(const std::string& file, bool json) {
    const auto words = moodOfScript(file, commandAssets());
    if (!words.language.name.empty() && !words.language.known())
        throw Error(file + " is in " + std::string(words.language.name) +
                    ", whose words are not known; give an English text");
    if (!words.told())
        throw Error(file + " has too few English words whose feeling is known; give a longer text");
    const auto matcher = loadMatcher(commandAssets());
    const auto quadrants = quadrantsOfWords(words);
    const auto mood = matcher->space().filmMood(quadrants);
    const auto nearest = filmsOfTone(quadrants, matcher->catalogue());
    if (json) {
        JsonLine line;
        line.text("script", file);
        writeWords(line, words, "");
        writeMood(line, "mood", mood.value);
        writeMood(line, "mood_sd", mood.sd);
        writeQuadrants(line, quadrants);
        writeFilms(line, "nearest", nearest);
        line.print(std::cout);
        return succeeded;
    }
    std::cout << shown(file) << '\n'
              << describe(words, "") << "  expected music  " << moodWords(mood, matcher->moods())
              << "\n  films of such a tone\n";
    for (const auto& film : nearest)
        std::cout << "    " << headline(film) << '\n';
    return succeeded;
}

} // namespace sceneheard
