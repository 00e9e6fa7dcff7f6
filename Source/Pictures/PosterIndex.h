#pragma once
#include "Pictures/PosterNet.h"
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace sceneheard {

/// The files of assets that covers need.
inline constexpr auto posterNetFile = "posternet.json", postersFile = "posters.bin";

/// What the net says of posters, a byte for each of its outputs, to find those that look like a picture. Immutable, for
/// any number of threads.
class PosterIndex {
public:
    using Descriptor = std::array<std::int8_t, PosterSigns::size>;
    /// How bytes stand for the net's outputs: output = centre + byte / scale.
    struct Scales {
        std::array<float, PosterSigns::size> centre{}, scale{}; ///< scale > 0
    };
    struct Poster {
        std::int32_t tmdbId = 0; ///< > 0
        Descriptor descriptor{};
    };
    struct Neighbour {
        std::int32_t tmdbId = 0;
        float likeness = 0; ///< 0..1, 1: the same
    };

    /// @param posters  by their ids, each once. Throws Error where they are not, or a scale is none.
    PosterIndex(const Scales& scales, std::vector<Poster> posters);
    /// Scales such that the posters' outputs keep their sizes beside each other and hardly one is clipped.
    static Scales scalesFor(const std::vector<PosterSigns>& all);
    /// Reads or writes little-endian bytes: "SCNHPOST", u32 version 1, u32 count, u32 size; floats centre and scale;
    /// for each film i32 TMDb's number and its bytes; u64 checksum() of all before. Throw Error, naming the file.
    static PosterIndex load(const std::filesystem::path& file);
    void save(const std::filesystem::path& file) const;

    const std::vector<Poster>& posters() const { return all; }
    Descriptor descriptorOf(const PosterSigns& signs) const;
    PosterSigns signsOf(const Descriptor& descriptor) const;
    /// The poster of this film; null where none is known.
    const Poster* find(std::int32_t tmdbId) const;
    /// The posters that say the most alike, the likest first; of equals the lower number.
    /// @param wanted  whether a film may be among them; empty: any
    std::vector<Neighbour> nearest(const PosterSigns& signs, std::size_t count,
                                   const std::function<bool(std::int32_t tmdbId)>& wanted = {}) const;

private:
    Scales scales;
    std::vector<Poster> all;
};

} // namespace sceneheard
