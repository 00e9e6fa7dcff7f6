#include "Tray/DockedIcon.h"
#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <vector>

namespace sceneheard {

namespace {
constexpr long requestDock = 0, embedVersion = 0, embedMapped = 1;
constexpr int firstSize = 24;

struct Closed {
    void operator()(Display* display) const { XCloseDisplay(display); }
};

// Colours as this icon's window has them, alpha first where it has 32 bits.
juce::uint32 pixelOf(juce::Colour over, juce::uint32 under, bool alpha) {
    if (alpha)
        return over.getPixelARGB().getNativeARGB(); // premultiplied
    return juce::Colour(under | 0xFF000000u).overlaidWith(over).getARGB() & 0xFFFFFFu;
}
} // namespace

/// A connection of its own, so that nothing of JUCE's windows is in its way.
class DockedIcon::Connection {
public:
    Connection(Display* d, Client c)
        : client(std::move(c))
        , display(d)
        , root(DefaultRootWindow(d)) {
        const auto named = [&](const std::string& name) { return XInternAtom(d, name.c_str(), False); };
        selection = named("_NET_SYSTEM_TRAY_S" + std::to_string(DefaultScreen(d)));
        manager = named("MANAGER");
        opcode = named("_NET_SYSTEM_TRAY_OPCODE");
        visualName = named("_NET_SYSTEM_TRAY_VISUAL");
        embedInfo = named("_XEMBED_INFO");
        tipName = named("_NET_WM_NAME");
        utf8 = named("UTF8_STRING");
        XSelectInput(d, root, StructureNotifyMask); // where a new tray tells of itself
        dock();
        juce::LinuxEventLoop::registerFdCallback(ConnectionNumber(d), [this](int) { takeEvents(); });
        takeEvents();
    }
    ~Connection() { juce::LinuxEventLoop::unregisterFdCallback(ConnectionNumber(display.get())); }

    void show(TrayState next, juce::Colour nextColour, const std::string& nextTip) {
        state = next;
        colour = nextColour;
        tip = nextTip;
        describe();
        draw();
        takeEvents(); // which came with the answers to what was asked for here, and wake nobody any more
    }

private:
    void dock() {
        auto* const d = display.get();
        XGrabServer(d); // so that the tray does not end in between
        tray = XGetSelectionOwner(d, selection);
        if (tray != 0)
            XSelectInput(d, tray, StructureNotifyMask);
        XUngrabServer(d);
        if (tray == 0)
            return XFlush(d), client.shown(false);
        makeWindow();
        XClientMessageEvent ask{};
        ask.type = ClientMessage;
        ask.window = tray;
        ask.message_type = opcode;
        ask.format = 32;
        ask.data.l[0] = CurrentTime;
        ask.data.l[1] = requestDock;
        ask.data.l[2] = static_cast<long>(icon);
        XSendEvent(d, tray, False, NoEventMask, reinterpret_cast<XEvent*>(&ask));
        XSync(d, False);
    }

    // With the tray's own visual, where it names one: one with transparency, more often than not.
    void makeWindow() {
        auto* const d = display.get();
        if (icon != 0)
            XDestroyWindow(d, icon);
        XVisualInfo chosen{};
        chosen.visual = DefaultVisual(d, DefaultScreen(d));
        chosen.depth = DefaultDepth(d, DefaultScreen(d));
        Atom type = 0;
        int format = 0;
        unsigned long count = 0, rest = 0;
        unsigned char* data = nullptr;
        if (XGetWindowProperty(d, tray, visualName, 0, 1, False, XA_VISUALID, &type, &format, &count, &rest, &data) ==
                Success &&
            data != nullptr) {
            XVisualInfo wanted{};
            if (count == 1 && format == 32) {
                wanted.visualid = *reinterpret_cast<unsigned long*>(data);
                int found = 0;
                if (auto* const infos = XGetVisualInfo(d, VisualIDMask, &wanted, &found)) {
                    if (found > 0 && infos->depth >= 24)
                        chosen = *infos;
                    XFree(infos);
                }
            }
            XFree(data);
        }
        depth = chosen.depth;
        visual = chosen.visual;
        XSetWindowAttributes attributes{};
        attributes.event_mask = ExposureMask | ButtonPressMask | StructureNotifyMask;
        attributes.colormap = XCreateColormap(d, root, visual, AllocNone);
        unsigned long mask = CWEventMask | CWColormap | CWBorderPixel;
        if (depth != DefaultDepth(d, DefaultScreen(d)))
            mask |= CWBackPixel; // 0: wholly transparent
        icon = XCreateWindow(d, root, 0, 0, firstSize, firstSize, 0, depth, InputOutput, visual, mask, &attributes);
        if ((mask & CWBackPixel) == 0)
            XSetWindowBackgroundPixmap(d, icon, ParentRelative);
        const long info[] = {embedVersion, embedMapped};
        XChangeProperty(d, icon, embedInfo, embedInfo, 32, PropModeReplace,
                        reinterpret_cast<const unsigned char*>(info), 2);
        XSizeHints hints{};
        hints.flags = PMinSize | PSize;
        hints.min_width = hints.min_height = hints.width = hints.height = firstSize;
        XSetWMNormalHints(d, icon, &hints);
        XClassHint names{};
        std::string name = "sceneheard-tray";
        names.res_name = names.res_class = name.data();
        XSetClassHint(d, icon, &names);
        describe();
        width = height = firstSize;
    }

    // Trays show a window's name as its tip.
    void describe() {
        if (icon != 0)
            XChangeProperty(display.get(), icon, tipName, utf8, 8, PropModeReplace,
                            reinterpret_cast<const unsigned char*>(tip.data()), static_cast<int>(tip.size()));
    }

    void takeEvents() {
        auto* const d = display.get();
        while (XPending(d) > 0) {
            XEvent event;
            XNextEvent(d, &event);
            if (event.type == ClientMessage && event.xclient.message_type == manager &&
                static_cast<Atom>(event.xclient.data.l[1]) == selection)
                dock();
            else if (event.type == DestroyNotify && event.xdestroywindow.window == tray)
                dock();
            else if (event.type == DestroyNotify && event.xdestroywindow.window == icon)
                icon = 0;
            else if (event.type == ReparentNotify && event.xreparent.window == icon)
                client.shown(event.xreparent.parent != root);
            else if (event.type == ConfigureNotify && event.xconfigure.window == icon)
                resize(event.xconfigure.width, event.xconfigure.height);
            else if (event.type == Expose && event.xexpose.count == 0)
                draw();
            else if (event.type == ButtonPress)
                press(event.xbutton);
        }
        XFlush(d);
    }

    void resize(int w, int h) {
        if (w == width && h == height)
            return;
        width = w;
        height = h;
        draw();
    }

    void press(const XButtonEvent& event) {
        if (event.button == Button1)
            client.act(TrayAction::popup, event.x_root, event.y_root);
        else if (event.button == Button2)
            client.act(TrayAction::pause, event.x_root, event.y_root);
        else if (event.button == Button3)
            client.act(TrayAction::menu, event.x_root, event.y_root);
    }

    void draw() {
        if (icon == 0 || width <= 0 || height <= 0)
            return;
        auto* const d = display.get();
        const auto alpha = depth == 32;
        XClearWindow(d, icon);
        std::unique_ptr<XImage, int (*)(XImage*)> under(nullptr, [](XImage* image) { return XDestroyImage(image); });
        if (!alpha) { // what the tray has behind it
            XSync(d, False);
            under.reset(XGetImage(d, icon, 0, 0, static_cast<unsigned>(width), static_cast<unsigned>(height), AllPlanes,
                                  ZPixmap));
        }
        const auto side = std::min(width, height);
        const auto picture = trayPicture(state, side, colour);
        const auto left = (width - side) / 2, top = (height - side) / 2;
        auto* const image = XCreateImage(d, visual, static_cast<unsigned>(depth), ZPixmap, 0, nullptr,
                                         static_cast<unsigned>(width), static_cast<unsigned>(height), 32, 0);
        if (image == nullptr)
            return;
        std::vector<char> memory(static_cast<std::size_t>(image->bytes_per_line) * static_cast<std::size_t>(height));
        image->data = memory.data();
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x) {
                const auto inside = x >= left && y >= top && x < left + side && y < top + side;
                XPutPixel(image, x, y,
                          pixelOf(inside ? picture.getPixelAt(x - left, y - top) : juce::Colour(),
                                  under != nullptr ? static_cast<juce::uint32>(XGetPixel(under.get(), x, y)) : 0u,
                                  alpha));
            }
        const auto context = XCreateGC(d, icon, 0, nullptr);
        XPutImage(d, icon, context, image, 0, 0, 0, 0, static_cast<unsigned>(width), static_cast<unsigned>(height));
        XFreeGC(d, context);
        image->data = nullptr;
        XDestroyImage(image);
    }

    const Client client;
    std::unique_ptr<Display, Closed> display;
    const Window root;
    Window tray = 0, icon = 0;
    Visual* visual = nullptr;
    Atom selection = 0, manager = 0, opcode = 0, visualName = 0, embedInfo = 0, tipName = 0, utf8 = 0;
    int depth = 0, width = 0, height = 0;
    TrayState state = TrayState::silent;
    juce::Colour colour = juce::Colours::white;
    std::string tip;
};

DockedIcon::DockedIcon(Client client) {
    if (auto* const display = XOpenDisplay(nullptr))
        connection = std::make_unique<Connection>(display, std::move(client));
}

DockedIcon::~DockedIcon() = default;

void DockedIcon::show(TrayState state, juce::Colour colour, const std::string& tip) {
    if (connection != nullptr)
        connection->show(state, colour, tip);
}

} // namespace sceneheard
