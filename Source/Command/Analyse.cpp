#include "Command/AnalyseFiles.h"
#include "Command/Commands.h"
#include "Command/Examples.h"
#include "Command/JsonLine.h"
#include "Command/Report.h"
#include "Matching/Assets.h"
#include <algorithm>
#include <iostream>

namespace sceneheard {

namespace {
struct AnalyseOptions {
    std::vector<std::string> files;
    AnalysisOptions analysis;
};

void printJson(const SoundFile& sound, const Analysis& analysis, const Matcher& matcher) {
    const auto& [mood, quadrants, audioFeatures, genreEvidence, error] = analysis.impression;
    JsonLine line;
    writePiece(line, sound);
    line.number("duration_s", analysis.seconds);
    writeTold(line, analysis.warning, analysis.tags.title, analysis.tags.artist);
    if (!analysis.tags.album.empty())
        line.text("album", analysis.tags.album);
    if (!analysis.tags.lyrics.empty())
        line.text("lyrics", analysis.tags.lyrics);
    if (const auto& cover = analysis.cover; !cover.type.empty()) {
        line.beginObject("cover");
        line.text("type", cover.type);
        line.integer("width", cover.width);
        line.integer("height", cover.height);
        line.integer("bytes", static_cast<long long>(cover.bytes));
        line.endObject();
    }
    writeMood(line, "mood", mood.value);
    writeMood(line, "mood_sd", mood.sd);
    writeQuadrants(line, quadrants);
    line.beginObject("music");
    line.number("tempo_bpm", analysis.music.tempoBpm);
    line.text("key", analysis.music.key.name());
    line.number("loudness_lufs", analysis.music.loudnessLufs);
    for (std::size_t s = 0; s < audioFeatureCount; ++s)
        if (s != static_cast<std::size_t>(AudioFeature::loudness) && s != static_cast<std::size_t>(AudioFeature::tempo))
            line.number(audioFeatureNames[s], audioFeatures[s]);
    line.endObject();
    line.beginObject("film_genres");
    const auto genres = matcher.space().genreProbabilities(analysis.impression);
    for (std::size_t g = 0; g < genreNames.size(); ++g)
        line.number(genreNames[g], genres[g]);
    line.endObject();
    if (!analysis.curve.empty()) {
        line.beginList("curve");
        for (const auto& point : analysis.curve) {
            line.beginObject();
            line.number("t", point.seconds);
            writeMood(line, "mood", point.mood.value);
            line.endObject();
        }
        line.endList();
    }
    line.print(std::cout);
}

void printText(const SoundFile& sound, const Analysis& analysis, const Matcher& matcher) {
    std::cout << pieceHeadline(sound) << '\n' << describe(analysis, matcher);
    for (const auto& point : analysis.curve)
        std::cout << "  " << clockTime(point.seconds) << "  valence " << rounded(point.mood[Axis::valence], 2)
                  << "  energy " << rounded(point.mood[Axis::energy], 2) << "  tension "
                  << rounded(point.mood[Axis::tension], 2) << '\n';
    std::cout << std::flush;
}

int analyse(const AnalyseOptions& options) {
    const auto matcher = loadMatcher(commandAssets());
    return analyseFiles(
        soundFiles(options.files), matcher, options.analysis, [&](const SoundFile& sound, const Analysis& analysis) {
            options.analysis.json ? printJson(sound, analysis, *matcher) : printText(sound, analysis, *matcher);
        });
}
} // namespace

void addAnalyse(CLI::App& program, int& status) {
    auto* command = program.add_subcommand("analyse", "Say what mood audio files are in");
    auto options = std::make_shared<AnalyseOptions>();
    addSoundFiles(*command, options->files)->required();
    command->add_flag("--json", options->analysis.json, "One JSON object a line");
    command->add_option("--every", options->analysis.every, "Also the mood every so many seconds")
        ->check(CLI::Range(0.1, 3600.0));
    addJobs(*command, options->analysis.jobs);
    command->callback([options, &status] { status = analyse(*options); });
}

} // namespace sceneheard
