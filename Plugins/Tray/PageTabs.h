#pragma once
#include "Interface/Style/ChoiceTab.h"
#include <array>
#include <functional>

namespace sceneheard {

/// What the app's window shows.
enum class AppPage { tonight, history, settings };

/// Its pages as words of which one is chosen.
class PageTabs : public juce::Component {
public:
    static constexpr int width = 320;

    PageTabs();

    void set(AppPage page);
    AppPage page() const { return chosen; }
    std::function<void(AppPage)> onChoice;

    void paint(juce::Graphics& g) override;
    void resized() override;

private:
    std::array<ChoiceTab, 3> tabs;
    AppPage chosen = AppPage::tonight;
};

} // namespace sceneheard
