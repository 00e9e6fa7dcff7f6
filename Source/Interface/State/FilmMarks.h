#pragma once
#include "Listening/SessionLimits.h"
#include "Listening/Snapshot.h"
#include <set>
#include <string>
#include <vector>

namespace sceneheard {

/// What a person thinks of films, by the text of their FilmId.
struct FilmMarks {
    static constexpr std::size_t maxPins = limits::marks; ///< pins; then the oldest goes. Of the others in a session
    static constexpr std::size_t maxOpinions = 5000;      ///< likes, and rejections; then no more are taken

    std::vector<std::string> pinned;       ///< stay at the top of the list, in this order
    std::set<std::string> liked, rejected; ///< rejected ones are not shown
    std::set<std::string> watch;           ///< to be seen

    /// Turns a mark on or off; what is pinned, liked or to be watched is not rejected, and the other way
    /// about; a film is either liked or to be watched.
    void togglePin(const std::string& key);
    void toggleLike(const std::string& key);
    void toggleReject(const std::string& key);
    void toggleWatch(const std::string& key);
    bool isPinned(const std::string& key) const;

    bool operator==(const FilmMarks&) const = default;
};

/// The list that a person sees: the pinned films first, each with its newest suggestion where there is one, then the
/// suggestions that are not rejected, in their order.
std::vector<Suggestion> markedOrder(const std::vector<Suggestion>& suggested, const std::vector<Suggestion>& pinned,
                                    const FilmMarks& marks);

} // namespace sceneheard
