#include "Catch.h"
#include "Training/Films/FactLearning.h"
#include <cmath>
#include <random>

using namespace sceneheard;

namespace {
struct Sample {
    std::vector<SourceFilm> films;
    Profiles profiles;

    // Vectors that genres, language and a keyword make; the last entry from the squares of the others, or from a genre.
    explicit Sample(bool squares) {
        std::mt19937 random(1);
        profiles.space = 42;
        for (int i = 0; i < 600; ++i) {
            Film film{"f", 2000, static_cast<std::uint32_t>(random() % 8), 100, i, "", 50, 6};
            film.language = random() % 2 ? "en" : "fr";
            films.push_back({film, random() % 2 ? std::vector<std::string>{"love"} : std::vector<std::string>{}});
            std::array<float, vectorDims> vector{};
            vector[0] = film.genres & 1 ? 0.8f : -0.2f;
            vector[1] = film.language == "fr" ? 0.5f : 0.1f;
            vector[2] = films.back().keywords.empty() ? 0.3f : -0.6f;
            vector[3] = squares ? 0.2f - 0.9f * vector[0] * vector[0] - 0.4f * vector[2] * vector[2]
                                : (film.genres & 2 ? 0.4f : 0.1f);
            FilmProfile profile;
            quantise(vector, profile);
            profile.music = musicBytes({film.genres & 4 ? 0.9f : 0.2f, 0.5f, -10, 0.1f, 0.5f, 0.5f, 0.2f, 0.5f, 120});
            profile.tone =
                toneBytes(film.genres & 1 ? Quadrants{0.7f, 0.1f, 0.1f, 0.1f} : Quadrants{0.1f, 0.3f, 0.5f, 0.1f});
            profile.bias = film.language == "fr" ? FilmBiases{-1.0f, -0.5f, 0.3f} : FilmBiases{-0.2f, -0.1f, 0};
            profiles.films.push_back(profile);
        }
    }
};
} // namespace

TEST_CASE("What facts make of films is learned back from them", "[facts profile]") {
    const bool squares = GENERATE(true, false);
    const Sample sample(squares);
    const auto numbers = learnFactProfile(sample.films, sample.profiles);
    CHECK(numbers.id == 42);
    CHECK(numbers.languages == std::vector<std::string>{"en", "fr"});
    CHECK(numbers.keywords == std::vector<std::string>{"love"});
    CHECK((numbers.squares.size() > 0) == squares);
    const FactProfile expected(numbers);
    for (std::size_t i = 0; i < sample.films.size(); i += 37) {
        const auto& wanted = sample.profiles.films[i];
        const auto told = expected(sample.films[i].facts, sample.films[i].keywords);
        for (std::size_t d = 0; d < vectorDims; ++d)
            CHECK(std::abs(told.scale * told.vector[d] - wanted.scale * wanted.vector[d]) < 0.15f);
        CHECK(std::abs(musicOf(told.music)[0] - musicOf(wanted.music)[0]) < 0.1f);
        CHECK(std::abs(toneOf(told.tone)[2] - toneOf(wanted.tone)[2]) < 0.1f);
        for (std::size_t a = 0; a < told.bias.size(); ++a)
            CHECK(std::abs(told.bias[a] - wanted.bias[a]) < 0.15f);
    }
}
