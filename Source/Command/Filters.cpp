#include "Command/Filters.h"
#include "Command/Utf8.h"
#include "Importing/FilmReference.h"
#include "Support/Decimals.h"
#include "Support/Error.h"
#include <algorithm>
#include <charconv>
#include <fstream>
#include <iostream>
#include <limits>

namespace sceneheard {

namespace {
std::optional<int> wholeNumber(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc::result_out_of_range && text[0] != '-' && end == text.data() + text.size())
        return std::numeric_limits<int>::max();
    if (error != std::errc() || end != text.data() + text.size() || value < 0)
        return std::nullopt;
    return value;
}

std::uint32_t genreMask(const std::vector<std::string>& names, const std::string& option) {
    std::uint32_t mask = 0;
    for (const auto& name : names) {
        const auto index = genreIndex(name);
        if (!index) {
            std::string known;
            for (const auto genre : genreNames)
                known += (known.empty() ? "" : ", ") + std::string(genre);
            throw CLI::ValidationError(option, "there is no genre \"" + name + "\"; the genres are " + known);
        }
        mask |= 1u << *index;
    }
    return mask;
}
} // namespace

void addAdventure(CLI::App& command, float& adventure) {
    command.add_option("--adventure", adventure, "0 safe bets .. 1 deep cuts")
        ->check(CLI::Range(0.0, 1.0))
        ->check([](const std::string& text) {
            return CLI::detail::to_lower(text).find("nan") == text.npos ? "" : "not a number";
        })
        ->capture_default_str();
}

std::pair<int, int> parseRange(const std::string& text, int highest, const std::string& option) {
    const auto dash = text.find('-');
    const auto first = text.substr(0, dash), last = dash == std::string::npos ? text : text.substr(dash + 1);
    const auto from = first.empty() ? 0 : wholeNumber(first);
    const auto to = last.empty() ? highest : wholeNumber(last);
    const auto refuse = [&](const std::string& why) { throw CLI::ValidationError(option, "\"" + text + "\" " + why); };
    if (!from || !to || (first.empty() && last.empty()))
        refuse("is no range; write it like 90-120, 90- or -120");
    if (*from > *to)
        refuse("runs backwards; write " + last + "-" + first);
    return {*from, *to};
}

std::optional<FilmId> idIn(const std::string& text) {
    const auto film = filmReference(text);
    if (film && !film->imdb.empty())
        return FilmId::imdb(film->imdb);
    if (film && film->tmdb > 0)
        return FilmId::tmdb(film->tmdb);
    return std::nullopt;
}

WatchList readWatchListFile(const std::filesystem::path& file, const Catalogue& catalogue) {
    std::ifstream in(file, std::ios::binary);
    std::string bytes(WatchList::maxBytes + 1, '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (in.bad() || (in.fail() && !in.eof()))
        throw Error(file.string() + ": the watch list cannot be read; check the name, and that it is a text file");
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    if (bytes.size() > WatchList::maxBytes)
        throw Error(file.string() + ": is longer than 8 MiB and no watch list; check the name");
    try {
        auto list = readWatchList(bytes, catalogue);
        if (list.films.empty())
            throw Error(list.missingCount > 0 ? list.told() + "; write a title, tmdb:ID or imdb:ttID on each line"
                                              : "names no film; write a title, tmdb:ID or imdb:ttID on each line");
        return list;
    } catch (const Error& e) {
        throw Error(file.string() + ": " + e.what());
    }
}

void FilterOptions::addTo(CLI::App& command) {
    command.add_option("--year", years, "Only films of these years: 1980-1999, 1980-, -1999");
    command.add_option("--genre", genres, "Only films of this genre (again for or)")->allow_extra_args(false);
    command.add_option("--not-genre", notGenres, "No film of this genre (again for more)")->allow_extra_args(false);
    command.add_option(
        "--runtime", runtimes,
        "Only films of so many minutes: 90-120; where the length is not known, as of most since 2017, a film "
        "is left out");
    command.add_option("--language", languages, "Only films whose original is in this language: en, fr (again for or)")
        ->allow_extra_args(false);
    command.add_option("--votes", votes, "Only films with so many TMDb votes: 1000-, -50");
    command.add_option(
        "--only", only,
        "Only the films of this list: Letterboxd's, IMDb's, TMDb's or Trakt's, or a title, an id or an address a line");
}

Filter FilterOptions::filter(const Catalogue& catalogue) const {
    Filter filter;
    if (!years.empty())
        std::tie(filter.yearFrom, filter.yearTo) = parseRange(years, 9999, "--year");
    if (!runtimes.empty())
        std::tie(filter.runtimeFrom, filter.runtimeTo) = parseRange(runtimes, 65535, "--runtime");
    if (!votes.empty())
        std::tie(filter.votesFrom, filter.votesTo) = parseRange(votes, filter.votesTo, "--votes");
    for (const auto& language : languages) {
        filter.languages.push_back(twoLetters(language));
        if (filter.languages.back() == 0)
            throw CLI::ValidationError("--language", "\"" + language +
                                                         "\" is no language; name it by the two letters of "
                                                         "ISO 639-1, like en, fr or ja");
    }
    filter.genres = genreMask(genres, "--genre");
    filter.notGenres = genreMask(notGenres, "--not-genre");
    if (!only.empty()) {
        const auto list = readWatchListFile(only, catalogue);
        filter.only = std::make_shared<const FilmSet>(catalogue, list.films);
        if (list.missingCount > 0)
            std::cerr << "sceneheard: " << shown(only) << ": " << shown(list.told()) << '\n';
    }
    return filter;
}

} // namespace sceneheard
