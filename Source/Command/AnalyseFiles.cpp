#include "Command/AnalyseFiles.h"
#include "Command/Commands.h"
#include "Command/Output.h"
#include "Command/Progress.h"
#include "Command/Report.h"
#include "Decoding/ByteSource.h"
#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace sceneheard {

namespace {
constexpr std::size_t aheadOfAnswers = 16; // files, for each thread: a long one among them holds up none

struct Outcome : AnalysisOutcome {
    bool onTurn = false; ///< it is yet to be analysed, when it is its turn
};

std::string nameOf(const SoundFile& sound) {
    return sound.track ? pieceName(sound.file, *sound.track) : sourceName(sound.file);
}

Outcome analyse(const SoundFile& sound, const std::shared_ptr<const Matcher>& matcher, double every) {
    Outcome outcome;
    try {
        if (!sound.problem.empty()) {
            outcome.error = nameOf(sound) + ": " + sound.problem;
        } else {
            outcome.analysis = analyseFile(sound.file, matcher, every);
        }
    } catch (const std::exception& e) {
        outcome.error = e.what();
    }
    return outcome;
}

// How many of these, from the first on, are analysed as one file is read: tracks that follow each other in it.
std::size_t analysedAtOnce(std::span<const SoundFile> sounds) {
    const auto cut = [](const SoundFile& sound) { return sound.track && sound.problem.empty(); };
    std::size_t count = 1;
    while (count < sounds.size() && cut(sounds[0]) && cut(sounds[count]) && sounds[count].file == sounds[0].file &&
           sounds[count - 1].track->to > 0 && sounds[count].track->from >= sounds[count - 1].track->to)
        ++count;
    return count;
}

std::vector<Outcome> analyseAtOnce(std::span<const SoundFile> sounds, const std::shared_ptr<const Matcher>& matcher,
                                double every) {
    if (!sounds[0].track || !sounds[0].problem.empty())
        return {analyse(sounds[0], matcher, every)};
    std::vector<CueTrack> tracks;
    for (const auto& sound : sounds)
        tracks.push_back(*sound.track);
    std::vector<Outcome> outcomes;
    for (auto& outcome : analyseTracks(sounds[0].file, tracks, matcher, every))
        outcomes.push_back({std::move(outcome), false});
    return outcomes;
}

// Whether reading it may wait for another program.
bool mayWait(const SoundFile& sound) {
    if (sound.file == "-")
        return true;
    std::error_code error;
    const auto kind = std::filesystem::status(sound.file, error).type();
    return sound.problem.empty() && kind != std::filesystem::file_type::regular &&
           kind != std::filesystem::file_type::not_found;
}

/// Threads that hear files ahead of those who ask for them.
class Hearing {
public:
    Hearing(const std::vector<SoundFile>& all, std::shared_ptr<const Matcher> models, const AnalysisOptions& options)
        : files(all)
        , matcher(std::move(models))
        , every(options.every) {
        const std::size_t cores = std::max(1u, std::thread::hardware_concurrency());
        const auto count = std::min(options.jobs > 0 ? static_cast<std::size_t>(options.jobs) : cores, files.size());
        ahead = count * aheadOfAnswers;
        for (std::size_t i = 0; i < count; ++i)
            threads.emplace_back([this] { work(); });
    }
    ~Hearing() {
        {
            const std::lock_guard lock(mutex);
            stopped = true;
        }
        changed.notify_all();
    }
    Hearing(const Hearing&) = delete;
    Hearing& operator=(const Hearing&) = delete;

    /// Of each file in turn.
    Outcome take(std::size_t file) {
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return ready.contains(file); });
        auto outcome = std::move(ready.extract(file).mapped());
        taken = file + 1;
        lock.unlock();
        changed.notify_all();
        return outcome.onTurn ? analyse(files[file], matcher, every) : outcome;
    }

private:
    void work() {
        std::unique_lock lock(mutex);
        for (;;) {
            changed.wait(lock, [&] { return stopped || next >= files.size() || next < taken + ahead; });
            if (stopped || next >= files.size())
                return;
            const auto first = next;
            const auto sounds = std::span(files).subspan(first);
            next += analysedAtOnce(sounds);
            const auto count = next - first;
            lock.unlock();
            std::vector<Outcome> outcomes(1);
            outcomes[0].onTurn = mayWait(files[first]);
            if (!outcomes[0].onTurn)
                outcomes = analyseAtOnce(sounds.first(count), matcher, every);
            lock.lock();
            for (std::size_t i = 0; i < outcomes.size(); ++i)
                ready.emplace(first + i, std::move(outcomes[i]));
            changed.notify_all();
        }
    }

    const std::vector<SoundFile>& files;
    const std::shared_ptr<const Matcher> matcher;
    const double every;
    std::size_t ahead = 0;
    std::mutex mutex;
    std::condition_variable changed;
    std::map<std::size_t, Outcome> ready;
    std::size_t next = 0, taken = 0; ///< files that were begun, and answered
    bool stopped = false;
    std::vector<std::jthread> threads; ///< last, so that all the above outlives them
};

} // namespace

int analyseFiles(const std::vector<SoundFile>& files, std::shared_ptr<const Matcher> matcher,
              const AnalysisOptions& options,
              const std::function<void(const SoundFile& sound, const Analysis& analysis)>& answer) {
    int status = succeeded;
    Progress progress(files.size());
    Hearing hearing(files, std::move(matcher), options);
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto outcome = hearing.take(i);
        progress.clear();
        if (outcome.error.empty()) {
            answer(files[i], outcome.analysis);
        } else {
            status = inputFailed;
            tellFailure(files[i], outcome.error, options.json);
        }
        requireOutput();
        progress.show(i + 1);
    }
    progress.clear();
    return status;
}

} // namespace sceneheard
