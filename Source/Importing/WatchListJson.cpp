#include "Films/Film.h"
#include "Importing/WatchListItems.h"
#include <algorithm>
#include <rapidjson/document.h>

namespace sceneheard {

namespace {
using Value = rapidjson::Value;

const Value* member(const Value& object, const char* name) {
    const auto at = object.FindMember(name);
    return at == object.MemberEnd() ? nullptr : &at->value;
}

std::string textOf(const Value& object, const char* name) {
    const auto* value = member(object, name);
    return value == nullptr    ? ""
           : value->IsString() ? std::string(value->GetString(), value->GetStringLength())
           : value->IsInt()    ? std::to_string(value->GetInt())
                               : "";
}

std::string firstOf(const Value& object, std::initializer_list<const char*> names) {
    for (const char* name : names)
        if (auto text = textOf(object, name); !text.empty())
            return text;
    return "";
}

void addIds(const Value& object, const char* imdb, const char* tmdb, WatchListItem& item) {
    for (const auto& id : {"imdb:" + textOf(object, imdb), "tmdb:" + textOf(object, tmdb)})
        if (const auto film = filmReference(id); film && !film->nothing())
            item.called.push_back(*film);
}

// An entry of Trakt's, {"type": "movie", "movie": {"title", "year", "ids": {"imdb", "tmdb"}}}, or such a film itself.
void addEntry(const Value& entry, std::vector<WatchListItem>& items) {
    WatchListItem item;
    const Value* film = &entry;
    for (const char* other : {"show", "season", "episode", "person"})
        if (const auto* inside = member(entry, other); inside != nullptr && inside->IsObject()) {
            film = inside;
            item.noFilm = true;
        }
    if (const auto* movie = member(entry, "movie"); movie != nullptr && movie->IsObject()) {
        film = movie;
        item.noFilm = false;
    } else {
        for (const char* kind : {"type", "media_type", "Type"})
            item.noFilm |= isOtherKind(textOf(entry, kind));
    }
    item.title = firstOf(*film, {"title", "name", "Name"});
    item.original = firstOf(*film, {"original_title", "OriginalTitle", "originaltitle"});
    const auto year = firstOf(*film, {"year", "release_date", "ProductionYear"});
    if (year.size() >= 4 && year.substr(0, 4).find_first_not_of("0123456789") == year.npos)
        if (const int told = std::stoi(year.substr(0, 4)); isFilmYear(told))
            item.year = told;
    if (const auto* ids = member(*film, "ids"); ids != nullptr && ids->IsObject())
        addIds(*ids, "imdb", "tmdb", item);
    addIds(*film, "imdb_id", "tmdb_id", item);
    addIds(*film, "imdbId", "tmdbId", item);
    if (const auto* ids = member(*film, "ProviderIds"); ids != nullptr && ids->IsObject()) // Jellyfin's
        addIds(*ids, "Imdb", "Tmdb", item);
    if (const auto* ids = member(*film, "uniqueid"); ids != nullptr && ids->IsObject()) // Kodi's
        addIds(*ids, "imdb", "tmdb", item);
    item.text = item.title;
    if (!item.title.empty() && item.year > 0)
        item.text += " (" + std::to_string(item.year) + ")";
    if (item.text.empty() && item.called.empty())
        return;
    if (item.text.empty())
        item.text = item.called.front().imdb.empty() ? "tmdb:" + std::to_string(item.called.front().tmdb)
                                                     : item.called.front().imdb;
    requireRoom(items);
    items.push_back(std::move(item));
}

void addEntries(const Value& list, std::vector<WatchListItem>& items) {
    for (const auto& entry : list.GetArray())
        if (entry.IsObject())
            addEntry(entry, items);
}
} // namespace

std::optional<std::vector<WatchListItem>> watchListOfJson(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t\r\n");
    if (begin == text.npos || (text[begin] != '[' && text[begin] != '{'))
        return std::nullopt;
    rapidjson::Document document;
    document.Parse<rapidjson::kParseIterativeFlag>(text.data(), text.size()); // however deep
    if (document.HasParseError())
        return std::nullopt;
    std::vector<WatchListItem> items;
    if (document.IsArray()) {
        addEntries(document, items);
    } else if (document.IsObject()) {
        const auto* const answer = member(document, "result"); // Kodi's
        const Value& lists = answer != nullptr && answer->IsObject() ? *answer : document;
        for (const auto& part : lists.GetObject())
            if (part.value.IsArray())
                addEntries(part.value, items);
        if (items.empty())
            addEntry(document, items);
    }
    return items;
}

} // namespace sceneheard
