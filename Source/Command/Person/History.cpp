#include "Person/History.h"
#include "Command/Commands.h"
#include "Command/Output.h"
#include "Command/Person/HistoryImport.h"
#include "Command/Person/Person.h"
#include "Command/Report.h"
#include "Matching/Assets.h"
#include "Person/HistoryExport.h"
#include "Person/MoodCalendar.h"
#include "Person/PersonStore.h"
#include "Person/ShownFilms.h"
#include "Person/Taste.h"
#include "Support/Error.h"
#include <iostream>

namespace sceneheard {

namespace {
constexpr std::int64_t secondsOfDay = 86400;
constexpr auto confirmation = "everything";

struct HistoryOptions {
    std::vector<std::string> words;
    std::string exportAs, deleteAll;
    int days = 0, limit = 20;
    bool json = false, calendar = false, taste = false, measure = false;

    HistoryQuery query(bool whole) const {
        HistoryQuery query;
        query.words = CLI::detail::join(words, " ");
        if (days > 0)
            query.from = unixTime() - days * secondsOfDay;
        if (!whole)
            query.limit = static_cast<std::size_t>(limit);
        return query;
    }
};

int list(const HistoryOptions& options, History& history) {
    const auto matcher = loadMatcher(commandAssets());
    for (const auto& piece : history.pieces(options.query(false))) {
        if (options.json) {
            std::cout << jsonShown(historyJson(piece, *matcher)) << '\n';
            requireOutput();
            continue;
        }
        std::cout << localTime(piece.began) << "  " << lengthText(piece.seconds) << "  "
                  << pieceName(piece.title, piece.artist)
                  << (piece.player.empty() ? "" : " (" + shown(piece.player) + ")") << (piece.speech ? " · speech" : "")
                  << '\n';
        if (piece.music && !piece.speech)
            std::cout << "    " << moodWords(piece.music->mood, matcher->moods());
        for (const auto film : piece.films)
            if (const int row = matcher->catalogue().rowOf(film); row >= 0 && piece.music && !piece.speech) {
                std::cout << " · " << titleAndId(matcher->catalogue().film(row));
                break;
            }
        if (piece.music && !piece.speech)
            std::cout << '\n';
        requireOutput();
    }
    const auto size = history.size();
    if (!options.json)
        std::cout << (size.pieces == 0 ? "Nothing was heard yet; play music while `sceneheard listen` runs.\n"
                                       : std::to_string(size.pieces) + (size.pieces == 1 ? " piece, " : " pieces, ") +
                                             lengthText(size.seconds) + ", since " + localTime(size.first) + "\n");
    return succeeded;
}

int exportAll(const HistoryOptions& options, History& history) {
    const auto matcher = loadMatcher(commandAssets());
    const bool csv = options.exportAs == "csv";
    if (csv)
        std::cout << historyCsvNames();
    for (const auto& piece : history.pieces(options.query(true))) {
        if (csv)
            std::cout << historyCsv(piece, *matcher);
        else
            std::cout << jsonShown(historyJson(piece, *matcher)) << '\n';
        requireOutput();
    }
    return succeeded;
}

int showCalendar(const HistoryOptions& options, History& history) {
    const auto matcher = loadMatcher(commandAssets());
    for (const auto& day : moodCalendar(history.pieces(options.query(true)))) {
        if (options.json) {
            JsonLine line;
            line.text("date", day.date());
            line.integer("pieces", static_cast<long long>(day.pieces));
            line.number("seconds", day.seconds);
            writeMood(line, "mood", day.mean.mood.value);
            writeQuadrants(line, day.mean.quadrants);
            line.print(std::cout);
        } else {
            std::cout << day.date() << "  " << lengthText(day.seconds) << " of " << day.pieces
                      << (day.pieces == 1 ? " piece" : " pieces") << "  " << moodWords(day.mean.mood, matcher->moods())
                      << '\n';
        }
    }
    return succeeded;
}

int showTaste(const HistoryOptions& options, History& history) {
    const auto matcher = loadMatcher(commandAssets());
    auto query = options.query(true);
    query.music = true;
    const auto taste = tasteOf(history.pieces(query), unixTime(), *matcher);
    if (!options.json) {
        std::cout << inWords(taste) << '\n';
        return succeeded;
    }
    JsonLine line;
    line.integer("pieces", static_cast<long long>(taste.pieces));
    writeMood(line, "axes", taste.axes);
    writeQuadrants(line, taste.quadrants);
    line.beginObject("music_genres");
    for (std::size_t g = 0; g < taste.genres.size(); ++g)
        line.number(taste.genres[g], taste.genreChances[g]);
    line.endObject();
    line.print(std::cout);
    return succeeded;
}

int measure(const HistoryOptions& options, History& history) {
    PersonStore marks(personFile());
    const auto shown =
        measureShown(history.pieces(options.query(true)), marks.films(Opinion::liked), marks.films(Opinion::rejected));
    if (options.json) {
        JsonLine line;
        line.integer("films_shown", static_cast<long long>(shown.shown));
        line.integer("liked", static_cast<long long>(shown.liked));
        line.integer("rejected", static_cast<long long>(shown.rejected));
        line.integer("liked_shown", static_cast<long long>(shown.likedShown));
        line.integer("rejected_shown", static_cast<long long>(shown.rejectedShown));
        line.number("precision", shown.precision());
        line.number("recall", shown.recall());
        line.print(std::cout);
    } else {
        std::cout << inWords(shown) << '\n';
    }
    return succeeded;
}

int deleteAll(const HistoryOptions& options, History& history) {
    if (options.deleteAll != confirmation)
        throw CLI::ValidationError("--delete-all", std::string("deletes your history and all your likes and rejections "
                                                               "for good; to do so, write --delete-all ") +
                                                       confirmation);
    const auto pieces = history.size().pieces;
    PersonStore marks(personFile());
    const auto films = marks.films(Opinion::liked).size() + marks.films(Opinion::rejected).size();
    marks.deleteAll();
    history.deleteAll();
    std::cout << "Deleted the history (pieces: " << pieces << ") and your likes and rejections (films: " << films
              << ").\n";
    return succeeded;
}

int show(const HistoryOptions& options) {
    History history(personFile());
    if (!options.deleteAll.empty())
        return deleteAll(options, history);
    if (!options.exportAs.empty())
        return exportAll(options, history);
    if (options.calendar)
        return showCalendar(options, history);
    if (options.taste)
        return showTaste(options, history);
    return options.measure ? measure(options, history) : list(options, history);
}
} // namespace

void addHistory(CLI::App& program, int& status) {
    auto* command = program.add_subcommand("history", "Show what you heard, your taste, and what it says of films");
    auto options = std::make_shared<HistoryOptions>();
    command->add_option("WORDS", options->words, "Only pieces with these words in title, artist, album or player");
    command->add_option("--days", options->days, "Only the last so many days")->check(CLI::Range(1, 36500));
    command->add_option("--limit", options->limit, "How many pieces to list, the newest first")
        ->check(CLI::Range(1, 1000000000))
        ->capture_default_str();
    command->add_flag("--json", options->json, "One JSON object a line");
    auto* instead = command->add_option_group("instead of the list");
    instead->add_flag("--taste", options->taste, "Your taste in words; with --json P(axis | you) and P(genre | you)");
    instead->add_flag("--calendar", options->calendar, "The mood of each day");
    instead->add_flag("--measure", options->measure, "How many of the films shown you like, by your own marks");
    instead->add_option("--export", options->exportAs, "All of it on standard output, as csv or json")
        ->check(CLI::IsMember({"csv", "json"}));
    instead->add_option(
        "--delete-all", options->deleteAll,
        std::string("Delete your history and all your likes and rejections, where the word behind is \"") +
            confirmation + "\"");
    instead->require_option(0, 1);
    addHistoryImport(*command, status);
    command->require_subcommand(0, 1);
    command->callback([command, options, &status] {
        if (command->get_subcommands().empty())
            status = show(*options);
    });
}

} // namespace sceneheard
