#pragma once
#include "Catch.h"
#include <juce_gui_basics/juce_gui_basics.h>
#include <set>

namespace sceneheard {

/// Paints a component without a screen, writes the picture to <build>/screenshots/NAME.png, and gives the number of
/// different colours in it: a blank picture has one, one without text a few.
inline std::size_t screenshot(juce::Component& component, const juce::String& name, float scale = 1) {
    const auto image = component.createComponentSnapshot(component.getLocalBounds(), true, scale);
    const auto file = juce::File(SCENEHEARD_TEST_SCREENSHOTS).getChildFile(name + ".png");
    REQUIRE(file.getParentDirectory().createDirectory());
    file.deleteFile();
    juce::FileOutputStream stream(file);
    REQUIRE(stream.openedOk());
    REQUIRE(juce::PNGImageFormat().writeImageToStream(image, stream));
    std::set<juce::uint32> colours;
    for (int y = 0; y < image.getHeight(); y += 2)
        for (int x = 0; x < image.getWidth(); x += 2)
            colours.insert(image.getPixelAt(x, y).getARGB());
    return colours.size();
}

} // namespace sceneheard
