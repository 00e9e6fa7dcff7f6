#include "Scrobbling/TrackCover.h"
#include "NowPlaying/PlayerMetadata.h"
#include "Support/FileAddress.h"
#include <utility>

namespace sceneheard {

TrackCover::TrackCover(Load l)
    : load(std::move(l))
    , reading([this](const Question& question) { return read(question); }, std::chrono::seconds(2)) {}

void TrackCover::ask(const std::optional<Track>& track) {
    if (load == nullptr)
        return;
    std::optional<Question> next;
    if (track && !track->speech && track->cover.size() < maxMetadataBytes) // a longer address was cut
        if (auto file = fileAt(track->cover))
            next = {std::move(*file), track->player, track->id, track->title};
    reading.ask(next);
}

std::shared_ptr<const TrackCover::Seen> TrackCover::read(const Question& question) {
    const auto picture = readPictureFile(question.file);
    if (films == nullptr)
        films = load();
    return std::make_shared<const Seen>(Seen{films->signs(picture), films});
}

} // namespace sceneheard
