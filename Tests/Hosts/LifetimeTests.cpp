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

TEST_CASE("Two hundred loads and unloads leave the memory as it was", "[hosts][long]") {
    for (const auto format : formats) {
        long settled = 0;
        for (int round = 0; round < 200; ++round) {
            live(format, round % 10 == 0);
            if (round == 50)
                settled = residentBytes();
        }
        INFO(Host::bundle(format).getFullPathName() << ": " << settled << " bytes after 50, " << residentBytes());
        CHECK(residentBytes() - settled < 8 << 20);
    }
}
