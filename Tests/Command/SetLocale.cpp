// Loaded before a program: sets the locale of its environment for it, as toolkits do. Ends it where that is not there.
#include <clocale>
#include <cstdlib>
#include <locale>
#include <string>

namespace {
struct Setting {
    Setting() {
        std::locale::global(std::locale(""));
        if (std::string(std::localeconv()->decimal_point) != ",")
            std::abort();
    }
} setting;
} // namespace
