#include "EditorWindow.h"
#include <X11/Xlib.h>
#include <X11/Xutil.h>

namespace sceneheard {

EditorWindow::EditorWindow(const MessageThread& t, juce::AudioPluginInstance& plugin)
    : thread(t) {
    thread.run([&] {
        auto* const editor = plugin.createEditorIfNeeded();
        if (editor == nullptr)
            throw std::runtime_error("The plugin makes no editor.");
        window = std::make_unique<juce::DocumentWindow>(plugin.getName(), juce::Colours::black, 0);
        window->setUsingNativeTitleBar(true); // no window manager draws one: the editor fills the window
        window->setContentOwned(editor, true);
        window->setTopLeftPosition(0, 0);
        window->setVisible(true);
    });
}

// JUCE's host answers each change of the plugin's window a message later, and crashes where its editor went in between.
// Whatever waits is ahead of a message that is posted by a message, and no event of the screen is read between the two.
EditorWindow::~EditorWindow() {
    std::promise<void> gone;
    thread.run([&] {
        juce::MessageManager::callAsync([&] {
            window.reset();
            gone.set_value();
        });
    });
    gone.get_future().wait();
    thread.settle(50); // it must have answered the window's last events before the plugin may go
}

int EditorWindow::width() const {
    int width = 0;
    thread.run([&] { width = window->getContentComponent()->getWidth(); });
    return width;
}

void EditorWindow::resize(int width, int height) {
    thread.run([&] { window->getContentComponent()->setSize(width, height); });
}

std::vector<std::uint32_t> EditorWindow::pixels() const {
    juce::Rectangle<int> area;
    thread.run([&] { area = window->getScreenBounds(); });
    std::vector<std::uint32_t> pixels;
    auto* const display = XOpenDisplay(nullptr);
    if (display == nullptr)
        throw std::runtime_error("The screen cannot be opened.");
    const juce::Rectangle<int> screen(DisplayWidth(display, 0), DisplayHeight(display, 0));
    area = area.getIntersection(screen);
    if (auto* const image = XGetImage(display, DefaultRootWindow(display), area.getX(), area.getY(),
                                      static_cast<unsigned>(area.getWidth()), static_cast<unsigned>(area.getHeight()),
                                      AllPlanes, ZPixmap)) {
        for (int y = 0; y < image->height; ++y)
            for (int x = 0; x < image->width; ++x)
                pixels.push_back(static_cast<std::uint32_t>(XGetPixel(image, x, y)));
        XDestroyImage(image);
    }
    XCloseDisplay(display);
    return pixels;
}

} // namespace sceneheard
