// Catch2 2 makes its main function here; Catch2 3 brings its own library for it.
#define CATCH_CONFIG_MAIN
#include "Catch.h"
#include "Folder.h"
#include <cstdlib>

namespace {
// What a person keeps is theirs: tests have a place of their own for it. Films are called as the catalogue calls them,
// whatever language a person wants.
struct OwnEnvironment {
    TemporaryFolder folder;
    OwnEnvironment() {
        setenv("XDG_DATA_HOME", folder.path().c_str(), 1);
        setenv("LC_ALL", "C", 1);
    }
} const ownEnvironment;
} // namespace
