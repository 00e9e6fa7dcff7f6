#include "Importing/Listens.h"
#include "Support/Text.h"
#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <rapidjson/document.h>

namespace sceneheard {

namespace {
using Value = rapidjson::Value;

constexpr std::size_t maxTextBytes = 1024;
constexpr double maxListenSeconds = 86400;
constexpr std::int64_t earliest = 946684800, latest = 4102444800; // the years 2000 and 2100

const Value* member(const Value& object, const char* name) {
    if (!object.IsObject())
        return nullptr;
    const auto at = object.FindMember(name);
    return at == object.MemberEnd() ? nullptr : &at->value;
}

std::string textOf(const Value& object, const char* name) {
    const auto* const value = member(object, name);
    return value != nullptr && value->IsString()
               ? shortened({value->GetString(), value->GetStringLength()}, maxTextBytes)
               : "";
}

// A number, also where it stands in quotes.
double numberOf(const Value& object, const char* name) {
    const auto* const value = member(object, name);
    double number = 0;
    if (value != nullptr && value->IsNumber())
        number = value->GetDouble();
    else if (value != nullptr && value->IsString())
        std::from_chars(value->GetString(), value->GetString() + value->GetStringLength(), number);
    return std::isfinite(number) ? number : 0;
}

// "2020-01-31T23:59:59Z", or "2020-01-31 23:59", in UTC; 0 for other texts.
std::int64_t timeOf(std::string_view text) {
    const auto digits = [&](std::size_t at, std::size_t count) {
        int number = -1;
        if (at + count <= text.size())
            if (const auto end = std::from_chars(text.data() + at, text.data() + at + count, number).ptr;
                end != text.data() + at + count)
                number = -1;
        return number;
    };
    const int year = digits(0, 4), month = digits(5, 2), day = digits(8, 2), hour = digits(11, 2),
              minute = digits(14, 2), second = text.size() > 17 ? digits(17, 2) : 0;
    const std::chrono::year_month_day date(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day)));
    if (year < 0 || month < 0 || day < 0 || !date.ok() || hour < 0 || hour > 23 || minute < 0 || minute > 59 ||
        second < 0 || second > 60)
        return 0;
    return std::chrono::sys_days(date).time_since_epoch().count() * std::int64_t{86400} + hour * 3600 + minute * 60 +
           second;
}

void add(Listen&& listen, Listens& listens) {
    const bool good = listen.began >= earliest && listen.began <= latest && !listen.title.empty() &&
                      listens.found.size() < maxListens;
    listen.seconds = std::clamp(listen.seconds, 0.0, maxListenSeconds);
    if (good)
        listens.found.push_back(std::move(listen));
    else
        ++listens.refused;
}

void addListenBrainz(const Value& entry, Listens& listens) {
    Listen listen;
    listen.began = static_cast<std::int64_t>(std::clamp(numberOf(entry, "listened_at"), 0.0, 1e12));
    listen.seconds = usualListen;
    if (const auto* const track = member(entry, "track_metadata"); track != nullptr && track->IsObject()) {
        listen.title = textOf(*track, "track_name");
        listen.artist = textOf(*track, "artist_name");
        listen.album = textOf(*track, "release_name");
        if (const auto* const more = member(*track, "additional_info"); more != nullptr && more->IsObject()) {
            const auto told = numberOf(*more, "duration_ms") / 1000 + numberOf(*more, "duration");
            listen.seconds = told > 0 ? told : usualListen;
        }
    }
    add(std::move(listen), listens);
}

bool isListenBrainz(const Value& entry) { return member(entry, "listened_at") != nullptr; }

void addSpotify(const Value& entry, Listens& listens) {
    Listen listen;
    listen.title = textOf(entry, "master_metadata_track_name") + textOf(entry, "trackName");
    listen.artist = textOf(entry, "master_metadata_album_artist_name") + textOf(entry, "artistName");
    listen.album = textOf(entry, "master_metadata_album_album_name");
    if (listen.title.empty()) {
        listen.title = textOf(entry, "episode_name");
        listen.artist = textOf(entry, "episode_show_name");
        listen.speech = !listen.title.empty();
    }
    listen.seconds = (numberOf(entry, "ms_played") + numberOf(entry, "msPlayed")) / 1000;
    const auto ended = timeOf(textOf(entry, "ts") + textOf(entry, "endTime"));
    listen.began = ended - static_cast<std::int64_t>(std::clamp(listen.seconds, 0.0, maxListenSeconds));
    add(std::move(listen), listens);
}

bool isSpotify(const Value& entry) {
    return member(entry, "ms_played") != nullptr || member(entry, "msPlayed") != nullptr;
}

// However deep.
bool parse(std::string_view text, rapidjson::Document& document) {
    document.Parse<rapidjson::kParseIterativeFlag>(text.data(), text.size());
    return !document.HasParseError();
}

template <typename Is, typename Add>
std::optional<Listens> listensIn(const Value& list, Is is, Add addEntry) {
    Listens listens;
    if (!list.IsArray() || (!list.Empty() && std::ranges::none_of(list.GetArray(), is)))
        return std::nullopt;
    for (const auto& entry : list.GetArray())
        if (is(entry))
            addEntry(entry, listens);
        else
            ++listens.refused;
    return listens;
}

// An object a line. A line that is none costs itself alone.
std::optional<Listens> listensOfLines(std::string_view text) {
    Listens listens;
    bool any = false;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.find_first_not_of(" \t\r") == line.npos)
            continue;
        rapidjson::Document entry;
        if (parse(line, entry) && isListenBrainz(entry)) {
            addListenBrainz(entry, listens);
            any = true;
        } else if (!any) {
            return std::nullopt; // the first line tells what file it is
        } else {
            ++listens.refused;
        }
    }
    return any ? std::optional(std::move(listens)) : std::nullopt;
}
} // namespace

std::optional<Listens> listenBrainzListens(std::string_view text) {
    rapidjson::Document document;
    if (!parse(text, document))
        return listensOfLines(text);
    if (const auto* const payload = member(document, "payload"))
        if (const auto* const list = member(*payload, "listens"))
            return listensIn(*list, isListenBrainz, addListenBrainz);
    return document.IsObject() ? listensOfLines(text) : listensIn(document, isListenBrainz, addListenBrainz);
}

std::optional<Listens> spotifyListens(std::string_view text) {
    rapidjson::Document document;
    return parse(text, document) ? listensIn(document, isSpotify, addSpotify) : std::nullopt;
}

} // namespace sceneheard
