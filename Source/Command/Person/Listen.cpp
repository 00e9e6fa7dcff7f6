#include "Command/Commands.h"
#include "Command/Person/ListenReport.h"
#include "Command/Person/Person.h"
#include "Command/Person/Signals.h"
#include "Command/Report.h"
#include "Listening/Session.h"
#include "Matching/Assets.h"
#include "NowPlaying/NowPlaying.h"
#include "Support/Error.h"
#include <iostream>
#include <thread>

namespace sceneheard {

namespace {
constexpr std::chrono::milliseconds betweenLooks{200};

struct Options {
    std::string source;
    bool json = false, sources = false, noHistory = false;
    PlayerRules players;
    FilmOptions films;
};

/// Captured sound on its way into the session's stream.
class SessionSound final : public CaptureClient {
public:
    explicit SessionSound(StreamClient& c)
        : client(c) {}
    void format(double rate, int channels) override { client.prepare(rate, channels); }
    void sound(const float* const* channels, int channelCount, int frames) override {
        client.push(channels, channelCount, frames);
    }

private:
    StreamClient& client;
};

int listSources(bool json) {
    for (const auto& source : systemCapture()->sources()) {
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

int listen(const Options& options) {
    if (options.sources)
        return listSources(options.json);
    const auto matcher = loadMatcher(commandAssets());
    const auto personal = personalFilms(matcher);
    std::optional<History> history;
    if (!options.noHistory)
        history.emplace(personFile());

    Session session(std::make_shared<AnalysisService>([&] { return matcher; }));
    session.wantAlways(Wanted::films);
    const auto filter = options.films.filter.filter(matcher->catalogue());
    session.setFilter(filter);
    session.setOnly(filter.only);
    session.music().setAdventure(options.films.adventure);
    SessionSound sound(session.music());
    const auto capture = systemCapture();
    const auto players = systemNowPlaying(options.players);
    Scrobbler scrobbler(session.music(), personal, static_cast<std::size_t>(options.films.top),
                        history ? &*history : nullptr);
    ListenReport report(options.json, matcher);
    noteSignals();
    capture->start(options.source, sound);
    while (!signalCame()) {
        const auto now = Scrobbler::Clock::now();
        const auto state = capture->state();
        try {
            scrobbler.update(players->track(), state, unixTime(), now);
        } catch (const Error& e) {
            report.problem(e.what());
        }
        report.update(scrobbler, state, now);
        report.problem(session.music().snapshot()->problem);
        std::this_thread::sleep_for(betweenLooks);
    }
    scrobbler.end();
    return succeeded;
}
} // namespace

void addListen(CLI::App& program, int& status) {
    auto* command = program.add_subcommand("listen", "Hear what this computer plays, until stopped: each piece, its "
                                                     "mood and its films");
    auto options = std::make_shared<Options>();
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
    command->callback([options, &status] { status = listen(*options); });
}

} // namespace sceneheard
