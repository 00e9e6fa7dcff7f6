// What the window costs: how much processor time it takes to open and to paint, whole and part by part, and how much of
// one core and how many wakes a second its thread needs while music plays, in silence, and hidden in silence. Needs a
// screen (DISPLAY) of at least 2800 x 1700, for example that of Xvfb. Run: SceneHeardWindowBenchmarks [SECONDS]
#include "../Environment.h"
#include "Decoding/AudioFile.h"
#include "SceneHeard/Editor.h"
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <sys/resource.h>

using namespace sceneheard;

namespace {
constexpr int width = 1120, height = 700;

double threadSeconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// How often this thread has slept until something woke it.
long threadSleeps() {
    rusage used{};
    getrusage(RUSAGE_THREAD, &used);
    return used.ru_nvcsw;
}

double wallSeconds() { return juce::Time::getMillisecondCounterHiRes() / 1000; }

/// The demo score in a host's pace, then silence.
class Player : public juce::Thread {
public:
    explicit Player(Processor& p)
        : Thread("player")
        , processor(p) {}
    ~Player() override { stopThread(5000); }

    std::atomic<bool> silent{false};

private:
    void run() override {
        const AudioFile audio(juce::String(SCENEHEARD_BENCHMARK_ASSETS).toStdString() + "/demo/tense.wav");
        constexpr int block = 512;
        juce::AudioBuffer<float> nothing(2, block);
        nothing.clear();
        auto due = wallSeconds();
        const auto play = [&](std::span<const float* const> channels, int samples) {
            const auto* const* const sound = silent ? nothing.getArrayOfReadPointers() : channels.data();
            processor.music().push(sound, std::min(2, static_cast<int>(channels.size())), samples);
            due += samples / audio.sampleRate();
            wait(std::max(0, static_cast<int>(1000 * (due - wallSeconds()))));
            return !threadShouldExit();
        };
        while (!threadShouldExit())
            audio.read(play, block);
    }
    Processor& processor;
};

/// Runs on the message thread: opens, paints, then watches itself live and idle.
class Figures : private juce::Timer {
public:
    explicit Figures(double s)
        : seconds(s) {
        processor.setUiState({{"hintsSeen", "yes"}});
        processor.prepareToPlay(44100, 512);
        player.startThread();
        openings();
        editor = std::make_unique<Editor>(processor);
        editor->setSize(width, height);
        editor->addToDesktop(0);
        editor->setVisible(true);
        begin(warmUp);
    }

private:
    static constexpr double warmUp = 8; // until films are shown

    void openings() {
        std::vector<double> times;
        for (int i = 0; i < 21; ++i) {
            const auto start = threadSeconds();
            Editor opened(processor);
            opened.setSize(width, height);
            const auto picture = opened.createComponentSnapshot(opened.getLocalBounds());
            times.push_back(1000 * (threadSeconds() - start));
        }
        std::printf("windowOpening   first %.1f ms, later median %.1f ms, first painting included\n", times[0],
                    middle(times, 1));
    }
    void paintings() {
        for (const auto& [across, down] : {std::pair(2800, 1700), std::pair(width, height)}) {
            editor->setSize(across, down); // no larger than the screen
            painting("windowPainting", *editor);
        }
        for (auto* part : editor->view().getChildren())
            if (part->isVisible())
                painting("  " + part->getTitle().substring(0, 30), *part);
    }
    // Processor time, since other programs may run.
    static void painting(const juce::String& name, juce::Component& whole) {
        std::vector<double> times;
        juce::Image picture(juce::Image::RGB, whole.getWidth(), whole.getHeight(), true);
        for (int i = 0; i < 101; ++i) {
            juce::Graphics g(picture);
            const auto start = threadSeconds();
            whole.paintEntireComponent(g, true);
            times.push_back(1000 * (threadSeconds() - start));
        }
        std::printf("%-15s median %.2f ms, largest %.2f ms, all of %d x %d\n", name.toRawUTF8(), middle(times, 1),
                    *std::max_element(times.begin() + 1, times.end()), whole.getWidth(), whole.getHeight());
    }
    static double middle(std::vector<double> times, std::ptrdiff_t from) {
        times.erase(times.begin(), times.begin() + from);
        std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2), times.end());
        return times[times.size() / 2];
    }
    void begin(double wait) {
        cpu = threadSeconds();
        sleeps = threadSleeps();
        wall = wallSeconds();
        startTimer(static_cast<int>(1000 * wait));
    }
    void report(const char* name) {
        const auto passed = wallSeconds() - wall;
        std::printf("%-15s %.2f%% of one core, %.0f wakes a second\n", name, 100 * (threadSeconds() - cpu) / passed,
                    static_cast<double>(threadSleeps() - sleeps) / passed);
        std::fflush(stdout);
    }
    void timerCallback() override {
        switch (++step) {
        case 1: // warm
            paintings();
            return begin(seconds);
        case 2:
            report("windowLive");
            player.silent = true;
            return begin(warmUp);
        case 3:
            return begin(seconds); // what glided has come to rest
        case 4:
            report("windowSilent");
            editor->setVisible(false);
            return begin(warmUp);
        case 5:
            return begin(seconds);
        default:
            report("windowHidden");
            juce::MessageManager::getInstance()->stopDispatchLoop();
        }
    }

    const double seconds;
    Processor processor;
    Player player{processor};
    std::unique_ptr<Editor> editor;
    int step = 0;
    long sleeps = 0;
    double cpu = 0, wall = 0;
};
} // namespace

int main(int count, char** arguments) {
    if (std::getenv("DISPLAY") == nullptr) {
        std::fputs("SceneHeardWindowBenchmarks: there is no screen; set DISPLAY, or run it with xvfb-run.\n", stderr);
        return 1;
    }
    // A program and no plugin: JUCE then survives what a screen without a window manager refuses.
    juce::JUCEApplicationBase::createInstance = +[]() -> juce::JUCEApplicationBase* { return nullptr; };
    setVariable("SCENEHEARD_ASSETS", SCENEHEARD_BENCHMARK_ASSETS);
    const juce::ScopedJuceInitialiser_GUI gui;
    {
        Figures figures(count > 1 ? juce::jlimit(1.0, 600.0, juce::String(arguments[1]).getDoubleValue()) : 20.0);
        juce::MessageManager::getInstance()->runDispatchLoop();
    }
    return 0;
}
