#include "Command/Beside/Scripts.h"
#include "Command/Commands.h"
#include "Command/FilmGroups.h"
#include "Command/Filters.h"
#include "Command/JsonLine.h"
#include "Command/Output.h"
#include "Command/Remote/Tmdb.h"
#include "Command/Report.h"
#include "Command/Utf8.h"
#include "Matching/Assets.h"
#include "Matching/FilmGroup.h"
#include "Support/Error.h"
#include <algorithm>
#include <iostream>

namespace sceneheard {

namespace {
constexpr int neighbourCount = 5;
constexpr std::size_t shownGenres = 5;

// For an option: "DE", or "de", which becomes it.
std::string isCountry(std::string& text) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    const bool letters = std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
    return text.size() == 2 && letters ? "" : "Write a country in two letters, such as DE";
}

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

struct ShowOptions {
    bool json = false, tmdb = false;
    std::string country; // "": the locale's
};

void showFilm(const Film& film, int row, bool json, const TmdbTold* told, const Matcher& matcher) {
    const auto& catalogue = matcher.catalogue();
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
        if (told != nullptr)
            writeTmdb(line, *told);
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

int showFilm(int row, const ShowOptions& options, const Matcher& matcher) {
    const auto film = matcher.catalogue().film(row);
    TmdbTold told;
    const auto ask = [&] {
        if (options.tmdb)
            told = askTmdb(FilmId::of(film), options.country);
    };
    if (options.json)
        ask();
    showFilm(film, row, options.json, options.tmdb ? &told : nullptr, matcher);
    if (!options.json) {
        requireOutput(); // it need not wait for TMDb
        ask();
        describe(std::cout, told);
    }
    if (!told.problem.empty())
        std::cerr << "sceneheard: " << shown(told.problem) << '\n';
    return told.problem.empty() ? succeeded : inputFailed;
}

int show(const std::string& wanted, const ShowOptions& options) {
    const auto matcher = loadMatcher(commandAssets());
    if (showGroups(wanted, options.json, *matcher)) {
        if (options.tmdb)
            throw Error("\"" + wanted + "\": TMDb is asked about one film, not a kind of films; name one by its title");
        return succeeded;
    }
    try {
        return showFilm(findFilm(wanted, matcher->catalogue()), options, *matcher);
    } catch (const NoFilm& e) {
        if (!options.json)
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
        ShowOptions show;
    };
    auto* command =
        program.add_subcommand("film", "Show the music expected of a film, or of a kind of film, and films near to it");
    auto options = std::make_shared<Options>();
    command->add_option(
        "FILM", options->words,
        "A title, tmdb:ID or imdb:ID; or a genre (crime), a decade (1980s), a language (in fr), or two of "
        "these ('Sci-Fi vs Fantasy')");
    auto* script =
        command->add_option("--script", options->script,
                            "Instead of a film: a text file, a screenplay above all, whose words tell the tone");
    command->add_flag("--json", options->show.json, "One JSON object");
    auto* tmdb = command->add_flag("--tmdb", options->show.tmdb,
                                   "Ask TMDb too for the plot, who directed it and where to watch it; a key of your "
                                   "own in SCENEHEARD_TMDB_KEY, or kept by `catalogue key`");
    command
        ->add_option("--country", options->show.country, "Where to watch it, such as DE (the country of your locale)")
        ->transform(CLI::Validator(isCountry, "CC"))
        ->needs(tmdb);
    script->excludes(tmdb);
    command->callback([options, &status] {
        if (options->words.empty() == options->script.empty())
            throw CLI::RequiredError("FILM or --script");
        status = options->script.empty() ? show(CLI::detail::join(options->words, " "), options->show)
                                         : showScript(options->script, options->show.json);
    });
}

} // namespace sceneheard
