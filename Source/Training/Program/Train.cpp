#include "Command/Commands.h"
#include "Films/FactsFile.h"
#include "Matching/Assets.h"
#include "Training/Data/TitleSources.h"
#include "Training/Films/FilmTraining.h"
#include "Training/Moods/ModelCard.h"
#include "Training/Moods/MoodTraining.h"
#include "Training/Pictures/PosterTraining.h"
#include "Training/Program/TrainCommands.h"
#include <iostream>
#include <sstream>

namespace sceneheard {

namespace {
struct Options : TrainOptions {
    std::string out = "Assets";
};

void learnFilms(const Options& options) {
    const std::filesystem::path assets = options.out;
    const auto trained = assets / "Models" / moodModelFile;
    const auto moods = MoodModel::load(std::filesystem::exists(trained) ? trained : commandAssets() / moodModelFile);
    const auto clips = readLabelledClips(options.data, options.features, std::cerr);
    trainFilms(options.data, assets, clips, moods, unseenMoods(clips), std::cerr);
}

void train(const Options& options) {
    const std::filesystem::path out = options.out;
    std::filesystem::create_directories(out / "Models");
    if (options.wants("mood")) {
        const auto clips = readLabelledClips(options.data, options.features, std::cerr);
        std::cerr << "learning moods from " << clips.size() << " clips\n";
        const auto unseen = unseenMoods(clips);
        saveMoodNumbers(trainMood(clips, unseen), out / "Models" / moodModelFile);
        std::ostringstream figures;
        evaluateMood(clips, unseen, figures);
        writeMoodCard(clips, figures.str(), out / "Models" / "mood.md");
    }
    if (options.wants("films"))
        learnFilms(options);
    if (options.only == "pictures") // from data of its own
        trainPictures(options.data, out, std::cerr);
    if (options.only == "titles")
        writeTitlesOf(options.data, readFacts(out / "Catalogue" / "films.tsv"), out / "Catalogue" / "other_titles.tsv",
                      std::cerr);
}
} // namespace

CLI::Option* TrainOptions::addTo(CLI::App& command, const std::vector<std::string>& parts) {
    command.add_option("--features", features,
                       "A table of the clips' features: read when it exists, else written; only good for this program");
    command.add_option("--only", only, "Only this part")->check(CLI::IsMember(parts));
    return command.add_option("--data", data, "The folder of labelled data")->check(CLI::ExistingDirectory);
}

void addTrain(CLI::App& program) {
    auto* command = program.add_subcommand("train", "Learn the models from labelled data");
    auto options = std::make_shared<Options>();
    options->addTo(*command, {"mood", "films", "pictures", "titles"})->required();
    command->add_option("--out", options->out, "The folder of assets to write into")->capture_default_str();
    command->callback([options] { train(*options); });
}

} // namespace sceneheard
