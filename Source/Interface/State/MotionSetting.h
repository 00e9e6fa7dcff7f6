#pragma once
#include "Interface/State/SettingFile.h"

namespace sceneheard {

/// How much moves in the window: as much as on the desktop, or as chosen.
enum class MotionChoice { system, less, full };

/// Whether the desktop is set to less motion: by GTK's settings.ini (gtk-enable-animations) or KDE's kdeglobals
/// (AnimationDurationFactor of 0). A desktop that writes neither counts as one that moves. @param configuration  the
/// folder of a person's settings, by default XDG_CONFIG_HOME, else ~/.config
bool desktopWantsLessMotion(const juce::File& configuration = {});

/// How much the person chose to let move in all windows. Message thread.
class MotionSetting {
public:
    /// @param remembered  where the choice is kept
    explicit MotionSetting(juce::File remembered = usualPlace())
        : kept(std::move(remembered)) {}
    static juce::File usualPlace() { return SettingFile::usualPlace("motion.txt"); }

    /// The system's where nothing else was chosen, or what is kept cannot be read.
    MotionChoice choice() const;
    /// @return whether it could be kept
    bool choose(MotionChoice choice) const;

private:
    const SettingFile kept;
};

/// All windows move as is chosen, and as the desktop does where that is the choice.
void moveAs(MotionChoice choice);

/// While windows are open they move as was chosen when the first of them opened, or since. Hold it by a
/// juce::SharedResourcePointer.
struct MoveAsChosen {
    MoveAsChosen() { moveAs(MotionSetting().choice()); }
};

} // namespace sceneheard
