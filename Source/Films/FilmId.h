#pragma once
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace sceneheard {

struct Film;

/// Names one film in every catalogue, session and program: TMDb's number, else IMDb's, else a hash of title and year.
/// A value to copy, compare and keep; as text "tmdb:78", "imdb:tt0083658" or "film:" and sixteen hexadecimal digits.
class FilmId {
public:
    /// No film.
    constexpr FilmId() = default;
    /// @param number  > 0, else no film
    static FilmId tmdb(int number);
    /// @param id  "tt0083658", of up to nine digits; else no film
    static FilmId imdb(std::string_view id);
    /// Case and accents of the title make no difference. No film where it is empty.
    static FilmId titled(std::string_view title, int year);
    /// The film's own: the first of the three that is known.
    static FilmId of(const Film& film);
    /// What text() wrote; no film for other text.
    static FilmId read(std::string_view text);

    std::string text() const;
    /// Whether it names a film.
    explicit operator bool() const { return value != 0; }
    auto operator<=>(const FilmId&) const = default;

    /// TMDb's or IMDb's number; 0 where another names the film.
    int tmdbNumber() const;
    int imdbNumber() const;

private:
    constexpr explicit FilmId(std::uint64_t v)
        : value(v) {}

    std::uint64_t value = 0; // the kind in the highest two bits
};

} // namespace sceneheard
