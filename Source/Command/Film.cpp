#include "Command/Commands.h"
#include "Command/FilmGroups.h"
#include "Command/Filters.h"
#include "Command/JsonLine.h"
#include "Command/Report.h"
#include "Matching/Assets.h"
#include "Matching/FilmGroup.h"
#include "Signal/Error.h"
#include <algorithm>
#include <iostream>

namespace sceneheard {

namespace {
constexpr int neighbourCount = 5;
constexpr std::size_t shownGenres = 5;

// No film is what was asked for; these are called nearly so.
struct NoFilm : Error {
    NoFilm(const std::string& sentence, std::vector<int> films)
        : Error(sentence)
        , nearest(std::move(films)) {}
    std::vector<int> nearest;
};

NoFilm noFilmOfThisTitle(const std::string& wanted, const Catalogue& catalogue) {
    const auto nearest = catalogue.search(wanted, neighbourCount);
    std::string sentence = "\"" + wanted + "\": no film of this title";
    for (const int film : nearest)
        sentence += (film == nearest.front() ? "; nearest: " : ", ") + titleAndId(catalogue.film(film));
    if (nearest.empty())
        sentence += ", nor a kind of film; try fewer words, tmdb:ID, or what `sceneheard film --help` names";
    return {sentence, nearest};
}

int findFilm(const std::string& wanted, const Catalogue& catalogue) {
    if (const auto index = findById(wanted, catalogue)) {
        if (*index < 0)
            throw NoFilm(wanted + ": the catalogue has no film of this id; try its title", {});
        return *index;
    }
    if (wanted.starts_with("tmdb:") || wanted.starts_with("imdb:"))
        throw NoFilm(wanted + ": is no id; write it like tmdb:603 or imdb:tt0133093", {});
    const auto found = catalogue.named(wanted);
    if (found.empty())
        throw noFilmOfThisTitle(wanted, catalogue);
    return found.front();
}

void writeNoFilm(const NoFilm& error, const Catalogue& catalogue) {
    JsonLine line;
    line.text("error", error.what());
    writeFilms(line, "nearest", error.nearest, catalogue);
    line.print(std::cout);
}

void showFilm(int index, bool json, const Matcher& matcher) {
    const auto& catalogue = matcher.catalogue();
    const auto film = catalogue.film(index);
    const auto scales = catalogue.expectedMusic(index);
    const auto mood = matcher.filmMood(index);
    const auto neighbours = filmsLike(index, matcher, neighbourCount);
    if (json) {
        JsonLine line;
        writeFilm(line, film);
        writeMood(line, "mood", mood.value);
        writeMood(line, "mood_sd", mood.sd);
        writeScales(line, scales);
        line.beginList("music_genres");
        for (const auto& genre : matcher.space().musicGenres().likeliest(scales, shownGenres))
            line.text(genre);
        line.endList();
        writeFilms(line, "nearest", neighbours, catalogue);
        line.print(std::cout);
        return;
    }
    std::cout << headline(film) << "\n  expected music  " << moodWords(mood, matcher.moods()) << '\n';
    for (std::size_t s = 0; s < scaleCount; ++s) {
        const auto scale = static_cast<Scale>(s);
        const int decimals = scale == Scale::tempo ? 0 : scale == Scale::loudness ? 1 : 2;
        const auto* unit = scale == Scale::tempo ? " bpm" : scale == Scale::loudness ? " dB" : "";
        std::cout << "    " << scaleNames[s] << std::string(18 - scaleNames[s].size(), ' ')
                  << rounded(scales[s], decimals) << unit << '\n';
    }
    std::cout << "    genres of music   "
              << CLI::detail::join(matcher.space().musicGenres().likeliest(scales, shownGenres), ", ") << '\n';
    std::cout << "  films that such music belongs to as well\n";
    for (const int neighbour : neighbours)
        std::cout << "    " << headline(catalogue.film(neighbour)) << '\n';
}

int show(const std::string& wanted, bool json) {
    const auto matcher = loadMatcher(commandAssets());
    if (showGroups(wanted, json, *matcher))
        return succeeded;
    try {
        showFilm(findFilm(wanted, matcher->catalogue()), json, *matcher);
        return succeeded;
    } catch (const NoFilm& e) {
        if (!json)
            throw;
        writeNoFilm(e, matcher->catalogue());
        return inputFailed;
    }
}
} // namespace

void addFilm(CLI::App& program, int& status) {
    struct Options {
        std::vector<std::string> words;
        bool json = false;
    };
    auto* command =
        program.add_subcommand("film", "Show the music expected of a film, or of a kind of film, and films near to it");
    auto options = std::make_shared<Options>();
    command
        ->add_option("FILM", options->words,
                     "A title, tmdb:ID or imdb:ID; or a genre (crime), a decade (1980s), a language (in fr), or two of "
                     "these ('Sci-Fi vs Fantasy')")
        ->required();
    command->add_flag("--json", options->json, "One JSON object");
    command->callback([options, &status] { status = show(CLI::detail::join(options->words, " "), options->json); });
}

} // namespace sceneheard
