#pragma once
#include "Listening/AnalysisService.h"
#include "Remote/IndexChoice.h"
#include "Tray/TraySettings.h"

namespace sceneheard {

/// The remote index that the app asks for the films of what plays: none until a person names its address and switches
/// it on. Message thread.
class TrayIndex {
public:
    /// Follows what the settings say, which live longer.
    explicit TrayIndex(TraySettings& settings);

    /// What ranks films.
    AnalysisService::MakeSearch search() const;
    /// Keeps both, and follows them.
    void set(bool on, const std::string& address);
    /// How it stands with the index, in words; empty: it is off.
    juce::String told() const;

private:
    struct Wished;
    void follow();

    TraySettings& settings;
    const std::shared_ptr<IndexChoice> choice = std::make_shared<IndexChoice>();
    const std::shared_ptr<Wished> wished; ///< shared with the threads that read keys
};

} // namespace sceneheard
