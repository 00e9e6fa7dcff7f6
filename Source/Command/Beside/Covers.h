#pragma once
#include "Command/JsonLine.h"
#include "Importing/SoundFiles.h"
#include "Pictures/CoverFilms.h"
#include <filesystem>
#include <optional>

namespace sceneheard {

/// The picture of a sound file: the one embedded in it, else a picture beside it that is called cover, folder, front or
/// album; nothing where there is none. Throws Error where there is one that cannot be read.
std::optional<Picture> coverOf(const SoundFile& sound);

/// The file of an address that a person or a player gives: a path, or "file:///..." with its %20. Nothing for an
/// address in the network, which is never asked.
std::optional<std::filesystem::path> localFile(std::string_view address);

/// The picture of such an address. Throws Error, naming it, where it is in the network or no picture.
Picture pictureAt(const std::string& address);

/// "looks_like_cover":[…], each as writeFilm() has it, with rank and likeness.
void writeAlike(JsonLine& line, const std::vector<AlikeFilm>& films);
/// A few indented lines.
std::string describe(const std::vector<AlikeFilm>& films);

} // namespace sceneheard
