#include "Command/AnalyseFiles.h"
#include "Command/Beside/Covers.h"
#include "Command/Beside/SongPicker.h"
#include "Command/Beside/SongWords.h"
#include "Command/Commands.h"
#include "Command/Examples.h"
#include "Command/Filters.h"
#include "Command/JsonLine.h"
#include "Command/Output.h"
#include "Command/Remote/Index.h"
#include "Command/Report.h"
#include "Command/Utf8.h"
#include "Importing/FeatureTable.h"
#include "Matching/Assets.h"
#include "Support/Error.h"
#include <iostream>

namespace sceneheard {

namespace {
struct SuggestOptions {
    std::vector<std::string> files;
    std::string features, index, song, cover, lyrics;
    bool json = false, together = false;
    int top = 5, jobs = 0;
    float adventure = 0.5f;
    FilterOptions filter;
};

constexpr auto ownCover = "own"; // of each file

// "row 3 · Alabaster · All Them Witches"
std::string rowName(const FeatureRow& row) {
    std::string name = "row " + std::to_string(row.number);
    for (const auto& told : {row.title, row.artist})
        if (!told.empty())
            name += " · " + shown(told);
    return name;
}

/// Answers one piece of music after another with the same filters.
class Suggester {
public:
    explicit Suggester(const SuggestOptions& given)
        : options(given)
        , matcher(loadMatcher(commandAssets()))
        , search(matcher, options.index)
        , songWords(commandAssets(), options.lyrics) {
        query.filter = options.filter.filter(matcher->catalogue());
        query.adventure = options.adventure;
        query.top = options.top;
        if (!options.cover.empty())
            covers.emplace(commandAssets(), matcher);
        if (!options.cover.empty() && options.cover != ownCover)
            ofGiven = covers->like(covers->signs(pictureAt(options.cover)), query.filter, query.top);
    }

    const std::shared_ptr<const Matcher>& models() const { return matcher; }

    void file(const SoundFile& sound, const Analysis& analysis) {
        const auto words = songWords.of(sound, analysis.tags.lyrics);
        query.music = words ? withWords(analysis.impression, *words) : analysis.impression;
        if (options.together) {
            pieces.push_back(query.music);
            return;
        }
        auto films = search.suggest(query);
        const auto says = words ? disagreement(analysis.impression.mood, *words) : "";
        if (words)
            addWordReasons(films, analysis.impression.mood, *words);
        const auto alike = alikeOf(sound);
        if (options.json) {
            JsonLine line;
            writePiece(line, sound);
            writeTold(line, analysis.warning, analysis.tags.title, analysis.tags.artist);
            if (words)
                writeWords(line, *words, says);
            writeFilms(line, films);
            if (alike)
                writeAlike(line, *alike);
            line.print(std::cout);
        } else {
            std::cout << pieceHeadline(sound) << '\n'
                      << describe(analysis, *matcher) << (words ? describe(*words, says) : "") << describe(films)
                      << (alike ? describe(*alike) : "") << std::endl;
        }
    }

    /// @param warning  what is told beside the answer; empty: nothing
    void row(const FeatureRow& row, const std::string& warning) {
        query.music = {matcher->moods().moodOf(row.audioFeatures), {}, row.audioFeatures, {}, 0};
        if (options.together) {
            pieces.push_back(query.music);
            return;
        }
        auto films = search.suggest(query);
        const auto& words = songWords.given();
        const auto says = words ? disagreement(query.music.mood, *words) : "";
        if (words)
            addWordReasons(films, query.music.mood, *words);
        if (options.json) {
            JsonLine line;
            line.integer("row", static_cast<long long>(row.number));
            writeTold(line, warning, row.title, row.artist);
            if (words)
                writeWords(line, *words, says);
            writeFilms(line, films);
            if (ofGiven)
                writeAlike(line, *ofGiven);
            line.print(std::cout);
        } else {
            std::cout << rowName(row) << '\n'
                      << "  mood    " << moodWords(query.music.mood, matcher->moods()) << '\n'
                      << (words ? describe(*words, says) : "") << describe(films) << (ofGiven ? describe(*ofGiven) : "")
                      << std::endl;
        }
    }

    /// A cover alone, without music.
    void coverAlone() {
        if (options.json) {
            JsonLine line;
            line.text("cover", options.cover);
            writeAlike(line, *ofGiven);
            line.print(std::cout);
        } else {
            std::cout << shown(options.cover) << '\n' << describe(*ofGiven) << std::endl;
        }
    }

    /// With --together, the answer to all that were analysed.
    void finish() {
        if (pieces.empty())
            return;
        const auto taste = matcher->taste(pieces);
        query.music = taste.music;
        query.playlist = taste.playlist;
        const auto films = search.suggest(query);
        if (options.json) {
            JsonLine line;
            line.integer("pieces", std::ssize(pieces));
            writeFilms(line, films);
            line.print(std::cout);
        } else {
            std::cout << pieces.size() << " pieces together\n  mood    "
                      << moodWords(query.music.mood, matcher->moods()) << '\n'
                      << describe(films) << std::endl;
        }
    }

private:
    // Films whose posters look like the file's cover, or like the one that was given.
    std::optional<std::vector<AlikeFilm>> alikeOf(const SoundFile& sound) const {
        if (options.cover != ownCover)
            return ofGiven;
        try {
            if (const auto picture = coverOf(sound))
                return covers->like(covers->signs(*picture), query.filter, query.top);
        } catch (const Error& e) { // the music has its answer all the same
            std::cerr << "sceneheard: " << shown(e.what()) << '\n';
        }
        return std::nullopt;
    }

    const SuggestOptions& options;
    std::shared_ptr<const Matcher> matcher;
    CommandSearch search;
    SongWords songWords;
    std::optional<CoverFilms> covers;              ///< with --cover
    std::optional<std::vector<AlikeFilm>> ofGiven; ///< for the cover that was given
    Query query;
    std::vector<Impression> pieces; ///< with --together
};

void refuseRow(const SuggestOptions& options, const FeatureRow& row) {
    if (options.json) {
        JsonLine line;
        line.text("file", options.features);
        line.integer("row", static_cast<long long>(row.number));
        writeTold(line, "", row.title, row.artist);
        line.text("error", row.problem);
        line.print(std::cout);
    } else {
        std::cerr << "sceneheard: " << shown(options.features) << ": " << rowName(row) << ": " << shown(row.problem)
                  << '\n';
    }
}

int suggestForRows(const SuggestOptions& options, Suggester& suggester) {
    int status = succeeded;
    auto table = FeatureTable::open(options.features);
    if (!options.song.empty()) {
        suggester.row(pickSong(table, options.song, options.features), "");
        return status;
    }
    std::string warning;
    for (const auto& note : table.notes()) {
        warning += (warning.empty() ? "" : "; ") + note;
        std::cerr << "sceneheard: " << shown(options.features) << ": " << shown(note) << '\n';
    }
    for (FeatureRow row; table.next(row);) {
        if (row.problem.empty()) {
            suggester.row(row, warning);
        } else {
            status = inputFailed;
            refuseRow(options, row);
        }
        requireOutput();
    }
    return status;
}

int suggestForCover(const SuggestOptions& options) {
    try {
        Suggester(options).coverAlone();
        return succeeded;
    } catch (const Error& e) {
        tellFailure({options.cover, {}}, e.what(), options.json);
        return inputFailed;
    }
}

int suggest(const SuggestOptions& options) {
    if (options.files.empty() && options.features.empty())
        return suggestForCover(options);
    Suggester suggester(options);
    int status = succeeded;
    if (options.features.empty())
        status =
            analyseFiles(soundFiles(options.files), suggester.models(), {0, options.jobs, options.json},
                         [&](const SoundFile& sound, const Analysis& analysis) { suggester.file(sound, analysis); });
    else
        try {
            status = suggestForRows(options, suggester);
        } catch (const Error& e) {
            tellFailure({options.features, {}}, e.what(), options.json);
            status = inputFailed;
        }
    suggester.finish();
    return status;
}
} // namespace

void addSuggest(CLI::App& program, int& status) {
    auto* command = program.add_subcommand("suggest", "Name the films that music belongs to");
    auto options = std::make_shared<SuggestOptions>();
    auto* files = addSoundFiles(*command, options->files);
    auto* features = command->add_option("--features", options->features,
                                         "A table of Spotify's track features, one track a row, instead of audio: as "
                                         "Exportify and Kaggle have it");
    files->excludes(features);
    command
        ->add_option("--song", options->song,
                     "Of that table one song: \"TITLE, ARTIST\", or its title where only one artist has it")
        ->needs(features);
    command->add_option("--cover", options->cover,
                        "Also films whose posters look like this cover (JPEG, PNG), with FILE or alone; own: each "
                        "file's embedded picture, or cover.jpg, folder.jpg and the like beside it");
    command->add_option("--lyrics", options->lyrics,
                        "The song's words (text or .lrc), instead of those in the file or beside it");
    command->add_flag("--json", options->json, "One JSON object a line");
    command->add_flag(
        "--together", options->together,
        "One answer to all, as a playlist from the oldest to the latest: the latest and the repeated weigh most");
    command->add_option("--top", options->top, "How many films")->check(CLI::Range(1, 1000000))->capture_default_str();
    addAdventure(*command, options->adventure);
    addJobs(*command, options->jobs);
    addIndex(*command, options->index);
    options->filter.addTo(*command);
    command->callback([options, &status] {
        const bool music = !options->files.empty() || !options->features.empty();
        if (!music && (options->cover.empty() || options->cover == ownCover))
            throw CLI::RequiredError("FILE or --features");
        if (!options->lyrics.empty() && options->files.size() != 1 && options->song.empty())
            throw CLI::ValidationError("--lyrics", "are of one song: give one FILE, or --song");
        if (!options->cover.empty() && options->together)
            throw CLI::ValidationError("--cover", "is of single pieces: leave out --together");
        if (options->cover == ownCover && !options->features.empty())
            throw CLI::ValidationError("--cover", "own is of sound files, and a table has none: give a picture");
        status = suggest(*options);
    });
}

} // namespace sceneheard
