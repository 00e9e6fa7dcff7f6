#pragma once
#include "NowPlaying/Track.h"
#include "Words/SongLyrics.h"
#include <condition_variable>
#include <mutex>
#include <thread>

namespace sceneheard {

/// What the words of the track that plays tell: of the lyrics that its player gives, else of those beside its file.
/// Never in the network. A thread of its own reads, as a file may let wait. One thread at a time.
class TrackWords {
public:
    /// @param lexicon  called on that thread; empty: no words are read
    explicit TrackWords(SongLyrics::Load lexicon);
    /// Waits for what is being read.
    ~TrackWords();
    TrackWords(const TrackWords&) = delete;
    TrackWords& operator=(const TrackWords&) = delete;

    /// Returns at once; asking again for the same lyrics and file changes nothing. Nothing: of no track.
    void ask(const std::optional<Track>& track);
    /// Of the track last asked for; null: they are not known yet, or there are none.
    std::shared_ptr<const WordsMood> words() const;
    /// Why lyrics that are there are left out, in a sentence; empty: they are not.
    std::string problem() const;

private:
    struct Question {
        SharedText lyrics;
        std::string address;
        bool operator==(const Question&) const = default;
    };

    void run();
    std::optional<WordsMood> read(const Question& question);

    const bool reads;
    SongLyrics songs; // the thread's
    Question asked;

    mutable std::mutex mutex; // of what follows
    std::condition_variable wake;
    std::optional<Question> waiting;
    std::shared_ptr<const WordsMood> told;
    std::string trouble;
    unsigned number = 0; // of the question
    bool stopping = false;

    std::thread thread; // once there is something to read
};

} // namespace sceneheard
