#include "Catch.h"
#include "Folder.h"
#include "Support/Error.h"
#include "Training/Affect/SongTexts.h"
#include "Training/Affect/Vader.h"
#include "Words/Language.h"
#include <cmath>

using namespace sceneheard;

TEST_CASE("VADER's rules give what its paper's program gives", "[words]") {
    const TemporaryFolder folder;
    const Vader vader(folder.write("lexicon.txt", "good\t1.9\t0.9\t[2]\nbad\t-2.5\t0.6\t[2]\nhappy\t2.7\t0.9\t[2]\n"));
    // compound = sum / sqrt(sum * sum + 15)
    const auto of = [](double sum) { return sum / std::sqrt(sum * sum + 15); };
    CHECK(vader.compound("It is good") == Approx(of(1.9)));
    CHECK(vader.compound("It is very good") == Approx(of(1.9 + 0.293)));
    CHECK(vader.compound("It is barely good") == Approx(of(1.9 - 0.293)));
    CHECK(vader.compound("It is not good") == Approx(of(-0.74 * 1.9)));
    CHECK(vader.compound("It isn't good") == Approx(of(-0.74 * 1.9)));
    CHECK(vader.compound("It is GOOD") == Approx(of(1.9 + 0.733)));
    CHECK(vader.compound("It is good!!") == Approx(of(1.9 + 2 * 0.292)));
    CHECK(vader.compound("good but bad") == Approx(of(0.5 * 1.9 - 1.5 * 2.5)));
    CHECK(vader.compound("") == 0);
    CHECK(vader.meanOfSentences("good\nnothing here\nbad.") == Approx((of(1.9) + of(-2.5)) / 2));
    CHECK_THROWS_AS(Vader(folder.write("bad.txt", "good 1.9\n")), Error);
}

TEST_CASE("The songs are English", "[words]") {
    CHECK(songTexts().size() >= 30);
    std::size_t known = 0;
    for (const auto text : songTexts())
        known += languageOf(text).known();
    CHECK(known >= songTexts().size() - 2);
}
