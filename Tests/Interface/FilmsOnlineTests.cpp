#include "Catch.h"
#include "Interface/Art/PosterCache.h"
#include "Interface/Art/PosterPicture.h"
#include "Interface/Films/FilmOffers.h"
#include "Posters.h"
#include "SceneView.h"

using namespace sceneheard;

namespace {
// Red above, blue below.
std::shared_ptr<const Picture> flag(int width, int height) {
    auto picture = std::make_shared<Picture>(Picture{width, height, {}});
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (const int byte : {y < height / 2 ? 255 : 0, 0, y < height / 2 ? 0 : 255})
                picture->rgb.push_back(static_cast<std::uint8_t>(byte));
    return picture;
}

FilmDetails known() {
    return {"Twelve ships stand over the earth. A linguist is asked what they want.",
            "Denis Villeneuve",
            {{OfferKind::stream, "Netflix"}, {OfferKind::free, "Arte"}, {OfferKind::rent, "Apple TV"}},
            flag(342, 513)};
}

/// Films are known while this lives.
struct Online {
    juce::SharedResourcePointer<FilmsOnline> films;
    std::shared_ptr<const FilmDetails> details = std::make_shared<const FilmDetails>(known());
    std::uint64_t arrived = 0;

    Online() {
        films->set([this](FilmId) { return details; }, [this] { return arrived; });
    }
    ~Online() { films->set({}, {}); }
};
} // namespace

TEST_CASE("A poster fills its area from its middle, and is never enlarged before it is drawn", "[art][online]") {
    const juce::ScopedJuceInitialiser_GUI gui;
    const auto picture = flag(300, 450);
    const auto small = filledBy(*picture, 100, 150);
    REQUIRE(small.getBounds() == juce::Rectangle(100, 150));
    REQUIRE(small.getPixelAt(50, 20) == juce::Colours::red);
    REQUIRE(small.getPixelAt(50, 130) == juce::Colours::blue);
    const auto square = filledBy(*picture, 100, 100); // as much above as below is cut
    REQUIRE(square.getPixelAt(0, 48) == juce::Colours::red);
    REQUIRE(square.getPixelAt(99, 52) == juce::Colours::blue);
    REQUIRE(filledBy(*picture, 600, 900).getBounds() == juce::Rectangle(300, 450));
    REQUIRE(filledBy(*picture, 5, 3000).getHeight() == 450);
    REQUIRE(filledBy(*flag(1, 1), 40, 60).getBounds() == juce::Rectangle(1, 1));
    REQUIRE(filledBy({}, 40, 60).isNull());
}

TEST_CASE("A film's own poster is drawn where a network has it, else art with its director", "[art][online]") {
    const juce::ScopedJuceInitialiser_GUI gui;
    const juce::SharedResourcePointer<Look> faces;
    const auto film = posters::wellKnown()[3];
    PosterCache cache;
    const auto art = cache.image(film, 160, 240, 1);
    {
        Online online;
        const auto own = cache.image(film, 160, 240, 1);
        REQUIRE(own.getPixelAt(80, 60) == juce::Colours::red);
        REQUIRE(own.getPixelAt(80, 180) == juce::Colours::blue);
        REQUIRE(own.getPixelAt(0, 0).getAlpha() == 0); // with the corners of all posters
        REQUIRE(cache.image(film, 160, 240, 1).getPixelData() == own.getPixelData());
        online.details = std::make_shared<const FilmDetails>(FilmDetails{{}, "Denis Villeneuve", {}, {}});
        REQUIRE_FALSE(posters::same(cache.image(film, 160, 240, 1), art));
        online.details = nullptr; // it is still asked for
        REQUIRE(posters::same(cache.image(film, 160, 240, 1), art));
    }
    REQUIRE(posters::same(cache.image(film, 160, 240, 1), art));
}

TEST_CASE("Where a film can be watched is said in a line, streams before what costs", "[online]") {
    const juce::ScopedJuceInitialiser_GUI gui;
    auto film = known();
    REQUIRE(offersLine(&film) == juce::String::fromUTF8("Watch on Netflix, Arte · JustWatch"));
    REQUIRE(offersLine(&film, 1) == juce::String::fromUTF8("Watch on Netflix and 1 more · JustWatch"));
    film.offers.erase(film.offers.begin(), film.offers.begin() + 2);
    film.offers.push_back({OfferKind::buy, "Apple TV"});
    REQUIRE(offersLine(&film) == juce::String::fromUTF8("Rent or buy from Apple TV · JustWatch"));
    film.offers.clear();
    REQUIRE(offersLine(&film).isEmpty());
    REQUIRE(offersLine(nullptr).isEmpty());
    REQUIRE(directorLine(&film) == "Directed by Denis Villeneuve");
}

TEST_CASE("What a network tells of a film stands on its page and on tonight's screen as soon as it is there",
          "[interface][page][online]") {
    Online online;
    const auto details = std::exchange(online.details, nullptr);
    auto scene = scenes::all().front();
    scene.page = 0;
    scenes::SceneView shown(scene, scenes::sizes[0], Theme::dark);
    auto& page = shown.view.page;
    REQUIRE_FALSE(page.getDescription().contains("Villeneuve"));
    REQUIRE_FALSE(shown.view.tonight.getTitle().contains("Netflix"));
    const auto without = shown.picture();
    online.details = details;
    ++online.arrived;
    page.advance(0);
    shown.view.tonight.advance(0);
    REQUIRE(page.getDescription().contains("Directed by Denis Villeneuve. Twelve ships stand"));
    REQUIRE(page.getDescription().contains("Watch on Netflix, Arte"));
    REQUIRE(shown.view.tonight.getTitle().contains("Watch on Netflix, Arte"));
    REQUIRE_FALSE(posters::same(shown.picture(), without));
}
