#include "RealTimeGuard.h"
#include <algorithm>
#include <cstddef> // brings __GLIBC__
#include <numeric>

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(realtime_sanitizer)
#define SCENEHEARD_SANITIZED 1
#endif
#endif
#if defined(__has_feature)
#if __has_feature(realtime_sanitizer)
#define SCENEHEARD_REALTIME_SANITIZED 1
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || defined(SCENEHEARD_HELGRIND)
#define SCENEHEARD_SANITIZED 1
#endif

namespace {
using Guard = sceneheard::RealTimeGuard;
thread_local bool armed = false;
thread_local int counted[Guard::kinds], taken = 0;
thread_local long kept = 0;
} // namespace

namespace sceneheard {
RealTimeGuard::RealTimeGuard() {
    std::fill_n(counted, kinds, 0);
    taken = 0;
    kept = 0;
    armed = true;
}
RealTimeGuard::~RealTimeGuard() { armed = false; }
int RealTimeGuard::violations() const { return std::accumulate(counted, counted + kinds, 0); }
int RealTimeGuard::violations(Kind kind) const { return counted[kind]; }
int RealTimeGuard::allocations() const { return taken; }
long RealTimeGuard::bytesKept() const { return kept; }
bool RealTimeGuard::isNoticed() {
#if defined(SCENEHEARD_REALTIME_SANITIZED)
    return true;
#else
    return works();
#endif
}
} // namespace sceneheard

#if defined(__GLIBC__) && !defined(SCENEHEARD_SANITIZED)
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <dlfcn.h>
#include <fcntl.h>
#include <malloc.h>
#include <poll.h>
#include <pthread.h>
#include <semaphore.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <syslog.h>
#include <time.h>
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

static void count(Guard::Kind kind) { counted[kind] += armed ? 1 : 0; }

static long sizeOf(void* memory) { return memory ? static_cast<long>(malloc_usable_size(memory)) : 0; }

static void* countTaken(void* memory) {
    count(Guard::memory);
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
    if (memory == nullptr)
        return;
    count(Guard::memory);
    kept -= armed ? sizeOf(memory) : 0;
    __libc_free(memory);
}

// A function of the C library that only counts before it does its work.
#define COUNTED(KIND, RESULT, NAME, PARAMETERS, ARGUMENTS)                                                             \
    REPLACES RESULT NAME PARAMETERS {                                                                                  \
        count(Guard::KIND);                                                                                            \
        static auto* const next = original<RESULT PARAMETERS>(#NAME);                                                  \
        return next ARGUMENTS;                                                                                         \
    }
// clang-format off
COUNTED(lock, int, pthread_mutex_lock, (pthread_mutex_t* m) noexcept, (m))
COUNTED(lock, int, pthread_mutex_timedlock, (pthread_mutex_t* m, const timespec* t) noexcept, (m, t))
COUNTED(lock, int, pthread_rwlock_rdlock, (pthread_rwlock_t* l) noexcept, (l))
COUNTED(lock, int, pthread_rwlock_wrlock, (pthread_rwlock_t* l) noexcept, (l))
COUNTED(lock, int, pthread_spin_lock, (pthread_spinlock_t* l) noexcept, (l))
COUNTED(lock, int, sem_wait, (sem_t* s), (s))
COUNTED(wait, int, pthread_cond_wait, (pthread_cond_t* c, pthread_mutex_t* m), (c, m))
COUNTED(wait, int, pthread_cond_timedwait, (pthread_cond_t* c, pthread_mutex_t* m, const timespec* t), (c, m, t))
COUNTED(wait, int, pthread_cond_clockwait, (pthread_cond_t* c, pthread_mutex_t* m, clockid_t k, const timespec* t),
        (c, m, k, t))
COUNTED(wait, int, pthread_join, (pthread_t t, void** r), (t, r))
COUNTED(wait, int, poll, (pollfd* f, nfds_t n, int t), (f, n, t))
COUNTED(sleep, int, usleep, (useconds_t u), (u))
COUNTED(sleep, unsigned, sleep, (unsigned s), (s))
COUNTED(sleep, int, nanosleep, (const timespec* t, timespec* r), (t, r))
COUNTED(sleep, int, clock_nanosleep, (clockid_t c, int f, const timespec* t, timespec* r), (c, f, t, r))
COUNTED(sleep, int, sched_yield, () noexcept, ())
COUNTED(file, ssize_t, read, (int f, void* d, size_t n), (f, d, n))
COUNTED(file, ssize_t, write, (int f, const void* d, size_t n), (f, d, n))
COUNTED(file, ssize_t, writev, (int f, const iovec* v, int n), (f, v, n))
COUNTED(file, ssize_t, send, (int f, const void* d, size_t n, int g), (f, d, n, g))
COUNTED(file, int, close, (int f), (f))
COUNTED(file, FILE*, fopen, (const char* p, const char* m), (p, m))
COUNTED(file, FILE*, fopen64, (const char* p, const char* m), (p, m))
COUNTED(file, size_t, fwrite, (const void* d, size_t s, size_t n, FILE* f), (d, s, n, f))
COUNTED(file, int, fputs, (const char* t, FILE* f), (t, f))
COUNTED(file, int, puts, (const char* t), (t))
COUNTED(file, void, vsyslog, (int p, const char* t, va_list v), (p, t, v))
// clang-format on

// The same for those that take arguments as they come.
#define COUNTED_OPEN(NAME)                                                                                             \
    REPLACES int NAME(const char* path, int flags, ...) {                                                              \
        count(Guard::file);                                                                                            \
        va_list more;                                                                                                  \
        va_start(more, flags);                                                                                         \
        const auto mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, mode_t) : mode_t{0};                     \
        va_end(more);                                                                                                  \
        static auto* const next = original<int(const char*, int, ...)>(#NAME);                                         \
        return next(path, flags, mode);                                                                                \
    }
COUNTED_OPEN(open)
COUNTED_OPEN(open64)

static int print(FILE* file, const char* format, va_list more) {
    count(Guard::file);
    static auto* const next = original<int(FILE*, const char*, va_list)>("vfprintf");
    return next(file, format, more);
}
REPLACES int vfprintf(FILE* file, const char* format, va_list more) { return print(file, format, more); }
REPLACES int printf(const char* format, ...) {
    va_list more;
    va_start(more, format);
    const int result = print(stdout, format, more);
    va_end(more);
    return result;
}
REPLACES int fprintf(FILE* file, const char* format, ...) {
    va_list more;
    va_start(more, format);
    const int result = print(file, format, more);
    va_end(more);
    return result;
}
#else
bool sceneheard::RealTimeGuard::works() { return false; }
#endif
