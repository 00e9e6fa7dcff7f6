#include "Command/Progress.h"
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <string_view>
#if defined(__unix__) || defined(__APPLE__)
#include <unistd.h>
#endif

namespace sceneheard {

namespace {
bool onTerminal() {
#if defined(__unix__) || defined(__APPLE__)
    const char* kind = std::getenv("TERM");
    return isatty(STDERR_FILENO) == 1 && kind != nullptr && std::string_view(kind) != "dumb";
#else
    return false;
#endif
}

std::string timeText(double seconds) {
    const auto minutes = static_cast<long long>(std::ceil(seconds / 60));
    if (seconds < 60)
        return std::to_string(static_cast<long long>(std::ceil(seconds))) + " s";
    return minutes < 60 ? std::to_string(minutes) + " min"
                        : std::to_string(minutes / 60) + " h " + std::to_string(minutes % 60) + " min";
}
} // namespace

std::string progressText(std::size_t done, std::size_t total, double seconds) {
    auto text = std::to_string(done) + " of " + std::to_string(total);
    if (done > 0 && done < total)
        text += ", " + timeText(seconds * static_cast<double>(total - done) / static_cast<double>(done)) + " left";
    return text;
}

Progress::Progress(std::size_t all)
    : total(all)
    , on(all > 1 && onTerminal()) {
    show(0);
}

void Progress::clear() {
    if (there)
        std::cerr << "\r\x1b[K" << std::flush;
    there = false;
}

void Progress::show(std::size_t done) {
    if (!on || done >= total)
        return;
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
    std::cerr << '\r' << progressText(done, total, spent.count()) << "\x1b[K" << std::flush;
    there = true;
}

} // namespace sceneheard
