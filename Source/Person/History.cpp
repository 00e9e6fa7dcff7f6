#include "Person/History.h"
#include "Films/TitleWords.h"
#include "Person/ImpressionBytes.h"
#include "Support/Text.h"
#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace sceneheard {

namespace {
constexpr std::int64_t keptEvery = 20;     // seconds, by a listener while it hears a piece
constexpr std::size_t maxSearchWords = 20; // that are searched for; more would find no less

constexpr auto columns = "id, began, seconds, origin, speech, player, title, artist, album, impression, films";

std::string spaced(const std::vector<std::string>& words) {
    std::string text(1, ' ');
    for (const auto& word : words)
        text += word + ' ';
    return text;
}

// All that a statement binds, which must live as long as it.
struct Written {
    explicit Written(const HeardPiece& piece)
        : player(shortened(piece.player, History::textBytes))
        , title(shortened(piece.title, History::textBytes))
        , artist(shortened(piece.artist, History::textBytes))
        , album(shortened(piece.album, History::textBytes))
        , words(spaced(titleWords(title + " " + artist + " " + album + " " + player)))
        , impression(piece.music ? bytesOf(*piece.music) : std::string()) {
        for (std::size_t i = 0; i < std::min(piece.films.size(), History::maxFilms); ++i)
            films.append(i > 0 ? " " : "").append(piece.films[i].text());
    }

    void bind(SqliteStatement& statement, const HeardPiece& piece) const {
        int at = 0;
        statement.bind(++at, piece.began);
        statement.bind(++at, std::isfinite(piece.seconds) ? std::max(0.0, piece.seconds) : 0.0);
        statement.bind(++at, static_cast<std::int64_t>(piece.origin));
        statement.bind(++at, static_cast<std::int64_t>(piece.speech));
        for (const auto* text : {&player, &title, &artist, &album, &words})
            statement.bind(++at, std::string_view(*text));
        statement.bindBlob(++at, impression);
        statement.bind(++at, std::string_view(films));
    }

    std::string player, title, artist, album, words, impression, films;
};

// @param otherwise  what happens to one that is there already
SqliteStatement insertion(const SqliteDatabase& database, const std::string& otherwise) {
    return database.prepare("INSERT " + otherwise +
                            "INTO piece(began, seconds, origin, speech, player, title, artist, album, words,"
                            " impression, films) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
}

// Writes it again under its number, or anew. What was kept of it before it was gone on with stays in its length.
std::int64_t put(const SqliteDatabase& database, const HeardPiece& piece, std::int64_t id) {
    const Written written(piece);
    if (id > 0) {
        auto update = database.prepare("UPDATE piece SET began = min(began, ?1),"
                                       " seconds = max(seconds, ?2 + ?1 - min(began, ?1)), origin = ?3, speech = ?4,"
                                       " player = ?5, title = ?6, artist = ?7, album = ?8, words = ?9,"
                                       " impression = ?10, films = ?11 WHERE id = ?12 RETURNING id");
        written.bind(update, piece);
        update.bind(12, id);
        if (update.step())
            return id;
    }
    auto insert = insertion(database, "");
    written.bind(insert, piece);
    return insert.step() ? insert.integer(0) : 0;
}

bool isNamed(const SqliteDatabase& database, std::int64_t id, const HeardPiece& piece) {
    auto select = database.prepare("SELECT 1 FROM piece WHERE id = ? AND player = ? AND title = ? AND artist = ?");
    select.bind(1, id);
    int at = 1;
    for (const auto* text : {&piece.player, &piece.title, &piece.artist})
        select.bind(++at, std::string_view(*text));
    return select.step();
}

HeardPiece pieceIn(const SqliteStatement& row) {
    HeardPiece piece;
    int at = 0;
    piece.id = row.integer(at++);
    piece.began = row.integer(at++);
    piece.seconds = row.real(at++);
    piece.origin = static_cast<Origin>(std::clamp<std::int64_t>(row.integer(at++), 0, 2));
    piece.speech = row.integer(at++) != 0;
    for (auto* text : {&piece.player, &piece.title, &piece.artist, &piece.album})
        *text = row.text(at++);
    piece.music = impressionOf(row.blob(at++));
    const auto films = row.text(at++);
    for (std::size_t from = 0; from < films.size();) {
        const auto end = std::min(films.find(' ', from), films.size());
        if (const auto film = FilmId::read(std::string_view(films).substr(from, end - from)))
            piece.films.push_back(film);
        from = end + 1;
    }
    return piece;
}
} // namespace

History::History(std::filesystem::path f)
    : file(std::move(f), "What you heard") {}

std::int64_t History::write(const HeardPiece& piece) {
    return file.work(true, [&](SqliteDatabase& database) {
        SqliteTransaction change(database);
        const auto id = put(database, piece, piece.id);
        change.commit();
        return id;
    });
}

std::int64_t History::keep(const HeardPiece& piece, const Listener& by, std::int64_t now) {
    return file.work(true, [&](SqliteDatabase& database) -> std::int64_t {
        SqliteTransaction change(database);
        auto id = piece.id;
        {
            auto select = database.prepare("SELECT number, piece, kept FROM listener WHERE source = ?");
            select.bind(1, std::string_view(by.source));
            if (select.step() && select.integer(0) != by.number) {
                const auto kept = select.integer(2);
                if (select.integer(0) != 0 && std::abs(now - kept) <= turn)
                    return 0;
                if (id == 0 && piece.began <= kept + keptEvery && isNamed(database, select.integer(1), piece))
                    id = select.integer(1);
            }
        }
        id = put(database, piece, id);
        auto listen = database.prepare("INSERT OR REPLACE INTO listener(source, number, piece, kept)"
                                       " VALUES(?, ?, ?, ?)");
        listen.bind(1, std::string_view(by.source));
        listen.bind(2, by.number);
        listen.bind(3, id);
        listen.bind(4, now);
        listen.step();
        listen.reset();
        change.commit();
        return id;
    });
}

void History::leave(const Listener& listener) {
    file.work(false, [&](SqliteDatabase& database) {
        auto end = database.prepare("UPDATE listener SET number = 0 WHERE source = ? AND number = ?");
        end.bind(1, std::string_view(listener.source));
        end.bind(2, listener.number);
        end.step();
    });
}

std::size_t History::import(std::span<const HeardPiece> pieces) {
    if (pieces.empty())
        return 0;
    return file.work(true, [&](SqliteDatabase& database) {
        SqliteTransaction change(database);
        std::size_t added = 0;
        auto insert = insertion(database, "OR IGNORE ");
        for (const auto& piece : pieces) {
            const Written written(piece);
            insert.reset();
            written.bind(insert, piece);
            added += insert.step() ? 1 : 0;
        }
        insert.reset();
        change.commit();
        return added;
    });
}

std::vector<HeardPiece> History::pieces(const HistoryQuery& query) {
    return file.work(false, [&](SqliteDatabase& database) {
        std::string sql = std::string("SELECT ") + columns + " FROM piece WHERE began >= ? AND began < ?";
        if (query.music)
            sql += " AND speech = 0 AND length(impression) > 0";
        std::vector<std::string> patterns;
        for (const auto& word : titleWords(query.words)) { // of letters and digits alone
            if (patterns.size() == maxSearchWords)
                break;
            patterns.push_back(std::string("% ").append(word).append("%"));
            sql += " AND words LIKE ?";
        }
        auto select = database.prepare(sql + " ORDER BY began DESC, id DESC LIMIT ?");
        int at = 0;
        select.bind(++at, query.from);
        select.bind(++at, query.to);
        for (const auto& pattern : patterns)
            select.bind(++at, std::string_view(pattern));
        select.bind(++at, static_cast<std::int64_t>(query.limit));
        std::vector<HeardPiece> found;
        while (select.step())
            found.push_back(pieceIn(select));
        return found;
    });
}

HistorySize History::size() {
    return file.work(false, [&](SqliteDatabase& database) {
        auto select = database.prepare("SELECT count(*), coalesce(sum(speech = 0 AND length(impression) > 0), 0),"
                                       " coalesce(sum(seconds), 0.0), coalesce(min(began), 0), coalesce(max(began), 0)"
                                       " FROM piece");
        select.step();
        return HistorySize{select.integer(0), select.integer(1), select.real(2), select.integer(3), select.integer(4)};
    });
}

void History::deleteAll() {
    file.work(false, [&](SqliteDatabase& database) {
        database.run("DELETE FROM piece; DELETE FROM listener");
        // What was overwritten with zeros reaches the file itself, and the log before it is emptied.
        database.run("PRAGMA wal_checkpoint(TRUNCATE)");
    });
}

} // namespace sceneheard
