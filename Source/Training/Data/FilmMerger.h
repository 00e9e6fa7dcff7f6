#pragma once
#include "Training/Data/FilmSources.h"
#include <unordered_map>

namespace sceneheard {

/// Films under construction from several tables, found by id or by title and year.
class FilmMerger {
public:
    /// The film of these facts, new where there was none; what it lacked is filled in. Holds until the next call.
    SourceFilm& add(const Film& facts);
    /// All, in the order in which they first came; nothing is left here.
    std::vector<SourceFilm> films() && { return std::move(merged); }

private:
    std::size_t sameFilm(const std::string& title, const Film& facts) const;

    std::vector<SourceFilm> merged;
    std::unordered_map<int, std::size_t> byId;
    std::unordered_map<std::string, std::size_t> byTitle;
};

} // namespace sceneheard
