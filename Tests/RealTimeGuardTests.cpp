#include "Catch.h"
#include "RealTimeGuard.h"
#include "Skip.h"
#include <atomic>
#include <cmath>
#include <condition_variable>
#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <poll.h>
#include <semaphore.h>
#include <shared_mutex>
#include <thread>
#include <unistd.h>

using sceneheard::RealTimeGuard;
using namespace std::chrono_literals;

namespace {
// How much of one kind was counted while that ran.
int counted(RealTimeGuard::Kind kind, const std::function<void()>& work) {
    RealTimeGuard guard;
    work();
    return guard.violations(kind);
}
} // namespace

TEST_CASE("The real-time guard sees each thing that an audio thread must not do", "[realtime]") {
    if (!RealTimeGuard::works())
        SKIP("the real-time guard needs glibc and no sanitizer");
    std::mutex mutex;
    std::shared_mutex shared;
    std::condition_variable condition;
    sem_t semaphore;
    REQUIRE(sem_init(&semaphore, 0, 10) == 0);
    std::vector<int> numbers;
    numbers.reserve(4);
    std::unique_ptr<int> kept;
    std::FILE* const nowhere = std::fopen("/dev/null", "w");
    REQUIRE(nowhere);
    std::ofstream stream("/dev/null");
    char byte = 0;
    const int zeros = open("/dev/zero", O_RDONLY);
    REQUIRE(zeros >= 0);

    using Works = std::multimap<RealTimeGuard::Kind, std::pair<std::string, std::function<void()>>>;
    const Works works{
        {RealTimeGuard::memory, {"new", [&] { kept = std::make_unique<int>(1); }}},
        {RealTimeGuard::memory, {"delete", [&] { kept.reset(); }}},
        {RealTimeGuard::memory, {"a vector grows", [&] { numbers.resize(1000); }}},
        {RealTimeGuard::memory, {"aligned new", [] { delete new (std::align_val_t(64)) int(1); }}},
        {RealTimeGuard::memory, {"a string", [] { std::string(100, 'x').swap(*std::make_unique<std::string>()); }}},
        {RealTimeGuard::lock, {"mutex", [&] { std::lock_guard held(mutex); }}},
        {RealTimeGuard::lock, {"shared mutex", [&] { std::shared_lock held(shared); }}},
        {RealTimeGuard::lock, {"shared mutex, alone", [&] { std::unique_lock held(shared); }}},
        {RealTimeGuard::lock, {"semaphore", [&] { sem_wait(&semaphore); }}},
        {RealTimeGuard::wait,
         {"condition",
          [&] {
              std::unique_lock held(mutex);
              condition.wait_for(held, 1ms);
          }}},
        {RealTimeGuard::wait, {"poll", [] { poll(nullptr, 0, 1); }}},
        {RealTimeGuard::wait, {"join", [] { std::thread([] {}).join(); }}},
        {RealTimeGuard::sleep, {"sleep_for", [] { std::this_thread::sleep_for(1us); }}},
        {RealTimeGuard::sleep, {"usleep", [] { usleep(1); }}},
        {RealTimeGuard::sleep, {"yield", [] { std::this_thread::yield(); }}},
        {RealTimeGuard::file, {"open, close", [] { close(open("/dev/null", O_RDONLY)); }}},
        {RealTimeGuard::file, {"read", [&] { CHECK(read(zeros, &byte, 1) == 1); }}},
        {RealTimeGuard::file, {"fstream", [] { std::ifstream file("/dev/null"); }}},
        {RealTimeGuard::file, {"a log", [&] { stream << "late" << std::endl; }}},
        {RealTimeGuard::file, {"fprintf", [&] { std::fprintf(nowhere, "%d late\n", zeros); }}},
        {RealTimeGuard::file, {"fputs", [&] { std::fputs("late", nowhere); }}},
    };
    for (const auto& [kind, work] : works) {
        const int seen = counted(kind, work.second);
        INFO(work.first);
        CHECK(seen > 0);
    }
    close(zeros);
    std::fclose(nowhere);
    sem_destroy(&semaphore);
}

TEST_CASE("The real-time guard counts nothing else, and only in its own thread", "[realtime]") {
    if (!RealTimeGuard::works())
        SKIP("the real-time guard needs glibc and no sanitizer");
    std::atomic<bool> go{false}, done{false};
    std::thread other([&] {
        while (!go)
            std::this_thread::yield();
        const std::vector<int> memory(1000, 1);
        done = memory.back() == 1;
    });
    int violations = -1;
    double sum = 0;
    {
        RealTimeGuard guard;
        go = true;
        while (!done)
            sum += std::sin(sum + 1);
        violations = guard.violations();
    }
    other.join();
    CHECK(violations == 0);
    CHECK(sum > 0);
    {
        const std::vector<int> before(1000);
        RealTimeGuard guard;
        CHECK(guard.violations() == 0);
    }
}
