#include "Catch.h"
#include "Pictures/PosterIndex.h"
#include "SoundFiles.h"
#include "Support/Error.h"

using namespace sceneheard;

namespace {
std::vector<PosterSigns> madeSigns(std::size_t count) {
    std::vector<PosterSigns> all(count);
    std::uint32_t state = 5;
    for (auto& signs : all)
        for (float& value : signs.values)
            value = static_cast<float>((state = state * 1664525u + 1013904223u) >> 8) / (1 << 22) - 2;
    return all;
}

PosterIndex indexOf(const std::vector<PosterSigns>& signs) {
    const auto scales = PosterIndex::scalesFor(signs);
    const PosterIndex bytes(scales, {});
    std::vector<PosterIndex::Poster> posters;
    for (std::size_t i = 0; i < signs.size(); ++i)
        posters.push_back({static_cast<std::int32_t>(3 * i + 1), bytes.descriptorOf(signs[i])});
    return {scales, posters};
}
} // namespace

TEST_CASE("A poster's bytes say what the net said, as nearly as a byte can", "[pictures]") {
    static_assert(sizeof(PosterIndex::Descriptor) <= 24);
    const auto signs = madeSigns(50);
    const auto index = indexOf(signs);
    for (std::size_t i = 0; i < signs.size(); ++i) {
        const auto* poster = index.find(static_cast<std::int32_t>(3 * i + 1));
        REQUIRE(poster != nullptr);
        CHECK((index.signsOf(poster->descriptor).values - signs[i].values).cwiseAbs().maxCoeff() < 0.05f);
    }
    CHECK(index.find(2) == nullptr);
    CHECK(index.find(100000) == nullptr);
}

TEST_CASE("The nearest posters are those of a search by brute force", "[pictures]") {
    const auto signs = madeSigns(300);
    const auto index = indexOf(signs);
    const auto asked = madeSigns(301).back();
    std::vector<std::pair<int, std::int32_t>> all;
    for (const auto& poster : index.posters()) {
        int sum = 0;
        for (std::size_t d = 0; d < poster.descriptor.size(); ++d)
            sum += (poster.descriptor[d] - index.descriptorOf(asked)[d]) *
                   (poster.descriptor[d] - index.descriptorOf(asked)[d]);
        all.emplace_back(sum, poster.tmdbId);
    }
    std::ranges::sort(all);
    const auto found = index.nearest(asked, 20);
    REQUIRE(found.size() == 20);
    for (std::size_t i = 0; i < found.size(); ++i)
        CHECK(found[i].tmdbId == all[i].second);
    CHECK(index.nearest(signs[7], 1).front().tmdbId == 22);
    CHECK(index.nearest(signs[7], 1).front().likeness == 1);
    for (const auto& neighbour : index.nearest(asked, 1000, [](std::int32_t id) { return id % 2 == 0; }))
        CHECK(neighbour.tmdbId % 2 == 0);
    CHECK(index.nearest(asked, 1000).size() == 300);
    CHECK(index.nearest(asked, 0).empty());
}

TEST_CASE("Posters come back from their file, and a damaged one is refused", "[pictures]") {
    const TemporaryFolder folder;
    const auto file = folder / "posters.bin";
    const auto index = indexOf(madeSigns(9));
    index.save(file);
    const auto read = PosterIndex::load(file);
    REQUIRE(read.posters().size() == 9);
    CHECK(read.posters()[8].descriptor == index.posters()[8].descriptor);
    const auto bytes = bytesOf(file);
    for (std::size_t length = 0; length < bytes.size(); length += 7) {
        std::ofstream(file, std::ios::binary) << bytes.substr(0, length);
        CHECK_THROWS_AS(PosterIndex::load(file), Error);
    }
    for (std::size_t at = 0; at < bytes.size(); at += 5) {
        auto damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
        std::ofstream(file, std::ios::binary) << damaged;
        CHECK_THROWS_AS(PosterIndex::load(file), Error);
    }
    CHECK_THROWS_AS(PosterIndex::load(folder / "none"), Error);
}
