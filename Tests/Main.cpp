// Catch2 2 makes its main function here; Catch2 3 brings its own library for it.
#define CATCH_CONFIG_MAIN
#include "Catch.h"
#include "Environment.h"
#include "Folder.h"
#include <cstdlib>

namespace {
// What a person keeps is theirs: tests have a place of their own for it.
struct OwnData {
    TemporaryFolder folder;
    OwnData() { setVariable("XDG_DATA_HOME", folder.path().c_str()); }
} const ownData;
} // namespace
