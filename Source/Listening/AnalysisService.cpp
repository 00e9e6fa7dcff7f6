#include "Listening/AnalysisService.h"
#include "Listening/Guard.h"
#include "Listening/StreamAnalyser.h"
#include "Matching/Assets.h"
#include "Support/Error.h"
#include <algorithm>
#include <utility>

namespace sceneheard {

namespace {
// The audio thread wakes nobody, so the rings are looked at this often: well within the interval between snapshots.
constexpr std::chrono::milliseconds pollInterval{40};
// The same where nobody watches what any of them is told.
constexpr std::chrono::milliseconds seldomInterval{200};
// The same while none of them was given sound for so long, as a program's is in silence; so much later its first mood
// may be told.
constexpr std::chrono::milliseconds idleInterval{400};
constexpr std::chrono::seconds idleAfter{5};

// What failed once is not tried again at every look.
constexpr std::chrono::seconds pauseAfterFailure{1};
} // namespace

struct AnalysisService::Served : StreamAnalyser {
    using StreamAnalyser::StreamAnalyser;
    Clock::time_point listened{}; // the last time
    Clock::time_point again{};    // not before
    std::size_t seen = 0;         // of its ring, when it was looked at last
};

AnalysisService::AnalysisService(Load l, MakeSearch s)
    : load(std::move(l))
    , makeSearch(std::move(s)) {}

AnalysisService::~AnalysisService() {
    {
        std::lock_guard lock(mutex);
        stopping = true;
        wake.notify_one();
    }
    if (thread.joinable())
        thread.join();
}

std::shared_ptr<AnalysisService> AnalysisService::inPlace(std::shared_ptr<const Matcher> matcher) {
    auto service = std::make_shared<AnalysisService>(Load());
    service->placed = std::make_unique<StreamAnalyser>(matcher);
    service->loaded = std::move(matcher);
    return service;
}

void AnalysisService::hurry(Stream& stream) noexcept {
    if (placed == nullptr)
        return wake.notify_one();
    const auto work = [&] {
        while (placed->listen(stream)) {
        }
        if (stream.ended.load(std::memory_order_relaxed))
            placed->publish(stream, StreamAnalyser::Clock::now());
    };
    guarded(work, [&](const std::string& why) { placed->recover(stream, why); });
}

Impression AnalysisService::impression(Window window) const {
    if (placed == nullptr)
        throw Error("Only what is analysed in place can be asked for between two snapshots.");
    return placed->impression(window);
}

std::shared_ptr<AnalysisService> AnalysisService::shared(const std::vector<std::filesystem::path>& candidates,
                                                         MakeSearch search) {
    static std::mutex guard;
    static std::weak_ptr<AnalysisService> current;
    std::lock_guard lock(guard);
    auto service = current.lock();
    if (!service) {
        service = std::make_shared<AnalysisService>([candidates] { return loadMatcher(findAssets(candidates)); },
                                                    std::move(search));
        current = service;
    }
    return service;
}

void AnalysisService::serve(const std::shared_ptr<Stream>& stream) {
    std::lock_guard lock(mutex);
    const auto known = std::any_of(streams.begin(), streams.end(), [&](auto& s) { return s.lock() == stream; });
    if (!known)
        streams.push_back(stream);
    if (placed == nullptr && !thread.joinable())
        thread = std::thread([this] { run(); });
    wake.notify_one();
}

std::shared_ptr<const Matcher> AnalysisService::matcher() const {
    std::lock_guard lock(mutex);
    return loaded;
}

// One instance's failure, out of memory for one, is its own: the others go on.
bool AnalysisService::serveOne(Served& served, Stream& stream) {
    const auto now = StreamAnalyser::Clock::now();
    if (const auto written = served.written(); std::exchange(served.seen, written) != written)
        soundAt = now;
    if (now < served.again)
        return false;
    const auto work = [&] {
        bool moreWaits = false;
        if (served.due(stream, now - served.listened)) {
            moreWaits = served.listen(stream);
            served.listened = now;
        }
        served.publish(stream, StreamAnalyser::Clock::now());
        watched |= stream.wanted.load(std::memory_order_relaxed) != Wanted::seldom;
        return moreWaits;
    };
    return guarded(work, [&](const std::string& why) {
        served.again = now + pauseAfterFailure;
        served.recover(stream, why);
    });
}

bool AnalysisService::takeTurn(Analysers& analysers, const std::string& problem) {
    std::vector<std::weak_ptr<Stream>> turn;
    std::shared_ptr<const Matcher> matcher;
    {
        std::lock_guard lock(mutex);
        std::erase_if(streams, [](auto& s) { return s.expired(); });
        turn = streams;
        matcher = loaded;
    }
    std::erase_if(analysers, [](auto& entry) { return entry.first.expired(); });
    bool moreWaits = false;
    watched = false;
    for (const auto& weak : turn)
        if (const auto stream = weak.lock()) {
            auto served = analysers.find(weak);
            if (served == analysers.end())
                served =
                    analysers.try_emplace(weak, matcher, problem, makeSearch && matcher ? makeSearch(matcher) : nullptr)
                        .first;
            moreWaits |= serveOne(served->second, *stream);
        }
    return moreWaits;
}

void AnalysisService::run() {
    const ThreadScope scope(Thread::analysis, "AnalysisService::run");
    std::string problem;
    const auto matcher = guarded(load, [&](const std::string& why) { problem = why; });
    {
        std::lock_guard lock(mutex);
        loaded = matcher;
    }
    Analysers analysers;
    for (bool ends = false; !ends;) {
        const auto moreWaits = guarded([&] { return takeTurn(analysers, problem); }, [](const auto&) {});
        std::unique_lock lock(mutex);
        if (!moreWaits && !stopping)
            wake.wait_for(lock, StreamAnalyser::Clock::now() - soundAt >= idleAfter ? idleInterval
                                : watched                                           ? pollInterval
                                                                                    : seldomInterval);
        ends = stopping;
    }
}

} // namespace sceneheard
