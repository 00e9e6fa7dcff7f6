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

struct Outcome {
    Analysis analysis;
    std::string error;   ///< empty: it was analysed
    bool onTurn = false; ///< it is yet to be analysed, when it is its turn
};

Outcome analyse(const SoundFile& sound, const std::shared_ptr<const Matcher>& matcher, double every) {
    Outcome outcome;
    try {
        if (!sound.problem.empty()) {
            outcome.error = sourceName(sound.file) + ": " + sound.problem;
        } else {
            outcome.analysis = analyseFile(sound.file, matcher, every);
            outcome.analysis.tags.cover = {};
        }
    } catch (const std::exception& e) {
        outcome.error = e.what();
    }
    return outcome;
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

/// Threads that analyse files ahead of those who ask for them.
class AnalysisThreads {
public:
    AnalysisThreads(const std::vector<SoundFile>& all, std::shared_ptr<const Matcher> models,
                    const AnalysisOptions& options)
        : files(all)
        , matcher(std::move(models))
        , every(options.every) {
        const std::size_t cores = std::max(1u, std::thread::hardware_concurrency());
        const auto count = std::min(options.jobs > 0 ? static_cast<std::size_t>(options.jobs) : cores, files.size());
        ahead = count * aheadOfAnswers;
        for (std::size_t i = 0; i < count; ++i)
            threads.emplace_back([this] { work(); });
    }
    ~AnalysisThreads() {
        {
            const std::lock_guard lock(mutex);
            stopped = true;
        }
        changed.notify_all();
    }
    AnalysisThreads(const AnalysisThreads&) = delete;
    AnalysisThreads& operator=(const AnalysisThreads&) = delete;

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
            const auto file = next++;
            lock.unlock();
            Outcome outcome;
            outcome.onTurn = mayWait(files[file]);
            if (!outcome.onTurn)
                outcome = analyse(files[file], matcher, every);
            lock.lock();
            ready.emplace(file, std::move(outcome));
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
                 const std::function<void(const std::string& file, const Analysis& analysis)>& answer) {
    int status = succeeded;
    Progress progress(files.size());
    AnalysisThreads threads(files, std::move(matcher), options);
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto outcome = threads.take(i);
        progress.clear();
        if (outcome.error.empty()) {
            answer(files[i].file, outcome.analysis);
        } else {
            status = inputFailed;
            tellFailure(files[i].file, outcome.error, options.json);
        }
        requireOutput();
        progress.show(i + 1);
    }
    progress.clear();
    return status;
}

} // namespace sceneheard
