#include "Importing/FilmReference.h"
#include "Support/Decimals.h"
#include <algorithm>
#include <array>
#include <charconv>

namespace sceneheard {

namespace {
constexpr std::string_view digits = "0123456789";

bool takePrefix(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix))
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

std::string_view leadingDigits(std::string_view text) {
    return text.substr(0, std::min(text.find_first_not_of(digits), text.size()));
}

int number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value > 0 ? value : 0;
}

// As IMDb writes it today, seven digits at least.
std::string imdbId(std::string_view id) {
    const auto begin = id.find_first_not_of('0');
    if (begin == id.npos || id.size() - begin > 10)
        return "";
    id.remove_prefix(begin);
    return "tt" + std::string(id.size() < 7 ? 7 - id.size() : 0, '0') + std::string(id);
}

// "tt0133093", whole or with something behind that is no part of a word.
std::string imdbAt(std::string_view text) {
    if (!takePrefix(text, "tt"))
        return "";
    const auto id = leadingDigits(text);
    const bool ends = id.size() == text.size() || std::string_view("/?#&").find(text[id.size()]) != std::string::npos;
    return ends ? imdbId(id) : "";
}

std::string_view pathPart(std::string_view text) { return text.substr(0, text.find_first_of("/?#")); }

std::string slugWords(std::string_view path) {
    std::string words(pathPart(path).substr(0, 200));
    std::ranges::replace(words, '-', ' ');
    return words;
}

std::optional<FilmReference> pageOf(std::string_view text) {
    FilmReference film;
    const bool scheme = takePrefix(text, "https://") || takePrefix(text, "http://");
    for (const std::string_view host : {"www.", "m.", "mobile."})
        takePrefix(text, host);
    const auto behind = [&](std::string_view part) -> std::optional<std::string_view> {
        const auto at = text.find(part);
        return at == text.npos ? std::nullopt : std::optional(text.substr(at + part.size()));
    };
    if (text.starts_with("imdb.com/")) {
        if (const auto id = behind("/title/"))
            film.imdb = imdbAt(*id);
    } else if (text.starts_with("themoviedb.org/") || text.starts_with("tmdb.org/")) {
        if (const auto id = behind("/movie/"))
            film.tmdb = number(leadingDigits(*id));
    } else if (text.starts_with("letterboxd.com/")) {
        if (const auto id = behind(".com/tmdb/"))
            film.tmdb = number(leadingDigits(*id));
        else if (const auto imdb = behind(".com/imdb/"))
            film.imdb = imdbAt(*imdb);
        else if (const auto slug = behind("/film/"))
            film.title = slugWords(*slug);
    } else if (text.starts_with("trakt.tv/")) {
        if (const auto slug = behind("/movies/"))
            film.title = slugWords(*slug);
    } else if (!scheme && !text.starts_with("boxd.it/")) {
        return std::nullopt;
    }
    return film;
}
} // namespace

std::optional<FilmReference> filmReference(std::string_view word) {
    std::string small;
    for (const char c : word.substr(0, 2000))
        small += smallLetter(c);
    std::string_view text = small;
    while (!text.empty() && std::string_view("[{(<\"'").find(text.front()) != std::string::npos)
        text.remove_prefix(1);
    while (!text.empty() && std::string_view("]})>\"',;.").find(text.back()) != std::string::npos)
        text.remove_suffix(1);
    if (auto page = pageOf(text))
        return page;
    FilmReference film;
    if (film.imdb = imdbAt(text); !film.imdb.empty() && text.find_first_not_of(digits, 2) == text.npos)
        return film;
    film.imdb.clear();
    for (const std::string_view site : {"tmdb", "imdb"}) {
        auto id = text;
        if (!takePrefix(id, site))
            continue;
        takePrefix(id, "id");
        if (id.empty() || std::string_view(":=-/").find(id.front()) == std::string::npos)
            continue;
        id.remove_prefix(1);
        if (site == "imdb")
            takePrefix(id, "tt");
        if (id.empty())
            return std::nullopt;
        if (id.find_first_not_of(digits) != id.npos)
            return film;
        if (site == "tmdb")
            film.tmdb = number(id);
        else
            film.imdb = imdbId(id);
        return film;
    }
    return std::nullopt;
}

} // namespace sceneheard
