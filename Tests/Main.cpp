// Catch2 2 makes its session here; Catch2 3 brings its own library for it.
#define CATCH_CONFIG_RUNNER
#include "Environment.h"
#include "Folder.h"
#include "Skip.h"
#include <cstdlib>

namespace {
// What a person keeps is theirs: tests have a place of their own for it. Films are called as the catalogue calls them,
// whatever language a person wants.
struct OwnEnvironment {
    TemporaryFolder folder;
    OwnEnvironment() {
        for (const auto* name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME"})
            setVariable(name, folder.path().c_str());
        setVariable("LC_ALL", "C");
        setVariable("SCENEHEARD_LANGUAGE", "en");
    }
} const ownEnvironment;

#if CATCH_VERSION_MAJOR < 3
std::uint64_t finishedTests = 0;

struct Counter : Catch::TestEventListenerBase {
    using TestEventListenerBase::TestEventListenerBase;
    void testCaseEnded(const Catch::TestCaseStats&) override { ++finishedTests; }
};
CATCH_REGISTER_LISTENER(Counter)

// As Catch2 3 answers where every test was skipped.
bool allSkipped() {
    const auto skipped = static_cast<std::uint64_t>(sceneheard::skippedTests);
    return skipped > 0 && skipped == finishedTests;
}
int statusOf(int failed) {
    constexpr int skipped = 4;
    return failed != 0 ? 1 : allSkipped() ? skipped : 0; // how many failed is no status: four would pass as skipped
}
#else
int statusOf(int status) { return status; }
#endif
} // namespace

int main(int count, char* arguments[]) { return statusOf(Catch::Session().run(count, arguments)); }
