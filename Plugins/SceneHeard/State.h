#pragma once
#include "Listening/SessionLimits.h"
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace sceneheard {

/// A parameter's value in a session, in its own units; monostate: something that is none of these.
using StateValue = std::variant<std::monostate, bool, double, std::string>;
using StateValues = std::map<std::string, StateValue>;

/// What the window wants remembered, as texts under names of its own: target, pinned films, theme, size.
using UiState = std::map<std::string, std::string>;

/// What a host's session remembers of one plugin instance.
struct PluginState {
    StateValues parameters; ///< by identifier
    UiState ui;
    // Curves as cueText() has them, and the name of the sound file that one is of. "": there is none; nothing: as it
    // was.
    std::optional<std::string> cue = {}, sideChain = {}, reference = {}, referenceName = {};

    bool operator==(const PluginState&) const = default;
};

/// The state as text, so that sessions outlive versions: JSON of the form
/// {"format":"SceneHeard","version":2,"parameters":{"adventure":0.5,"window":"10
/// s"},"ui":{"theme":"dark"},"cue":"eNp…","sideChain":"eNp…","reference":"eNp…","referenceName":"temp.wav"}. What this
/// version does not know is kept and written back; so is a later version's number. Version 1 had its two parameters
/// beside "format". Reading and writing take time in proportion to the text, whatever is in it. Not thread-safe.
class StateText {
public:
    static constexpr std::size_t maxBytes = limits::stateBytes;
    static constexpr std::size_t maxUiBytes = limits::uiBytes; ///< of names and texts together

    /// Whether this fits and is UTF-8.
    static bool accepts(const UiState& ui);

    /// Anything that is no such text is refused, and changes nothing: other formats, more than maxBytes, more than
    /// limits::stateLevels or stateValues, a number that no double holds, invalid UTF-8. Of what the window wants
    /// remembered, what goes beyond maxUiBytes is dropped.
    /// @return whether it was taken over
    bool read(std::string_view text, PluginState& state);
    /// Parameters that `state` does not name stay as they were read. A value that JSON has no number for is written as
    /// 0.
    std::string write(const PluginState& state) const;

private:
    std::string last; // as read, for the fields that we do not know
};

} // namespace sceneheard
