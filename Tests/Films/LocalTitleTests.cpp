#include "Catch.h"
#include "Films/LocalTitle.h"
#include <cstdlib>

using namespace sceneheard;

namespace {
// Environment variables for a while; all that tell a language are unset besides.
class Variables {
public:
    explicit Variables(const std::vector<std::pair<const char*, const char*>>& set) {
        for (const auto* name : names)
            unsetenv(name);
        for (const auto& [name, value] : set)
            setenv(name, value, 1);
    }
    ~Variables() {
        for (const auto* name : names)
            unsetenv(name);
        setenv("LC_ALL", "C", 1); // as all other tests have it
    }
    Variables(const Variables&) = delete;
    Variables& operator=(const Variables&) = delete;

private:
    static constexpr const char* names[]{"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"};
};

std::string languageWith(const std::vector<std::pair<const char*, const char*>>& set) {
    const Variables variables(set);
    return messageLanguage();
}
} // namespace

TEST_CASE("The person's language is told by the environment as gettext reads it", "[localtitle]") {
    CHECK(languageWith({}).empty());
    CHECK(languageWith({{"LANG", "de_DE.UTF-8"}}) == "de");
    CHECK(languageWith({{"LANG", "de_DE.UTF-8"}, {"LC_MESSAGES", "fr_FR@euro"}}) == "fr");
    CHECK(languageWith({{"LANG", "de"}, {"LC_MESSAGES", "fr"}, {"LC_ALL", "it_CH"}}) == "it");
    CHECK(languageWith({{"LANG", "de_DE"}, {"LC_ALL", ""}}) == "de");
    CHECK(languageWith({{"LANG", "de_DE"}, {"LC_ALL", "C.UTF-8"}}).empty());
    CHECK(languageWith({{"LANG", "de_DE"}, {"LANGUAGE", "es:de"}}) == "es");
    CHECK(languageWith({{"LANG", "POSIX"}, {"LANGUAGE", "es"}}).empty());
    for (const auto* strange : {"deu_DE", "x", "12", "_DE", "\xFF\xFF", "english"})
        CHECK(languageWith({{"LANG", strange}}).empty());
}

TEST_CASE("A film is called as people of a language know it", "[localtitle]") {
    Film film;
    film.title = "Amelie";
    film.language = std::string("fr"); // g++ 12 takes the text itself for uninitialised
    film.originalTitle = "Le Fabuleux Destin d'Amélie Poulain";
    film.otherTitles = {{"Amelie aus Paris", "de", false},
                        {"Die fabelhafte Welt der Amélie", "de", true},
                        {"Amélie", "fr", true},
                        {"The Fabulous Destiny of Amelie", "en", true},
                        {"Amelija", "", true}};
    CHECK(titleIn("de", film) == "Die fabelhafte Welt der Amélie");
    CHECK(titleIn("fr", film) == "Le Fabuleux Destin d'Amélie Poulain");
    for (const auto* language : {"", "en", "it"})
        CHECK(titleIn(language, film) == "Amelie");
    film.originalTitle.clear();
    CHECK(titleIn("fr", film) == "Amelie");
}
