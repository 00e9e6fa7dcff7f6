#include "Interface/State/LocalFile.h"
#include "Interface/Style/HearingText.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"
#include "SceneHeard/Editor.h"
#include "SceneHeard/StandaloneInput.h"
#if defined(SCENEHEARD_SESSION_END)
#include "Tray/SessionEnd.h"
#endif
#include <juce_audio_utils/juce_audio_utils.h>

namespace sceneheard {
namespace {

/// Hands what an input device delivers to the processor's stream and plays nothing. JUCE's own standalone mutes its
/// input at the first start and plays it to the output: an analyser would get nothing, or howl.
class InputCapture : public juce::AudioIODeviceCallback {
public:
    explicit InputCapture(Processor& p)
        : processor(p) {}

    void audioDeviceAboutToStart(juce::AudioIODevice* device) override {
        processor.safely([&] {
            const auto channels = device->getActiveInputChannels().countNumberOfSetBits();
            if (channels > 0)
                processor.music().prepare(device->getCurrentSampleRate(), std::min(2, channels));
        });
    }
    void audioDeviceIOCallbackWithContext(const float* const* input, int inputs, float* const* output, int outputs,
                                          int samples, const juce::AudioIODeviceCallbackContext&) override {
        processor.music().push(input, inputs, samples);
        for (int c = 0; c < outputs; ++c)
            if (output[c] != nullptr)
                std::fill_n(output[c], samples, 0.0f);
    }
    void audioDeviceStopped() override {}

private:
    Processor& processor;
};

/// What the program remembers from one start to the next.
juce::File settingsFile(const char* name) {
    return juce::File::getSpecialLocation(juce::File::userApplicationDataDirectory)
        .getChildFile("SceneHeard")
        .getChildFile(name);
}
/// What a host's session would hold of the plugin.
juce::File sessionFile() { return settingsFile("session.json"); }

/// Restores the session before the editor opens, and keeps it at the end.
struct LastSession {
    explicit LastSession(Processor& p)
        : processor(p) {
        if (!sessionFile().existsAsFile())
            return; // the first start
        processor.safely([this] {
            const auto state = readLocalFile(sessionFile().getFullPathName().toStdString(), limits::stateBytes);
            processor.setStateInformation(state.data(), static_cast<int>(state.size()));
        });
    }
    ~LastSession() { keep(); }
    void keep() {
        juce::MemoryBlock state;
        processor.getStateInformation(state);
        if (sessionFile().getParentDirectory().createDirectory())
            sessionFile().replaceWithData(state.getData(), state.getSize());
    }
    Processor& processor;
};

/// The window's content: the plugin's editor, and below it what is heard and where to change that. It hears through the
/// computer's sound server, or where there is none, through a device.
class StandaloneView : public juce::Component, private juce::ChangeListener {
public:
    StandaloneView()
        : session(processor)
        , capture(processor)
        , editor(processor)
        , heard(processor.music(), editor.view().inputs, settingsFile("input.txt")) {
        setWantsKeyboardFocus(false);
        setLookAndFeel(&look);
        editor.setResizable(false, false); // the window around it is
        addAndMakeVisible(editor);
        addAndMakeVisible(settings);
        settings.setButtonText(words(text::chooseInput));
        settings.setLookAndFeel(&editor.view().getLookAndFeel());
        editor.onAppearance = [this] {
            settings.sendLookAndFeelChange();
            repaint();
        };
        settings.onClick = [this] { processor.safely([this] { byDevice ? showSettings() : heard.choose(); }); };
        processor.music().setCuesEndInSilence(true); // between two pieces
        editor.view().inputs.onSoundFile = editor.view().safely([this](auto& file) { editor.view().aimAt(file); });
        heard.onState = [this](const juce::String& sentence, bool wrong) {
            input = sentence;
            connected = !wrong;
            repaint();
        };
        heard.onProblem = [this](const std::string& why) { editor.view().fail(why); };
        heard.onNoServer = [this] { processor.safely([this] { useDevice(); }); };
        setSize(editor.getWidth(), editor.getHeight() + barHeight);
        constexpr double untilHeard = 48000;      // Hz
        processor.music().prepare(untilHeard, 2); // films can be asked for before there is sound
        heard.begin();
    }
    ~StandaloneView() override {
        devices.removeChangeListener(this);
        devices.removeAudioCallback(&capture);
        devices.closeAudioDevice();
        settings.setLookAndFeel(nullptr);
        setLookAndFeel(nullptr);
    }

    void paint(juce::Graphics& g) override {
        const auto& p = paletteOf(editor.view());
        g.fillAll(p.ground);
        g.setColour(connected ? p.dim : p.rose);
        g.setFont(font(metrics::bodyText));
        g.drawText(input, getLocalBounds().removeFromBottom(barHeight).reduced(metrics::margin, 0),
                   juce::Justification::centredLeft);
    }
    void resized() override {
        auto area = getLocalBounds();
        auto bar = area.removeFromBottom(barHeight).reduced(metrics::margin, 4);
        settings.setBounds(bar.removeFromRight(pillWidth(settings.getButtonText())));
        editor.setBounds(area);
    }
    /// As at its end.
    void keepSession() { session.keep(); }

    /// The editor grows and shrinks with its scale.
    void childBoundsChanged(juce::Component* child) override {
        if (child == &editor)
            setSize(editor.getWidth(), editor.getHeight() + barHeight);
    }

private:
    static constexpr int barHeight = 36;

    void changeListenerCallback(juce::ChangeBroadcaster*) override {
        processor.safely([this] { describeInput(); });
    }

    void useDevice() {
        byDevice = true;
        settings.setButtonText(words(text::audioSettings));
        resized();
        devices.addChangeListener(this);
        devices.initialise(2, 0, nullptr, true);
        devices.addAudioCallback(&capture);
        describeInput();
    }

    void describeInput() {
        auto* const device = devices.getCurrentAudioDevice();
        connected = device != nullptr && !device->getActiveInputChannels().isZero();
        input = connected ? words(text::analysing, device->getName()) : words(text::noInput);
        repaint();
    }

    void showSettings() {
        auto selector =
            std::make_unique<juce::AudioDeviceSelectorComponent>(devices, 1, 2, 0, 0, false, false, true, false);
        selector->setSize(500, 320);
        juce::DialogWindow::LaunchOptions options;
        options.dialogTitle = words(text::audioSettings);
        options.dialogBackgroundColour = paletteOf(*this).ground;
        options.content.setOwned(selector.release());
        options.componentToCentreAround = this;
        options.resizable = false;
        options.launchAsync();
    }

    Look look;
    Processor processor;
    LastSession session;
    InputCapture capture;
    Editor editor;
    juce::AudioDeviceManager devices;
    juce::TextButton settings;
    juce::String input;
    bool connected = true, byDevice = false;
    StandaloneInput heard;
};

class StandaloneWindow : public juce::DocumentWindow {
public:
    StandaloneWindow()
        : DocumentWindow(words(text::product), paletteOf(*this).ground, allButtons)
        , view(new StandaloneView) {
        setUsingNativeTitleBar(true);
        setContentOwned(view, true);
        setResizable(true, false);
        setResizeLimits(ListeningView::minWidth, ListeningView::minHeight + 36, 4096, 4096);
        centreWithSize(getWidth(), getHeight());
        setVisible(true);
    }
    void closeButtonPressed() override { juce::JUCEApplication::getInstance()->systemRequestedQuit(); }

    StandaloneView* const view;
};

class Application : public juce::JUCEApplication {
public:
    const juce::String getApplicationName() override { return JucePlugin_Name; }
    const juce::String getApplicationVersion() override { return JucePlugin_VersionString; }
    void initialise(const juce::String&) override {
        guarded(
            [this] {
                window = std::make_unique<StandaloneWindow>();
#if defined(SCENEHEARD_SESSION_END)
                ends = std::make_unique<SessionEnd>([this] { quit(); }, [this] { window->view->keepSession(); });
#endif
            },
            [this](const std::string& why) {
                std::fprintf(stderr, "SceneHeard: %s\n", why.c_str());
                setApplicationReturnValue(1);
                quit();
            });
    }
    void shutdown() override {
#if defined(SCENEHEARD_SESSION_END)
        ends.reset();
#endif
        window.reset();
    }

private:
    std::unique_ptr<StandaloneWindow> window;
#if defined(SCENEHEARD_SESSION_END)
    std::unique_ptr<SessionEnd> ends;
#endif
};

} // namespace
} // namespace sceneheard

JUCE_CREATE_APPLICATION_DEFINE(sceneheard::Application)
