#include "Command/Person/HistoryImport.h"
#include "Command/Commands.h"
#include "Command/Person/Person.h"
#include "Command/Utf8.h"
#include "Films/TitleWords.h"
#include "Importing/FeatureTable.h"
#include "Importing/Listens.h"
#include "Matching/Assets.h"
#include "Person/History.h"
#include "Person/PersonStore.h"
#include "Support/Error.h"
#include "Support/ReplaceFile.h"
#include "Tables/CsvFile.h"
#include <iostream>
#include <map>

namespace sceneheard {

namespace {
// Of Letterboxd's five stars.
constexpr double likedFrom = 4, rejectedTo = 2;

struct HistoryImportOptions {
    std::vector<std::string> listenBrainz, spotify, letterboxd;
    std::string features;
};

/// What a table of audio features tells of tracks, by title and first artist.
class KnownTracks {
public:
    void read(const std::string& file) {
        auto table = FeatureTable::open(file);
        for (FeatureRow row; table.next(row);)
            if (row.problem.empty() && !row.title.empty())
                tracks.try_emplace(key(row.title, row.artist), row.audioFeatures);
    }
    const AudioFeatures* find(const std::string& title, const std::string& artist) const {
        const auto at = tracks.find(key(title, artist));
        return at == tracks.end() ? nullptr : &at->second;
    }

private:
    static std::string key(const std::string& title, const std::string& artist) {
        std::string text;
        for (const auto& word : titleWords(title))
            text.append(word).append(" ");
        text += '/';
        for (const auto& word : titleWords(artist.substr(0, artist.find_first_of(",;"))))
            text.append(word).append(" ");
        return text;
    }

    std::map<std::string, AudioFeatures> tracks;
};

int importListens(const std::string& file, Origin origin, const KnownTracks& known, const MoodModel& moods,
                  History& history) {
    const auto text = fileBytes(file, "give the file that the service made", maxListensBytes);
    const auto listens = origin == Origin::spotify ? spotifyListens(text) : listenBrainzListens(text);
    if (!listens)
        throw Error(file + ": is no history of " +
                    (origin == Origin::spotify ? "Spotify's; give endsong_0.json or StreamingHistory0.json"
                                               : "ListenBrainz's; give its listens as JSON"));
    std::vector<HeardPiece> pieces;
    std::size_t withFeatures = 0;
    for (const auto& listen : listens->found) {
        HeardPiece piece;
        piece.began = listen.began;
        piece.seconds = listen.seconds;
        piece.origin = origin;
        piece.speech = listen.speech;
        piece.title = listen.title;
        piece.artist = listen.artist;
        piece.album = listen.album;
        if (const auto* const features = known.find(listen.title, listen.artist)) {
            piece.music = Impression{moods.moodOf(*features), {}, *features, {}, 0};
            ++withFeatures;
        }
        pieces.push_back(std::move(piece));
    }
    const auto added = history.import(pieces);
    std::cout << shown(file) << ": " << listens->found.size() << " listens, of which " << added << " are new and "
              << withFeatures << " have audio features";
    if (listens->refused > 0)
        std::cout << "; " << listens->refused << " have no time or title";
    std::cout << (withFeatures == 0 ? ". Only those with audio features tell of your taste; give a table of them with "
                                      "--features.\n"
                                    : ".\n");
    return succeeded;
}

std::string csvField(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text)
        quoted.append(c == '"' ? "\"\"" : std::string(1, c));
    return quoted + '"';
}

// The catalogue's films of these titles and years.
std::set<FilmId> filmsOf(const std::vector<std::pair<std::string, std::string>>& titles, const Catalogue& catalogue,
                         std::size_t& missing) {
    if (titles.empty())
        return {};
    std::string table = "Name,Year\n";
    for (const auto& [title, year] : titles)
        table.append(csvField(title)).append(",").append(csvField(year)).append("\n");
    const auto list = readWatchList(table, catalogue);
    missing += list.missingCount;
    return {list.films.begin(), list.films.end()};
}

int importLetterboxd(const std::string& file, const Catalogue& catalogue, PersonStore& marks) {
    const CsvFile table(file);
    for (const auto* column : {"Name", "Year", "Rating"})
        if (!table.has(column))
            throw Error(file + ": has no column \"" + column +
                        "\"; give diary.csv or ratings.csv out of Letterboxd's export");
    std::map<std::pair<std::string, std::string>, double> ratings; // of a film seen again the last one counts
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (const auto rating = table.number(row, "Rating"))
            ratings[{std::string(table.text(row, "Name")), std::string(table.text(row, "Year"))}] = *rating;
    std::vector<std::pair<std::string, std::string>> liked, rejected;
    for (const auto& [film, rating] : ratings)
        if (rating >= likedFrom || rating <= rejectedTo)
            (rating >= likedFrom ? liked : rejected).push_back(film);
    std::size_t missing = 0;
    const auto likes = filmsOf(liked, catalogue, missing), rejections = filmsOf(rejected, catalogue, missing);
    marks.moveIn(likes, rejections);
    std::cout << shown(file) << ": of " << ratings.size() << " films with a rating, " << likes.size()
              << " count as liked (four stars and more) and " << rejections.size() << " as rejected (two and fewer); "
              << missing << " of these are not in the catalogue. What you said of a film before stays.\n";
    return succeeded;
}

int importAll(const HistoryImportOptions& options) {
    const auto matcher = loadMatcher(commandAssets());
    KnownTracks known;
    if (!options.features.empty())
        known.read(options.features);
    History history(personFile());
    PersonStore marks(personFile());
    int status = succeeded;
    const auto each = [&](const std::vector<std::string>& files, const auto& import) {
        for (const auto& file : files)
            try {
                import(file);
            } catch (const Error& e) {
                std::cerr << "sceneheard: " << shown(e.what()) << '\n';
                status = inputFailed;
            }
    };
    each(options.listenBrainz,
         [&](const std::string& file) { importListens(file, Origin::listenBrainz, known, matcher->moods(), history); });
    each(options.spotify,
         [&](const std::string& file) { importListens(file, Origin::spotify, known, matcher->moods(), history); });
    each(options.letterboxd, [&](const std::string& file) { importLetterboxd(file, matcher->catalogue(), marks); });
    return status;
}
} // namespace

void addHistoryImport(CLI::App& history, int& status) {
    auto* command = history.add_subcommand("import", "Take in what you heard and saw elsewhere; twice adds nothing");
    auto options = std::make_shared<HistoryImportOptions>();
    command->add_option("--listenbrainz", options->listenBrainz, "ListenBrainz's listens, as JSON (again for more)")
        ->allow_extra_args(false);
    command
        ->add_option("--spotify", options->spotify,
                     "Spotify's streaming history: endsong_0.json, StreamingHistory0.json (again for more)")
        ->allow_extra_args(false);
    command->add_option("--features", options->features,
                        "A table of Spotify's track features, by which listens tell of your taste: as for suggest");
    command
        ->add_option("--letterboxd", options->letterboxd,
                     "Letterboxd's diary.csv or ratings.csv; its stars become likes and rejections (again for more)")
        ->allow_extra_args(false);
    command->callback([options, &status] {
        if (options->listenBrainz.empty() && options->spotify.empty() && options->letterboxd.empty())
            throw CLI::RequiredError("--listenbrainz, --spotify or --letterboxd");
        status = importAll(*options);
    });
}

} // namespace sceneheard
