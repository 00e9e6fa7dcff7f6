#pragma once
#include "Matching/Matcher.h"
#include "Pictures/CoverFilms.h"
#include "Remote/RemoteState.h"
#include "Scrobbling/Scrobbler.h"
#include "Scrobbling/TrackCover.h"
#include <set>

namespace sceneheard {

/// Tells on standard output what is heard, as it changes: where sound comes from, each piece, and its mood and films as
/// soon as they are known and whenever they have changed enough to be worth a line.
class ListenReport {
public:
    /// The films that look like a cover.
    using Alike = std::function<std::vector<AlikeFilm>(const TrackCover::Seen&)>;

    /// @param a  not empty
    ListenReport(bool asJson, std::shared_ptr<const Matcher> m, Alike a)
        : json(asJson)
        , matcher(std::move(m))
        , alikeTo(std::move(a)) {}

    /// @param cover  of the piece, null: not known
    void update(const Scrobbler& scrobbler, const std::shared_ptr<const TrackCover::Seen>& cover,
                const CaptureState& capture, Scrobbler::Clock::time_point now);
    /// A sentence that ends nothing: players cannot be asked, the history cannot be written. Each is told once.
    void problem(const std::string& sentence);
    /// How it stands with a remote index: what is wrong with it, and to a program each change.
    void tellIndex(const RemoteState& state);

private:
    void tellCapture(const CaptureState& capture, Scrobbler::Clock::time_point now);
    void tellPiece(const HeardPiece& piece);
    void tellFilms(const Scrobbler& scrobbler);

    const bool json;
    const std::shared_ptr<const Matcher> matcher;
    const Alike alikeTo;
    std::string source, state, words;
    std::set<std::string> told; // problems
    std::vector<FilmId> films;
    std::shared_ptr<const WordsMood> song;
    std::shared_ptr<const TrackCover::Seen> cover;
    std::optional<std::size_t> piece;
    std::string name; // of the piece
    std::optional<RemoteState> index;
    bool named = false;
    Scrobbler::Clock::time_point filmsAt{}, since{};
};

} // namespace sceneheard
