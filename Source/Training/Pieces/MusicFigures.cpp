#include "Training/Pieces/MusicFigures.h"
#include "Decoding/AudioFile.h"
#include "Demo/Score.h"
#include "Signal/Features/FeatureExtractor.h"
#include "Support/Error.h"
#include "Support/Paths.h"
#include "Training/Pieces/RenderedPieces.h"
#include <algorithm>
#include <atomic>
#include <cmath>
#include <iomanip>
#include <juce_core/juce_core.h>
#include <mutex>
#include <optional>
#include <ostream>
#include <thread>

namespace sceneheard {

namespace {
namespace fs = std::filesystem;

constexpr double tempoTolerance = 0.04;
constexpr double midway = 20.0; // seconds, where the short windows are asked

/// What was written, and what was estimated.
struct Answer {
    std::string name;
    double tempo = 0;
    Key key;
    Music whole, seconds10;
    double autocorrelation = 0;  ///< beats a minute, of the mood features' tempogram
    std::optional<double> aubio; ///< beats a minute
};

struct TemporaryFolder {
    fs::path path = fs::temp_directory_path() / ("sceneheard-" + juce::Uuid().toString().toStdString());
    TemporaryFolder() { fs::create_directories(path); }
    ~TemporaryFolder() {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
};

std::optional<double> aubioTempo(const fs::path& wav) {
    juce::ChildProcess process;
    if (!process.start(juce::StringArray{"aubio", "tempo", juce::String::fromUTF8(utf8Of(wav).c_str())}))
        return {};
    const auto said = process.readAllProcessOutput();
    if (!process.waitForProcessToFinish(-1) || process.getExitCode() != 0 || !said.contains("bpm"))
        return {};
    return said.getDoubleValue();
}

void analyse(const fs::path& wav, Answer& answer) {
    const AudioFile file(wav);
    FeatureExtractor extractor(file.sampleRate(), file.channels());
    bool asked = false;
    file.read([&](std::span<const float* const> channels, int samples) {
        extractor.process(channels, samples);
        if (!asked && extractor.seconds() >= midway) {
            answer.seconds10 = extractor.music(Window::seconds10);
            asked = true;
        }
        return true;
    });
    extractor.finish();
    answer.whole = extractor.music(Window::whole);
    static const auto octaves = std::ranges::find(FeatureExtractor::names(), "tempo_octaves") -
                                FeatureExtractor::names().begin(); // above 120 beats a minute
    answer.autocorrelation = 120.0 * std::exp2(extractor.features(Window::whole)[octaves]);
    answer.aubio = aubioTempo(wav);
}

// Renders and analyses every piece, on all cores.
std::vector<Answer> answers(const MusicEvaluation& options, std::ostream& progress) {
    const FluidSynth synth(options.soundfont);
    const auto& pieces = renderedPieces();
    std::vector<fs::path> scores;
    for (const auto& entry : fs::directory_iterator(options.demoScores))
        if (entry.path().extension() == ".score")
            scores.push_back(entry.path());
    std::ranges::sort(scores);

    const TemporaryFolder temporary;
    const auto folder = options.rendered.empty() ? temporary.path : options.rendered;
    fs::create_directories(folder);
    std::vector<Answer> result(pieces.size() + scores.size());
    std::atomic<std::size_t> next{0};
    std::string failure;
    std::mutex mutex;
    const auto one = [&](std::size_t i) {
        auto& answer = result[i];
        if (i >= pieces.size()) {
            auto file = scores[i - pieces.size()];
            const auto score = Score::read(file);
            answer.name = score.title;
            answer.tempo = score.tempo;
            answer.key = score.key;
            analyse(file.replace_extension(".wav"), answer);
            return;
        }
        const auto& piece = pieces[i];
        answer.name = piece.name;
        answer.tempo = piece.tempo;
        answer.key = piece.key;
        const auto wav = folder / (piece.name + ".wav");
        if (!fs::exists(wav)) {
            const auto midi = folder / (piece.name + ".mid"), part = folder / (piece.name + ".part.wav");
            writeMidi(piece, midi);
            synth.render(midi, part);
            fs::rename(part, wav);
        }
        analyse(wav, answer);
        if (options.rendered.empty())
            fs::remove(wav);
    };
    const auto work = [&] {
        for (std::size_t i = next++; i < result.size(); i = next++)
            try {
                one(i);
            } catch (const std::exception& e) {
                const std::lock_guard lock(mutex);
                failure = e.what();
                next = result.size();
            }
    };
    progress << "playing and hearing " << result.size() << " pieces\n" << std::flush;
    {
        std::vector<std::jthread> threads;
        for (unsigned t = 0; t < std::max(1u, std::thread::hardware_concurrency()); ++t)
            threads.emplace_back(work);
    }
    if (!failure.empty())
        throw Error(failure);
    return result;
}

void printPieces(const std::vector<Answer>& all, std::ostream& out) {
    out << std::left << std::setw(24) << "piece" << std::right << std::setw(8) << "written" << std::setw(8) << "heard"
        << std::setw(8) << "aubio"
        << "  key\n"
        << std::fixed << std::setprecision(1);
    for (const auto& a : all) {
        out << std::left << std::setw(24) << a.name << std::right << std::setw(8) << a.tempo << std::setw(8)
            << a.whole.tempoBpm << std::setw(8) << a.aubio.value_or(0)
            << (sameTempo(a.whole.tempoBpm, a.tempo)           ? "  "
                : sameTempoButMetre(a.whole.tempoBpm, a.tempo) ? "~ "
                                                               : "! ")
            << std::setprecision(2) << a.whole.tempoConfidence << std::setprecision(1) << "  " << a.key.name();
        if (keyScore(a.whole.key, a.key) < 1)
            out << ", heard " << a.whole.key.name();
        out << '\n';
    }
    out << '\n';
}
} // namespace

bool sameTempo(double estimated, double written) { return std::abs(estimated - written) <= tempoTolerance * written; }

bool sameTempoButMetre(double estimated, double written) {
    return std::ranges::any_of(std::initializer_list<double>{1, 2, 0.5, 3, 1.0 / 3},
                               [&](double factor) { return sameTempo(estimated, factor * written); });
}

double keyScore(const Key& estimated, const Key& written) {
    const int distance = ((estimated.tonic - written.tonic) % 12 + 12) % 12;
    if (estimated.minor == written.minor)
        return distance == 0 ? 1.0 : distance == 7 ? 0.5 : 0.0;
    if (distance == 0)
        return 0.2;
    return distance == (written.minor ? 3 : 9) ? 0.3 : 0.0;
}

void evaluateMusic(const MusicEvaluation& options, std::ostream& out, std::ostream& progress) {
    const auto all = answers(options, progress);
    if (options.pieces)
        printPieces(all, out);

    using Measure = double (*)(const Answer&);
    const auto mean = [&](Measure measure, std::size_t first, std::size_t step) {
        double sum = 0;
        int count = 0;
        for (std::size_t i = first; i < all.size(); i += step, ++count)
            sum += measure(all[i]);
        return sum / count;
    };
    const auto row = [&](const char* name, Measure measure, const std::string& published) {
        out << std::left << std::setw(56) << name << std::right << std::fixed << std::setprecision(3) << std::setw(8)
            << mean(measure, 0, 1) << std::setw(8) << mean(measure, 0, 2) << std::setw(8) << mean(measure, 1, 2)
            << std::setw(11) << published << '\n';
    };
    const auto heading = "TEMPO AND KEY (" + std::to_string(all.size()) + " pieces, FluidSynth)";
    out << std::left << std::setw(56) << heading << std::right << std::setw(8) << "all" << std::setw(8) << "odd"
        << std::setw(8) << "even" << std::setw(11) << "published" << '\n';
    row(
        "tempo within 4% (Acc1)", [](const Answer& a) -> double { return sameTempo(a.whole.tempoBpm, a.tempo); },
        ".83");
    row(
        "  from 10 s", [](const Answer& a) -> double { return sameTempo(a.seconds10.tempoBpm, a.tempo); }, "");
    row(
        "  autocorrelation, 120 bpm preferred",
        [](const Answer& a) -> double { return sameTempo(a.autocorrelation, a.tempo); }, "");
    const bool aubio = std::ranges::all_of(all, [](const Answer& a) { return a.aubio.has_value(); });
    if (aubio)
        row(
            "  aubio", [](const Answer& a) -> double { return sameTempo(*a.aubio, a.tempo); }, "");
    row(
        "tempo, or its double, half, triple, third (Acc2)",
        [](const Answer& a) -> double { return sameTempoButMetre(a.whole.tempoBpm, a.tempo); }, ".95");
    row(
        "  from 10 s", [](const Answer& a) -> double { return sameTempoButMetre(a.seconds10.tempoBpm, a.tempo); }, "");
    row(
        "  autocorrelation, 120 bpm preferred",
        [](const Answer& a) -> double { return sameTempoButMetre(a.autocorrelation, a.tempo); }, "");
    if (aubio)
        row(
            "  aubio", [](const Answer& a) -> double { return sameTempoButMetre(*a.aubio, a.tempo); }, "");
    row(
        "key, MIREX's weighted score", [](const Answer& a) { return keyScore(a.whole.key, a.key); }, ".83");
    row(
        "  from 10 s", [](const Answer& a) { return keyScore(a.seconds10.key, a.key); }, "");
    out << '\n';
}

} // namespace sceneheard
