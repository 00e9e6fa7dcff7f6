#include "Command/Examples.h"

namespace sceneheard {

namespace {
struct Example {
    const char *command, *lines;
};

constexpr Example examples[]{
    {"analyse", "  sceneheard analyse song.mp3\n"
                "  sceneheard analyse --json ~/Music/evening > moods.jsonl\n"
                "  sceneheard analyse --every 5 cue.wav\n"
                "  ffmpeg -i talk.mkv -f wav - | sceneheard analyse -\n"},
    {"suggest", "  sceneheard suggest song.mp3\n"
                "  sceneheard suggest --year 1970-1989 --not-genre Horror --top 10 ~/Music/evening\n"
                "  sceneheard suggest --together evening.m3u8\n"
                "  sceneheard suggest --only watchlist.csv song.flac\n"
                "  sceneheard suggest --json --features my_playlist.csv\n"
                "  sceneheard suggest --song 'Hold On, Chord Overstreet' --features my_playlist.csv\n"
                "  sceneheard suggest --cover cover.jpg\n"},
    {"film", "  sceneheard film 'Blade Runner (1982)'\n"
             "  sceneheard film tmdb:603 --json\n"
             "  sceneheard film tmdb:603 --tmdb --country DE\n"
             "  sceneheard film 1980s\n"
             "  sceneheard film 'Sci-Fi vs Fantasy'\n"
             "  sceneheard film --script screenplay.txt\n"},
    {"listen", "  sceneheard listen\n"
               "  sceneheard listen --json --source 'Line In'\n"
               "  sceneheard listen --only owned.txt --not-address youtube.com\n"},
    {"tonight", "  sceneheard tonight\n"
                "  sceneheard tonight --week --runtime -120 --only owned.txt\n"},
    {"history", "  sceneheard history massive attack\n"
                "  sceneheard history --taste\n"
                "  sceneheard history --export csv > history.csv\n"
                "  sceneheard history import --spotify endsong_0.json --features my_tracks.csv\n"},
    {"catalogue", "  sceneheard catalogue info\n"
                  "  sceneheard catalogue search blade runner\n"
                  "  sceneheard catalogue build --tmdb TMDB_movie_dataset_v11.csv\n"
                  "  sceneheard catalogue build --movielens ml-latest\n"},
    {"train", "  sceneheard train --data ../shared/data\n"},
    {"evaluate", "  sceneheard evaluate --data ../shared/data --only shown\n"
                 "  sceneheard evaluate --only music\n"}};
} // namespace

void addExamples(CLI::App& program) {
    program.footer("Examples:\n  sceneheard suggest song.mp3\n  sceneheard analyse --json ~/Music/evening\n"
                   "  sceneheard film 'Blade Runner (1982)'\n\n"
                   "`sceneheard suggest --help` tells what one of them can do. Exit status: 0 all was answered, 1 some "
                   "of it was not,\n2 wrong usage.");
    for (auto* command : program.get_subcommands([](CLI::App*) { return true; }))
        for (const auto& [name, lines] : examples)
            if (command->get_name() == name)
                command->footer(std::string("Examples:\n") + lines);
}

CLI::Option* addSoundFiles(CLI::App& command, std::vector<std::string>& files) {
    return command.add_option(
        "FILE", files,
        "Sound: any usual audio or film file, a folder, a playlist (m3u, m3u8, pls, xspf, cue), a "
        "FIFO, or - for the standard input");
}

void addJobs(CLI::App& command, int& jobs) {
    command.add_option("-j,--jobs", jobs, "How many files to hear at once; 0: as many as the machine has cores")
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
}

} // namespace sceneheard
