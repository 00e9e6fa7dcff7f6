#pragma once
#include "Interface/Films/FilmCard.h"
#include "Interface/State/KeptOpinions.h"
#include "Interface/State/WatchList.h"
#include "Interface/Tonight/CoverLine.h"
#include "Interface/Tonight/EveningCurve.h"
#include "Person/MoodCalendar.h"
#include "Person/Taste.h"
#include "Scrobbling/MusicListener.h"
#include "Tray/TrayIndex.h"
#include "Tray/TrayPictures.h"
#include "Tray/TraySettings.h"
#include "Tray/TrayTmdb.h"

namespace sceneheard {

/// What all of a history tells.
struct HistoryMeasures {
    std::string taste, marks, problem; ///< in words; how good the films shown were; why nothing of it is known
    std::vector<MoodDay> days;
};

/// What the app does whether its window is open or not: listens, remembers, keeps the person's marks, and knows their
/// films. Message thread.
class TrayService {
public:
    /// Begins to listen, unless it paused when it ended. @param matcher  not null; @param history  a PersonFile
    /// @param lexicon, covers  see MusicListenerOptions
    TrayService(std::shared_ptr<const Matcher> matcher, TraySettings& settings, const std::filesystem::path& history,
                SongLyrics::Load lexicon = {}, TrackCover::Load covers = {});

    /// Looks at what is known now; to be called some times a second. What goes wrong is problem().
    void update();
    /// Keeps the piece of the moment.
    void end();

    /// Whether a person sees what it tells.
    void watch(bool watched) { listener.watch(watched); }

    TrayState state() const;
    /// The piece that plays; nothing in silence and while it pauses.
    const HeardPiece* piece() const;
    /// Its title, or what stands for it.
    std::string pieceTitle() const;
    CaptureState capture() const { return listener.state(); }
    std::string problem() const { return trouble; }

    /// The newest that is known of the music, its films as this person wants them and the evening's curve; never null,
    /// and the same pointer until there is something new.
    std::shared_ptr<const Snapshot> now();
    /// The same about a period of the history, as if it were a piece.
    std::shared_ptr<const Snapshot> of(Period period);
    /// The films of the piece that plays, or where none does, of the evening.
    std::vector<Suggestion> films();
    /// The pieces of the evening's curve.
    const std::vector<EveningPiece>& eveningPieces();
    /// "Calmer than at 20:04": how the music of now differs from the evening's first; empty: it does not.
    juce::String sinceEarlier();
    /// "Its words are sad, its music is not.": of the piece that plays; empty: they do not disagree.
    juce::String wordsSay() const;
    /// The films that look like the cover of the piece that plays, none where it has none on this computer; never
    /// null, and the same pointer until there is something new.
    std::shared_ptr<const std::vector<CoverFilm>> coverFilms();

    void setPaused(bool paused);
    void hear(const std::string& source);
    void believe(const PlayerRules& players);
    /// Reads the list of the only films that may be shown, where the settings name one; it counts once it is read.
    void limitFilms();
    /// What of that list was not found, or why it cannot be read; empty: nothing to tell.
    const std::string& listTold() const { return listWords; }

    /// Which films may be shown at all.
    Filter filter() const;

    /// The remote index, asked for the films of what plays; those of an hour or longer are of this computer's
    /// catalogue.
    TrayIndex& index() { return remote; }
    /// Posters and where to watch.
    TrayTmdb& tmdb() { return posters; }

    const FilmMarks& marks() const { return kept; }
    void mark(const Suggestion& film, FilmAction action);
    /// Grows whenever marks, also those of other programs, or pieces of the history may be others.
    int changes() const { return changed; }

    const std::shared_ptr<const Matcher>& matcher() const { return known; }
    History& history() { return past; }
    void deleteHistory();
    /// Reads all of the history on a thread of its own, as that may be long.
    /// @param then  called on the message thread, unless the program ends before
    void measureHistory(std::function<void(const HistoryMeasures&)> then) const;

private:
    void takeMarks(const FilmMarks& marks);
    void setOnly(std::shared_ptr<const FilmSet> films);
    const std::vector<HeardPiece>& evening();
    void drawEvening();

    const std::shared_ptr<const Matcher> known;
    TraySettings& settings;
    const std::filesystem::path file;
    KeptOpinions opinions;
    FilmMarks kept;
    std::optional<PersonalFilms> personal;
    History past; // to be read
    TrayIndex remote;
    TrayTmdb posters;
    MusicListener listener;
    std::shared_ptr<const FilmSet> only;
    std::unique_ptr<WatchListReading> reading;
    std::string trouble, listWords;
    int changed = 0;
    Scrobbler::Clock::time_point marksRead{};

    std::vector<HeardPiece> tonight;                                            // newest first
    int tonightOf = -1;                                                         // the changes that it knows of
    std::shared_ptr<const CueCurve> curve = std::make_shared<const CueCurve>(); // of tonight's pieces
    std::vector<EveningPiece> named;                                            // those along it
    std::shared_ptr<const Snapshot> shown, shownFrom;
    std::size_t pieces = 0;
    std::shared_ptr<const std::vector<CoverFilm>> alike = std::make_shared<const std::vector<CoverFilm>>();
    std::shared_ptr<const TrackCover::Seen> alikeTo; // a cover
    int alikeOf = -1;                                // the changes that it knows of
};

} // namespace sceneheard
