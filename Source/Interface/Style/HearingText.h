#pragma once
#include "Interface/Style/Text.h"

/// Texts of the window while there is nothing to hear.
namespace sceneheard::text {

inline constexpr Text whatToHear{"What should SceneHeard hear?"};
inline constexpr Text whatToHearNote{"The first films appear after two seconds of music."};
inline constexpr Text computerPlays{"What this computer plays"};
inline constexpr Text throughOutput{"Any player, browser or game, through {0}"},
    throughNone{"Any player, browser or game"};
inline constexpr Text whatItPlays{"What it plays"}, microphoneOrLine{"Microphone or line"};
inline constexpr Text inputHears{"hears sound"}, inputQuiet{"quiet", "input"}, inputSilent{"silent", "input"};
inline constexpr Text dropHere{"Or drop a sound file here: its mood becomes the target"};
inline constexpr Text startListening{"Start listening"}, chooseInput{"Choose what to hear…"};
inline constexpr Text noInputs{"Nothing to hear was found. Connect an input, or start the computer's sound server."};
inline constexpr Text lookingForInputs{"Looking for what can be heard…"};
inline constexpr Text nothingHeardOn{"Nothing heard on {0}. Play something, or choose another."};
inline constexpr Text inputIsGone{"{0} is gone. Choose what to hear; the timeline is kept."};
/// What to look after where a host gives no sound.
inline constexpr std::array<Text, 3> hostChecks{
    "Does the host play? SceneHeard hears what goes through its track.",
    "Is SceneHeard on the track or bus that sounds, behind the instrument, and not bypassed?",
    "Is the track muted, or turned all the way down, before it reaches SceneHeard?"};

} // namespace sceneheard::text
