#include "Importing/WatchListItems.h"
#include "Support/Decimals.h"
#include <algorithm>

namespace sceneheard {

namespace {
constexpr std::size_t longestLine = 2000; // bytes; what follows is skipped

std::vector<std::string_view> wordsOf(std::string_view line) {
    constexpr std::string_view between = " \t\v\f,;|";
    std::vector<std::string_view> words;
    for (std::size_t at = 0; (at = line.find_first_not_of(between, at)) != line.npos;) {
        const auto end = std::min(line.find_first_of(between, at), line.size());
        words.push_back(line.substr(at, end - at));
        at = end;
    }
    return words;
}

// "- The Matrix", "* The Matrix", "- [x] The Matrix"
std::string_view withoutMark(std::string_view line) {
    for (const std::string_view mark : {"- ", "* ", "+ ", "\u2022 ", "\u2013 ", "[ ] ", "[x] ", "[X] "})
        if (line.starts_with(mark))
            line = trimmed(line.substr(mark.size()));
    if (line.size() > 1 && line.front() == '"' && line.back() == '"')
        line = trimmed(line.substr(1, line.size() - 2));
    return line;
}

bool isNumber(std::string_view word) {
    return !word.empty() && word.size() < 10 && word.find_first_not_of("0123456789") == word.npos;
}

void readLine(std::string_view line, std::vector<WatchListItem>& items) {
    line = trimmed(line.substr(0, longestLine));
    if (line.empty() || line.front() == '#')
        return;
    const auto words = wordsOf(line);
    const auto add = [&](WatchListItem item) {
        requireRoom(items);
        items.push_back(std::move(item));
    };
    bool any = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto reference = filmReference(words[i]);
        if (!reference && i + 1 < words.size() && words[i].ends_with(':')) // "tmdb: 603"
            reference = filmReference(std::string(words[i]) + std::string(words[i + 1]));
        if (!reference)
            continue;
        any = true;
        add({std::string(line), {*reference}, "", "", 0, false, false});
    }
    if (any)
        return;
    if (std::ranges::all_of(words, isNumber)) {
        for (const auto word : words) {
            FilmReference film;
            film.tmdb = std::stoi(std::string(word));
            add({std::string(word), {film}, std::string(words.size() == 1 ? word : ""), "", 0, true, false});
        }
        return;
    }
    add({std::string(line), {}, std::string(withoutMark(line)), "", 0, false, false});
}
} // namespace

std::vector<WatchListItem> watchListOfLines(std::string_view text) {
    std::vector<WatchListItem> items;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of("\r\n"), text.size());
        readLine(text.substr(0, end), items);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return items;
}

} // namespace sceneheard
