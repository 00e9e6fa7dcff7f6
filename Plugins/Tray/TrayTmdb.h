#pragma once
#include "Interface/State/TmdbSwitch.h"

namespace sceneheard {

/// TMDb's switch in the app, whose key the desktop's store of secrets keeps. Message thread.
class TrayTmdb {
public:
    /// Looks for a kept key, which may take as long as the person needs to open the store, on a thread of its own.
    TrayTmdb();
    ~TrayTmdb();

    bool isOn() const { return tmdb->isOn(); }
    juce::String country() const { return tmdb->country(); }
    /// From now on. Throws Error where it could not be kept.
    void set(bool on, const juce::String& country) { tmdb->set(on, country); }
    /// Has the store keep it, or with "" forget it, on a thread of its own; what went wrong is told().
    void keep(const std::string& key);
    bool hasKey() const { return tmdb->hasKey(); }
    /// What keeps it from working, or what to do first, in words; empty: nothing, or it is off.
    juce::String told() const;

private:
    struct Store;

    juce::SharedResourcePointer<TmdbSwitch> tmdb;
    const std::shared_ptr<Store> store; // shared with the threads that wait for it
};

} // namespace sceneheard
