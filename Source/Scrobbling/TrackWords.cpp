#include "Scrobbling/TrackWords.h"
#include "Listening/Guard.h"
#include "NowPlaying/PlayerMetadata.h"
#include "Support/FileAddress.h"
#include <utility>

namespace sceneheard {

TrackWords::TrackWords(SongLyrics::Load lexicon)
    : reads(lexicon != nullptr)
    , songs(std::move(lexicon)) {}

TrackWords::~TrackWords() {
    if (!thread.joinable())
        return;
    {
        std::lock_guard lock(mutex);
        stopping = true;
        wake.notify_one();
    }
    thread.join();
}

void TrackWords::ask(const std::optional<Track>& track) {
    Question next;
    if (track && !track->speech)
        next = {track->lyrics, track->address};
    // A question mark parts the file from the piece of it that plays (Audacious, cue sheets), and a long address was
    // cut.
    if (next.address.find('?') != std::string::npos || next.address.size() >= maxMetadataBytes || !fileAt(next.address))
        next.address.clear();
    if (!reads || next == asked)
        return;
    asked = next;
    std::lock_guard lock(mutex);
    ++number;
    told.reset();
    trouble.clear();
    waiting.reset();
    if (next == Question())
        return;
    waiting = std::move(next);
    if (!thread.joinable())
        thread = std::thread([this] { run(); });
    wake.notify_one();
}

std::shared_ptr<const WordsMood> TrackWords::words() const {
    std::lock_guard lock(mutex);
    return told;
}

std::string TrackWords::problem() const {
    std::lock_guard lock(mutex);
    return trouble;
}

std::optional<WordsMood> TrackWords::read(const Question& question) {
    if (!question.lyrics.empty())
        return songs.moodOf(question.lyrics.view());
    return songs.moodBeside(fileAt(question.address).value());
}

void TrackWords::run() {
    std::unique_lock lock(mutex);
    for (;;) {
        wake.wait(lock, [this] { return stopping || waiting; });
        if (stopping)
            return;
        const auto question = *std::exchange(waiting, {});
        const auto of = number;
        lock.unlock();
        std::shared_ptr<const WordsMood> words;
        std::string why;
        guarded(
            [&] {
                if (const auto mood = read(question))
                    words = std::make_shared<const WordsMood>(*mood);
            },
            [&](const std::string& problem) { why = problem; });
        lock.lock();
        if (of == number) { // else of a track before
            told = std::move(words);
            trouble = std::move(why);
        }
    }
}

} // namespace sceneheard
