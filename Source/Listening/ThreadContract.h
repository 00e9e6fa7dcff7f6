#pragma once

// clang-format off

/// Which thread may call what.
///
/// | thread   | one per      | may                                  | never                                     |
/// |----------|--------------|--------------------------------------|-------------------------------------------|
/// | audio    | host         | functions marked SCENEHEARD_REALTIME | allocate, lock, log, throw, call a system |
/// | analysis | process      | StreamAnalyser, SampleRing::read     | touch a window or a host                  |
/// | message  | host's UI    | the rest of StreamClient             | wait for the analysis beyond a copy       |
///
/// They meet in three places only. Audio → analysis: SoundSource (samples and time marks) and the atomics of Stream.
/// Message → analysis: the same atomics, and Stream's mutex for what does not fit into one. Analysis → message: a
/// shared_ptr to an immutable Snapshot, exchanged under that mutex, which the audio thread never takes.
///
/// What music asks for is searched by the analysis alone, pinned films too. Titles and facts are looked up by both
/// threads, each by a connection to the catalogue that nobody else uses meanwhile, see Films/CatalogueConnections.h.
///
/// SCENEHEARD_REALTIME marks, after `noexcept`, what the audio thread may call. Where the compiler knows function
/// effects (clang 20 and later), it and RealtimeSanitizer check the mark.
///
/// Debug builds and those under the thread and address sanitizers check the table: a thread says with a ThreadScope
/// which one it is, and expectThread() stops the program where another was expected. In release builds both are
/// nothing.
// clang-format on
#if defined(__has_cpp_attribute)
#if __has_cpp_attribute(clang::nonblocking)
#define SCENEHEARD_REALTIME [[clang::nonblocking]]
#endif
#endif
#ifndef SCENEHEARD_REALTIME
#define SCENEHEARD_REALTIME
#endif

/// Around calls of the audio thread that the compiler cannot judge: the host's own, and what only an offline render
/// does.
#if defined(__clang__)
#define SCENEHEARD_TRUSTED(...)                                                                                        \
    _Pragma("clang diagnostic push") _Pragma("clang diagnostic ignored \"-Wunknown-warning-option\"")                  \
        _Pragma("clang diagnostic ignored \"-Wfunction-effects\"") __VA_ARGS__ _Pragma("clang diagnostic pop")
#else
#define SCENEHEARD_TRUSTED(...) __VA_ARGS__
#endif

// Not beside RealtimeSanitizer, which checks the marks itself and forbids the thread-local variable that this takes.
#ifndef SCENEHEARD_THREAD_CHECKS
#if defined(__has_feature)
#if __has_feature(realtime_sanitizer)
#define SCENEHEARD_THREAD_CHECKS 0
#elif __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define SCENEHEARD_THREAD_CHECKS 1
#endif
#endif
#endif
#ifndef SCENEHEARD_THREAD_CHECKS
#if !defined(NDEBUG) || defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SCENEHEARD_THREAD_CHECKS 1
#else
#define SCENEHEARD_THREAD_CHECKS 0
#endif
#endif

#if SCENEHEARD_THREAD_CHECKS
#include <cstdio>
#include <cstdlib>
#endif

namespace sceneheard {

/// `unknown`: a thread that has not said which one it is; it may do everything.
enum class Thread { unknown, audio, analysis, message };

#if SCENEHEARD_THREAD_CHECKS

/// What happens when a thread does what it must not; by default it is printed and the program aborts.
using ThreadViolation = void (*)(const char* what, Thread expected, Thread found);

namespace detail {
inline constexpr const char* threadNames[]{"unknown", "audio", "analysis", "message"};
inline thread_local Thread thisThread = Thread::unknown;
inline ThreadViolation threadViolation = [](const char* what, Thread expected, Thread found) {
    std::fprintf(stderr, "SceneHeard: %s belongs on the %s thread and was called on the %s thread\n", what,
                 threadNames[static_cast<int>(expected)], threadNames[static_cast<int>(found)]);
    std::abort();
};
} // namespace detail

inline void expectThread(Thread expected, const char* what) noexcept SCENEHEARD_REALTIME {
    const auto found = detail::thisThread;
    if (found != expected && found != Thread::unknown)
        detail::threadViolation(what, expected, found);
}

/// While it lives, this thread is the one named. An offline host may process sound on its message thread; else one
/// thread does not become another.
class ThreadScope {
public:
    ThreadScope(Thread thread, const char* what) noexcept SCENEHEARD_REALTIME : before(detail::thisThread) {
        if (!(thread == Thread::audio && before == Thread::message))
            expectThread(thread, what);
        detail::thisThread = thread;
    }
    ~ThreadScope() SCENEHEARD_REALTIME { detail::thisThread = before; }
    ThreadScope(const ThreadScope&) = delete;
    ThreadScope& operator=(const ThreadScope&) = delete;

private:
    Thread before;
};

#else

inline void expectThread(Thread, const char*) noexcept SCENEHEARD_REALTIME {}

struct ThreadScope {
    ThreadScope(Thread, const char*) noexcept SCENEHEARD_REALTIME {}
};

#endif

} // namespace sceneheard
