#include "Catch.h"
#include "ForeignLocale.h"
#include "Support/Decimals.h"
#include <optional>

using namespace sceneheard;

TEST_CASE("Numbers are read alike with and without the standard library's way, in any locale", "[decimals]") {
    for (const auto* text : {"0",   "-0.5", "12.25", ".5",    "5.", "1e3", "1E-2", "2e+1", "3e", "3e+", "7 8",
                             "1,5", "0x10", "12abc", "1.2.3", "",   "-",   ".",    "+1",   " 1", "e5",  "abc"}) {
        INFO('"' << text << '"');
        const std::string_view all(text);
        double expected = -7, here = -7, byStream = -7;
        const auto known = std::from_chars(all.data(), all.data() + all.size(), expected);
        for (const auto* locale : {"C", foreignLocales[0]}) {
            std::optional<ForeignLocale> foreign;
            if (std::string_view(locale) != "C")
                foreign.emplace(locale);
            const auto read = parseDecimal(all, here), streamed = parseDecimalByStream(all, byStream);
            CHECK(here == expected);
            CHECK(byStream == expected);
            CHECK((read.ec == known.ec && read.ptr == known.ptr));
            CHECK((streamed.ec == known.ec && streamed.ptr == known.ptr));
        }
    }
    double kept = 3;
    CHECK(parseDecimalByStream("1e999", kept).ec == std::errc::result_out_of_range);
    CHECK(kept == 3);
    int whole = 0;
    CHECK(parseNumber("42", whole).ec == std::errc{});
    CHECK(whole == 42);
}
