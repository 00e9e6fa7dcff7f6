#include "Catch.h"
#include "Films/SmallCatalogue.h"
#include "Films/TitleKeys.h"
#include "Films/TitleWords.h"

using namespace sceneheard;

namespace {
using List = std::vector<std::string>;

struct Known {
    std::string title;
    int year, votes;
    std::string original{};
};

class Named {
public:
    explicit Named(const std::vector<Known>& films) {
        SmallCatalogue small;
        small.films.clear();
        for (const auto& film : films) {
            small.films.push_back({film.title, film.year, 0, 0, 0, "", film.votes, 0});
            small.films.back().originalTitle = film.original;
        }
        small.profiles.films.assign(films.size(), {});
        catalogue = Catalogue::open(small.write(folder));
    }
    /// "Dune 1984" for the likeliest film, "" for none.
    std::string operator()(std::string_view asked) const {
        const auto found = catalogue->named(asked);
        if (found.empty())
            return "";
        const auto film = catalogue->film(found.front());
        return film.title + ' ' + std::to_string(film.year);
    }
    TemporaryFolder folder;
    std::shared_ptr<const Catalogue> catalogue;
};

List alike(std::string_view title) { return alikeWords(titleWords(title)); }
} // namespace

TEST_CASE("Titles that are spelt in different ways have the same words", "[titles]") {
    const auto [one, other] = GENERATE(table<std::string, std::string>({
        {"Toy Story 3", "Toy Story III"},
        {"Alien³", "Alien 3"},
        {"8½", "8 1/2"},
        {"8½", "8 1⁄2"},
        {"Ocean's Eleven", "Oceans 11"},
        {"Thelma & Louise", "Thelma and Louise"},
        {"Thelma und Louise", "Thelma et Louise"},
        {"The Godfather: Part II", "Godfather 2"},
        {"Kill Bill: Vol. 2", "Kill Bill Volume Two"},
        {"Star Wars: Episode I", "Star Wars 1"},
        {"Rocky V", "Rocky Five"},
        {"E.T.", "ET"},
        {"M*A*S*H", "MASH"},
        {"Harry Potter and the Goblet of Fire", "Harry Potter Goblet of Fire"},
        {"One Hundred and One Dalmatians", "101 Dalmatians"},
        {"Twenty-One", "21"},
        {"20,000 Leagues", "Twenty Thousand Leagues"},
        {"Nine Hundred Nights", "900 Nights"},
        {"Die zwölf Geschworenen", "Die 12 Geschworenen"},
        {"I sette samurai", "7 samurai"},
        {"Les Quatre Cents Coups", "4 cents coups"},
        {"Matrix, The", "the matrix"},
    }));
    INFO(one << " and " << other);
    CHECK(joined(alike(one)) == joined(alike(other)));
}

TEST_CASE("Words that are no numbers and titles of nothing else stay", "[titles]") {
    CHECK(alike("V for Vendetta") == List{"v", "for", "vendetta"});
    CHECK(alike("I, Robot") == List{"robot"}); // "i" is an article of Italian
    CHECK(alike("X-Men") == List{"x", "men"});
    CHECK(alike("Mix") == List{"mix"});
    CHECK(alike("Elf") == List{"elf"});
    CHECK(alike("Once") == List{"once"});
    CHECK(alike("Part Two") == List{"part", "2"});
    CHECK(alike("The") == List{"the"});
    CHECK(alike("The And A").size() == 1);
    CHECK(alike("").empty());
    CHECK(alike("Plan B") != alike("Plan"));
}

TEST_CASE("The title wins by votes, and a year tells films apart", "[titles]") {
    const Named named({{"Dune", 1984, 2248},
                       {"Dune", 2021, 7373},
                       {"1984", 1956, 23},
                       {"June", 2015, 22},
                       {"A Star Is Born", 2018, 10349},
                       {"A Star Is Born", 1954, 228},
                       {"Blade Runner 2049", 2017, 10895},
                       {"Blade Runner", 1982, 11599},
                       {"2012", 2009, 10563},
                       {"Aliens", 1986, 7790},
                       {"Twins", 1988, 50},
                       {"Twins", 1989, 9000},
                       {"Spirited Away", 2001, 13093, "千と千尋の神隠し"}});
    const auto [asked, found] = GENERATE(table<std::string, std::string>({
        {"Dune", "Dune 2021"},
        {"Dune (1984)", "Dune 1984"},
        {"Dune 1984", "Dune 1984"},
        {"dune, 1984", "Dune 1984"},
        {"Dune [1984]", "Dune 1984"},
        {"  Dune (1984)  ", "Dune 1984"},
        {"Dune (1985)", "Dune 1984"},
        {"Dune (1999)", ""},
        {"Dune 1999", ""},
        {"Dune (84)", ""},
        {"June 1984", ""},
        {"1984", "1984 1956"},
        {"1984 (1956)", "1984 1956"},
        {"A Star Is Born 1954", "A Star Is Born 1954"},
        {"Blade Runner 2049", "Blade Runner 2049 2017"},
        {"Blade Runner (2049)", "Blade Runner 2049 2017"},
        {"Blade Runner (1982)", "Blade Runner 1982"},
        {"2012 (2009)", "2012 2009"},
        {"2012 2009", "2012 2009"},
        {"Aliens (1987)", "Aliens 1986"},
        {"Aliens (1984)", ""},
        {"Twins 1988", "Twins 1988"},
        {"Twins (1987)", "Twins 1988"},
        {"千と千尋の神隠し", "Spirited Away 2001"},
        {"千と千尋の神隠し (2001)", "Spirited Away 2001"},
        {"Spirited Away (2001) · Animation, Family · 2 h 05 · tmdb:129", "Spirited Away 2001"},
        {"", ""},
        {"(1984)", "1984 1956"},
        {" · ", ""},
    }));
    INFO(asked);
    CHECK(named(asked) == found);
}

TEST_CASE("Subtitles may be left out, and titles are not guessed", "[titles]") {
    const Named named({{"The Lord of the Rings: The Fellowship of the Ring", 2001, 21207},
                       {"The Lord of the Rings: The Two Towers", 2002, 18370},
                       {"The Lord of the Rings", 1978, 658},
                       {"Terminator 2: Judgment Day", 1991, 10522},
                       {"The Godfather: Part II", 1974, 9811},
                       {"The Godfather", 1972, 16280},
                       {"Godfather", 1991, 4},
                       {"Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb", 1964, 4556},
                       {"Birds of Prey (and the Fantabulous Emancipation of One Harley Quinn)", 2020, 8867},
                       {"Leon: The Professional", 1994, 12278},
                       {"La León", 2007, 3},
                       {"3:10 to Yuma", 2007, 2885},
                       {"L.A. Confidential", 1997, 3920},
                       {"A.I. Artificial Intelligence", 2001, 9000},
                       {"I", 2015, 27},
                       {"Fast & Furious", 2009, 6036},
                       {"The Fast and the Furious", 2001, 8305},
                       {"I Care a Lot", 2021, 3000},
                       {"The Matrix", 1999, 21819},
                       {"The (Dead Mothers) Club", 2014, 1}});
    const auto [asked, found] = GENERATE(table<std::string, std::string>({
        {"Lord of the Rings Fellowship", "The Lord of the Rings: The Fellowship of the Ring 2001"},
        {"The Lord of the Rings", "The Lord of the Rings 1978"},
        {"Lord of the Rings 2002", "The Lord of the Rings: The Two Towers 2002"},
        {"Two Towers", "The Lord of the Rings: The Two Towers 2002"},
        {"Terminator 2", "Terminator 2: Judgment Day 1991"},
        {"Terminator II", "Terminator 2: Judgment Day 1991"},
        {"Judgment Day", "Terminator 2: Judgment Day 1991"},
        {"Godfather 2", "The Godfather: Part II 1974"},
        {"Godfather", "The Godfather 1972"},
        {"Part II", ""},
        {"Dr Strangelove", "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb 1964"},
        {"Birds of Prey", "Birds of Prey (and the Fantabulous Emancipation of One Harley Quinn) 2020"},
        {"Léon", "Leon: The Professional 1994"},
        {"3 10 to Yuma", "3:10 to Yuma 2007"},
        {"3", ""},
        {"LA Confidential", "L.A. Confidential 1997"},
        {"A.I.", ""},
        {"Fast and Furious", "Fast & Furious 2009"},
        {"The Fast and the Furious", "The Fast and the Furious 2001"},
        {"LOTR", ""},
        {"Lord of the Ringo", ""},
        {"Lord Rings Towers", ""},
        {"matrxi", ""},
        {"Matrix", "The Matrix 1999"},
        {"The", ""},
        {"Sinners", ""},
    }));
    INFO(asked);
    CHECK(named(asked) == found);
}

TEST_CASE("What is asked by a wrong or hostile title finds none", "[titles]") {
    const Named named({{"Alien", 1979, 10}, {std::string(2000, 'a'), 1990, 1}});
    for (const auto& asked : {std::string(100000, 'x'), std::string(100000, ' '), std::string(5000, '\xFF'),
                              std::string("\0\0", 2), std::string("'; DROP TABLE film;--"), std::string("((((("),
                              std::string(5000, '('), std::string("1999"), std::string("(1999)")})
        CHECK(named(asked).empty());
    CHECK(named("alien") == "Alien 1979");
}
