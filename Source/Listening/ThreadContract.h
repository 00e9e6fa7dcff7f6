#pragma once

// clang-format off

/// Which thread may call what.
///
/// | thread   | one per      | may                                  | never                                     |
/// |----------|--------------|--------------------------------------|-------------------------------------------|
/// | audio    | host         | functions marked SCENEHEARD_REALTIME | allocate, lock, log, throw, call a system |
/// | analysis | process      | StreamAnalyser, SampleRing::read     | touch a window or a host                  |
/// | message  | host's UI    | the rest of Listener                 | wait for the analysis beyond a copy       |
///
/// They meet in three places only. Audio → analysis: SampleRing and the atomics of Stream. Message → analysis: the same
/// atomics, and Stream's mutex for what does not fit into one. Analysis → message: a shared_ptr to an immutable
/// Snapshot, exchanged under that mutex, which the audio thread never takes.
///
/// SCENEHEARD_REALTIME marks, after `noexcept`, what the audio thread may call. Where the compiler knows function
/// effects (clang 20 and later), it and RealtimeSanitizer check the mark.
// clang-format on
#if defined(__has_cpp_attribute)
#if __has_cpp_attribute(clang::nonblocking)
#define SCENEHEARD_REALTIME [[clang::nonblocking]]
#endif
#endif
#ifndef SCENEHEARD_REALTIME
#define SCENEHEARD_REALTIME
#endif
