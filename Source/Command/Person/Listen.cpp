#include "Command/Commands.h"
#include "Command/Person/ListenReport.h"
#include "Command/Person/Person.h"
#include "Command/Person/Signals.h"
#include "Command/Remote/Index.h"
#include "Command/Report.h"
#include "Matching/Assets.h"
#include "Remote/IndexChoice.h"
#include "Scrobbling/MusicListener.h"
#include "Support/Error.h"
#include <iostream>
#include <thread>

namespace sceneheard {

namespace {
constexpr std::chrono::milliseconds betweenLooks{200};

struct ListenOptions {
    std::string source, index;
    bool json = false, sources = false, noHistory = false;
    PlayerRules players;
    FilmOptions films;
};

int listSources(bool json) {
    for (const auto& source : MusicListener::sources()) {
        if (json) {
            JsonLine line;
            line.text("name", source.name);
            line.text("description", source.description);
            line.text("kind", source.playing ? "output" : "input");
            line.print(std::cout);
        } else {
            std::cout << (source.playing ? "plays   " : "hears   ") << shown(source.description) << "  ("
                      << shown(source.name) << ")\n";
        }
    }
    return succeeded;
}

int listen(const ListenOptions& options) {
    if (options.sources)
        return listSources(options.json);
    const auto matcher = loadMatcher(commandAssets());
    const auto personal = personalFilms(matcher);
    const auto choice = std::make_shared<IndexChoice>();
    if (!options.index.empty())
        choice->set(indexSettings(options.index));
    const auto filter = options.films.filter.filter(matcher->catalogue());
    MusicListener listener(matcher, personal,
                           {.source = options.source,
                            .players = options.players,
                            .filter = filter,
                            .adventure = options.films.adventure,
                            .films = static_cast<std::size_t>(options.films.top),
                            .history = options.noHistory ? std::filesystem::path() : personFile(),
                            .search = searchOf(choice),
                            .lexicon = [] { return AffectLexicon(commandAssets() / AffectLexicon::fileName); },
                            .covers = [matcher] { return std::make_shared<CoverFilms>(commandAssets(), matcher); }});
    ListenReport report(options.json, matcher, [&](const TrackCover::Seen& cover) {
        return cover.films->like(cover.signs, filter, options.films.top, personal.without());
    });
    noteSignals();
    while (!signalCame()) {
        const auto now = Scrobbler::Clock::now();
        try {
            listener.update(now);
        } catch (const Error& e) {
            report.problem(e.what());
        }
        report.update(listener.pieces(), listener.cover(), listener.state(), now);
        report.problem(listener.problem());
        report.problem(listener.wordsProblem());
        if (const auto state = choice->state())
            report.tellIndex(*state);
        std::this_thread::sleep_for(betweenLooks);
    }
    listener.end();
    return succeeded;
}
} // namespace

void addListen(CLI::App& program, int& status) {
    auto* command = program.add_subcommand("listen", "Hear what this computer plays, until stopped: each piece, its "
                                                     "mood and its films");
    auto options = std::make_shared<ListenOptions>();
    command->add_option("--source", options->source,
                        "What to hear, by its name; else what this computer plays, whatever its output is");
    command->add_flag("--sources", options->sources, "List what can be heard instead");
    command->add_flag("--json", options->json, "One JSON object a line, whenever something changes");
    command->add_flag("--no-history", options->noHistory, "Keep nothing of what is heard");
    command
        ->add_option("--player", options->players.allowed,
                     "Believe only this player's titles (again for more): vlc, Spotify")
        ->allow_extra_args(false);
    command->add_option("--not-player", options->players.ignored, "Believe no title of this player (again for more)")
        ->allow_extra_args(false);
    command
        ->add_option("--not-address", options->players.ignoredAddresses,
                     "Believe no title of what is played from such an address (again for more): youtube.com")
        ->allow_extra_args(false);
    options->films.addTo(*command);
    addIndex(*command, options->index);
    command->callback([options, &status] { status = listen(*options); });
}

} // namespace sceneheard
