#pragma once
#include <atomic>

/// Look-ups of the name hangs.invalid, which in this program takes two seconds, that are under way.
extern std::atomic<int> hangingLookups;
