#include "RealTimeGuard.h"
#include <cstddef> // brings __GLIBC__

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define SCENEHEARD_SANITIZED 1
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SCENEHEARD_SANITIZED 1
#endif

namespace {
thread_local bool armed = false;
thread_local int counted = 0, taken = 0;
thread_local long kept = 0;
} // namespace

namespace sceneheard {
RealTimeGuard::RealTimeGuard() {
    counted = taken = 0;
    kept = 0;
    armed = true;
}
RealTimeGuard::~RealTimeGuard() { armed = false; }
int RealTimeGuard::violations() const { return counted; }
int RealTimeGuard::allocations() const { return taken; }
long RealTimeGuard::bytesKept() const { return kept; }
} // namespace sceneheard

#if defined(__GLIBC__) && !defined(SCENEHEARD_SANITIZED)
#include <cerrno>
#include <dlfcn.h>
#include <malloc.h>
#include <pthread.h>
#include <unistd.h>

bool sceneheard::RealTimeGuard::works() { return true; }

// These take the place of the C library's own for the whole test program, its shared libraries included.
#define REPLACES extern "C" __attribute__((visibility("default")))

extern "C" {
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
void* __libc_memalign(std::size_t, std::size_t);
void __libc_free(void*);
}

static void count() { counted += armed ? 1 : 0; }

static long sizeOf(void* memory) { return memory ? static_cast<long>(malloc_usable_size(memory)) : 0; }

static void* countTaken(void* memory) {
    count();
    taken += armed ? 1 : 0;
    kept += armed ? sizeOf(memory) : 0;
    return memory;
}

template <typename Function>
static Function* original(const char* name) {
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

REPLACES void* malloc(std::size_t size) noexcept { return countTaken(__libc_malloc(size)); }
REPLACES void* calloc(std::size_t number, std::size_t size) noexcept { return countTaken(__libc_calloc(number, size)); }
REPLACES void* realloc(void* memory, std::size_t size) noexcept {
    kept -= armed ? sizeOf(memory) : 0;
    return countTaken(__libc_realloc(memory, size));
}
REPLACES void* memalign(std::size_t alignment, std::size_t size) noexcept {
    return countTaken(__libc_memalign(alignment, size));
}
REPLACES void* aligned_alloc(std::size_t alignment, std::size_t size) noexcept { return memalign(alignment, size); }
REPLACES int posix_memalign(void** memory, std::size_t alignment, std::size_t size) noexcept {
    *memory = memalign(alignment, size);
    return *memory ? 0 : ENOMEM;
}
REPLACES void free(void* memory) noexcept {
    count();
    kept -= armed ? sizeOf(memory) : 0;
    __libc_free(memory);
}
REPLACES int pthread_mutex_lock(pthread_mutex_t* mutex) noexcept {
    count();
    static auto* const next = original<int(pthread_mutex_t*)>("pthread_mutex_lock");
    return next(mutex);
}
REPLACES int pthread_cond_wait(pthread_cond_t* condition, pthread_mutex_t* mutex) {
    count();
    static auto* const next = original<int(pthread_cond_t*, pthread_mutex_t*)>("pthread_cond_wait");
    return next(condition, mutex);
}
REPLACES int usleep(useconds_t microseconds) {
    count();
    static auto* const next = original<int(useconds_t)>("usleep");
    return next(microseconds);
}
#else
bool sceneheard::RealTimeGuard::works() { return false; }
#endif
