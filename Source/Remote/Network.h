#pragma once
#include "Remote/Http.h"
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace sceneheard {

/// The process's network thread: makes every request, many at a time, through libcurl. It runs from the first use to
/// the end of the last user, and leaves no thread and no connection behind.
class Network {
public:
    class Exchange;

    /// The one of this process, made on demand. Throws Error where libcurl cannot be used.
    static std::shared_ptr<Network> shared();
    /// Ends requests that are under way.
    ~Network();

    /// Any thread. Never waits.
    /// @param ended  called on the network thread once the exchange is done, unless that was cancelled before; must
    ///               neither throw nor wait
    static Exchange start(const std::shared_ptr<Network>& network, HttpRequest request,
                          std::function<void()> ended = {});

private:
    struct Call;
    struct Running;

    Network();
    void run();
    void takeNew(std::vector<Running>& running);
    void dropCancelled(std::vector<Running>& running);
    void takeEnded(std::vector<Running>& running);
    int pollTime(const std::vector<Running>& running) const;
    void wake() const;

    void* multi = nullptr; ///< CURLM
    std::mutex mutex;
    std::vector<std::shared_ptr<Call>> waiting; ///< for the thread to take
    bool stopping = false;
    std::thread thread;
};

/// A request that is under way; none by default. Its end, or another in its place, cancels it: the connection is then
/// closed within milliseconds, and nobody waits for that.
class Network::Exchange {
public:
    Exchange() = default;
    ~Exchange();
    Exchange(Exchange&&) noexcept = default;
    Exchange& operator=(Exchange&& other) noexcept;

    explicit operator bool() const { return call != nullptr; }
    bool done() const;
    /// Whether it was done by then.
    bool waitUntil(std::chrono::steady_clock::time_point when) const;
    /// What came of it, once it is done; the exchange then is none.
    HttpAnswer take();

private:
    friend Network;
    std::shared_ptr<Network> network;
    std::shared_ptr<Call> call;
};

} // namespace sceneheard
