#include "Catch.h"
#include "Support/Error.h"
#include "Words/Language.h"
#include "Words/Lexicon.h"
#include "Words/LyricsText.h"
#include "Words/Songs.h"
#include "Words/WordsMood.h"

using namespace sceneheard;
using Catch::Matchers::Contains;

namespace {
Mood soundOf(float valence, float tension = 0.5f) {
    Mood mood;
    mood.value.fill(0.5f);
    mood.sd.fill(0.25f);
    mood.value[static_cast<std::size_t>(Axis::valence)] = valence;
    mood.value[static_cast<std::size_t>(Axis::tension)] = tension;
    return mood;
}
} // namespace

TEST_CASE("Lyrics are read in every encoding that people have", "[words]") {
    const std::string song = "caf\u00e9 d\u2019amour";
    CHECK(plainText(song, 100) == song);
    CHECK(plainText("\xEF\xBB\xBF" + song, 100) == song);
    CHECK(plainText("caf\xE9 d\x92"
                    "amour",
                    100) == song); // Windows-1252
    std::string utf16{"\xFF\xFE", 2};
    for (const char16_t c : std::u16string(u"caf\u00e9 d\u2019amour"))
        utf16 += {static_cast<char>(c & 0xFF), static_cast<char>(c >> 8)};
    CHECK(plainText(utf16, 100) == song);
    const std::string big{"\xFE\xFF\xD8\x3C\xDF\xB5\x00!", 8};
    CHECK(plainText(big, 100) == "\U0001F3B5!");
    CHECK(plainText(utf16 + "x", 100) == song); // half a unit at the end
}

TEST_CASE("What are no lyrics is refused with a reason", "[words]") {
    CHECK_THROWS_WITH(plainText("", 100), Contains("is empty"));
    CHECK_THROWS_WITH(plainText(std::string(10'000'000, 'a'), maxLyricsFile), Contains("larger than 1 MB"));
    CHECK_THROWS_WITH(plainText(std::string("\x7F"
                                            "ELF\0\0\0\1",
                                            8),
                                100),
                      Contains("is no text"));
    CHECK_THROWS_WITH(plainText("\x01\x02\x03\x04 some", 100), Contains("is no text"));
}

TEST_CASE("Of an LRC file the words alone are left", "[words]") {
    CHECK(lyricsOnly("[ar:Somebody]\r\n[00:12.00]Line one\r\n[00:15.30][01:15.30] Line <00:16.10>two\r\n[Chorus]\r\nla "
                     "[x] la\n") == "\nLine one\n\nLine two\n\n\nla [x] la\n");
    CHECK(lyricsOnly("[[[").find('[') == 0);
    CHECK(lyricsOnly("<3 you") == "<3 you\n");
}

TEST_CASE("Languages are recognised, and those without a lexicon are left out", "[words]") {
    const std::pair<const char*, const char*> texts[]{
        {"English", sadSong},
        {"German", "Ich wei\u00df nicht was das ist und du bist nicht mehr bei mir, aber ich hab dich noch so lieb"},
        {"French", "Je ne sais pas pourquoi tu es dans mon c\u0153ur et que nous sommes une chanson pour moi"},
        {"Spanish", "No s\u00e9 por qu\u00e9 pero con tu amor y mi coraz\u00f3n todo es m\u00e1s como el sol y los "
                    "d\u00edas del mar"},
        {"Italian",
         "Non so che cosa sei per me ma il mio cuore \u00e8 con te e gli occhi sono come una luce nel cielo"},
        {"Portuguese", "Eu n\u00e3o sei por que voc\u00ea \u00e9 uma luz em meu cora\u00e7\u00e3o, mas tudo com "
                       "voc\u00ea \u00e9 mais"},
        {"Dutch",
         "Ik weet niet wat het is maar jij bent van mij en dat is een lied voor jou, ook als je naar mij kijkt"},
        {"Polish", "Nie wiem co to jest, ale ty i ja to ju\u017c nie jak dla mnie, tylko na zawsze si\u0119 mam"},
        {"a language in Cyrillic letters",
         "\u042f \u043d\u0435 \u0437\u043d\u0430\u044e \u043f\u043e\u0447\u0435\u043c\u0443"},
        {"Korean", "\ub098\ub294 \ub108\ub97c \uc0ac\ub791\ud574"},
        {"Japanese", "\u541b\u306e\u540d\u524d\u3092\u547c\u3093\u3067\u3044\u308b"}};
    for (const auto& [name, text] : texts) {
        INFO(name);
        CHECK(languageOf(text).name == name);
        CHECK(moodOfWords(text, shippedLexicon()).told() == (name == std::string("English")));
    }
    CHECK(languageOf("la la la").name.empty());
    CHECK(languageOf("").name.empty());
    CHECK(languageOf("\xFF\xE2\x80").name.empty());
}

TEST_CASE("Sad words are sad, glad words glad, and few words say little", "[words]") {
    const auto sad = moodOfWords(sadSong, shippedLexicon()), glad = moodOfWords(gladSong, shippedLexicon());
    REQUIRE(sad.told());
    REQUIRE(glad.told());
    CHECK(sad.valence.value < 0.2f);
    CHECK(glad.valence.value > 0.8f);
    CHECK(sad.knownShare() > 0.1f);
    CHECK(sad.knownShare() < 0.6f);
    const auto little =
        moodOfWords("I lost you and I cry, the pain and the grief and the sorrow of it", shippedLexicon());
    REQUIRE(little.told());
    CHECK(little.valence.sd > sad.valence.sd);
    const auto none = moodOfWords("you and I and all of it", shippedLexicon());
    CHECK_FALSE(none.told());
    CHECK(none.valence.value == 0.5f);
}

TEST_CASE("Words move the sound's mood as far as they are known to, and no further", "[words]") {
    const auto sad = moodOfWords(sadSong, shippedLexicon());
    const auto sound = soundOf(0.8f);
    const auto both = joined(sound, sad);
    CHECK(both[Axis::valence] < 0.8f);
    CHECK(both[Axis::valence] > 0.75f);
    CHECK(both.sd[0] < sound.sd[0]);
    CHECK(both[Axis::energy] == sound[Axis::energy]);
    auto unsure = sound;
    unsure.sd[0] = 5;
    CHECK(joined(unsure, sad)[Axis::valence] < both[Axis::valence]); // the less sure the sound, the more the words say
    const auto german = moodOfWords("ich und du und der Tod und die Angst ist nicht gut", shippedLexicon());
    CHECK(joined(sound, german).value == sound.value);
}

TEST_CASE("Where words and music disagree, it is said in words", "[words]") {
    const auto sad = moodOfWords(sadSong, shippedLexicon()), glad = moodOfWords(gladSong, shippedLexicon());
    CHECK(disagreement(soundOf(0.8f), sad) == "its words are sad, its music is not");
    CHECK(disagreement(soundOf(0.2f), glad) == "its words are happy, its music is not");
    CHECK(disagreement(soundOf(0.2f), sad).empty());
    CHECK(disagreement(soundOf(0.8f), glad).empty());
}

TEST_CASE("Films whose own mood sides with the words are given that as a reason", "[words]") {
    const auto sad = moodOfWords(sadSong, shippedLexicon());
    CHECK(wordsReason(soundOf(0.2f), soundOf(0.8f), sad) == "its words are sad, its music is not");
    CHECK(wordsReason(soundOf(0.8f), soundOf(0.8f), sad).empty());
    CHECK(wordsReason(soundOf(0.45f), soundOf(0.8f), sad).empty()); // hardly
    CHECK(wordsReason(soundOf(0.2f), soundOf(0.2f), sad).empty());  // they agree
}

TEST_CASE("The quadrants of music and words follow their mood", "[words]") {
    Impression music;
    music.mood = soundOf(0.8f);
    music.quadrants = quadrantsOf(music.mood);
    const auto both = withWords(music, moodOfWords(sadSong, shippedLexicon()));
    CHECK(both.mood[Axis::valence] < 0.8f);
    CHECK(both.quadrants[0] + both.quadrants[3] < music.quadrants[0] + music.quadrants[3]);
    CHECK(both.quadrants[0] + both.quadrants[1] + both.quadrants[2] + both.quadrants[3] == Approx(1));
}
