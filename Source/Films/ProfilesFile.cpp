#include "Films/ProfilesFile.h"
#include "Films/Bytes.h"
#include "Support/Error.h"
#include "Support/ReplaceFile.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {
namespace {

constexpr std::string_view magic = "SCNHPROF";
constexpr std::uint32_t version = 3;
constexpr std::size_t headerBytes = 8 + 4 * 4 + 8;
constexpr std::size_t filmBytes = audioFeatureCount + vectorDims + 4 + sizeof(float) + sizeof(FilmBiases);

} // namespace

void writeProfiles(const Profiles& profiles, const std::filesystem::path& file) {
    std::string bytes(magic);
    put(bytes, version);
    put(bytes, static_cast<std::uint32_t>(profiles.films.size()));
    put(bytes, static_cast<std::uint32_t>(vectorDims));
    put(bytes, static_cast<std::uint32_t>(audioFeatureCount));
    put(bytes, profiles.space);
    for (const auto& film : profiles.films) {
        put(bytes, film.music);
        put(bytes, film.vector);
        put(bytes, film.scale);
        put(bytes, film.tone);
        put(bytes, film.bias);
    }
    put(bytes, checksum(bytes));
    replaceFile(file, bytes);
}

Profiles readProfiles(const std::filesystem::path& file) {
    constexpr auto remedy = "make it again with `sceneheard catalogue build --data`";
    const auto all = fileBytes(file, remedy);
    std::string_view bytes = all;
    const auto refuse = [&](const char* fault) {
        throw Error("The film profiles " + file.string() + " " + fault + "; " + remedy + ".");
    };
    if (bytes.size() < headerBytes + 8 || !bytes.starts_with(magic))
        refuse("are no profiles");
    bytes.remove_prefix(magic.size());
    if (take<std::uint32_t>(bytes) != version)
        refuse("are of another version");
    const auto count = take<std::uint32_t>(bytes);
    if (take<std::uint32_t>(bytes) != vectorDims || take<std::uint32_t>(bytes) != audioFeatureCount)
        refuse("have another shape");
    Profiles profiles{take<std::uint64_t>(bytes), {}};
    if (all.size() != headerBytes + count * filmBytes + 8)
        refuse("are cut short");
    auto sum = std::string_view(all).substr(all.size() - 8);
    if (take<std::uint64_t>(sum) != checksum(std::string_view(all).substr(0, all.size() - 8)))
        refuse("are damaged");
    profiles.films.resize(count);
    for (auto& film : profiles.films) {
        film.music = take<decltype(film.music)>(bytes);
        film.vector = take<decltype(film.vector)>(bytes);
        film.scale = take<float>(bytes);
        film.tone = take<decltype(film.tone)>(bytes);
        film.bias = take<FilmBiases>(bytes);
        if (!std::isfinite(film.scale) || !std::ranges::all_of(film.bias, [](float s) { return std::isfinite(s); }))
            refuse("hold a number that is not finite");
    }
    return profiles;
}

} // namespace sceneheard
