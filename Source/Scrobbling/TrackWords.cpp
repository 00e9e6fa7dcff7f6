#include "Scrobbling/TrackWords.h"
#include "NowPlaying/PlayerMetadata.h"
#include "Support/FileAddress.h"
#include <utility>

namespace sceneheard {

TrackWords::TrackWords(SongLyrics::Load lexicon)
    : reads(lexicon != nullptr)
    , songs(std::move(lexicon))
    , reading([this](const Question& question) { return read(question); }) {}

void TrackWords::ask(const std::optional<Track>& track) {
    Question next;
    if (track && !track->speech)
        next = {track->lyrics, track->address};
    // A question mark parts the file from the piece of it that plays (Audacious, cue sheets), and a long address was
    // cut.
    if (next.address.find('?') != std::string::npos || next.address.size() >= maxMetadataBytes || !fileAt(next.address))
        next.address.clear();
    if (reads)
        reading.ask(next == Question() ? std::nullopt : std::optional(next));
}

std::shared_ptr<const WordsMood> TrackWords::read(const Question& question) {
    const auto mood = question.lyrics.empty() ? songs.moodBeside(fileAt(question.address).value())
                                              : std::optional(songs.moodOf(question.lyrics.view()));
    return mood ? std::make_shared<const WordsMood>(*mood) : nullptr;
}

} // namespace sceneheard
