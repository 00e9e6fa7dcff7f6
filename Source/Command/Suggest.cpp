#include "Command/Commands.h"
#include "Command/FeatureRows.h"
#include "Command/Filters.h"
#include "Command/Hear.h"
#include "Command/JsonLine.h"
#include "Command/Output.h"
#include "Command/Report.h"
#include "Matching/Assets.h"
#include "Signal/Error.h"
#include <iostream>

namespace sceneheard {

namespace {
struct Options {
    std::vector<std::string> files;
    std::string features;
    bool json = false, together = false;
    int top = 5;
    float adventure = 0.5f;
    FilterOptions filter;
};

void writeFilms(JsonLine& line, const std::vector<Suggestion>& films, const Catalogue& catalogue) {
    line.beginList("films");
    int rank = 0;
    for (const auto& suggestion : films) {
        line.beginObject();
        line.integer("rank", ++rank);
        writeFilm(line, catalogue.film(suggestion.film));
        line.number("match", suggestion.match);
        line.number("score", suggestion.score);
        line.beginList("reasons");
        for (const auto& reason : suggestion.reasons)
            line.text(reason);
        line.endList();
        line.endObject();
    }
    line.endList();
}

/// Answers one piece of music after another with the same filters.
class Suggester {
public:
    explicit Suggester(const Options& given)
        : options(given)
        , matcher(loadMatcher(commandAssets())) {
        query.filter = options.filter.filter(matcher->catalogue());
        query.adventure = options.adventure;
        query.top = options.top;
    }

    void file(const std::string& name) {
        const auto heard = hearFile(name, matcher->moods());
        if (options.together) {
            pieces.push_back(heard.impression);
            return;
        }
        query.music = heard.impression;
        const auto films = matcher->suggest(query);
        if (options.json) {
            JsonLine line;
            line.text("file", name);
            writeTold(line, heard);
            writeFilms(line, films, matcher->catalogue());
            line.print(std::cout);
        } else {
            std::cout << shown(name) << '\n'
                      << describe(heard, *matcher) << describe(films, matcher->catalogue()) << std::endl;
        }
    }

    void row(std::size_t number, const Scales& scales) {
        query.music = {matcher->moods().moodOf(scales), {}, scales, {}, 0};
        if (options.together) {
            pieces.push_back(query.music);
            return;
        }
        const auto films = matcher->suggest(query);
        if (options.json) {
            JsonLine line;
            line.integer("row", static_cast<long long>(number));
            writeFilms(line, films, matcher->catalogue());
            line.print(std::cout);
        } else {
            std::cout << "row " << number << '\n'
                      << "  mood    " << moodWords(query.music.mood, matcher->moods()) << '\n'
                      << describe(films, matcher->catalogue()) << std::endl;
        }
    }

    /// With --together, the answer to all that were heard.
    void finish() {
        if (pieces.empty())
            return;
        const auto taste = matcher->taste(pieces);
        query.music = taste.music;
        query.playlist = taste.playlist;
        const auto films = matcher->suggest(query);
        if (options.json) {
            JsonLine line;
            line.integer("pieces", std::ssize(pieces));
            writeFilms(line, films, matcher->catalogue());
            line.print(std::cout);
        } else {
            std::cout << pieces.size() << " pieces together\n  mood    "
                      << moodWords(query.music.mood, matcher->moods()) << '\n'
                      << describe(films, matcher->catalogue()) << std::endl;
        }
    }

private:
    const Options& options;
    std::shared_ptr<const Matcher> matcher;
    Query query;
    std::vector<Impression> pieces; ///< with --together
};

int suggestForRows(const Options& options, Suggester& suggester) {
    int status = succeeded;
    const CsvFile table(options.features);
    requireFeatures(table, options.features);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        try {
            suggester.row(row, featureRow(table, row));
        } catch (const Error& e) {
            status = inputFailed;
            if (options.json) {
                JsonLine line;
                line.text("file", options.features);
                line.integer("row", static_cast<long long>(row));
                line.text("error", e.what());
                line.print(std::cout);
            } else {
                std::cerr << "sceneheard: " << shown(options.features) << ": row " << row << ": " << shown(e.what())
                          << '\n';
            }
        }
        requireOutput();
    }
    return status;
}

int suggest(const Options& options) {
    Suggester suggester(options);
    int status = succeeded, read = succeeded;
    if (options.features.empty())
        read = forEachFile(options.files, options.json, [&](const std::string& file) { suggester.file(file); });
    else
        read = forEachFile({options.features}, options.json,
                           [&](const std::string&) { status = suggestForRows(options, suggester); });
    suggester.finish();
    return read == succeeded ? status : read;
}
} // namespace

void addSuggest(CLI::App& program, int& status) {
    auto* command = program.add_subcommand("suggest", "Name the films that music belongs to");
    auto options = std::make_shared<Options>();
    auto* files = command->add_option("FILE", options->files,
                                      "Sound: any usual audio or film file, a FIFO, or - for the standard input");
    auto* features = command->add_option("--features", options->features,
                                         "A CSV table of Spotify's track features, one track a row, instead of audio");
    files->excludes(features);
    command->add_flag("--json", options->json, "One JSON object a line");
    command->add_flag(
        "--together", options->together,
        "One answer to all, as a playlist from the oldest to the latest: the latest and the repeated weigh most");
    command->add_option("--top", options->top, "How many films")->check(CLI::Range(1, 1000000))->capture_default_str();
    command->add_option("--adventure", options->adventure, "0 safe bets .. 1 deep cuts")
        ->check(CLI::Range(0.0, 1.0))
        ->check([](const std::string& text) {
            return CLI::detail::to_lower(text).find("nan") == text.npos ? "" : "not a number";
        })
        ->capture_default_str();
    options->filter.addTo(*command);
    command->callback([options, &status] {
        if (options->files.empty() && options->features.empty())
            throw CLI::RequiredError("FILE or --features");
        status = suggest(*options);
    });
}

} // namespace sceneheard
