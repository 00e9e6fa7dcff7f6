#include "MessageThread.h"
#include "Environment.h"
#include <X11/Xlib.h>
#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace sceneheard {

namespace {
// Starts Xvfb, which chooses a free display and writes its number; it is ended when this process ends, however it ends.
juce::String startScreen() {
    int ends[2];
    if (pipe(ends) != 0)
        throw std::runtime_error("no pipe could be made");
    const auto number = std::to_string(ends[1]);
    const auto child = fork();
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        close(ends[0]);
        execlp("Xvfb", "Xvfb", "-displayfd", number.c_str(), "-screen", "0", "1400x1000x24", "-nolisten", "tcp",
               static_cast<char*>(nullptr));
        _exit(127);
    }
    close(ends[1]);
    juce::String display;
    for (char letter = 0; child > 0 && read(ends[0], &letter, 1) == 1 && letter != '\n';)
        display += letter;
    close(ends[0]);
    if (display.isEmpty())
        throw std::runtime_error("DISPLAY is not set and Xvfb does not start; install the package xvfb");
    return ":" + display;
}

void needScreen() {
    // As hosts do: without a window manager JUCE sets properties that the screen does not know, and X would end us.
    XSetErrorHandler([](Display*, XErrorEvent*) { return 0; });
    if (std::getenv("DISPLAY") == nullptr)
        setVariable("DISPLAY", startScreen().toRawUTF8());
}
} // namespace

MessageThread::MessageThread() {
    static std::once_flag once;
    std::call_once(once, needScreen);
    thread = std::thread([this] {
        const juce::ScopedJuceInitialiser_GUI juce;
        ready.set_value();
        juce::MessageManager::getInstance()->runDispatchLoop();
        left.get_future().wait(); // the message that stops the loop may be done before the call that posts it
    });
    ready.get_future().wait();
}

MessageThread::~MessageThread() {
    juce::MessageManager::getInstance()->stopDispatchLoop();
    left.set_value();
    thread.join();
}

void MessageThread::run(const std::function<void()>& work) const {
    // Shared: it is not over for the message thread when its outcome is known here.
    const auto task = std::make_shared<std::packaged_task<void()>>(work);
    auto done = task->get_future();
    juce::MessageManager::callAsync([task] { (*task)(); });
    done.get();
}

void MessageThread::settle(int milliseconds) const {
    juce::Thread::sleep(milliseconds);
    run([] {});
}

} // namespace sceneheard
