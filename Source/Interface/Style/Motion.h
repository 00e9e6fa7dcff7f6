#pragma once
#include <atomic>

namespace sceneheard {

namespace motion {
inline std::atomic<bool> less{false};
} // namespace motion

/// Whether windows cut from one state to the next instead of gliding. For all windows of a person; any thread.
inline bool lessMotion() { return motion::less; }
inline void setLessMotion(bool less) { motion::less = less; }

} // namespace sceneheard
