#include "Command/Commands.h"
#include "Command/Speed.h"
#include "Matching/Assets.h"
#include "Training/FilmTraining.h"
#include "Training/ModelCard.h"
#include "Training/MoodTraining.h"
#include <iostream>
#include <sstream>

namespace sceneheard {

namespace {
struct Options {
    std::string data, out = "Assets", features, only;
    bool wants(const char* part) const { return only.empty() || only == part; }
};

void addData(CLI::App* command, Options& options, const std::vector<std::string>& parts) {
    command->add_option("--data", options.data, "The folder of labelled data")
        ->required()
        ->check(CLI::ExistingDirectory);
    command->add_option(
        "--features", options.features,
        "A table of the clips' features: read when it exists, else written; only good for this program");
    command->add_option("--only", options.only, "Only this part")->check(CLI::IsMember(parts));
}

void train(const Options& options) {
    const std::filesystem::path out = options.out;
    std::filesystem::create_directories(out / "Models");
    if (options.wants("mood")) {
        const auto clips = readLabelledClips(options.data, options.features, std::cerr);
        std::cerr << "learning moods from " << clips.size() << " clips\n";
        saveMoodNumbers(trainMood(clips), out / "Models" / moodModelFile);
        std::ostringstream figures;
        evaluateMood(clips, figures);
        writeMoodCard(clips, figures.str(), out / "Models" / "mood.md");
    }
    if (options.wants("films"))
        trainFilms(options.data, out, std::cerr);
}

void evaluate(const Options& options) {
    if (options.wants("speed")) // first, while nothing else has taken memory
        printSpeed(options.data, std::cout);
    if (options.wants("mood"))
        evaluateMood(readLabelledClips(options.data, options.features, std::cerr), std::cout);
    if (options.wants("films"))
        evaluateFilms(options.data, std::cout);
}
} // namespace

void addTrain(CLI::App& program, int&) {
    auto* command = program.add_subcommand("train", "Learn the models from labelled data");
    auto options = std::make_shared<Options>();
    addData(command, *options, {"mood", "films"});
    command->add_option("--out", options->out, "The folder of assets to write into")->capture_default_str();
    command->callback([options] { train(*options); });
}

void addEvaluate(CLI::App& program, int&) {
    auto* command =
        program.add_subcommand("evaluate", "Print how good the models are on data they have not learned from");
    auto options = std::make_shared<Options>();
    addData(command, *options, {"mood", "films", "speed"});
    command->callback([options] { evaluate(*options); });
}

} // namespace sceneheard
