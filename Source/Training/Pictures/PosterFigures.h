#pragma once
#include <filesystem>
#include <iosfwd>

namespace sceneheard {

/// Prints what pictures tell of films that no model has learned from, each figure beside chance: tone and genre,
/// neighbours, simulated likes, what a poster adds to what is known of a film, and how long a picture takes. Takes as
/// long as learning does, times three.
/// @param data    the folder of labelled data
/// @param assets  where the net and the descriptors that ship lie, for the times
/// @param kept    a file where what nets say of posters that they have not seen is kept, and found again the next time;
///                empty: none
void evaluatePictures(const std::filesystem::path& data, const std::filesystem::path& assets,
                      const std::filesystem::path& kept, std::ostream& out, std::ostream& progress);

} // namespace sceneheard
