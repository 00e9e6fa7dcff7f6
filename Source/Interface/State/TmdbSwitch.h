#pragma once
#include "Interface/Art/FilmsOnline.h"
#include "Interface/State/TmdbSetting.h"
#include "Tmdb/TmdbReader.h"

namespace sceneheard {

/// Has TMDb asked for posters and where to watch, for all windows of a process, while the person has it on and there is
/// a key of theirs: in SCENEHEARD_TMDB_KEY, or given to use(). Hold it by a juce::SharedResourcePointer; nothing is
/// left running when the last one goes. Message thread.
class TmdbSwitch {
public:
    explicit TmdbSwitch(TmdbSetting setting = TmdbSetting());
    ~TmdbSwitch();

    bool isOn() const { return on; }
    juce::String country() const { return setting.country(); }
    /// From now on. Throws Error where it could not be kept.
    void set(bool wanted, const juce::String& country);
    /// The key, where the environment has none; "": none.
    void use(const std::string& key);
    /// Whether the environment, which comes first, has one.
    static bool environmentHasKey();
    bool hasKey() const { return environmentHasKey() || !given.empty(); }
    /// What is wrong while it is on and has a key, as a sentence; empty: nothing.
    juce::String problem() const;

private:
    void follow();
    void stop();

    const TmdbSetting setting;
    juce::SharedResourcePointer<FilmsOnline> films;
    std::shared_ptr<TmdbReader> reader; // null: off
    std::string given, wrong;
    bool on = false;
};

} // namespace sceneheard
