#include "Command/AnalyseFiles.h"
#include "Command/Commands.h"
#include "Command/Examples.h"
#include "Command/Filters.h"
#include "Command/JsonLine.h"
#include "Command/Output.h"
#include "Command/Remote/Index.h"
#include "Command/Report.h"
#include "Importing/FeatureTable.h"
#include "Matching/Assets.h"
#include "Support/Error.h"
#include <iostream>

namespace sceneheard {

namespace {
struct Options {
    std::vector<std::string> files;
    std::string features, index;
    bool json = false, together = false;
    int top = 5, jobs = 0;
    float adventure = 0.5f;
    FilterOptions filter;
};

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
    explicit Suggester(const Options& given)
        : options(given)
        , matcher(loadMatcher(commandAssets()))
        , search(matcher, options.index) {
        query.filter = options.filter.filter(matcher->catalogue());
        query.adventure = options.adventure;
        query.top = options.top;
    }

    const std::shared_ptr<const Matcher>& models() const { return matcher; }

    void file(const SoundFile& sound, const Analysis& analysis) {
        if (options.together) {
            pieces.push_back(analysis.impression);
            return;
        }
        query.music = analysis.impression;
        const auto films = search.suggest(query);
        if (options.json) {
            JsonLine line;
            writePiece(line, sound);
            writeTold(line, analysis.warning, analysis.tags.title, analysis.tags.artist);
            writeFilms(line, films);
            line.print(std::cout);
        } else {
            std::cout << pieceHeadline(sound) << '\n' << describe(analysis, *matcher) << describe(films) << std::endl;
        }
    }

    /// @param warning  what is told beside the answer; empty: nothing
    void row(const FeatureRow& row, const std::string& warning) {
        query.music = {matcher->moods().moodOf(row.audioFeatures), {}, row.audioFeatures, {}, 0};
        if (options.together) {
            pieces.push_back(query.music);
            return;
        }
        const auto films = search.suggest(query);
        if (options.json) {
            JsonLine line;
            line.integer("row", static_cast<long long>(row.number));
            writeTold(line, warning, row.title, row.artist);
            writeFilms(line, films);
            line.print(std::cout);
        } else {
            std::cout << rowName(row) << '\n'
                      << "  mood    " << moodWords(query.music.mood, matcher->moods()) << '\n'
                      << describe(films) << std::endl;
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
    const Options& options;
    std::shared_ptr<const Matcher> matcher;
    CommandSearch search;
    Query query;
    std::vector<Impression> pieces; ///< with --together
};

void refuseRow(const Options& options, const FeatureRow& row) {
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

int suggestForRows(const Options& options, Suggester& suggester) {
    int status = succeeded;
    auto table = FeatureTable::open(options.features);
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

int suggest(const Options& options) {
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
    auto options = std::make_shared<Options>();
    auto* files = addSoundFiles(*command, options->files);
    auto* features = command->add_option("--features", options->features,
                                         "A table of Spotify's track features, one track a row, instead of audio: as "
                                         "Exportify and Kaggle have it");
    files->excludes(features);
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
        if (options->files.empty() && options->features.empty())
            throw CLI::RequiredError("FILE or --features");
        status = suggest(*options);
    });
}

} // namespace sceneheard
