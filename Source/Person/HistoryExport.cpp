#include "Person/HistoryExport.h"
#include "Support/Decimals.h"
#include <algorithm>
#include <cmath>
#include <ctime>
#include <numeric>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace sceneheard {

namespace {
constexpr std::size_t maxGenresTold = 3;
constexpr float minChance = 0.1f; // of a film's genre that is told

std::string field(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == text.npos)
        return std::string(text);
    std::string quoted = "\"";
    for (const char c : text)
        quoted.append(c == '"' ? "\"\"" : std::string(1, c));
    return quoted + '"';
}

std::string joined(const std::vector<std::string>& items) {
    std::string text;
    for (const auto& item : items)
        text.append(text.empty() ? "" : "; ").append(item);
    return text;
}

std::vector<std::string> filmGenresOf(const Impression& music, const Matcher& matcher) {
    const auto chances = matcher.space().genreProbabilities(music);
    std::array<std::size_t, genreNames.size()> order{};
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, std::greater<>(), [&](std::size_t g) { return chances[g]; });
    std::vector<std::string> genres;
    for (std::size_t i = 0; i < maxGenresTold && chances[order[i]] >= minChance; ++i)
        genres.emplace_back(genreNames[order[i]]);
    return genres;
}

std::vector<std::string> musicGenresOf(const Impression& music, const Matcher& matcher) {
    return matcher.space().musicGenres().likeliest(music.audioFeatures, maxGenresTold);
}
} // namespace

std::string_view nameOf(Origin origin) {
    return origin == Origin::heard ? "heard" : origin == Origin::listenBrainz ? "listenbrainz" : "spotify";
}

std::string utcTime(std::int64_t seconds) {
    const auto time = static_cast<std::time_t>(std::clamp<std::int64_t>(seconds, -62'000'000'000, 253'000'000'000));
    std::tm date{};
#if defined(_WIN32)
    gmtime_s(&date, &time);
#else
    gmtime_r(&time, &date);
#endif
    std::array<char, 32> text{};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &date)};
}

std::string historyCsvNames() {
    std::string names = "began,seconds,origin,kind,player,title,artist,album";
    for (const auto axis : axisNames)
        names.append(",").append(axis);
    for (const auto axis : axisNames)
        names.append(",").append(axis).append("_sd");
    return names + ",music_genres,film_genres,films\n";
}

std::string historyCsv(const HeardPiece& piece, const Matcher& matcher) {
    std::string line = utcTime(piece.began) + ',' + decimal(piece.seconds, 1);
    const auto add = [&](std::string_view text) { line.append(",").append(field(text)); };
    add(nameOf(piece.origin));
    add(piece.speech ? "speech" : "music");
    for (const auto* text : {&piece.player, &piece.title, &piece.artist, &piece.album})
        add(*text);
    for (std::size_t a = 0; a < axisCount; ++a)
        add(piece.music ? decimal(static_cast<double>(piece.music->mood.value[a]), 4) : "");
    for (std::size_t a = 0; a < axisCount; ++a)
        add(piece.music ? decimal(static_cast<double>(piece.music->mood.sd[a]), 4) : "");
    add(piece.music ? joined(musicGenresOf(*piece.music, matcher)) : "");
    add(piece.music ? joined(filmGenresOf(*piece.music, matcher)) : "");
    std::vector<std::string> films;
    for (const auto film : piece.films)
        films.push_back(film.text());
    add(joined(films));
    return line + '\n';
}

std::string historyJson(const HeardPiece& piece, const Matcher& matcher) {
    rapidjson::StringBuffer text;
    rapidjson::Writer<rapidjson::StringBuffer> json(text);
    const auto key = [&](std::string_view name) {
        json.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    };
    const auto string = [&](std::string_view value) {
        json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
    };
    const auto axes = [&](const char* name, const std::array<float, axisCount>& values) {
        json.Key(name);
        json.StartObject();
        for (std::size_t a = 0; a < axisCount; ++a) {
            key(axisNames[a]);
            json.Double(std::round(static_cast<double>(values[a]) * 1e4) / 1e4);
        }
        json.EndObject();
    };
    const auto list = [&](const char* name, const std::vector<std::string>& items) {
        json.Key(name);
        json.StartArray();
        for (const auto& item : items)
            string(item);
        json.EndArray();
    };
    json.StartObject();
    json.Key("began");
    string(utcTime(piece.began));
    json.Key("seconds");
    json.Double(std::round(piece.seconds * 10) / 10);
    json.Key("origin");
    string(nameOf(piece.origin));
    json.Key("kind");
    json.String(piece.speech ? "speech" : "music");
    for (const auto& [name, value] : {std::pair("player", &piece.player), std::pair("title", &piece.title),
                                      std::pair("artist", &piece.artist), std::pair("album", &piece.album)})
        if (!value->empty()) {
            json.Key(name);
            string(*value);
        }
    if (piece.music) {
        axes("mood", piece.music->mood.value);
        axes("mood_sd", piece.music->mood.sd);
        list("music_genres", musicGenresOf(*piece.music, matcher));
        list("film_genres", filmGenresOf(*piece.music, matcher));
    }
    json.Key("films");
    json.StartArray();
    for (const auto film : piece.films) {
        json.StartObject();
        json.Key("id");
        string(film.text());
        if (const int row = matcher.catalogue().rowOf(film); row >= 0) {
            json.Key("title");
            string(matcher.catalogue().film(row).title);
        }
        json.EndObject();
    }
    json.EndArray();
    json.EndObject();
    return {text.GetString(), text.GetSize()};
}

} // namespace sceneheard
