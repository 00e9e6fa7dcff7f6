#include "Skip.h"

// Run by name, for what the program answers (Tests/CMakeLists.txt).
TEST_CASE("A test that cannot run here says so", "[.][skips]") { SKIP("an example"); }
