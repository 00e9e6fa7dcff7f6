#pragma once

namespace sceneheard {

/// While one lives, what the audio thread must not do is counted when the thread that made it does it: take or give
/// back memory, lock a mutex, wait for a condition, sleep. Works with glibc and without sanitizers.
class RealTimeGuard {
public:
    RealTimeGuard();
    ~RealTimeGuard();
    RealTimeGuard(const RealTimeGuard&) = delete;
    RealTimeGuard& operator=(const RealTimeGuard&) = delete;

    int violations() const;
    /// Whether this build can count at all.
    static bool works();
};

} // namespace sceneheard
