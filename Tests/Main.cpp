// Catch2 2 makes its main function here; Catch2 3 brings its own library for it.
#define CATCH_CONFIG_MAIN
#include "Catch.h"
