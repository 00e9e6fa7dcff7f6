#pragma once
#include <juce_gui_basics/juce_gui_basics.h>

namespace sceneheard {

/// What the app does at the moment, as its icon shows it.
enum class TrayState { listening, paused, silent };

/// The icon in one colour, for a panel. @param size  of its sides, pixels
juce::Image trayPicture(TrayState state, int size, juce::Colour colour);

/// What stands for a piece of music, whose cover is not asked for: rings in the colour of its mood.
void paintPieceArt(juce::Graphics& g, juce::Rectangle<float> area, juce::Colour mood);

/// Five bars that show how loud it is. @param peak  0..1; @param colour  while something is heard
void paintLevel(juce::Graphics& g, juce::Rectangle<float> area, float peak, juce::Colour colour);

} // namespace sceneheard
