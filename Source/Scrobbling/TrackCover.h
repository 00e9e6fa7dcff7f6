#pragma once
#include "NowPlaying/Track.h"
#include "Pictures/CoverFilms.h"
#include "Scrobbling/LatestReading.h"

namespace sceneheard {

/// What the cover of the track that plays looks like: the picture of this computer whose address its player tells. One
/// in the network is never asked for. A thread of its own reads, and once more two seconds later, for some players
/// write the picture after they told of it. One thread at a time.
class TrackCover {
public:
    /// Brings what covers are compared with; may throw.
    using Load = std::function<std::shared_ptr<const CoverFilms>()>;
    /// A cover, and the films to compare it with.
    struct Seen {
        PosterSigns signs;
        std::shared_ptr<const CoverFilms> films; ///< not null
    };

    /// @param load  called on that thread with the first cover; empty: no covers are looked at
    explicit TrackCover(Load load);

    /// Returns at once; asking again for the same track changes nothing. Nothing: of no track.
    void ask(const std::optional<Track>& track);
    /// Of the track last asked for; null: it is not known yet, or there is none. Another object after the second
    /// reading.
    std::shared_ptr<const Seen> seen() const { return reading.answer(); }
    /// Why a picture of this computer is left out, in a sentence; empty: none is.
    std::string problem() const { return reading.problem(); }

private:
    struct Question {
        std::filesystem::path file;
        std::string player, id, title; ///< some players write each cover into the same file
        bool operator==(const Question&) const = default;
    };

    std::shared_ptr<const Seen> read(const Question& question);

    const Load load;
    std::shared_ptr<const CoverFilms> films; // the thread's
    LatestReading<Question, Seen> reading;   // last, so that all the above outlives its thread
};

} // namespace sceneheard
