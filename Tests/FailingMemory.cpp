#include "FailingMemory.h"
#include <atomic>
#include <cstdlib>
#include <new>

namespace {
std::atomic<std::size_t> size{0}; // 0: none
std::atomic<int> failed{0};
thread_local int left = -1; // below 0: all succeed

bool fails(std::size_t bytes) {
    const bool now = left == 0 || (bytes != 0 && bytes == size.load(std::memory_order_relaxed));
    left -= left >= 0 ? 1 : 0;
    failed += now ? 1 : 0;
    return now;
}
} // namespace

namespace sceneheard {
FailingMemory FailingMemory::ofSize(std::size_t bytes) {
    failed = 0;
    size = bytes;
    return {};
}
FailingMemory FailingMemory::after(int successes) {
    failed = 0;
    left = successes;
    return {};
}
FailingMemory::~FailingMemory() {
    size = 0;
    left = -1;
}
int FailingMemory::failures() const { return failed; }
} // namespace sceneheard

// These take the place of the library's own for the whole test program.
void* operator new(std::size_t bytes) {
    void* const memory = fails(bytes) ? nullptr : std::malloc(bytes != 0 ? bytes : 1);
    if (memory == nullptr)
        throw std::bad_alloc();
    return memory;
}
void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept {
    return fails(bytes) ? nullptr : std::malloc(bytes != 0 ? bytes : 1);
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
