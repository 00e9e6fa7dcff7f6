#include "Catch.h"
#include "Command/Shell.h"
#include "ForeignLocale.h"
#include "Importing/Exports.h"
#include <regex>

namespace {
// What the program took differs from one run to the next.
std::string withoutMemory(const std::string& text) {
    return std::regex_replace(text, std::regex("it took [0-9]+ MB"), "it took some MB");
}
} // namespace

TEST_CASE("The command line answers the same in every locale, but for the titles of films", "[locale]") {
    const TemporaryFolder folder;
    const auto scene = demoScene("tender");
    const auto table = folder.write("films.csv", tmdbExport(20)).string();
    const auto out = folder / "films.sqlite";
    const auto features = folder
                              .write("features.csv", "danceability,energy,loudness,speechiness,acousticness,"
                                                     "instrumentalness,liveness,valence,tempo\n"
                                                     "0.5,0.25,-10.5,0.1,0.1,0.1,0.1,0.5,120.5\n")
                              .string();
    for (const auto& arguments :
         std::vector<std::vector<std::string>>{{"analyse", "--every", "2.5", scene},
                                               {"analyse", "--json", "--every", "2.5", scene},
                                               {"suggest", "--adventure", "0.75", "--genre", "SCIENCE FICTION", scene},
                                               {"suggest", "--json", "--features", features},
                                               {"film", "tmdb:603"},
                                               {"film", "HISTORY", "vs", "fiction"},
                                               {"catalogue", "info"},
                                               {"catalogue", "build", "--tmdb", table, "--out", out.string()}}) {
        const auto usual = sceneheardProgram(arguments);
        const auto built = bytesOf(out);
        for (const std::string name : foreignLocales) {
            // AddressSanitizer wants to be the first library, which is this one.
            const auto outcome = bash("exec env LOCPATH=" + quoted(SCENEHEARD_TEST_LOCALES) +
                                      " LANGUAGE=en LC_ALL=" + name + " LD_PRELOAD=" + quoted(SCENEHEARD_SET_LOCALE) +
                                      " ASAN_OPTIONS=verify_asan_link_order=0 " + programLine(arguments));
            INFO(name << ": " << arguments[0] << ' ' << arguments[1] << ": " << outcome.err);
            CHECK(outcome.status == usual.status);
            CHECK(outcome.out == usual.out);
            CHECK(withoutMemory(outcome.err) == withoutMemory(usual.err));
            CHECK(bytesOf(out) == built);
        }
    }
}
