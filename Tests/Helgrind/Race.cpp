// Hands numbers from one thread to another, as they must be handed over or without the order that takes ("broken"):
// shows that helgrind, told of our atomics' orders and of nothing else, finds what is not ordered, and only that.
#include "Listening/Atomic.h"
#include <array>
#include <string_view>
#include <thread>

namespace {
std::array<int, 1000> numbers{};
sceneheard::Atomic<int> written{0};
} // namespace

int main(int count, char** arguments) {
    const bool broken = count > 1 && std::string_view(arguments[1]) == "broken";
    const auto order = broken ? std::memory_order_relaxed : std::memory_order_release;
    std::thread producer([&] {
        for (int i = 0; i < static_cast<int>(numbers.size()); ++i) {
            numbers[static_cast<std::size_t>(i)] = i;
            written.store(i + 1, order);
        }
    });
    long sum = 0;
    for (int taken = 0; taken < static_cast<int>(numbers.size());) {
        const int there = written.load(std::memory_order_acquire);
        for (; taken < there; ++taken)
            sum += numbers[static_cast<std::size_t>(taken)];
        std::this_thread::yield();
    }
    producer.join();
    return sum == 999 * 1000 / 2 ? 0 : 3;
}
