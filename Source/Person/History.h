#pragma once
#include "Person/HeardPiece.h"
#include "Person/PersonFile.h"
#include <limits>
#include <span>

namespace sceneheard {

/// Which pieces of a history are meant. Default: all.
struct HistoryQuery {
    std::int64_t from = 0;                                      ///< seconds since 1970
    std::int64_t to = std::numeric_limits<std::int64_t>::max(); ///< the first that is too late
    std::string words{}; ///< in title, artist, album or player; case and accents are forgiven
    bool music = false;  ///< only what has a mood and is no speech
    std::size_t limit = std::numeric_limits<std::int32_t>::max(); ///< the newest so many
};

/// What a history holds.
struct HistorySize {
    std::int64_t pieces = 0;
    std::int64_t music = 0; ///< of these, with a mood and no speech
    double seconds = 0;
    std::int64_t first = 0, last = 0; ///< when they began; 0: none
};

/// One of the programs that may hear the same at once, of which one is to keep it.
struct Listener {
    std::string source;      ///< what it hears
    std::int64_t number = 0; ///< its own, not 0
};

/// The pieces that a person heard, in their PersonFile. One thread at a time. Each write() is in the file when it
/// returns, whatever ends the program afterwards. What cannot be read or written throws Error, with the file and what
/// to do; nothing is half written.
class History {
public:
    static constexpr std::size_t textBytes = 1024; ///< of a title and the like; longer ones are cut
    static constexpr std::size_t maxFilms = 20;    ///< of one piece; more are left out
    static constexpr std::int64_t turn = 60;       ///< seconds; a listener that keeps nothing for longer may have ended

    explicit History(std::filesystem::path file);

    /// Keeps a piece, or where it has a number, what is known of it by now. A number that the history lacks (it was
    /// deleted meanwhile) is written again as a new piece. @return its number
    std::int64_t write(const HeardPiece& piece);
    /// The same for one of several listeners: the first one to a source keeps what is heard there, until it leaves or
    /// its turn is over. The next one goes on with what was kept of the same piece.
    /// @param now  seconds since 1970 @return its number; 0: another listener keeps it
    std::int64_t keep(const HeardPiece& piece, const Listener& by, std::int64_t now);
    /// Its turn is over.
    void leave(const Listener& listener);
    /// Adds what was heard elsewhere, all or nothing. What came from there before, at the same second and of the same
    /// name, is left as it is. @return how many were added
    std::size_t import(std::span<const HeardPiece> pieces);

    /// The pieces, the newest first.
    std::vector<HeardPiece> pieces(const HistoryQuery& query = {});
    HistorySize size();
    /// No piece any more, and nothing of their texts in the file.
    void deleteAll();

private:
    PersonFile file;
};

} // namespace sceneheard
