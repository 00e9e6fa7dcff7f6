#include "Command/Commands.h"
#include "Command/Person/Person.h"
#include "Command/Remote/Index.h"
#include "Command/Report.h"
#include "Matching/Assets.h"
#include "Person/History.h"
#include "Person/Taste.h"
#include "Support/Error.h"
#include <iostream>

namespace sceneheard {

namespace {
constexpr std::array<std::pair<const char*, const char*>, 4> periods{{{"--hour", "the last hour"},
                                                                      {"--evening", "the last six hours"},
                                                                      {"--week", "the last seven days"},
                                                                      {"--all", "all that was ever heard"}}};

struct TonightOptions {
    std::array<bool, periods.size()> chosen{};
    bool json = false;
    std::string index;
    FilmOptions films;
};

int tonight(const TonightOptions& options) {
    std::size_t which = 1;
    for (std::size_t i = 0; i < periods.size(); ++i)
        if (options.chosen[i])
            which = i;
    const auto period = static_cast<Period>(which);
    const auto matcher = loadMatcher(commandAssets());
    const auto now = unixTime();
    HistoryQuery asked;
    asked.from = beginOf(period, now);
    asked.music = true;
    const auto pieces = History(personFile()).pieces(asked);
    auto query = queryOf(pieces, period, now);
    if (!query)
        throw Error(std::string("No music was heard in ") + periods[which].second +
                    "; play some while `sceneheard listen` runs" +
                    (period == Period::all ? "." : ", or ask with --week or --all."));
    query->filter = options.films.filter.filter(matcher->catalogue());
    query->adventure = options.films.adventure;
    query->top = options.films.top;
    const auto personal = personalFilms(matcher);
    CommandSearch search(matcher, options.index);
    const auto films = personal.suggest(*query, [&](const Query& wanted) { return search.rank(wanted); });
    double seconds = 0;
    for (const auto& piece : pieces)
        seconds += piece.seconds;
    if (options.json) {
        JsonLine line;
        line.text("period", periods[which].first + 2);
        line.integer("pieces", std::ssize(pieces));
        line.number("seconds", seconds);
        writeMood(line, "mood", query->music.mood.value);
        writeMood(line, "mood_sd", query->music.mood.sd);
        writeQuadrants(line, query->music.quadrants);
        line.integer("marks", static_cast<long long>(personal.marks()));
        line.number("marks_weight", personal.weight());
        writeFilms(line, films);
        line.print(std::cout);
    } else {
        std::cout << pieces.size() << (pieces.size() == 1 ? " piece" : " pieces") << ", " << lengthText(seconds)
                  << ", of " << periods[which].second << "\n  mood    "
                  << moodWords(query->music.mood, matcher->moods()) << '\n'
                  << describe(films);
        if (const auto words = personal.inWords(); !words.empty())
            std::cout << words << '\n';
    }
    return succeeded;
}
} // namespace

void addTonight(CLI::App& program, int& status) {
    auto* command = program.add_subcommand("tonight", "Name the films that the music you heard belongs to");
    auto options = std::make_shared<TonightOptions>();
    auto* group = command->add_option_group("period");
    for (std::size_t i = 0; i < periods.size(); ++i)
        group->add_flag(periods[i].first, options->chosen[i],
                        std::string("From ") + periods[i].second + (i == 1 ? ", as without any of these" : ""));
    group->require_option(0, 1);
    command->add_flag("--json", options->json, "One JSON object");
    options->films.addTo(*command);
    addIndex(*command, options->index);
    command->callback([options, &status] { status = tonight(*options); });
}

} // namespace sceneheard
