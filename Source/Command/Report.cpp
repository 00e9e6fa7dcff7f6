#include "Command/Report.h"
#include "Command/Commands.h"
#include "Command/Output.h"
#include "Command/Utf8.h"
#include "Films/LocalTitle.h"
#include "Support/Decimals.h"
#include "Support/Error.h"
#include <algorithm>
#include <iomanip>
#include <iostream>
#include <sstream>

namespace sceneheard {

std::string rounded(double x, int decimals) { return decimal(x, decimals); }

std::string clockTime(double seconds) {
    const auto whole = static_cast<long long>(seconds + 0.5);
    return std::to_string(whole / 60) + (whole % 60 < 10 ? ":0" : ":") + std::to_string(whole % 60);
}

std::string pieceHeadline(const SoundFile& sound) {
    auto line = shown(sound.file);
    if (sound.track) {
        line += " · track " + std::to_string(sound.track->number);
        for (const auto& told : {sound.track->title, sound.track->artist})
            if (!told.empty())
                line += " · " + shown(told);
    }
    return line;
}

std::string describe(const Analysis& analysis, const Matcher& matcher) {
    const auto& mood = analysis.impression.mood;
    const auto& music = analysis.music;
    std::ostringstream out;
    out << "  mood    " << moodWords(mood, matcher.moods()) << '\n';
    out << "          ";
    for (const auto axis : {Axis::valence, Axis::energy, Axis::tension})
        out << (axis == Axis::valence ? "" : "   ") << axisNames[static_cast<std::size_t>(axis)] << ' '
            << rounded(mood[axis], 2) << " ± " << rounded(mood.sd[static_cast<std::size_t>(axis)], 2);
    out << "\n  music   " << clockTime(analysis.seconds) << " · "
        << (music.tempoBpm > 0 ? rounded(music.tempoBpm, 0) + " bpm" : std::string("no pulse")) << " · "
        << music.key.name() << " · " << rounded(music.loudnessLufs, 1) << " LUFS\n";
    if (!analysis.warning.empty())
        out << "  warning " << analysis.warning << '\n';
    return out.str();
}

namespace {
std::string titleAndYear(const Film& film) {
    return shown(shownTitle(film)) + (film.year > 0 ? " (" + std::to_string(film.year) + ")" : "");
}

std::string idOf(const Film& film) {
    return film.tmdbId > 0 ? "tmdb:" + std::to_string(film.tmdbId) : film.imdbId.empty() ? "" : "imdb:" + film.imdbId;
}
} // namespace

std::string titleAndId(const Film& film) {
    const auto id = idOf(film);
    return titleAndYear(film) + (id.empty() ? "" : " " + id);
}

std::string headline(const Film& film) {
    auto line = titleAndYear(film);
    std::string genres;
    for (const auto genre : film.genreList())
        genres += (genres.empty() ? " · " : ", ") + std::string(genre);
    line += genres;
    if (film.runtime > 0)
        line += " · " + std::to_string(film.runtime / 60) + " h " + (film.runtime % 60 < 10 ? "0" : "") +
                std::to_string(film.runtime % 60);
    if (const auto id = idOf(film); !id.empty())
        line += " · " + id;
    return line;
}

std::string describe(const std::vector<Suggestion>& films) {
    if (films.empty())
        return "  no film passes these filters\n";
    std::ostringstream out;
    int rank = 0;
    for (const auto& suggestion : films) {
        out << std::setw(4) << ++rank << "  " << headline(suggestion.facts) << "\n      match "
            << rounded(suggestion.match, 2);
        for (const auto& reason : suggestion.reasons)
            out << " · " << reason;
        out << '\n';
    }
    return out.str();
}

void writePiece(JsonLine& line, const SoundFile& sound) {
    line.text("file", sound.file);
    if (sound.track)
        line.integer("track", sound.track->number);
}

void writeTold(JsonLine& line, const std::string& warning, const std::string& title, const std::string& artist) {
    for (const auto& [name, text] :
         {std::pair("warning", warning), std::pair("title", title), std::pair("artist", artist)})
        if (!text.empty())
            line.text(name, text);
}

void writeFilm(JsonLine& line, const Film& film) {
    line.text("title", film.title);
    if (const auto& local = shownTitle(film); local != film.title)
        line.text("local_title", local);
    film.year > 0 ? line.integer("year", film.year) : line.null("year");
    film.tmdbId > 0 ? line.integer("tmdb_id", film.tmdbId) : line.null("tmdb_id");
    film.imdbId.empty() ? line.null("imdb_id") : line.text("imdb_id", film.imdbId);
    line.beginList("genres");
    for (const auto genre : film.genreList())
        line.text(genre);
    line.endList();
}

void writeFilms(JsonLine& line, std::string_view name, const std::vector<Film>& films) {
    line.beginList(name);
    for (const auto& film : films) {
        line.beginObject();
        writeFilm(line, film);
        line.endObject();
    }
    line.endList();
}

void writeFilms(JsonLine& line, const std::vector<Suggestion>& films) {
    line.beginList("films");
    int rank = 0;
    for (const auto& suggestion : films) {
        line.beginObject();
        line.integer("rank", ++rank);
        writeFilm(line, suggestion.facts);
        line.number("match", suggestion.match);
        line.number("score", suggestion.score);
        line.beginList("reasons");
        for (const auto& reason : suggestion.reasons)
            line.text(reason);
        line.endList();
        line.endObject();
    }
    line.endList();
}

void writeQuadrants(JsonLine& line, const Quadrants& quadrants) {
    const auto likeliest = std::ranges::max_element(quadrants) - quadrants.begin();
    line.text("quadrant", quadrantNames[static_cast<std::size_t>(likeliest)]);
    line.beginObject("quadrant_probability");
    for (std::size_t q = 0; q < quadrants.size(); ++q)
        line.number(quadrantNames[q], quadrants[q]);
    line.endObject();
}

void writeScales(JsonLine& line, const AudioFeatures& audioFeatures) {
    line.beginObject("music");
    for (std::size_t s = 0; s < audioFeatureCount; ++s)
        line.number(audioFeatureNames[s], audioFeatures[s]);
    line.endObject();
}

void writeMood(JsonLine& line, std::string_view name, const std::array<float, axisCount>& values) {
    line.beginObject(name);
    for (std::size_t a = 0; a < axisCount; ++a)
        line.number(axisNames[a], values[a]);
    line.endObject();
}

void tellFailure(const SoundFile& sound, const std::string& error, bool json) {
    if (json) {
        JsonLine line;
        writePiece(line, sound);
        line.text("error", error);
        line.print(std::cout);
    } else {
        std::cout << std::flush;
        std::cerr << "sceneheard: " << shown(error) << '\n';
    }
}

} // namespace sceneheard
