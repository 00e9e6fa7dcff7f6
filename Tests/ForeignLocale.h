#pragma once
#include "Catch.h"
#include "Environment.h"
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <locale>
#include <string>

/// Locales that write numbers with a comma, in the second of which I is the capital of another letter than i. The build
/// makes them in SCENEHEARD_TEST_LOCALES, so that no test depends on what a machine has.
inline constexpr const char* foreignLocales[]{"de_DE.UTF-8", "tr_TR.ISO-8859-9"};

/// While it lives, this process is in such a locale, as in a host that has set it for itself and its plugins.
class ForeignLocale {
public:
    explicit ForeignLocale(const char* name) {
        setVariable("LOCPATH", SCENEHEARD_TEST_LOCALES);
        std::locale::global(std::locale(name)); // and that of C's functions with it
        char text[8];
        std::snprintf(text, sizeof text, "%.1f", 1.5);
        REQUIRE(std::string(text) == "1,5");
    }
    ~ForeignLocale() {
        std::locale::global(std::locale::classic());
        std::setlocale(LC_ALL, "C");
        unsetVariable("LOCPATH");
    }
    ForeignLocale(const ForeignLocale&) = delete;
    ForeignLocale& operator=(const ForeignLocale&) = delete;
};
