#pragma once
#include "Interface/State/IndexSetting.h"
#include "Listening/AnalysisService.h"
#include "Remote/RemoteState.h"
#include <optional>

namespace sceneheard {

class IndexChoice;

/// The remote index of all windows and all music of this process, as the person's settings have it: off until they
/// switch it on, and from then on asked also where no window is open. While it is off nothing of it is there: no
/// thread, no connection, no library. Message thread, but for what search() gives.
class IndexSwitch : public std::enable_shared_from_this<IndexSwitch> {
public:
    /// Follows what is kept. What of that cannot be used state() tells, and no index is asked.
    explicit IndexSwitch(IndexSetting setting = IndexSetting());
    /// The one of this process, made on demand with the person's settings, and ended with its last user. Any thread.
    static std::shared_ptr<IndexSwitch> shared();

    /// What ranks films, from the index while it is on. It keeps this alive.
    AnalysisService::MakeSearch search() const;

    /// Off, or on with that address, with the key that $SCENEHEARD_INDEX_KEY tells. Throws Error, with a sentence for
    /// the person, where the address or the key will not do, and then nothing changes; also where it is followed but
    /// cannot be kept.
    void set(bool on, const std::string& address);
    bool isOn() const { return kept.on; }
    const std::string& address() const { return kept.address; }

    /// How it stands with the index; nothing while it is off.
    std::optional<RemoteState> state() const;

private:
    const IndexSetting setting;
    const std::shared_ptr<IndexChoice> choice;
    IndexSetting::Kept kept;
    std::string problem; ///< why what is kept cannot be used; "": it can
};

} // namespace sceneheard
