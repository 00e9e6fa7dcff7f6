#pragma once
#include "Films/CatalogueWriter.h"
#include "Folder.h"
#include <random>

/// Six films that the tests know, then `others` made-up ones, with random vectors.
struct SmallCatalogue {
    std::vector<sceneheard::Film> films;
    sceneheard::Profiles profiles;

    explicit SmallCatalogue(int others = 0, std::uint64_t space = 7) {
        constexpr std::uint32_t drama = 1u << 6, thriller = 1u << 16, comedy = 1u << 3;
        films = {{"Amélie",
                  2001,
                  comedy,
                  122,
                  194,
                  "tt0211915",
                  5000,
                  7.9f,
                  "Le Fabuleux Destin d'Amélie Poulain",
                  "fr",
                  {"FR", "DE"}},
                 {"Psycho", 1960, thriller, 109, 539, "tt0054215", 8000, 8.4f, "", "en", {"US"}},
                 {"Psycho", 1998, thriller | drama, 105, 11252, "", 800, 5.1f},
                 {"Say \"Yes\" AND NOT 100%", 1950, drama, 0, 0, "", 0, 0},
                 {"Der Müde Tod", 1921, drama, 98, 2973, "", 60, 7.3f, "", "de", {"DE"}},
                 {"七人の侍", 1954, drama, 207, 346, "tt0047478", 3000, 8.5f, "", "ja", {"JP"}}};
        std::mt19937 random(1);
        for (int i = 0; i < others; ++i)
            films.push_back({"Film " + std::to_string(i), static_cast<int>(1920 + random() % 100),
                             static_cast<std::uint32_t>(random() % (1u << 19)), static_cast<int>(random() % 200),
                             100000 + i, "", static_cast<int>(random() % 10000), 5});
        profiles.space = space;
        for (std::size_t i = 0; i < films.size(); ++i) {
            sceneheard::FilmProfile profile;
            for (auto& v : profile.vector)
                v = static_cast<std::int8_t>(static_cast<int>(random() % 255) - 127);
            for (auto& m : profile.music)
                m = static_cast<std::uint8_t>(random() % 256);
            profile.scale = 0.01f * static_cast<float>(1 + random() % 5);
            for (auto& share : profile.tone)
                share = static_cast<std::uint8_t>(1 + random() % 200);
            for (auto& bias : profile.bias)
                bias = -0.01f * static_cast<float>(random() % 300);
            profiles.films.push_back(profile);
        }
    }

    std::filesystem::path write(const TemporaryFolder& folder) const {
        sceneheard::writeCatalogue(films, profiles, films.size(), folder / "films.sqlite");
        return folder / "films.sqlite";
    }
};
