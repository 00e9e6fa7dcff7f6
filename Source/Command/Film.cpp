#include "Command/Beside/Scripts.h"
#include "Command/Commands.h"
#include "Command/FilmGroups.h"
#include "Command/Filters.h"
#include "Command/JsonLine.h"
#include "Command/Report.h"
#include "Matching/Assets.h"
#include "Matching/FilmGroup.h"
#include "Support/Error.h"
#include <algorithm>
#include <iostream>

namespace sceneheard {

namespace {
constexpr int neighbourCount = 5;
constexpr std::size_t shownGenres = 5;

// No film is what was asked for; these are called nearly so.
struct NoFilm : Error {
    NoFilm(const std::string& sentence, std::vector<Film> films)
        : Error(sentence)
        , nearest(std::move(films)) {}
    std::vector<Film> nearest;
};

NoFilm noFilmOfThisTitle(const std::string& wanted, const Catalogue& catalogue) {
    std::vector<Film> nearest;
    std::string sentence = "\"" + wanted + "\": no film of this title";
    for (const int row : catalogue.search(wanted, neighbourCount)) {
        sentence += (nearest.empty() ? "; nearest: " : ", ") + titleAndId(catalogue.film(row));
        nearest.push_back(catalogue.film(row));
    }
    if (nearest.empty())
        sentence += ", nor a kind of film; try fewer words, tmdb:ID, or what `sceneheard film --help` names";
    return {sentence, nearest};
}

// Where it stands in the catalogue.
int findFilm(const std::string& wanted, const Catalogue& catalogue) {
    if (const auto id = idIn(wanted)) {
        const int row = catalogue.rowOf(*id);
        if (row < 0)
            throw NoFilm(wanted + ": the catalogue has no film of this id; try its title", {});
        return row;
    }
    if (wanted.starts_with("tmdb:") || wanted.starts_with("imdb:"))
        throw NoFilm(wanted + ": is no id; write it like tmdb:603 or imdb:tt0133093", {});
    const auto found = catalogue.named(wanted);
    if (found.empty())
        throw noFilmOfThisTitle(wanted, catalogue);
    return found.front();
}

void writeNoFilm(const NoFilm& error) {
    JsonLine line;
    line.text("error", error.what());
    writeFilms(line, "nearest", error.nearest);
    line.print(std::cout);
}

void showFilm(int row, bool json, const Matcher& matcher) {
    const auto& catalogue = matcher.catalogue();
    const auto film = catalogue.film(row);
    const auto audioFeatures = catalogue.expectedMusic(row);
    const auto mood = matcher.filmMood(row);
    const auto neighbours = filmsLike(FilmId::of(film), matcher, neighbourCount);
    if (json) {
        JsonLine line;
        writeFilm(line, film);
        writeMood(line, "mood", mood.value);
        writeMood(line, "mood_sd", mood.sd);
        writeScales(line, audioFeatures);
        line.beginList("music_genres");
        for (const auto& genre : matcher.space().musicGenres().likeliest(audioFeatures, shownGenres))
            line.text(genre);
        line.endList();
        writeFilms(line, "nearest", neighbours);
        line.print(std::cout);
        return;
    }
    std::cout << headline(film) << "\n  expected music  " << moodWords(mood, matcher.moods()) << '\n';
    for (std::size_t s = 0; s < audioFeatureCount; ++s) {
        const auto scale = static_cast<AudioFeature>(s);
        const int decimals = scale == AudioFeature::tempo ? 0 : scale == AudioFeature::loudness ? 1 : 2;
        const auto* unit = scale == AudioFeature::tempo ? " bpm" : scale == AudioFeature::loudness ? " dB" : "";
        std::cout << "    " << audioFeatureNames[s] << std::string(18 - audioFeatureNames[s].size(), ' ')
                  << rounded(audioFeatures[s], decimals) << unit << '\n';
    }
    std::cout << "    genres of music   "
              << CLI::detail::join(matcher.space().musicGenres().likeliest(audioFeatures, shownGenres), ", ") << '\n';
    std::cout << "  films that such music belongs to as well\n";
    for (const auto& neighbour : neighbours)
        std::cout << "    " << headline(neighbour) << '\n';
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
        writeNoFilm(e);
        return inputFailed;
    }
}
} // namespace

void addFilm(CLI::App& program, int& status) {
    struct Options {
        std::vector<std::string> words;
        std::string script;
        bool json = false;
    };
    auto* command =
        program.add_subcommand("film", "Show the music expected of a film, or of a kind of film, and films near to it");
    auto options = std::make_shared<Options>();
    command->add_option(
        "FILM", options->words,
        "A title, tmdb:ID or imdb:ID; or a genre (crime), a decade (1980s), a language (in fr), or two of "
        "these ('Sci-Fi vs Fantasy')");
    command->add_option("--script", options->script,
                        "Instead of a film: a text file, a screenplay above all, whose words tell the tone");
    command->add_flag("--json", options->json, "One JSON object");
    command->callback([options, &status] {
        if (options->words.empty() == options->script.empty())
            throw CLI::RequiredError("FILM or --script");
        status = options->script.empty() ? show(CLI::detail::join(options->words, " "), options->json)
                                         : showScript(options->script, options->json);
    });
}

} // namespace sceneheard
