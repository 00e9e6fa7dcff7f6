#pragma once
#include "Signal/FeatureExtractor.h"
#include <string>
#include <string_view>

namespace sceneheard {

/// What a host's session remembers of one plugin instance.
struct PluginState {
    float adventure = 0.5f; ///< 0 safe bets .. 1 deep cuts
    Window window = Window::seconds10;
    int editorWidth = 0, editorHeight = 0; ///< pixels at 100%; 0: the window's own size

    bool operator==(const PluginState&) const = default;
};

/// The state as text, so that sessions outlive versions: JSON of the form
/// {"format":"SceneHeard","version":1,"adventure":0.5,"window":"10 s","editor":{"width":1120,"height":700}}.
/// What is missing, of a wrong type or out of range counts as its default. Fields that this version does not know are
/// kept and written back. Not thread-safe.
class StateText {
public:
    /// Anything that is no such text is refused, and changes nothing: other formats, more than 1 MiB, more than 32
    /// levels, invalid UTF-8.
    /// @return whether it was taken over
    bool read(std::string_view text, PluginState& state);
    std::string write(const PluginState& state) const;

private:
    std::string last; // as read, for the fields that we do not know
};

} // namespace sceneheard
