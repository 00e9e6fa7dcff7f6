#pragma once
#include "Command/Filters.h"
#include "Person/PersonalFilms.h"
#include <filesystem>

namespace sceneheard {

/// Where this person's marks and history are kept. Throws Error where the system tells no place.
std::filesystem::path personFile();
/// Films as this person wants them. Throws Error where their marks cannot be read.
PersonalFilms personalFilms(std::shared_ptr<const Matcher> matcher);

/// "Angel · Massive Attack", or "an untitled piece", for a terminal.
std::string pieceName(const std::string& title, const std::string& artist);
/// "3 h 20 min", "12 min", "45 s"
std::string lengthText(double seconds);

/// The options by which a command chooses films from music: those of FilterOptions, --top and --adventure.
struct FilmOptions {
    int top = 5;
    float adventure = 0.5f;
    FilterOptions filter;

    void addTo(CLI::App& command);
};

} // namespace sceneheard
