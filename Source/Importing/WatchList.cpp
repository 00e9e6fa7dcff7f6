#include "Importing/WatchList.h"
#include "Tables/TableText.h"
#include "Decoding/TagText.h"
#include "Importing/WatchListItems.h"
#include "Support/Error.h"
#include <algorithm>
#include <charconv>

namespace sceneheard {

namespace {
constexpr std::size_t longestTitle = 300; // bytes

// The film of just this title; with a year, of that year or one beside it. -1: none.
int filmOfTitle(std::string_view title, int year, const Catalogue& catalogue) {
    if (title.empty() || title.size() > longestTitle)
        return -1;
    int found = -1, nearest = 2;
    for (const int index : catalogue.named(title)) {
        const int apart = year > 0 ? std::abs(catalogue.columns().year[static_cast<std::size_t>(index)] - year) : 0;
        if (apart < nearest) {
            found = index;
            nearest = apart;
        }
    }
    return found;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

struct TitleAndYear {
    std::string_view title;
    int year = 0;
};

std::string_view titleAlone(std::string_view text) {
    constexpr std::string_view around = " \t,;|-";
    const auto first = text.find_first_not_of(" \t");
    return first == text.npos ? "" : text.substr(first, text.find_last_not_of(around) + 1 - first);
}

int yearOf(std::string_view text) {
    int year = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + std::min<std::size_t>(4, text.size()), year);
    return error == std::errc() && end == text.data() + 4 && isFilmYear(year) ? year : 0;
}

// "The Matrix (1999)", "The Matrix [1999] – seen"
std::optional<TitleAndYear> yearInBrackets(std::string_view text) {
    for (auto at = text.find_last_of("(["); at != text.npos && at > 0; at = text.find_last_of("([", at - 1)) {
        const auto inside = text.substr(at + 1);
        if (const int year = yearOf(inside); year > 0 && inside.size() > 4 && !isDigit(inside[4]))
            return TitleAndYear{titleAlone(text.substr(0, at)), year};
    }
    return std::nullopt;
}

// "The Matrix 1999", "The Matrix, 1999"
std::optional<TitleAndYear> yearBehind(std::string_view text) {
    if (text.size() < 6 || std::string_view(" \t,;|").find(text[text.size() - 5]) == std::string_view::npos)
        return std::nullopt;
    const int year = yearOf(text.substr(text.size() - 4));
    return year > 0 ? std::optional(TitleAndYear{titleAlone(text.substr(0, text.size() - 5)), year}) : std::nullopt;
}

// "12. The Matrix", "3) The Matrix"
std::string_view withoutPlace(std::string_view text) {
    const auto end = text.find_first_not_of("0123456789");
    const bool place = end != text.npos && end > 0 && end < 5 && end + 1 < text.size() &&
                       (text[end] == '.' || text[end] == ')' || text[end] == ':') && text[end + 1] == ' ';
    return place ? titleAlone(text.substr(end + 1)) : std::string_view();
}

int filmOfLine(std::string_view line, const Catalogue& catalogue) {
    if (const auto dated = yearInBrackets(line))
        if (const int film = filmOfTitle(dated->title, dated->year, catalogue); film >= 0)
            return film;
    if (const int film = filmOfTitle(line, 0, catalogue); film >= 0)
        return film;
    if (const auto dated = yearBehind(line))
        if (const int film = filmOfTitle(dated->title, dated->year, catalogue); film >= 0)
            return film;
    const auto rest = withoutPlace(line);
    return rest.empty() ? -1 : filmOfLine(rest, catalogue);
}

int filmOf(const FilmReference& called, const Catalogue& catalogue) {
    if (!called.imdb.empty())
        return catalogue.rowOf(FilmId::imdb(called.imdb));
    if (called.tmdb > 0)
        return catalogue.rowOf(FilmId::tmdb(called.tmdb));
    if (called.title.empty())
        return -1;
    if (const int film = filmOfLine(called.title, catalogue); film >= 0)
        return film;
    // Letterboxd tells films of one title apart by a small number behind.
    const auto space = called.title.rfind(' ');
    const auto behind = called.title.substr(space == std::string::npos ? called.title.size() : space + 1);
    return behind.size() == 1 && isDigit(behind[0])
               ? filmOfLine(std::string_view(called.title).substr(0, space), catalogue)
               : -1;
}

int filmOf(const WatchListItem& item, bool numbersAreIds, const Catalogue& catalogue) {
    if (item.noFilm)
        return -1;
    const auto byTitle = [&] {
        for (const auto& title : {item.title, item.original})
            if (const int film =
                    item.year > 0 ? filmOfTitle(title, item.year, catalogue) : filmOfLine(title, catalogue);
                film >= 0)
                return film;
        return -1;
    };
    if (item.number && !numbersAreIds)
        if (const int film = byTitle(); film >= 0)
            return film;
    for (const auto& called : item.called)
        if (const int film = filmOf(called, catalogue); film >= 0)
            return film;
    return item.number ? -1 : byTitle();
}
} // namespace

void requireRoom(const std::vector<WatchListItem>& items) {
    if (items.size() >= maxWatchListItems)
        throw Error("names more than " + std::to_string(maxWatchListItems) + " films; split it");
}

std::vector<WatchListItem> watchListItems(std::string_view text) {
    if (auto items = watchListOfJson(text))
        return *items;
    if (auto items = watchListOfTable(text))
        return *items;
    return watchListOfLines(text);
}

std::string WatchList::told() const {
    if (missingCount == 0)
        return "";
    std::string sentence = std::to_string(missingCount) + " of its films are not in the catalogue: ";
    for (const auto& text : missing)
        sentence += (&text == &missing.front() ? "\"" : ", \"") + text + "\"";
    if (missingCount > missing.size())
        sentence += " and " + std::to_string(missingCount - missing.size()) + " more";
    return sentence;
}

WatchList readWatchList(std::string_view bytes, const Catalogue& catalogue, const std::function<bool()>& stop) {
    auto items = watchListItems(utf8Text(bytes));
    for (auto& item : items)
        for (auto* title : {&item.title, &item.original})
            *title = tagText(*title, maxTagBytes); // of an older encoding
    const bool numbersAreIds =
        std::ranges::all_of(items, [](const WatchListItem& item) { return item.number || !item.called.empty(); });
    WatchList list;
    for (const auto& item : items) {
        if (stop && stop())
            break;
        if (const int film = filmOf(item, numbersAreIds, catalogue); film >= 0)
            list.films.push_back(catalogue.idOf(film));
        else if (++list.missingCount <= WatchList::maxTold)
            list.missing.push_back(tagText(item.text, 100));
    }
    std::ranges::sort(list.films);
    list.films.erase(std::unique(list.films.begin(), list.films.end()), list.films.end());
    return list;
}

} // namespace sceneheard
