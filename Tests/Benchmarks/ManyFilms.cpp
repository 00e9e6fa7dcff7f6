#include "ManyFilms.h"
#include "Matching/Assets.h"
#include <random>

namespace sceneheard::benchmarks {

namespace {
const std::filesystem::path assets = SCENEHEARD_BENCHMARK_ASSETS;

void addMusic(ManyFilms& films) {
    constexpr int pieces = 16;
    const auto space = FilmSpace::load(assets / filmSpaceFile);
    std::mt19937 random(5);
    const auto between = [&](float from, float to) {
        return from + (to - from) * static_cast<float>(random()) / 4294967296.0f;
    };
    for (int i = 0; i < pieces; ++i) {
        AudioFeatures music{};
        for (auto& scale : music)
            scale = between(0, 1);
        music[static_cast<std::size_t>(AudioFeature::loudness)] = between(-30, -4);
        music[static_cast<std::size_t>(AudioFeature::tempo)] = between(60, 180);
        films.music.push_back(space.phi(music));
    }
}

ManyFilms make(std::size_t count) {
    const auto bundled = bundledFilms();
    const auto& from = bundled->columns();
    const auto known = static_cast<std::size_t>(bundled->size());
    ManyFilms films;
    std::mt19937 random(7);
    std::normal_distribution<float> noise(0, 0.1f);
    films.rows.resize(static_cast<Eigen::Index>(count == 0 ? known : count), vectorDims);
    for (std::size_t i = 0; i < static_cast<std::size_t>(films.rows.rows()); ++i) {
        const auto film = count == 0 ? i : random() % known;
        films.year.push_back(from.year[film]);
        films.genres.push_back(from.genres[film]);
        films.runtime.push_back(from.runtime[film]);
        films.votes.push_back(from.votes[film]);
        films.language.push_back(from.language[film]);
        films.scale.push_back(from.vectorScale[film]);
        // The vectors alone are compared with other engines, which know nothing else.
        films.bias.push_back(0);
        for (auto& evidence : films.tone)
            evidence.push_back(0);
        for (std::size_t d = 0; d < vectorDims; ++d) {
            int entry = from.vectors[film * vectorDims + d];
            if (count != 0 && entry != 0)
                entry = std::clamp(entry + static_cast<int>(std::lround(127 * noise(random))), -127, 127);
            films.vectors.push_back(static_cast<std::int8_t>(entry));
            films.rows(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(d)) =
                films.scale.back() * static_cast<float>(entry);
        }
    }
    addMusic(films);
    return films;
}
} // namespace

std::shared_ptr<const Catalogue> bundledFilms() { return Catalogue::open(assets / catalogueFile); }

Filter ManyFilms::keeping(std::int64_t ofThousand) const {
    Filter filter;
    if (ofThousand < 1000) {
        auto sorted = votes;
        const auto at = static_cast<std::ptrdiff_t>(size() * static_cast<std::size_t>(ofThousand) / 1000);
        std::ranges::nth_element(sorted, sorted.begin() + at, std::greater<>());
        filter.votesFrom = static_cast<int>(sorted[static_cast<std::size_t>(at)]);
    }
    return filter;
}

const ManyFilms& manyFilms(std::int64_t count) {
    static std::int64_t made = -1;
    static ManyFilms films;
    if (made != count)
        films = make(static_cast<std::size_t>(count));
    made = count;
    return films;
}

void overFilmsAndShares(benchmark::internal::Benchmark* benchmark) {
    benchmark->ArgNames({"films", "kept/1000"})->Unit(benchmark::kMillisecond);
    for (const int films : {0, 200'000, 1'100'000})
        for (const int kept : {1000, 300, 30, 1})
            benchmark->Args({films, kept});
}

} // namespace sceneheard::benchmarks
