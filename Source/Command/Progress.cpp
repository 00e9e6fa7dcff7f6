#include "Command/Progress.h"
#include <algorithm>
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

void clearLine(bool& there) {
    if (there)
        std::cerr << "\r\x1b[K" << std::flush;
    there = false;
}

void writeLine(const std::string& text, bool& there) {
    std::cerr << '\r' << text << "\x1b[K" << std::flush;
    there = true;
}

double secondsSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
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

void Progress::clear() { clearLine(there); }

void Progress::show(std::size_t done) {
    if (on && done < total)
        writeLine(progressText(done, total, secondsSince(start)), there);
}

std::string shareText(const std::string& what, double share, double seconds) {
    share = std::clamp(share, 0.0, 1.0);
    auto text = what + ", " + std::to_string(static_cast<int>(share * 100)) + '%';
    if (share >= .01 && share < 1)
        text += ", " + timeText(seconds * (1 - share) / share) + " left";
    return text;
}

ShareProgress::ShareProgress()
    : on(onTerminal()) {}

void ShareProgress::clear() { clearLine(there); }

void ShareProgress::show(const std::string& what, double share) {
    const auto now = std::chrono::steady_clock::now();
    if (!on || now < next)
        return;
    next = now + std::chrono::milliseconds(100);
    writeLine(shareText(what, share, secondsSince(start)), there);
}

} // namespace sceneheard
