#pragma once
#include "Films/Film.h"
#include "Films/FilmProfile.h"
#include <cstdio>
#include <memory>
#include <vector>

namespace sceneheard {

/// Films and their profiles by their places, from 0 on, for who makes a catalogue: kept in a temporary file without a
/// name, so that a million takes a few megabytes of memory. Throws Error where that cannot be written or read. One
/// thread at a time.
class FilmStore {
public:
    FilmStore();

    std::size_t size() const { return places.size(); }
    void add(const Film& film, const FilmProfile& profile);
    void replace(std::size_t place, const Film& film, const FilmProfile& profile);
    Film film(std::size_t place) const;
    FilmProfile profile(std::size_t place) const;

private:
    std::string read(std::size_t place) const;
    std::uint64_t append(const Film& film, const FilmProfile& profile);

    struct Close {
        void operator()(std::FILE* f) const { std::fclose(f); }
    };
    std::unique_ptr<std::FILE, Close> file;
    std::vector<std::uint64_t> places; ///< where each begins
    std::uint64_t end = 0;
    mutable std::uint64_t at = 0; ///< where it was read last, so that films in a row are read without seeking
    mutable bool reading = true;  ///< what the file did last; between that and the other it must be sought in
};

} // namespace sceneheard
