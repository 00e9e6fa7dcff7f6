#include "Catch.h"
#include "Words/Lexicon.h"
#include "Words/TextAffect.h"
#include <cmath>

using namespace sceneheard;

namespace {
TextAffect of(std::string_view text) { return affectOf(text, shippedLexicon()); }
double valence(std::string_view text) { return of(text).mean.valence; }
} // namespace

TEST_CASE("A text feels like the mean of the words that speak") {
    const auto both = of("A murder at the wedding");
    CHECK(both.words == 2);
    CHECK(both.mean.valence == Approx((valence("murder") + valence("wedding")) / 2));
    CHECK(of("WEDDING, Wedding; wedding's").words == 3);
    CHECK(of("").words == 0);
    CHECK(of("of the and").mean.valence == 0);
}

TEST_CASE("Negation turns a word around and damps it") {
    const double happy = valence("happy");
    for (const auto* text : {"not happy", "never so happy", "isn't really happy", "isn\u2019t happy", "without a happy",
                             "He was not at all happy"}) {
        INFO(text);
        CHECK(valence(text) < 0);
        CHECK(valence(text) > -happy);
    }
    CHECK(valence("not happy") == Approx(-0.74 * happy));
    CHECK(valence("not a bad evil murder") > 0);                 // three words on
    CHECK(valence("not the man who is happy") == Approx(happy)); // four words on
    CHECK(valence("Not him. Happy") == Approx(happy));
    CHECK(valence("not; happy") == Approx(happy));
    CHECK((valence("never not happy") > 0 && valence("never not happy") < happy));
    CHECK(valence("not only happy") == Approx(happy));
    CHECK(of("not afraid").mean.tension < 0);
}

TEST_CASE("Intensifiers strengthen the next word that speaks, diminishers weaken it, within one") {
    for (const auto* word : {"good", "frightening"}) {
        const std::string said(word);
        const double plain = std::abs(valence(said));
        CHECK(std::abs(valence("very " + said)) > plain);
        CHECK(std::abs(valence("very, very " + said)) >= std::abs(valence("very " + said)));
        CHECK(std::abs(valence("slightly " + said)) < plain);
        CHECK(std::abs(valence("barely " + said)) < plain);
    }
    CHECK(valence("very very very love") <= 1);
    CHECK(valence("a very good film") == Approx((valence("very good") + valence("film")) / 2));
    CHECK(valence("not very good") < valence("not good"));
}

TEST_CASE("What follows but counts more") {
    CHECK(valence("funny but sad") < (valence("funny") + valence("sad")) / 2);
    CHECK(valence("sad but funny") > (valence("funny") + valence("sad")) / 2);
    CHECK(valence("sad but. funny") == Approx((0.5 * valence("sad") + valence("funny")) / 1.5));
}

TEST_CASE("Plots feel as a reader would say") {
    const auto tragedy = of("A widow mourns her murdered son and loses all hope after the terrible war.");
    const auto romance = of("Two friends fall in love during a sunny summer holiday and celebrate a joyful wedding.");
    const auto horror = of("A masked killer stalks terrified teenagers who scream in a haunted house.");
    const auto idyll = of("An old fisherman rests beside a quiet lake in the gentle evening light.");
    CHECK(tragedy.mean.valence < -0.3);
    CHECK(romance.mean.valence > 0.3);
    CHECK(horror.mean.tension > 0.3);
    CHECK(idyll.mean.tension < -0.2);
    CHECK(horror.mean.arousal > idyll.mean.arousal + 0.3);
}

TEST_CASE("Any bytes are read safely") {
    CHECK(of("caf\u00e9 \u795e\u304b\u304f\u3057 \xff\xfe happy \xc3").words == 1);
    CHECK(of(std::string_view("happy\0sad", 9)).words == 2);
    CHECK(of("happy\u00e9").words == 0); // part of a word is no word
    const std::size_t large = 10'000'000;
    CHECK(of(std::string(large, 'a')).words == 0);
    CHECK(of(std::string(large, '\'')).words == 0);
    CHECK(of(std::string(large, '\0')).words == 0);
    CHECK(of(std::string(large, '\xE2')).words == 0);
    std::string buts = "happy ";
    for (int i = 0; i < 100'000; ++i)
        buts += "but ";
    CHECK(std::isfinite(valence(buts)));
    std::string many;
    while (many.size() < large)
        many += "not very happy killers ";
    const auto all = of(many);
    CHECK(all.words == 2 * (many.size() / 23));
    CHECK(std::isfinite(all.mean.tension));
}
