#pragma once
#include "Command/AnalyseFile.h"
#include "Command/JsonLine.h"
#include "Importing/SoundFiles.h"
#include "Matching/Matcher.h"
#include "Mood/MoodWords.h"
#include <string>

namespace sceneheard {

inline constexpr std::array<std::string_view, 4> quadrantNames{"Q1", "Q2", "Q3", "Q4"};

/// A number with so many decimals.
std::string rounded(double x, int decimals);
/// Minutes and seconds: "2:04".
std::string clockTime(double seconds);
/// "album.flac", or of a track "album.flac · track 3 · Roundabout · Yes", for a terminal
std::string pieceHeadline(const SoundFile& sound);
/// A few indented lines about a piece: mood, measurements, film genres.
std::string describe(const Analysis& analysis, const Matcher& matcher);

/// "Blade Runner (1982) tmdb:78", for a sentence
std::string titleAndId(const Film& film);
/// "Blade Runner (1982) · Science Fiction, Drama · 1 h 57 · tmdb:78", for a terminal
std::string headline(const Film& film);
/// A few indented lines a film: rank, headline, match, reasons.
std::string describe(const std::vector<Suggestion>& films);
/// file, and of a track its number.
void writePiece(JsonLine& line, const SoundFile& sound);
/// warning, title, artist: what is known of them.
void writeTold(JsonLine& line, const std::string& warning, const std::string& title, const std::string& artist);
/// title, local_title where shownTitle() is another, year, tmdb_id, imdb_id, genres; what is not known is null.
void writeFilm(JsonLine& line, const Film& film);

/// A list of such.
void writeFilms(JsonLine& line, std::string_view name, const std::vector<Film>& films);
/// "films":[…], each with rank, match, score and reasons as well.
void writeFilms(JsonLine& line, const std::vector<Suggestion>& films);
/// quadrant and quadrant_probability
void writeQuadrants(JsonLine& line, const Quadrants& quadrants);

/// "music":{scale: value …}
void writeScales(JsonLine& line, const AudioFeatures& audioFeatures);
/// "mood":{axis: value …}
void writeMood(JsonLine& line, std::string_view name, const std::array<float, axisCount>& values);

/// Says why a piece has no answer, as JSON on standard output or as a sentence on standard error.
void tellFailure(const SoundFile& sound, const std::string& error, bool json);

} // namespace sceneheard
