#include "Decoding/DecodingThread.h"
#include "Decoding/SteadyDecoder.h"
#include "Support/Error.h"
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#if defined(_WIN32)
#include <windows.h>
#else
#include <dlfcn.h>
#endif

namespace sceneheard {

namespace {
// Sound changes hands in batches, since each costs two threads' waking: samples, all channels together.
constexpr std::size_t batch = 1 << 15, maxAhead = 1 << 17;
constexpr std::size_t maxSpare = 256; // blocks
constexpr std::chrono::milliseconds step{100};

// Code that still runs must not be unmapped when a host unloads the plugin.
void stayLoaded() {
    static const int anything = 0;
#if defined(_WIN32)
    HMODULE self = nullptr;
    GetModuleHandleExW(GET_MODULE_HANDLE_EX_FLAG_PIN | GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS,
                       reinterpret_cast<LPCWSTR>(&anything), &self);
#else
    Dl_info self{};
    if (dladdr(&anything, &self) != 0 && self.dli_fname != nullptr)
        dlopen(self.dli_fname, RTLD_NOW | RTLD_NOLOAD | RTLD_NODELETE);
#endif
}
} // namespace

struct DecodingThread::State {
    const std::shared_ptr<DecodingWatch> watch = std::make_shared<DecodingWatch>();
    std::string name;
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<SoundBlock> full;
    std::size_t waiting = 0;       ///< samples in them
    bool stalled = false;          ///< the thread waits for room
    std::vector<SoundBlock> spare; ///< whose memory serves again
    bool ended = false;            ///< nothing further is decoded
    bool left = false;             ///< the thread holds no decoder any more
    std::exception_ptr failure;
    SoundTags tags;
    std::string warning;

    void run(const Open& open) {
        std::exception_ptr thrown;
        try {
            const auto decoder = steadyDecoder(open(watch));
            decode(*decoder);
        } catch (const std::bad_alloc&) {
            thrown = std::make_exception_ptr(
                Error(name + ": asks for more memory than any sound needs, so it is damaged; export or copy it again"));
        } catch (...) {
            thrown = std::current_exception();
        }
        const std::lock_guard lock(mutex);
        failure = std::move(thrown);
        ended = left = true;
        changed.notify_all();
    }
    void decode(AudioDecoder& decoder) {
        SoundBlock block;
        for (bool first = true; !watch->stopped && decoder.read(block); first = false) {
            std::unique_lock lock(mutex);
            if (first)
                tags = decoder.tags();
            waiting += block.samples.size();
            full.push_back(std::move(block));
            block = {};
            if (!spare.empty()) {
                block = std::move(spare.back());
                spare.pop_back();
            }
            if (waiting < batch)
                continue;
            changed.notify_all();
            stalled = waiting >= maxAhead;
            changed.wait(lock, [&] { return !stalled || watch->stopped; });
        }
        auto missing = decoder.warning();
        const std::lock_guard lock(mutex);
        warning = std::move(missing);
        ended = true;
        changed.notify_all();
    }
};

DecodingThread::DecodingThread(std::string name, Open open, std::chrono::milliseconds patienceGiven)
    : state(std::make_shared<State>())
    , patience(patienceGiven) {
    state->name = std::move(name);
    thread = std::thread([s = state, opened = std::move(open)] { s->run(opened); });
}

DecodingThread::~DecodingThread() {
    stop();
    bool left = false;
    {
        std::unique_lock lock(state->mutex);
        left = state->changed.wait_for(lock, step, [this] { return state->left; });
    }
    if (left) {
        thread.join();
    } else {
        stayLoaded();
        thread.detach();
    }
}

void DecodingThread::stop() noexcept {
    const std::lock_guard lock(state->mutex);
    state->watch->stopped = true;
    state->changed.notify_all();
}

bool DecodingThread::next(SoundBlock& block) {
    auto& s = *state;
    std::unique_lock lock(s.mutex);
    // Counted in waits, since a program may be halted and go on.
    for (std::chrono::milliseconds waited{0}; s.waiting < batch && !taking && !s.ended && !s.watch->stopped;) {
        if (s.changed.wait_for(lock, step) == std::cv_status::no_timeout)
            continue;
        if (!s.full.empty()) // of a slow decoder, or a pipe that pauses
            break;
        waited = s.watch->waiting ? std::chrono::milliseconds(0) : waited + step;
        if (waited >= patience)
            throw Error(s.name + ": nothing could be decoded for a while, so it was given up; export or copy it "
                                 "again");
    }
    if (s.watch->stopped)
        return false;
    if (s.full.empty()) {
        if (s.failure)
            std::rethrow_exception(s.failure);
        return false;
    }
    if (s.spare.size() < maxSpare && block.samples.capacity() > 0)
        s.spare.push_back(std::move(block));
    block = std::move(s.full.front());
    s.full.pop_front();
    s.waiting -= block.samples.size();
    taking = !s.full.empty();
    if (s.stalled && s.waiting < maxAhead / 2) {
        s.stalled = false;
        s.changed.notify_all();
    }
    return true;
}

SoundTags DecodingThread::tags() const {
    const std::lock_guard lock(state->mutex);
    return state->tags;
}

std::string DecodingThread::warning() const {
    const std::lock_guard lock(state->mutex);
    return state->warning;
}

} // namespace sceneheard
