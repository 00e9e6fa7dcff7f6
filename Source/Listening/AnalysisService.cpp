#include "Listening/AnalysisService.h"
#include "Listening/StreamAnalyser.h"
#include "Matching/Assets.h"
#include <algorithm>
#include <map>

namespace sceneheard {

namespace {
// The audio thread wakes nobody, so the rings are looked at this often: well within the interval between snapshots.
constexpr std::chrono::milliseconds pollInterval{40};

struct Served : StreamAnalyser {
    using StreamAnalyser::StreamAnalyser;
    Clock::time_point heard{}; // the last time
};
} // namespace

AnalysisService::AnalysisService(Load l)
    : load(std::move(l)) {}

AnalysisService::~AnalysisService() {
    {
        std::lock_guard lock(mutex);
        stopping = true;
    }
    wake.notify_one();
    if (thread.joinable())
        thread.join();
}

std::shared_ptr<AnalysisService> AnalysisService::shared(const std::vector<std::filesystem::path>& candidates) {
    static std::mutex guard;
    static std::weak_ptr<AnalysisService> current;
    std::lock_guard lock(guard);
    auto service = current.lock();
    if (!service) {
        service = std::make_shared<AnalysisService>([candidates] { return loadMatcher(findAssets(candidates)); });
        current = service;
    }
    return service;
}

void AnalysisService::serve(const std::shared_ptr<Stream>& stream) {
    std::lock_guard lock(mutex);
    const auto known = std::any_of(streams.begin(), streams.end(), [&](auto& s) { return s.lock() == stream; });
    if (!known)
        streams.push_back(stream);
    if (!thread.joinable())
        thread = std::thread([this] { run(); });
    wake.notify_one();
}

std::shared_ptr<const Matcher> AnalysisService::matcher() const {
    std::lock_guard lock(mutex);
    return loaded;
}

void AnalysisService::run() {
    const ThreadScope scope(Thread::analysis, "AnalysisService::run");
    std::shared_ptr<const Matcher> matcher;
    std::string problem;
    try {
        matcher = load();
    } catch (const std::exception& e) {
        problem = e.what();
    }

    std::map<std::weak_ptr<Stream>, Served, std::owner_less<>> analysers;
    std::unique_lock lock(mutex);
    loaded = matcher;
    while (!stopping) {
        std::erase_if(streams, [](auto& s) { return s.expired(); });
        const auto turn = streams;
        lock.unlock();
        std::erase_if(analysers, [](auto& entry) { return entry.first.expired(); });
        bool moreWaits = false;
        for (const auto& weak : turn)
            if (const auto stream = weak.lock()) {
                auto& analyser = analysers.try_emplace(weak, matcher, problem).first->second;
                const auto now = StreamAnalyser::Clock::now();
                if (analyser.due(*stream, now - analyser.heard)) {
                    moreWaits |= analyser.listen(*stream);
                    analyser.heard = now;
                }
                analyser.publish(*stream, StreamAnalyser::Clock::now());
            }
        lock.lock();
        if (!moreWaits && !stopping)
            wake.wait_for(lock, pollInterval);
    }
}

} // namespace sceneheard
