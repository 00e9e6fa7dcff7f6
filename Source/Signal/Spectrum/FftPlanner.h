#pragma once
#include <mutex>

namespace sceneheard {

/// FFTW's planner is not thread-safe: whoever makes or destroys one of its plans in this program holds this lock.
std::mutex& fftPlanner();

} // namespace sceneheard
