#pragma once
#include "Listening/AnalysisService.h"
#include "Listening/StreamClient.h"

namespace sceneheard {

/// What one client of the core holds: its music and a reference beside it, what is wanted of them and which films may
/// be suggested, and the models that serve them. A plugin in a host has one, a program that captures sound has one, and
/// who analyses a file has one for as long as it lasts. Message thread, but for what StreamClient allows others.
class Session {
public:
    /// Analysed by the service's analysis thread, which its sessions share.
    explicit Session(std::shared_ptr<AnalysisService> service);
    /// Analysed on the thread that pushes, as fast as it goes: for a file. Without a cue's curve, and its window is the
    /// whole. @param matcher  not null
    explicit Session(std::shared_ptr<const Matcher> matcher);

    /// Not after the session's end.
    StreamClient& music() { return main; }
    StreamClient& reference() { return beside; }
    /// One more, for a file that is compared with.
    std::unique_ptr<StreamClient> another() const { return std::make_unique<StreamClient>(service); }
    /// Models and catalogue; null while they load, and where they cannot.
    std::shared_ptr<const Matcher> matcher() const { return service->matcher(); }

    /// What a window needs of the music; of the reference that is the cue at most.
    void want(Wanted wanted);
    /// What somebody needs at least, window or not.
    void wantAlways(Wanted wanted);
    /// Which films may be suggested, but for `only`.
    void setFilter(const Filter& filter);
    /// None but these; null: all.
    void setOnly(std::shared_ptr<const FilmSet> films);

    /// After the last sound: waits until all is analysed, at most ten seconds. What is known of all of it, whose
    /// `complete` says whether it came to that.
    std::shared_ptr<const Snapshot> finish();
    /// The mood over a window at this moment, silence or not. Throws Error but for a file that has begun.
    Impression impression(Window window) const { return service->impression(window); }

private:
    void applyWanted();
    void applyFilter();

    const std::shared_ptr<AnalysisService> service;
    StreamClient main, beside;
    Wanted windowWants = Wanted::nothing, always = Wanted::nothing;
    Filter filter;
};

} // namespace sceneheard
