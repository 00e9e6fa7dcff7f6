#include "Interface/Panels/WindowDesktop.h"
#include <juce_gui_basics/juce_gui_basics.h>

namespace sceneheard {

WindowDesktop WindowDesktop::real() {
    WindowDesktop desktop;
    desktop.openPage = [](const juce::String& address) { juce::URL(address).launchInDefaultBrowser(); };
    desktop.copyText = [](const juce::String& text) { juce::SystemClipboard::copyTextToClipboard(text); };
    desktop.askFile = [chooser = std::make_shared<std::unique_ptr<juce::FileChooser>>()](
                          const juce::String& title, const juce::String& pattern, const juce::String& suggested,
                          std::function<void(const juce::File&)> answer) {
        using Browser = juce::FileBrowserComponent;
        const auto saves = suggested.isNotEmpty();
        const auto start = juce::File::getSpecialLocation(juce::File::userHomeDirectory);
        *chooser = std::make_unique<juce::FileChooser>(title, saves ? start.getChildFile(suggested) : start, pattern);
        (*chooser)->launchAsync((saves ? Browser::saveMode | Browser::warnAboutOverwriting : Browser::openMode) |
                                    Browser::canSelectFiles,
                                [answer = std::move(answer)](const juce::FileChooser& c) { answer(c.getResult()); });
    };
    return desktop;
}

} // namespace sceneheard
