#pragma once

namespace sceneheard {

/// While one lives, what the audio thread must not do is counted when the thread that made it does it. One at a time.
/// Works with glibc and without sanitizers, else nothing is counted (RealtimeSanitizer then does its work); the calls
/// of shared libraries count too, those inside the C library do not.
class RealTimeGuard {
public:
    /// What is counted, in this order: memory taken or given back; a mutex, a semaphore or another lock taken; waiting
    /// for a condition; sleeping; reading, writing or opening a file or a socket, which includes every log.
    enum Kind { memory, lock, wait, sleep, file, kinds };

    RealTimeGuard();
    ~RealTimeGuard();
    RealTimeGuard(const RealTimeGuard&) = delete;
    RealTimeGuard& operator=(const RealTimeGuard&) = delete;

    /// Of all kinds, or of one.
    int violations() const;
    int violations(Kind kind) const;
    /// How often memory was taken: a part of the violations.
    int allocations() const;
    /// Bytes taken and not given back, as the heap rounds them.
    long bytesKept() const;
    /// Whether this build can count at all.
    static bool works();
    /// Whether anything notices here what the audio thread must not do: the guard, or RealtimeSanitizer, which then
    /// ends the program.
    static bool isNoticed();
};

} // namespace sceneheard
