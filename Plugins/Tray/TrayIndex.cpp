#include "Tray/TrayIndex.h"
#include "Interface/State/IndexWords.h"
#include "Listening/Guard.h"
#include "Remote/IndexSettings.h"

namespace sceneheard {

/// What was wished for last, and why it cannot be had.
struct TrayIndex::Wished {
    std::mutex mutex;
    int number = 0;
    std::string problem;
};

TrayIndex::TrayIndex(TraySettings& s)
    : settings(s)
    , wished(std::make_shared<Wished>()) {
    follow();
}

AnalysisService::MakeSearch TrayIndex::search() const { return searchOf(choice); }

void TrayIndex::set(bool on, const std::string& address) {
    if (on == settings.asksIndex() && address == settings.index())
        return;
    settings.setIndex(on, address);
    follow();
}

// On a thread of its own, as the store of secrets may wait for the person to open it.
void TrayIndex::follow() {
    const std::lock_guard lock(wished->mutex);
    const auto number = ++wished->number;
    wished->problem.clear();
    choice->set(std::nullopt);
    if (!settings.asksIndex())
        return;
    juce::Thread::launch([number, address = settings.index(), to = choice, wish = wished] {
        std::string problem;
        guarded(
            [&] {
                const auto read = indexSettings(address);
                const std::lock_guard change(wish->mutex);
                if (wish->number == number)
                    to->set(read);
            },
            [&](const std::string& why) { problem = why; });
        const std::lock_guard change(wish->mutex);
        if (wish->number == number)
            wish->problem = problem;
    });
}

juce::String TrayIndex::told() const {
    if (!settings.asksIndex())
        return {};
    {
        const std::lock_guard lock(wished->mutex);
        if (!wished->problem.empty())
            return juce::String::fromUTF8(wished->problem.c_str());
    }
    return indexSentence(choice->state().value_or(RemoteState()));
}

} // namespace sceneheard
