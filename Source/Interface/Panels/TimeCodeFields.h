#pragma once
#include "Export/Markers/MarkerFiles.h"
#include <juce_gui_basics/juce_gui_basics.h>

namespace sceneheard {

/// The frame rate of the picture, and the time code at the beginning of the timeline, on one line.
class TimeCodeFields : public juce::Component {
public:
    TimeCodeFields();

    void set(FrameRate rate, const TimeCode& start);
    /// Only the frame rates that a file can have. @param question  what the file tells
    void allow(const MarkerQuestion& question);
    /// Without a frame rate where the start is no time code of it.
    MarkerOptions options() const;
    std::function<void()> onChange; ///< a person changed one

    juce::ComboBox rate;    ///< the ids of FrameRate, from 1
    juce::TextEditor start; ///< "01:00:00:00"

    void resized() override;
};

} // namespace sceneheard
