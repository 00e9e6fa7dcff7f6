#pragma once
#include "Tray/TrayTmdb.h"
#include <juce_gui_basics/juce_gui_basics.h>

namespace sceneheard {

/// Switches on posters and where to watch: a key of the person's own, their country, what is sent, and what is missing.
/// Message thread.
class TmdbFields : public juce::Component {
public:
    static constexpr int height = 148; ///< pixels at 100%

    /// @param tmdb  lives longer
    explicit TmdbFields(TrayTmdb& tmdb);

    /// Looks at what is told of it.
    void follow();

    void paint(juce::Graphics& g) override;
    void resized() override;

    juce::ToggleButton asks;
    juce::TextEditor key, country; ///< the key is taken by Return, and never shown

private:
    void choose();

    TrayTmdb& tmdb;
    juce::String told;
    juce::Rectangle<int> note;
};

} // namespace sceneheard
