#pragma once
#include "Export/Markers/MarkerFiles.h"
#include "Interface/State/FilmMarks.h"
#include "Interface/State/KeptMood.h"
#include "Interface/Style/Theme.h"
#include <map>
#include <optional>

namespace sceneheard {

/// For whom the window is arranged: a listener looking for tonight's film, or a composer scoring a scene.
enum class Preset { listening, scoring };

/// What a session or a settings file remembers of the window, beside the parameters that a host automates.
struct WindowState {
    static constexpr std::size_t maxMarkers = limits::markers;

    Theme theme = Theme::dark;
    int scale = 100; ///< percent
    Preset preset = Preset::scoring;
    bool hintsSeen = false;
    std::string targetName;                      ///< of the film or file that the target is the mood of
    std::array<float, 3> targetMood{-1, -1, -1}; ///< its valence, energy and tension, to tell whether it still is
    KeptMoodsABC keptMoods;
    /// Path of a file with a film's key on each line, "liked" for the films that are liked, or empty. As a session may
    /// come from anyone, it is opened only with the person's Consent.
    std::string watchList;
    std::string oscAddress = "127.0.0.1:9000";
    FilmMarks marks;
    std::vector<Marker> markers;                      ///< at most limits::cueSeconds from 0
    FrameRate frameRate = FrameRate::f24;             ///< of the picture
    TimeCode timeCodeStart{1, 0, 0, 0};               ///< at the timeline's beginning
    std::optional<std::pair<double, double>> section; ///< of the timeline, seconds, like the markers'
    double referenceOffset = 0; ///< seconds that the reference was moved by, at most ReferenceShift::most each way

    bool operator==(const WindowState&) const = default;
};

/// The state as texts under names of its own. What is missing, of a wrong form or out of range counts as its default;
/// OSC is never remembered as on, so that no session sends anything by itself.
WindowState windowStateOf(const std::map<std::string, std::string>& texts);
/// Writes into such texts and leaves other names alone.
void keep(const WindowState& state, std::map<std::string, std::string>& texts);

} // namespace sceneheard
