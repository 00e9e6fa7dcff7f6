#include "Interface/State/IndexSwitch.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"
#include "Remote/EnvironmentSettings.h"
#include "Remote/IndexChoice.h"
#include "Support/Error.h"

namespace sceneheard {

IndexSwitch::IndexSwitch(IndexSetting s)
    : setting(std::move(s))
    , choice(std::make_shared<IndexChoice>())
    , kept(setting.kept()) {
    if (!kept.on)
        return;
    try {
        choice->set(environmentSettings(kept.address));
    } catch (const Error& e) {
        problem = e.what();
    }
}

std::shared_ptr<IndexSwitch> IndexSwitch::shared() {
    static std::mutex guard;
    static std::weak_ptr<IndexSwitch> current;
    const std::lock_guard lock(guard);
    auto found = current.lock();
    if (!found)
        current = found = std::make_shared<IndexSwitch>();
    return found;
}

AnalysisService::MakeSearch IndexSwitch::search() const {
    return [self = shared_from_this()](const auto& matcher) { return searchOf(self->choice)(matcher); };
}

void IndexSwitch::set(bool on, const std::string& address) {
    const IndexSetting::Kept wished{on, address};
    if (wished == kept && problem.empty())
        return;
    if (on)
        choice->set(environmentSettings(address));
    else { // whatever the address is
        if (!address.empty() && address != kept.address)
            EngineAddress::read(address);
        choice->set({});
    }
    kept = wished;
    problem.clear();
    if (!setting.keep(kept))
        throw Error(words(text::notSaved, setting.file().getFullPathName()).toStdString());
}

std::optional<RemoteState> IndexSwitch::state() const {
    return problem.empty() ? choice->state() : RemoteState{RemoteWord::wrong, problem};
}

} // namespace sceneheard
