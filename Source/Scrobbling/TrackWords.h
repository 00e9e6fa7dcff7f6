#pragma once
#include "NowPlaying/Track.h"
#include "Scrobbling/LatestReading.h"
#include "Words/SongLyrics.h"

namespace sceneheard {

/// What the words of the track that plays tell: of the lyrics that its player gives, else of those beside its file.
/// Never in the network. A thread of its own reads. One thread at a time.
class TrackWords {
public:
    /// @param lexicon  called on that thread; empty: no words are read
    explicit TrackWords(SongLyrics::Load lexicon);

    /// Returns at once; asking again for the same lyrics and file changes nothing. Nothing: of no track.
    void ask(const std::optional<Track>& track);
    /// Of the track last asked for; null: they are not known yet, or there are none.
    std::shared_ptr<const WordsMood> words() const { return reading.answer(); }
    /// Why lyrics that are there are left out, in a sentence; empty: they are not.
    std::string problem() const { return reading.problem(); }

private:
    struct Question {
        SharedText lyrics;
        std::string address;
        bool operator==(const Question&) const = default;
    };

    std::shared_ptr<const WordsMood> read(const Question& question);

    const bool reads;
    SongLyrics songs;                           // the thread's
    LatestReading<Question, WordsMood> reading; // last, so that all the above outlives its thread
};

} // namespace sceneheard
