#include "Remote/Network.h"
#include "Remote/CurlLibrary.h"
#include "Remote/Transfer.h"
#include "Support/Error.h"
#include <algorithm>
#include <atomic>
#include <csignal>
#include <random>

namespace sceneheard {

namespace {
using Clock = std::chrono::steady_clock; // no setting of the wall clock moves it
constexpr long maxConnections = 24;
constexpr std::chrono::milliseconds firstPause{100}, longestPoll{1000};
constexpr std::chrono::seconds longestRetryAfter{10};

CURLM* multiOf(void* multi) { return static_cast<CURLM*>(multi); }

bool isWorthRetrying(const HttpAnswer& answer) {
    return answer.end == HttpAnswer::End::slow ||
           (answer.end == HttpAnswer::End::answered &&
            (answer.status == 429 || answer.status == 502 || answer.status == 503) &&
            answer.retryAfter <= longestRetryAfter);
}
} // namespace

/// A request and its answer, seen by both threads.
struct Network::Call {
    HttpRequest request;
    std::function<void()> tell; ///< that it ended
    std::atomic<bool> cancelled{false};
    std::mutex mutex;
    std::condition_variable ended;
    std::optional<HttpAnswer> answer; ///< guarded by mutex

    void end(HttpAnswer&& with) {
        {
            const std::lock_guard lock(mutex);
            answer = std::move(with);
        }
        ended.notify_all();
        if (tell && !cancelled)
            tell();
    }
};

/// A call on the network thread: a try under way, or a pause before the next.
struct Network::Running {
    std::shared_ptr<Call> call;
    CURLM* multi;
    int tries = 0;
    Clock::time_point next{}; ///< when to try again
    std::unique_ptr<Transfer> transfer;

    Running(std::shared_ptr<Call> c, CURLM* m)
        : call(std::move(c))
        , multi(m) {}
    Running(Running&&) = default;
    Running& operator=(Running&&) = default;
    ~Running() { stop(); }

    void begin() {
        ++tries;
        transfer = std::make_unique<Transfer>(call->request);
        curl().curl_multi_add_handle(multi, transfer->handle());
    }
    void stop() {
        if (transfer)
            curl().curl_multi_remove_handle(multi, transfer->handle());
        transfer.reset();
    }
};

std::shared_ptr<Network> Network::shared() {
    static std::mutex making;
    static std::weak_ptr<Network> made;
    const std::lock_guard lock(making);
    auto network = made.lock();
    if (!network) {
        network.reset(new Network);
        made = network;
    }
    return network;
}

Network::Network()
    : multi(curl().curl_multi_init()) {
    if (multi == nullptr)
        throw Error("There is no memory for asking an index.");
    curl().curl_multi_setopt(multiOf(multi), CURLMOPT_MAX_HOST_CONNECTIONS, maxConnections);
    curl().curl_multi_setopt(multiOf(multi), CURLMOPT_MAXCONNECTS, maxConnections);
    thread = std::thread([this] { run(); });
}

Network::~Network() {
    {
        const std::lock_guard lock(mutex);
        stopping = true;
    }
    wake();
    thread.join();
    curl().curl_multi_cleanup(multiOf(multi));
}

void Network::wake() const { curl().curl_multi_wakeup(multiOf(multi)); }

Network::Exchange Network::start(const std::shared_ptr<Network>& network, HttpRequest request,
                                 std::function<void()> ended) {
    Exchange exchange;
    exchange.network = network;
    exchange.call = std::make_shared<Call>();
    exchange.call->request = std::move(request);
    exchange.call->tell = std::move(ended);
    {
        const std::lock_guard lock(network->mutex);
        network->waiting.push_back(exchange.call);
    }
    network->wake();
    return exchange;
}

void Network::takeNew(std::vector<Running>& running) {
    std::vector<std::shared_ptr<Call>> calls;
    {
        const std::lock_guard lock(mutex);
        calls.swap(waiting);
    }
    for (auto& call : calls) {
        running.emplace_back(std::move(call), multiOf(multi));
        running.back().begin();
    }
    const auto now = Clock::now();
    for (auto& one : running)
        if (!one.transfer && now >= one.next)
            one.begin();
}

void Network::dropCancelled(std::vector<Running>& running) {
    std::erase_if(running, [](const Running& one) { return one.call->cancelled.load(); });
}

void Network::takeEnded(std::vector<Running>& running) {
    static thread_local std::minstd_rand random{std::random_device{}()};
    int left = 0;
    while (const auto* message = curl().curl_multi_info_read(multiOf(multi), &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        const auto one = std::ranges::find_if(
            running, [&](const Running& r) { return r.transfer && r.transfer->handle() == message->easy_handle; });
        if (one == running.end())
            continue;
        auto answer = one->transfer->answer(message->data.result);
        one->stop();
        if (one->tries < one->call->request.tries && isWorthRetrying(answer)) {
            // Between half and the whole of a pause that doubles, so that many clients do not come back together.
            const auto pause = firstPause * (1 << one->tries);
            const std::chrono::milliseconds jittered(pause.count() / 2 +
                                                     static_cast<long>(random() % (pause.count() / 2)));
            one->next = Clock::now() + std::max<std::chrono::milliseconds>(jittered, answer.retryAfter);
            continue;
        }
        one->call->end(std::move(answer));
        running.erase(one);
    }
}

int Network::pollTime(const std::vector<Running>& running) const {
    auto time = longestPoll;
    for (const auto& one : running)
        if (!one.transfer)
            time = std::min(time, std::chrono::ceil<std::chrono::milliseconds>(one.next - Clock::now()));
    return static_cast<int>(std::max<std::chrono::milliseconds::rep>(time.count(), 0));
}

void Network::run() {
    // A broken connection is an error to us, and the host's signals are for the host's threads.
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, nullptr);
    std::vector<Running> running;
    for (;;) {
        {
            const std::lock_guard lock(mutex);
            if (stopping)
                return;
        }
        dropCancelled(running);
        takeNew(running);
        int active = 0;
        curl().curl_multi_perform(multiOf(multi), &active);
        takeEnded(running);
        // Woken for a new request, a cancelled one and the end; asleep while there is nothing to do.
        curl().curl_multi_poll(multiOf(multi), nullptr, 0, running.empty() ? 3'600'000 : pollTime(running), nullptr);
    }
}

Network::Exchange::~Exchange() {
    if (call) {
        call->cancelled = true;
        network->wake();
    }
}

Network::Exchange& Network::Exchange::operator=(Exchange&& other) noexcept {
    std::swap(network, other.network);
    std::swap(call, other.call);
    return *this;
}

bool Network::Exchange::done() const {
    const std::lock_guard lock(call->mutex);
    return call->answer.has_value();
}

bool Network::Exchange::waitUntil(std::chrono::steady_clock::time_point when) const {
    std::unique_lock lock(call->mutex);
    return call->ended.wait_until(lock, when, [&] { return call->answer.has_value(); });
}

HttpAnswer Network::Exchange::take() {
    const auto ended = std::move(call);
    network.reset();
    const std::lock_guard lock(ended->mutex);
    return std::move(*ended->answer);
}

} // namespace sceneheard
