#include "Films/FilmId.h"
#include "Films/Film.h"
#include "Films/TitleWords.h"
#include "Support/ReplaceFile.h"
#include <charconv>

namespace sceneheard {

namespace {
constexpr std::string_view tmdbText = "tmdb:", imdbText = "imdb:", titledText = "film:";
constexpr int kindBits = 62;
constexpr std::uint64_t tmdbKind = 1, imdbKind = 2, titledKind = 3, payload = (std::uint64_t{1} << kindBits) - 1;
constexpr std::size_t imdbDigits = 7, maxImdbDigits = 9, hashDigits = 16;

// The whole text as a number, or 0.
std::uint64_t number(std::string_view text, int base) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    return error == std::errc() && end == text.data() + text.size() ? value : 0;
}
} // namespace

FilmId FilmId::tmdb(int number) {
    return number > 0 ? FilmId(tmdbKind << kindBits | static_cast<std::uint64_t>(number)) : FilmId();
}

FilmId FilmId::imdb(std::string_view id) {
    if (!id.starts_with("tt") || id.size() > 2 + maxImdbDigits)
        return {};
    const auto value = number(id.substr(2), 10);
    return value > 0 ? FilmId(imdbKind << kindBits | value) : FilmId();
}

FilmId FilmId::titled(std::string_view title, int year) {
    std::string words;
    for (const auto& word : titleWords(title))
        words += word + ' ';
    if (words.empty())
        words = title; // of signs alone
    return words.empty() ? FilmId()
                         : FilmId(titledKind << kindBits | (checksum(words + std::to_string(year)) & payload));
}

FilmId FilmId::of(const Film& film) {
    if (const auto id = tmdb(film.tmdbId))
        return id;
    if (const auto id = imdb(film.imdbId))
        return id;
    return titled(film.title, film.year);
}

FilmId FilmId::read(std::string_view text) {
    if (text.starts_with(tmdbText)) {
        const auto value = number(text.substr(tmdbText.size()), 10);
        return value <= 0x7fffffff ? tmdb(static_cast<int>(value)) : FilmId();
    }
    if (text.starts_with(imdbText))
        return imdb(text.substr(imdbText.size()));
    if (!text.starts_with(titledText) || text.size() != titledText.size() + hashDigits)
        return {};
    const auto value = number(text.substr(titledText.size()), 16);
    return value >> kindBits == titledKind ? FilmId(value) : FilmId();
}

std::string FilmId::text() const {
    if (const int tmdb = tmdbNumber(); tmdb > 0)
        return std::string(tmdbText) + std::to_string(tmdb);
    if (const int imdb = imdbNumber(); imdb > 0) {
        const auto digits = std::to_string(imdb);
        return std::string(imdbText) + "tt" + std::string(imdbDigits - std::min(imdbDigits, digits.size()), '0') +
               digits;
    }
    if (value == 0)
        return "";
    std::string digits(hashDigits, '0');
    std::to_chars(digits.data(), digits.data() + digits.size(), value, 16); // the kind's bits make it sixteen
    return std::string(titledText) + digits;
}

int FilmId::tmdbNumber() const { return value >> kindBits == tmdbKind ? static_cast<int>(value & payload) : 0; }

int FilmId::imdbNumber() const { return value >> kindBits == imdbKind ? static_cast<int>(value & payload) : 0; }

} // namespace sceneheard
