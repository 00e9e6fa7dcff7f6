// Included before everything in builds for helgrind: shared_ptr's counts order the last use of an object before its
// end, which helgrind cannot see in atomics. libstdc++ has these two names for that (its manual, "Debugging Support").
#pragma once
#include <valgrind/helgrind.h>

#define _GLIBCXX_SYNCHRONIZATION_HAPPENS_BEFORE(address) ANNOTATE_HAPPENS_BEFORE(address)
#define _GLIBCXX_SYNCHRONIZATION_HAPPENS_AFTER(address) ANNOTATE_HAPPENS_AFTER(address)
