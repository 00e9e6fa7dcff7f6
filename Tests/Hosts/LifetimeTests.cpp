#include "Catch.h"
#include "EditorWindow.h"
#include "HostedPlugin.h"
#include <fstream>
#include <malloc.h>
#include <unistd.h>

using namespace sceneheard;

namespace {
// Bytes of this process that are in memory.
long residentBytes() {
    malloc_trim(0);
    long pages = 0, resident = 0;
    std::ifstream("/proc/self/statm") >> pages >> resident;
    return resident * sysconf(_SC_PAGESIZE);
}

// A whole life in a host, from loading the library to unloading it.
void live(Format format, bool withWindow) {
    Host host;
    const auto plugin = host.load(format);
    plugin->prepare(48000, 256);
    REQUIRE(plugin->passes(wildSound<float>(plugin->channels(), 256)));
    if (withWindow)
        EditorWindow(host.messages, **plugin).resize(900, 600);
}
} // namespace

TEST_CASE("A host unloads the library after its last instance", "[hosts]") {
    for (const auto format : formats)
        for (const bool withWindow : {false, true}) {
            live(format, withWindow);
            INFO(Host::bundle(format).getFullPathName() << (withWindow ? ", with its window" : ""));
            CHECK_FALSE(Host::mapped(Host::bundle(format)));
        }
}

// What stays is the libraries' own: FFTW's planner (118 kB each time its library goes) and classes in JUCE's LV2 host
// (21 kB). One catalogue or model of ours that stayed would be more than this alone.
TEST_CASE("Two hundred loads and unloads leave no more than libraries keep", "[hosts][long]") {
    for (const auto format : formats) {
        long settled = 0;
        for (int round = 0; round < 200; ++round) {
            live(format, round % 10 == 0);
            if (round == 50)
                settled = residentBytes();
        }
        const auto perLife = (residentBytes() - settled) / 149;
        INFO(Host::bundle(format).getFullPathName() << ": " << settled << " bytes after 50, then each " << perLife);
        CHECK(perLife < 150000);
    }
}
