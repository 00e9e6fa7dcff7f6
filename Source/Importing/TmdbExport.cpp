#include "Importing/FilmTables.h"
#include "Importing/PlaceNames.h"
#include "Support/Error.h"
#include <algorithm>
#include <charconv>
#include <utf8proc.h>

namespace sceneheard {

namespace {
constexpr std::size_t rowsBetweenReports = 50'000;
constexpr double largestNumber = 2e9;

std::optional<Refusal> readFilm(const TableColumns& row, const ImportRules& rules, ImportedFilm& film) {
    const auto title = row["title"], status = row["status"], adult = row["adult"], original = row["original_title"];
    if (!isText(title) || !isText(original) || !isText(row["keywords"]))
        return Refusal::notText;
    if (title.find_first_not_of(' ') == title.npos)
        return Refusal::noTitle;
    auto& facts = film.facts;
    facts.tmdbId = static_cast<int>(numberIn(row["id"], largestNumber));
    if (facts.tmdbId == 0)
        return Refusal::noId;
    if (!rules.adult && (adult == "True" || adult == "true" || adult == "TRUE" || adult == "1"))
        return Refusal::adult;
    if (!rules.unreleased && !status.empty() && status != "Released")
        return Refusal::unreleased;
    facts.year = static_cast<int>(numberIn(row["release_date"].substr(0, 4), 9999));
    if (!isFilmYear(facts.year))
        return Refusal::noYear;
    facts.title = title;
    if (original != title)
        facts.originalTitle = original;
    facts.genres = genresIn(row["genres"], ',');
    facts.runtime = static_cast<int>(numberIn(row["runtime"], 65535));
    facts.votes = static_cast<int>(numberIn(row["vote_count"], largestNumber));
    facts.rating = static_cast<float>(numberIn(row["vote_average"], 10));
    facts.language = languageOfTmdb(row["original_language"]);
    facts.countries = countryCodes(itemsOf(row["production_countries"], ','));
    const auto imdb = row["imdb_id"];
    if (imdb.size() > 2 && imdb.size() <= 16 && imdb.starts_with("tt") &&
        imdb.find_first_not_of("0123456789", 2) == imdb.npos)
        facts.imdbId = imdb;
    film.keywords = itemsOf(row["keywords"], ',');
    if (facts.genres == 0 && facts.votes == 0 && facts.runtime == 0)
        return Refusal::nothingKnown;
    return std::nullopt;
}
} // namespace

double numberIn(std::string_view text, double most) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    double value = 0;
    const auto error = std::from_chars(text.data(), text.data() + text.size(), value).ec;
    return error == std::errc{} && value > 0 ? std::min(value, most) : 0;
}

bool isText(std::string_view text) {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    for (std::size_t at = 0; at < text.size();) {
        utf8proc_int32_t letter = -1;
        const auto length = utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &letter);
        if (length <= 0 || (letter < 0x20 && letter != '\t' && letter != '\n' && letter != '\r'))
            return false;
        at += static_cast<std::size_t>(length);
    }
    return true;
}

std::vector<std::string> itemsOf(std::string_view list, char separator) {
    std::vector<std::string> items;
    while (!list.empty()) {
        const auto end = std::min(list.find(separator), list.size());
        const auto item = list.substr(0, end);
        if (const auto from = item.find_first_not_of(' '); from != item.npos)
            items.emplace_back(item.substr(from, item.find_last_not_of(' ') - from + 1));
        list.remove_prefix(std::min(list.size(), end + 1));
    }
    return items;
}

std::uint32_t genresIn(std::string_view list, char separator) {
    std::uint32_t genres = 0;
    for (const auto& name : itemsOf(list, separator))
        if (const auto genre = genreIndex(name))
            genres |= 1u << *genre;
    return genres;
}

TableColumns::TableColumns(CsvRows& rows, std::string_view table, const std::vector<std::string_view>& needed) {
    if (rows.next(names) != CsvRows::Row::read)
        names.clear();
    for (auto& name : names)
        if (const auto items = itemsOf(name, '\0'); items.size() == 1)
            name = items.front();
    std::string missing;
    for (const auto column : needed)
        if (std::ranges::find(names, column) == names.end())
            missing.append(missing.empty() ? "" : ", ").append(column);
    if (!missing.empty())
        throw Error("it is no " + std::string(table) + ": its first line lacks " + missing +
                    "; name the columns there, with commas between them");
}

bool TableColumns::next(CsvRows& rows, ImportCounts& counts) {
    for (CsvRows::Row row; (row = rows.next(fields)) != CsvRows::Row::end;) {
        ++counts.rows;
        if (row == CsvRows::Row::read && fields.size() == names.size())
            return true;
        counts.refuse(row == CsvRows::Row::tooLong ? Refusal::tooLong : Refusal::malformed);
    }
    return false;
}

std::string_view TableColumns::operator[](std::string_view column) const {
    const auto at = std::ranges::find(names, column);
    return at == names.end() ? std::string_view{} : fields[static_cast<std::size_t>(at - names.begin())];
}

void readTmdbExport(CsvRows& rows, const ImportRules& rules, const FilmTaker& take, ImportCounts& counts,
                    const ImportProgress& progress) {
    TableColumns row(rows, "TMDb export", {"id", "title", "release_date"});
    while (row.next(rows, counts)) {
        ImportedFilm film;
        if (const auto refusal = readFilm(row, rules, film))
            counts.refuse(*refusal);
        else if (take(std::move(film)))
            ++counts.taken;
        else
            counts.refuse(Refusal::repeated);
        if (progress && counts.rows % rowsBetweenReports == 0)
            progress(counts, rows.bytes());
    }
}

} // namespace sceneheard
