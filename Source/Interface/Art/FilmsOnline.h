#pragma once
#include "Tmdb/FilmDetails.h"
#include <functional>

namespace sceneheard {

/// What a network tells of films, for all windows of a process: nothing until a person switches it on. Hold it by a
/// juce::SharedResourcePointer. Message thread.
class FilmsOnline {
public:
    /// What is known of a film now, never waiting; null: nothing yet. It is asked for what is shown, again and again.
    using Find = std::function<std::shared_ptr<const FilmDetails>(FilmId)>;
    /// A number that grows whenever something arrives.
    using News = std::function<std::uint64_t()>;

    /// @param find, news  empty: off
    void set(Find find, News news);
    bool isOn() const { return finder != nullptr; }
    /// Null where it is off, or nothing is known yet.
    std::shared_ptr<const FilmDetails> find(FilmId film) const { return film && finder ? finder(film) : nullptr; }
    /// Another number whenever something arrived, or it was switched on or off: what shows films is painted anew.
    std::uint64_t news() const { return switched + (teller ? teller() : 0); }

private:
    Find finder;
    News teller;
    std::uint64_t switched = 0; // steps that no number of arrivals reaches
};

} // namespace sceneheard
