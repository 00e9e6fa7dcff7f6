#include "Command/Commands.h"
#include "Command/ListInputs.h"
#include "Command/SoundInputs.h"
#include "Command/Speed.h"
#include "Command/TitleInputs.h"
#include "Films/FactsFile.h"
#include "Matching/Assets.h"
#include "Signal/Error.h"
#include "Training/ClipFilms.h"
#include "Training/EerolaFilms.h"
#include "Training/FactFigures.h"
#include "Training/FilmReport.h"
#include "Training/FilmTraining.h"
#include "Training/LexiconReport.h"
#include "Training/MelFrames.h"
#include "Training/ModelCard.h"
#include "Training/MoodTraining.h"
#include "Training/MusicFigures.h"
#include "Training/ShownFigures.h"
#include "Training/TitleSources.h"
#include <iostream>
#include <sstream>

namespace sceneheard {

void trainFilms(const std::filesystem::path& data, const std::filesystem::path& assets,
                const std::filesystem::path& features) {
    const auto trained = assets / "Models" / moodModelFile;
    const auto moods = MoodModel::load(std::filesystem::exists(trained) ? trained : commandAssets() / moodModelFile);
    const auto clips = readLabelledClips(data, features, std::cerr);
    trainFilms(data, assets, clips, moods, unseenMoods(clips), std::cerr);
}

namespace {
struct Options {
    std::string data, out = "Assets", features, only;
    std::string soundfont, rendered;
    bool pieces = false;
    bool wants(const char* part) const { return only.empty() || only == part; }
};

CLI::Option* addData(CLI::App* command, Options& options, const std::vector<std::string>& parts) {
    command->add_option(
        "--features", options.features,
        "A table of the clips' features: read when it exists, else written; only good for this program");
    command->add_option("--only", options.only, "Only this part")->check(CLI::IsMember(parts));
    return command->add_option("--data", options.data, "The folder of labelled data")->check(CLI::ExistingDirectory);
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
        trainFilms(options.data, out, options.features);
    if (options.only == "titles")
        writeTitlesOf(options.data, readFacts(out / "Catalogue" / "films.tsv"), out / "Catalogue" / "other_titles.tsv",
                      std::cerr);
}

void evaluateTempoAndKey(const Options& options) {
    try {
        evaluateMusic({commandAssets() / "demo", options.soundfont, options.rendered, options.pieces}, std::cout,
                      std::cerr);
    } catch (const Error& e) {
        if (options.only == "music")
            throw;
        std::cout << "tempo and key are left out: " << e.what() << "\n\n";
    }
}

int evaluate(const Options& options) {
    if (options.data.empty() && options.only != "music")
        throw CLI::RequiredError("--data");
    if (options.wants("speed")) // first, while nothing else has taken memory
        printSpeed(options.data, std::cout);
    if (options.wants("music"))
        evaluateTempoAndKey(options);
    if (options.wants("mood") || options.wants("clips") || options.wants("shown")) {
        const auto clips = readLabelledClips(options.data, options.features, std::cerr);
        if (options.wants("shown"))
            evaluateShown(options.data, clips, MoodModel::load(commandAssets() / moodModelFile), std::cout);
        if (options.wants("mood"))
            evaluateMood(clips, unseenMoods(clips), std::cout);
        if (options.wants("clips"))
            evaluateClipFilms(options.data, clips, std::cout << '\n');
    }
    if (options.only == "ablation") // takes minutes, so only when asked for
        printAblation(readLabelledClips(options.data, options.features, std::cerr), std::cout);
    if (options.only == "candidates") {
        auto clips = readLabelledClips(options.data, options.features, std::cerr);
        std::erase_if(clips, [](const LabelledClip& clip) { return clip.audio.empty(); });
        readMelFrames(options.data, clips, std::cerr);
        printCandidates(clips, std::cout);
    }
    if (options.wants("lexicon"))
        evaluateLexicon(options.data, affectLexicon(), std::cout << '\n');
    if (options.wants("films")) {
        const auto moods = MoodModel::load(commandAssets() / moodModelFile);
        evaluateFilms(options.data, *moods, std::cout << '\n');
        evaluateFacts(options.data, std::cout << '\n');
        evaluateRatedFilms(options.data, *moods, std::cout << '\n');
    }
    if (options.only == "inputs") {
        const bool sounds = printSoundInputs(options.data, std::cout);
        const auto catalogue = Catalogue::open(commandAssets() / catalogueFile);
        const auto inputs = std::filesystem::path(options.data) / "inputs";
        const bool any = exists(inputs / "csv") || exists(inputs / "watch");
        if (!any)
            std::cout << "lists are left out: there is neither " << (inputs / "csv").string()
                      << " nor watch beside it\n";
        const bool lists = !any || printListInputs(options.data, *catalogue, std::cout);
        const bool titles = printTitleInputs(options.data, *catalogue, std::cout);
        return sounds && lists && titles ? succeeded : inputFailed;
    }
    if (options.only == "titles" &&
        !printTitleInputs(options.data, *Catalogue::open(commandAssets() / catalogueFile), std::cout))
        return inputFailed;
    return succeeded;
}
} // namespace

void addTrain(CLI::App& program, int&) {
    auto* command = program.add_subcommand("train", "Learn the models from labelled data");
    auto options = std::make_shared<Options>();
    addData(command, *options, {"mood", "films", "titles"})->required();
    command->add_option("--out", options->out, "The folder of assets to write into")->capture_default_str();
    command->callback([options] { train(*options); });
}

void addEvaluate(CLI::App& program, int& status) {
    auto* command =
        program.add_subcommand("evaluate", "Print how good the models are on data they have not learned from");
    auto options = std::make_shared<Options>();
    addData(
        command, *options,
        {"shown", "mood", "films", "lexicon", "music", "clips", "speed", "ablation", "candidates", "inputs", "titles"});
    command
        ->add_option("--soundfont", options->soundfont,
                     "The sound font that the pieces for tempo and key are played with")
        ->check(CLI::ExistingFile);
    command->add_option("--rendered", options->rendered,
                        "A folder where the sounds of those pieces are kept, and found again the next time");
    command->add_flag("--pieces", options->pieces, "Also tempo and key of each piece");
    command->callback([options, &status] { status = evaluate(*options); });
}

} // namespace sceneheard
