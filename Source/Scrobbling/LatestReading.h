#pragma once
#include "Listening/Guard.h"
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace sceneheard {

/// Reads what was asked for last on a thread of its own, as a file may let wait. One thread at a time.
/// @tparam Question  compared with ==
template <typename Question, typename Answer>
class LatestReading {
public:
    /// Called on that thread; null: there is nothing. What it throws is problem().
    using Read = std::function<std::shared_ptr<const Answer>(const Question&)>;

    /// @param r      not empty
    /// @param later  reads once more after so long, for what is written a moment after it was told of; 0: does not
    explicit LatestReading(Read r, std::chrono::milliseconds later = {})
        : read(std::move(r))
        , again(later) {}
    /// Waits for what is being read.
    ~LatestReading() {
        if (!thread.joinable())
            return;
        {
            std::lock_guard lock(mutex);
            stopping = true;
            wake.notify_one();
        }
        thread.join();
    }
    LatestReading(const LatestReading&) = delete;
    LatestReading& operator=(const LatestReading&) = delete;

    /// Returns at once; asking the same again changes nothing. Nothing: there is nothing to read.
    void ask(const std::optional<Question>& next) {
        if (next == asked)
            return;
        asked = next;
        std::lock_guard lock(mutex);
        ++number;
        told.reset();
        trouble.clear();
        waiting = next;
        if (!next)
            return;
        if (!thread.joinable())
            thread = std::thread([this] { run(); });
        wake.notify_one();
    }

    /// To the question asked last; null: it is not known yet, or there is none.
    std::shared_ptr<const Answer> answer() const {
        std::lock_guard lock(mutex);
        return told;
    }
    /// Why there is none, in a sentence; empty: nothing is wrong.
    std::string problem() const {
        std::lock_guard lock(mutex);
        return trouble;
    }

private:
    void run() {
        std::unique_lock lock(mutex);
        for (;;) {
            wake.wait(lock, [this] { return stopping || waiting; });
            if (stopping)
                return;
            const auto question = *std::exchange(waiting, {});
            const auto of = number;
            tell(question, of, lock);
            const auto other = [&] { return stopping || of != number; };
            if (again.count() > 0 && !wake.wait_for(lock, again, other))
                tell(question, of, lock);
        }
    }

    void tell(const Question& question, unsigned of, std::unique_lock<std::mutex>& lock) {
        lock.unlock();
        std::string why;
        auto next = guarded([&] { return read(question); }, [&](const std::string& problem) { why = problem; });
        lock.lock();
        if (of != number || (next == nullptr && told != nullptr))
            return; // of a question before, or gone since the first reading
        told = std::move(next);
        trouble = std::move(why);
    }

    const Read read;
    const std::chrono::milliseconds again;
    std::optional<Question> asked;

    mutable std::mutex mutex; // of what follows
    std::condition_variable wake;
    std::optional<Question> waiting;
    std::shared_ptr<const Answer> told;
    std::string trouble;
    unsigned number = 0; // of the question
    bool stopping = false;

    std::thread thread; // once there is something to read
};

} // namespace sceneheard
