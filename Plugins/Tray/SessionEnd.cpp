#include "Tray/SessionEnd.h"
#include <X11/Xlib.h>
#include <csignal>
#include <fcntl.h>
#include <juce_events/juce_events.h>
#include <unistd.h>

namespace sceneheard {

namespace {
int ends[2] = {-1, -1}; // a signal writes, the message thread reads
std::function<void()> lastWord;

extern "C" void noteSignal(int) {
    const char byte = 0;
    [[maybe_unused]] const auto written = write(ends[1], &byte, 1);
}

int screenWentAway(Display*) {
    if (const auto word = std::exchange(lastWord, nullptr))
        word();
    _exit(0); // Xlib would end the program without more
}
} // namespace

SessionEnd::SessionEnd(std::function<void()> asked, std::function<void()> screenGone) {
    lastWord = std::move(screenGone);
    XSetIOErrorHandler(screenWentAway);
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    juce::LinuxEventLoop::registerFdCallback(ends[0], [asked = std::move(asked)](int pipe) {
        char bytes[16];
        while (read(pipe, bytes, sizeof bytes) > 0) {
        }
        asked();
    });
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        if (std::signal(signal, noteSignal) == SIG_IGN)
            std::signal(signal, SIG_IGN); // as nohup wants it
}

SessionEnd::~SessionEnd() {
    lastWord = nullptr;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        std::signal(signal, SIG_IGN); // it ends already
    if (ends[0] >= 0)
        juce::LinuxEventLoop::unregisterFdCallback(ends[0]);
    for (auto& end : ends)
        close(std::exchange(end, -1));
}

} // namespace sceneheard
