#pragma once
#include "Films/Catalogue.h"
#include "Remote/EngineClient.h"
#include <filesystem>
#include <functional>

namespace sceneheard {

/// What became of a catalogue that was pushed.
struct PushedCatalogue {
    std::size_t films = 0;    ///< of the catalogue, each id once
    std::size_t sent = 0;     ///< this time; the others had been before
    std::size_t compared = 0; ///< films whose vectors were asked for again and were those that were sent
    std::uint64_t more = 0;   ///< films that the index holds besides
    std::size_t collections = 0;
    double seconds = 0; ///< of sending
};

/// Puts a catalogue's films into an index, in batches, a collection after the other. Films that it holds already are
/// replaced by the same, so that pushing again changes nothing. What a push that was interrupted had sent is not sent
/// again: the file `progress` tells, which is removed in the end. Then the index's own count and the vectors of a
/// sample are compared with the catalogue. Throws Error, with a sentence for the person, where the index cannot be
/// used, or holds something else afterwards.
/// @param progress  "": none is kept
/// @param told  called after each batch with how many films of `total` are in
PushedCatalogue pushCatalogue(const Catalogue& catalogue, const EngineClient& client,
                              const std::filesystem::path& progress,
                              const std::function<void(std::size_t done, std::size_t total)>& told);

} // namespace sceneheard
