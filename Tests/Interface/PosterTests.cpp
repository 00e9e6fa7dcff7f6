#include "Catch.h"
#include "Interface/Art/GenreGlyph.h"
#include "Interface/Art/PosterColours.h"
#include "Interface/Art/PosterSeed.h"
#include "Interface/Style/Look.h"
#include "Mood/FilmGenres.h"
#include "Posters.h"
#include <limits>

using namespace sceneheard;
using posters::draw;

TEST_CASE("A film's poster is the same picture whenever it is drawn", "[art]") {
    juce::ScopedJuceInitialiser_GUI gui;
    const juce::SharedResourcePointer<Look> faces;
    const auto films = posters::wellKnown();
    std::vector<juce::Image> first;
    for (const auto& film : films)
        first.push_back(draw(film, 138, 192));
    for (std::size_t i = films.size(); i-- > 0;) // in another order
        REQUIRE(posters::same(draw(films[i], 138, 192), first[i]));
}

TEST_CASE("A poster's numbers come from the film's id alone", "[art]") {
    PosterSeed seed("tmdb:78"), other("tmdb:79");
    const auto number = seed.next();
    REQUIRE(number == 0x276350229f893e0au); // splitmix64 after FNV-1a, as another program gives it
    REQUIRE(number != other.next());
    for (int i = 0; i < 1000; ++i) {
        const auto share = seed.between(-2, 3);
        REQUIRE((share >= -2 && share <= 3));
        const auto chosen = seed.pick(3);
        REQUIRE((chosen >= 0 && chosen < 3));
    }
    auto film = posters::wellKnown().front();
    const auto picture = draw(film, 60, 84);
    film.director = "Denis Villeneuve"; // nothing of it can be seen at this size
    film.title = "Another name";
    REQUIRE(posters::same(draw(film, 60, 84), picture));
    film.film = FilmId::tmdb(1);
    REQUIRE_FALSE(posters::same(draw(film, 60, 84), picture));
}

TEST_CASE("A poster is the same picture at every size", "[art]") {
    juce::ScopedJuceInitialiser_GUI gui;
    for (const auto& film : posters::wellKnown()) {
        const auto small = draw(film, 48, 68, PosterParts::art);
        const auto large =
            draw(film, 480, 680, PosterParts::art).rescaled(48, 68, juce::Graphics::highResamplingQuality);
        INFO(film.title.toStdString());
        REQUIRE(posters::distance(small, large) < 0.025);
    }
}

TEST_CASE("No two posters that stand side by side look alike", "[art]") {
    constexpr double clearlyOther = 0.04; // two steps that can just be seen, on average over the whole picture
    juce::ScopedJuceInitialiser_GUI gui;
    const auto films = posters::wellKnown();
    std::vector<juce::Image> pictures;
    for (const auto& film : films)
        pictures.push_back(draw(film, 40, 56));
    for (std::size_t i = 1; i < films.size(); ++i) {
        INFO(films[i - 1].title.toStdString() << " and " << films[i].title.toStdString());
        CHECK(posters::distance(pictures[i - 1], pictures[i]) > clearlyOther);
    }
}

TEST_CASE("Posters of one genre and one mood are relatives, not twins", "[art]") {
    constexpr double other = 0.025; // no pair is closer; the mean is twice that
    juce::ScopedJuceInitialiser_GUI gui;
    for (const std::string_view genre :
         {"Science Fiction", "Horror", "Western", "Mystery", "Crime", "Romance", "Drama", "Comedy"}) {
        std::vector<juce::Image> pictures;
        for (int i = 1; i <= 12; ++i)
            pictures.push_back(draw(posters::subject(1000 + i, "", {genre}, 0.3f, 0.4f, 0.6f), 40, 56));
        double closest = 1, sum = 0, count = 0;
        for (std::size_t i = 0; i < pictures.size(); ++i)
            for (std::size_t k = 0; k < i; ++k, ++count) {
                const auto apart = posters::distance(pictures[i], pictures[k]);
                closest = std::min(closest, apart);
                sum += apart;
            }
        INFO(genre << ": closest " << closest << ", mean " << sum / count);
        CHECK(closest > other);
        CHECK(sum / count > 2 * other);
    }
}

TEST_CASE("Every genre and none has a poster, however odd the numbers", "[art]") {
    juce::ScopedJuceInitialiser_GUI gui;
    const auto nan = std::numeric_limits<float>::quiet_NaN(), infinite = std::numeric_limits<float>::infinity();
    auto film = posters::subject(7, "A film", {}, 0.5f, 0.5f, 0.5f);
    const auto usual = draw(film, 138, 192);
    film.valence = film.energy = film.tension = nan;
    REQUIRE(posters::same(draw(film, 138, 192), usual));
    for (const auto mood : {-infinite, -1e30f, 0.0f, 1.0f, 7.0f, infinite}) {
        film.valence = film.energy = film.tension = mood;
        REQUIRE(draw(film, 24, 36).getPixelAt(12, 18).getAlpha() == 255);
    }
    for (const auto genre : genreNames) {
        film.genres = {genre};
        REQUIRE(draw(film, 138, 192).getPixelAt(69, 96).getAlpha() == 255);
    }
    film.film = {};
    REQUIRE(draw(film, 24, 36).getPixelAt(12, 18).getAlpha() == 255);
}

TEST_CASE("A poster fills its place and nothing else, at every size", "[art]") {
    juce::ScopedJuceInitialiser_GUI gui;
    const juce::SharedResourcePointer<Look> faces;
    for (const auto& film : posters::wellKnown())
        for (const auto& [width, height] : {std::pair(1, 1), {24, 36}, {112, 144}, {300, 90}, {576, 700}}) {
            juce::Image image(juce::Image::ARGB, width + 20, height + 20, true, juce::SoftwareImageType());
            {
                juce::Graphics g(image);
                paintPoster(g, juce::Rectangle<int>(10, 10, width, height).toFloat(), film);
            }
            INFO(film.title.toStdString() << " " << width);
            for (int x = 0; x < image.getWidth(); x += 3)
                for (const auto y : {9, height + 10})
                    REQUIRE(image.getPixelAt(x, y).isTransparent());
            for (int y = 0; y < image.getHeight(); y += 3)
                for (const auto x : {9, width + 10})
                    REQUIRE(image.getPixelAt(x, y).isTransparent());
            REQUIRE(image.getPixelAt(10 + width / 2, 10 + height / 2).getAlpha() > 200);
            if (width >= 24)
                REQUIRE(image.getPixelAt(10, 10).getAlpha() < 128); // a round corner
        }
}

TEST_CASE("Where there is no place, nothing is drawn", "[art]") {
    juce::Image image(juce::Image::ARGB, 8, 8, true, juce::SoftwareImageType());
    juce::Graphics g(image);
    const auto film = posters::wellKnown().front();
    for (const auto& area : {juce::Rectangle<float>(), {2, 2, -3, 4}, {1, 1, std::nanf(""), 5}})
        paintPoster(g, area, film);
    for (int y = 0; y < 8; ++y)
        for (int x = 0; x < 8; ++x)
            REQUIRE(image.getPixelAt(x, y).isTransparent());
}

TEST_CASE("Art alone reaches its corners and has neither title nor sign", "[art]") {
    juce::ScopedJuceInitialiser_GUI gui;
    const juce::SharedResourcePointer<Look> faces;
    auto film = posters::wellKnown()[30];
    const auto art = draw(film, 576, 700, PosterParts::art);
    REQUIRE(art.getPixelAt(0, 0).getAlpha() == 255);
    REQUIRE(art.getPixelAt(575, 699).getAlpha() == 255);
    film.title = "Another title";
    REQUIRE(posters::same(draw(film, 576, 700, PosterParts::art), art));
    REQUIRE_FALSE(posters::same(draw(film, 576, 700), art));
}

TEST_CASE("A film is drawn as the genre that tells most of it", "[art]") {
    using Genres = std::vector<std::string_view>;
    REQUIRE(leadingGenre(Genres{"Drama", "Western"}).genre == "Western");
    REQUIRE(leadingGenre(Genres{"Action", "Science Fiction", "Thriller"}).genre == "Science Fiction");
    REQUIRE(secondGenre(Genres{"Action", "Science Fiction", "Thriller"}).genre == "Thriller");
    REQUIRE(leadingGenre(Genres{"TV Movie", "Comedy"}).genre == "Comedy");
    for (const auto& none : {Genres{}, Genres{"TV Movie"}, Genres{"a genre of tomorrow"}})
        REQUIRE(leadingGenre(none).form == PosterForm::folds);
    REQUIRE(mostTellingFirst({"Drama", "TV Movie", "Horror", "Comedy"}) ==
            Genres{"Horror", "Comedy", "Drama", "TV Movie"});
    for (const auto genre : genreNames)
        if (genre != "TV Movie")
            REQUIRE(leadingGenre(Genres{genre}).genre == genre);
}
