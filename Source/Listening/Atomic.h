#pragma once
#include <atomic>
#if SCENEHEARD_HELGRIND
#include <valgrind/helgrind.h>
#endif

namespace sceneheard {

#if SCENEHEARD_HELGRIND

/// The same, telling helgrind what it cannot see: that access to it is no race, and that what comes before a release
/// happens before what follows the acquire that reads it. So data that is handed over without both is still reported.
template <typename T>
class Atomic : public std::atomic<T> {
public:
    Atomic(T value = {}) noexcept
        : std::atomic<T>(value) {
        VALGRIND_HG_DISABLE_CHECKING(this, sizeof *this);
    }
    ~Atomic() { VALGRIND_HG_ENABLE_CHECKING(this, sizeof *this); }

    void store(T value, std::memory_order order) noexcept {
        leave(order);
        std::atomic<T>::store(value, order);
    }
    T load(std::memory_order order) const noexcept {
        const T value = std::atomic<T>::load(order);
        enter(order);
        return value;
    }
    T fetch_add(T value, std::memory_order order) noexcept {
        leave(order);
        const T before = std::atomic<T>::fetch_add(value, order);
        enter(order);
        return before;
    }

private:
    void leave(std::memory_order order) const noexcept {
        if (order != std::memory_order_relaxed && order != std::memory_order_acquire)
            ANNOTATE_HAPPENS_BEFORE(this);
    }
    void enter(std::memory_order order) const noexcept {
        if (order != std::memory_order_relaxed && order != std::memory_order_release)
            ANNOTATE_HAPPENS_AFTER(this);
    }
};

#else

/// By which threads hand something over without a lock. Every access names its order; no assignment does.
template <typename T>
class Atomic : public std::atomic<T> {
public:
    using std::atomic<T>::atomic;
};

#endif

} // namespace sceneheard
