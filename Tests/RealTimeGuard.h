#pragma once

namespace sceneheard {

/// While one lives, what the audio thread must not do is counted when the thread that made it does it: take or give
/// back memory, lock a mutex, wait for a condition, sleep. One at a time. Works with glibc and without sanitizers.
class RealTimeGuard {
public:
    RealTimeGuard();
    ~RealTimeGuard();
    RealTimeGuard(const RealTimeGuard&) = delete;
    RealTimeGuard& operator=(const RealTimeGuard&) = delete;

    int violations() const;
    /// How often memory was taken: a part of the violations.
    int allocations() const;
    /// Bytes taken and not given back, as the heap rounds them.
    long bytesKept() const;
    /// Whether this build can count at all.
    static bool works();
};

} // namespace sceneheard
