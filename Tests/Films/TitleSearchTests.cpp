#include "Catch.h"
#include "Films/SmallCatalogue.h"
#include "Films/TitleWords.h"

using namespace sceneheard;

namespace {
class Titles {
public:
    explicit Titles(const std::vector<std::pair<std::string, int>>& titlesAndVotes) {
        SmallCatalogue small;
        small.films.clear();
        for (const auto& [title, votes] : titlesAndVotes)
            small.films.push_back({title, 2000, 0, 0, 0, "", votes, 0});
        small.profiles.films.assign(small.films.size(), {});
        catalogue = Catalogue::open(small.write(folder));
    }
    std::vector<std::string> operator()(std::string_view words, int limit = 10) const {
        std::vector<std::string> found;
        for (const int film : catalogue->search(words, limit))
            found.push_back(catalogue->film(film).title);
        return found;
    }

private:
    TemporaryFolder folder;
    std::shared_ptr<const Catalogue> catalogue;
};

using List = std::vector<std::string>;
} // namespace

TEST_CASE("Titles are cut into plain words", "[titles]") {
    CHECK(titleWords("Schindler’s List") == List{"schindlers", "list"});
    CHECK(titleWords("  Ödipussi!—Część/Smørrebrød ") == List{"odipussi", "czesc", "smorrebrod"});
    CHECK(titleWords("Straße ÆON ﬁn Ⅳ") == List{"strasse", "aeon", "fin", "iv"});
    CHECK(titleWords("Ἀλέξανδρος ЁЖ") == List{"αλεξανδροσ", "еж"});
    CHECK(titleWords("a\xFF\xFE"
                     "b\xC3") == List{"a", "b"});
    CHECK(titleWords(std::string("a\0b", 3)) == List{"a", "b"});
    CHECK(titleWords("\"*():^-+'").empty());
    CHECK(searchableTitle("Spider-Man 2") == "spider man 2 spiderman");
    CHECK(titleKey(titleWords("Matrix, The")) == titleKey(titleWords("the matrix")));
    CHECK(titleKey(titleWords("L'Avventura")) == "lavventura");
    CHECK(titleKey(titleWords("The")) == "the");
}

TEST_CASE("A typo is one letter more, less or another, or two swapped", "[titles]") {
    const auto near = [](std::u32string_view a, std::u32string_view b) {
        CHECK(withinOneTypo(a, b) == withinOneTypo(b, a));
        return withinOneTypo(a, b);
    };
    CHECK(near(U"matrix", U"matrix"));
    CHECK(near(U"matrix", U"matix"));
    CHECK(near(U"matrix", U"matrixx"));
    CHECK(near(U"matrix", U"mattix"));
    CHECK(near(U"matrix", U"amtrix"));
    CHECK(near(U"matrix", U"matrxi"));
    CHECK(near(U"", U"a"));
    CHECK_FALSE(near(U"matrix", U"matr"));
    CHECK_FALSE(near(U"matrix", U"amtrxi"));
    CHECK_FALSE(near(U"matrix", U"xatrim"));
    CHECK_FALSE(near(U"ab", U"cd"));
}

TEST_CASE("Articles, accents, case and a typo a word are forgiven", "[titles]") {
    const Titles find({{"The Matrix", 20000},
                       {"Matrix, The", 5},
                       {"The Matrix Reloaded", 9000},
                       {"Le Samouraï", 800},
                       {"Der Untergang", 3000},
                       {"El laberinto del fauno", 7000},
                       {"Spider-Man", 12000},
                       {"Schindler's List", 11000},
                       {"Die Hard", 8000},
                       {"Hard Candy", 1500},
                       {"Godfather", 3},
                       {"The Godfather", 14000},
                       {"七人の侍", 2000}});
    const List matrices{"The Matrix", "Matrix, The", "The Matrix Reloaded"};
    for (const auto* words :
         {"the matrix", "MATRIX", "Matrix, The", "matrix", "Le Matrix", "matrxi", "the matix", "mattrix"}) {
        INFO(words);
        CHECK(find(words) == matrices);
    }
    CHECK(find("samourai") == List{"Le Samouraï"});
    CHECK(find("the samourai") == List{"Le Samouraï"});
    CHECK(find("der untergan") == List{"Der Untergang"});
    CHECK(find("untregang") == List{"Der Untergang"});
    CHECK(find("laberinto fauno") == List{"El laberinto del fauno"});
    CHECK(find("laberynto del fuano") == List{"El laberinto del fauno"});
    CHECK(find("spiderman") == List{"Spider-Man"});
    CHECK(find("spider man") == List{"Spider-Man"});
    CHECK(find("schindlers list") == List{"Schindler's List"});
    CHECK(find("shindlr list").empty()); // two typos in a word
    CHECK(find("die hard").front() == "Die Hard");
    CHECK(find("the godfather") == List{"The Godfather", "Godfather"});
    CHECK(find("七人") == List{"七人の侍"});
    CHECK(find("zz").empty());
}

TEST_CASE("Just this title goes first, then the better known", "[titles]") {
    const Titles find(
        {{"Alien", 10}, {"Aliens", 9000}, {"Alien vs. Predator", 5000}, {"My Alien", 300}, {"Allen", 99999}});
    CHECK(find("alien") == List{"Alien", "Alien vs. Predator", "My Alien", "Aliens", "Allen"});
    CHECK(find("alien", 2) == List{"Alien", "Alien vs. Predator"});
    CHECK(find("alie") == List{"Aliens", "Alien vs. Predator", "My Alien", "Alien"});
}

TEST_CASE("A typo never makes an article", "[titles]") {
    const Titles find({{"The Thing", 9000}, {"Thin Lines", 5}, {"Der Pass", 4}});
    CHECK(find("thi").empty() == false);            // the beginning of a word
    CHECK(find("thx lines") == List{"Thin Lines"}); // what holds the other word, not "the lines"
    CHECK(find("dir").empty());
    CHECK(find("the thinf") == List{"The Thing", "Thin Lines"});
}

TEST_CASE("Where nothing is near, films that hold all words but a short one are told", "[titles]") {
    const Titles find({{"The Matrix", 9000},
                       {"The Matrix Reloaded", 700},
                       {"Harry Potter and the Goblet of Fire", 80},
                       {"When Harry Met Sally", 60},
                       {"The Of", 9999}});
    CHECK(find("thr matrix") == List{"The Matrix", "The Matrix Reloaded"});
    CHECK(find("harry potter 3") == List{"Harry Potter and the Goblet of Fire"});
    CHECK(find("the xylophonist").empty());
    CHECK(find("of xylophonist").empty());
}

TEST_CASE("Typing finds numbers in any spelling and a year behind", "[titles]") {
    const Titles find({{"Toy Story 3", 9000}, {"Toy Story", 12000}, {"Alien³", 4000}, {"8½", 1800}});
    CHECK(find("toy story iii").front() == "Toy Story 3");
    CHECK(find("alien 3") == List{"Alien³"});
    CHECK(find("8 1/2") == List{"8½"});
    CHECK(find("toy story 2000").front() == "Toy Story");
    CHECK(find("aliem 1950") == List{"Alien³"}); // after what holds the words, what holds nearly these
    CHECK(find("toy story 1950") == List{"Toy Story", "Toy Story 3"});
}

TEST_CASE("Title search bears hostile words", "[titles]") {
    const Titles find({{"Alien", 10}, {"The", 5}, {"\xF0\x9F\x98\x80", 1}, {std::string(2000, 'a'), 1}});
    for (const auto& words : {std::string(100000, 'a'), std::string(100000, ' '), std::string(5000, '\xFF'),
                              std::string("\0\0", 2), std::string("\" OR \"a"), std::string("NEAR(a b)"),
                              std::string("words:alienx"), std::string("'; DROP TABLE film;--")})
        CHECK(find(words).empty());
    std::string many;
    for (int i = 0; i < 5000; ++i)
        many += "alien ";
    CHECK(find(many) == List{"Alien"});
    CHECK(find("the") == List{"The"});
    CHECK(find("alien") == List{"Alien"});
}
