#include "Command/Commands.h"
#include "Matching/Assets.h"
#include "Support/Error.h"
#include "Training/Affect/LexiconReport.h"
#include "Training/Affect/WordsReport.h"
#include "Training/Films/ClipFilms.h"
#include "Training/Films/EerolaFilms.h"
#include "Training/Films/FactFigures.h"
#include "Training/Films/FilmReport.h"
#include "Training/Films/ShownFigures.h"
#include "Training/Moods/MoodTraining.h"
#include "Training/Pictures/PosterFigures.h"
#include "Training/Pieces/MusicFigures.h"
#include "Training/Program/ListInputs.h"
#include "Training/Program/SoundInputs.h"
#include "Training/Program/Speed.h"
#include "Training/Program/TitleInputs.h"
#include "Training/Program/TrainCommands.h"
#if SCENEHEARD_BASELINES
#include "Training/Baselines/FilmBaselines.h"
#include "Training/Baselines/MelFrames.h"
#include "Training/Baselines/MoodCandidates.h"
#include "Training/Baselines/SpotiflixData.h"
#endif
#include <iostream>

namespace sceneheard {

namespace {
struct Options : TrainOptions {
    std::string soundfont, rendered;
    bool pieces = false;
};

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

void evaluateFilms(const Options& options) {
    const auto moods = MoodModel::load(commandAssets() / moodModelFile);
    {
        const FilmData data(options.data);
        const auto unseen = predictUnseenTracks(data, *moods);
        evaluateFilms(data, unseen, std::cout << '\n');
#if SCENEHEARD_BASELINES
        evaluateBaselines(data, unseen, std::cout << '\n');
        evaluateOnSpotiflixData(options.data, std::cout << '\n');
#endif
    }
    evaluateFacts(options.data, std::cout << '\n');
    evaluateRatedFilms(options.data, *moods, std::cout << '\n');
}

#if SCENEHEARD_BASELINES
void evaluateCandidates(const Options& options) {
    auto clips = readLabelledClips(options.data, options.features, std::cerr);
    std::erase_if(clips, [](const LabelledClip& clip) { return clip.audio.empty(); });
    readMelFrames(options.data, clips, std::cerr);
    printCandidates(clips, std::cout);
}
#else
void evaluateCandidates(const Options&) {
    throw Error("this program was built without other ways of learning: build it with -DSCENEHEARD_BASELINES=ON");
}
#endif

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
    if (options.only == "candidates")
        evaluateCandidates(options);
    if (options.wants("lexicon"))
        evaluateLexicon(options.data, AffectLexicon(commandAssets() / AffectLexicon::fileName), std::cout << '\n');
    if (options.wants("words"))
        evaluateWords(options.data, AffectLexicon(commandAssets() / AffectLexicon::fileName), std::cout << '\n');
    if (options.only == "pictures") // takes minutes, so only when asked for
        evaluatePictures(options.data, commandAssets(), options.features, std::cout, std::cerr);
    if (options.wants("films"))
        evaluateFilms(options);
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

void addEvaluate(CLI::App& program, int& status) {
    auto* command =
        program.add_subcommand("evaluate", "Print how good the models are on data they have not learned from");
    auto options = std::make_shared<Options>();
    options->addTo(*command, {"shown", "mood", "films", "lexicon", "words", "pictures", "music", "clips", "speed",
                              "ablation", "candidates", "inputs", "titles"});
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
