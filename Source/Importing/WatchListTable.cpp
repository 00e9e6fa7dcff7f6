#include "Tables/TableText.h"
#include "Films/Film.h"
#include "Films/TitleWords.h"
#include "Importing/WatchListItems.h"
#include <algorithm>
#include <array>
#include <charconv>

namespace sceneheard {

namespace {
enum Role { imdb, tmdb, title, original, year, date, address, kind, roles };

// Names of columns as foldedColumn() writes them: Letterboxd's, IMDb's, TMDb's, Trakt's, and those that others make.
constexpr std::array<std::string_view, 44> columnNames[roles] = {
    {"const", "imdb", "imdbid", "imdbconst", "tconst", "idsimdb", "movieidsimdb", "movieimdbid", "imdbtt"},
    {"tmdb", "tmdbid", "idstmdb", "movieidstmdb", "movietmdbid", "themoviedb", "themoviedbid", "moviedbid"},
    {"title", "name", "movie", "film", "movietitle", "filmtitle", "moviename", "filmname", "primarytitle", "titre",
     "titel", "titulo", "titolo"},
    {"originaltitle", "originalname", "movieoriginaltitle"},
    {"year", "releaseyear", "movieyear", "filmyear", "yearreleased", "startyear"},
    {"releasedate", "released", "releasedatemonthdayyear", "moviereleased"},
    {"url", "link", "letterboxduri", "letterboxdurl", "imdburl", "imdblink", "tmdburl", "uri"},
    {"titletype", "type", "mediatype"}};

std::string foldedColumn(std::string_view name) {
    std::string folded;
    for (const auto& word : titleWords(name))
        folded += word;
    return folded;
}

using Columns = std::array<std::optional<std::size_t>, roles>;

Columns columnsOf(const std::vector<std::string>& names) {
    Columns columns;
    for (std::size_t i = names.size(); i-- > 0;) { // so that the first of two stays
        const auto folded = foldedColumn(names[i]);
        for (std::size_t role = 0; role < roles; ++role)
            if (!folded.empty() && std::ranges::find(columnNames[role], folded) != columnNames[role].end())
                columns[role] = i;
    }
    return columns;
}

bool isHeader(const Columns& columns) {
    const auto known = std::ranges::count_if(columns, [](const auto& column) { return column.has_value(); });
    return known >= 2 && (columns[imdb] || columns[tmdb] || columns[title] || columns[address]);
}

// The first number of four digits: "1999", "1999-03-31", "3/31/1999".
int yearIn(std::string_view text) {
    for (std::size_t at = 0; (at = text.find_first_of("0123456789", at)) != text.npos;) {
        const auto end = std::min(text.find_first_not_of("0123456789", at), text.size());
        int value = 0;
        if (end - at == 4)
            std::from_chars(text.data() + at, text.data() + end, value);
        if (isFilmYear(value))
            return value;
        at = end;
    }
    return 0;
}

WatchListItem itemOf(const std::vector<std::string>& fields, const Columns& columns) {
    const auto field = [&](Role role) -> std::string_view {
        return columns[role] && *columns[role] < fields.size() ? std::string_view(fields[*columns[role]]) : "";
    };
    WatchListItem item;
    item.title = field(title);
    const auto called = [&](std::string_view prefix, Role role) {
        auto told = field(role);
        if (told.ends_with(".0")) // a whole number that a program wrote as another
            told.remove_suffix(2);
        auto reference = filmReference(std::string(prefix) + std::string(told));
        if (!reference || reference->nothing())
            reference = filmReference(told);
        const bool onlyTitle = reference && !reference->title.empty();
        if (reference && !reference->nothing() && !(onlyTitle && !item.title.empty()))
            item.called.push_back(*reference);
    };
    called("imdb:", imdb);
    called("tmdb:", tmdb);
    called("", address);
    item.original = field(original);
    item.year = yearIn(field(year));
    if (item.year == 0)
        item.year = yearIn(field(date));
    item.noFilm = isOtherKind(field(kind)) || field(imdb).starts_with("nm");
    for (const Role role : {title, imdb, tmdb, address})
        if (item.text.empty())
            item.text = field(role);
    if (!item.title.empty() && item.year > 0)
        item.text += " (" + std::to_string(item.year) + ")";
    return item;
}
} // namespace

bool isOtherKind(std::string_view word) {
    constexpr std::array<std::string_view, 14> others{
        "tvseries", "tvminiseries", "tvepisode", "videogame",     "show",           "season", "episode",
        "series",   "tv",           "person",    "podcastseries", "podcastepisode", "list",   "musicvideo"};
    return std::ranges::find(others, foldedColumn(word)) != others.end();
}

std::optional<std::vector<WatchListItem>> watchListOfTable(std::string_view text) {
    if (text.starts_with("Letterboxd list export")) { // the list's own row stands before its films
        const auto films = text.find("\nPosition,");
        text.remove_prefix(films == text.npos ? text.size() : films + 1);
        if (text.empty())
            return std::vector<WatchListItem>{};
    }
    const auto form = tableForm(text);
    CsvRows rows(textSource(std::string(text.substr(form.begin))), "the watch list", form.separator);
    std::vector<std::string> fields;
    if (rows.next(fields) != CsvRows::Row::read)
        return std::nullopt;
    const auto columns = columnsOf(fields);
    if (!isHeader(columns))
        return std::nullopt;
    std::vector<WatchListItem> items;
    for (CsvRows::Row row; (row = rows.next(fields)) != CsvRows::Row::end;) {
        requireRoom(items);
        auto item = row == CsvRows::Row::read ? itemOf(fields, columns) : WatchListItem();
        if (row != CsvRows::Row::read)
            item.text = "line " + std::to_string(rows.line());
        if (!item.text.empty())
            items.push_back(std::move(item));
    }
    return items;
}

} // namespace sceneheard
