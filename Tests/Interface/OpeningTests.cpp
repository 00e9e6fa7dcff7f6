#include "Skip.h"
#include "WindowPerson.h"
#if defined(__GLIBC__)
#include <malloc.h>

using namespace sceneheard;

namespace {
// Opens and closes the window from the message loop, so that what it posts is delivered.
struct Openings : juce::Timer {
    static constexpr int warmUp = 20, count = 200;
    WindowPerson& session;
    std::size_t before = 0, after = 0;
    int done = 0;

    explicit Openings(WindowPerson& s)
        : session(s) {
        startTimer(1);
    }
    void timerCallback() override {
        session.editor.reset();
        session.editor = std::make_unique<Editor>(*session.processor);
        session.view().settle();
        ++done;
        if (done == warmUp)
            before = used();
        if (done < warmUp + count)
            return;
        after = used();
        stopTimer();
        juce::MessageManager::getInstance()->stopDispatchLoop();
    }
    static std::size_t used() {
        malloc_trim(0);
        return mallinfo2().uordblks;
    }
};
} // namespace

TEST_CASE("Two hundred openings and closings leave nothing behind", "[tasks]") {
    if (Openings::used() == 0)
        SKIP("a sanitizer's heap does not say how much is used");
    WindowPerson session;
    Openings openings(session);
    juce::MessageManager::getInstance()->runDispatchLoop();
    REQUIRE(openings.done == Openings::warmUp + Openings::count);
    constexpr std::size_t perOpening = 512; // bytes; a window takes some thousand times that
    REQUIRE(openings.after <= openings.before + Openings::count * perOpening);
}
#endif
