#include "Interface/Style/TrayText.h"
#include "Listening/Guard.h"
#include "Tray/TrayApplication.h"
#include <iostream>
#include <optional>

namespace sceneheard {
namespace {

constexpr auto help =
    "usage: sceneheard-tray [--background]\n\n"
    "Hears what this computer plays, remembers it, and has tonight's films ready, behind an icon in the\n"
    "desktop's tray. One runs in a session; another shows the first one's window.\n\n"
    "  --background  opens no window\n"
    "  --quit        ends the one that runs\n"
    "  --version\n";

class Application : public juce::JUCEApplication {
public:
    const juce::String getApplicationName() override { return text::product.english; }
    const juce::String getApplicationVersion() override { return SCENEHEARD_VERSION; }
    bool moreThanOneInstanceAllowed() override { return true; } // the bus tells

    void initialise(const juce::String&) override {
        guarded([this] { start(); }, [this](const std::string& why) { fail(why, 1); });
    }
    void shutdown() override {
        app.reset();
        desktop.reset();
    }
    void systemRequestedQuit() override { quit(); }

private:
    void fail(const std::string& why, int status) {
        std::cerr << "sceneheard-tray: " << why << '\n';
        setApplicationReturnValue(status);
        quit();
    }

    void start() {
        bool background = false, ends = false;
        for (const auto& word : getCommandLineParameterArray()) {
            if (word == "--help" || word == "--version") {
                std::cout << (word == "--help" ? help : "sceneheard-tray " SCENEHEARD_VERSION "\n");
                return quit();
            }
            if (word != "--background" && word != "--quit")
                return fail("unknown option " + word.toStdString() + "\n" + help, 2);
            background |= word == "--background";
            ends |= word == "--quit";
        }
        desktop.emplace();
        if (desktop->found() == DesktopBus::Found::another) {
            if (ends || !background)
                if (!desktop->ask(ends ? TrayAction::quit : TrayAction::popup))
                    return fail("Another SceneHeard runs, but does not answer; end it and try again.", 1);
            return quit();
        }
        if (ends)
            return quit();
        if (juce::Desktop::getInstance().getDisplays().displays.isEmpty())
            return fail("No screen was found. `sceneheard listen` does the same without one.", 1);
        app.emplace(*desktop, background, [this] { quit(); });
    }

    std::optional<DesktopBus> desktop;
    std::optional<TrayApplication> app;
};

} // namespace
} // namespace sceneheard

START_JUCE_APPLICATION(sceneheard::Application)
