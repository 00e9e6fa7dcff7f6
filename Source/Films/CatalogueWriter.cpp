#include "Films/CatalogueWriter.h"
#include "Films/Bytes.h"
#include "Films/CatalogueFormat.h"
#include "Films/OtherTitles.h"
#include "Films/Sqlite.h"
#include "Films/TitleIndex.h"
#include "Support/Error.h"
#include <array>
#include <fstream>

namespace sceneheard {
namespace {

void writeMeta(SqliteDatabase& database, std::size_t count, std::size_t trained, std::uint64_t space) {
    auto insert = database.prepare("INSERT INTO meta VALUES(?, ?)");
    const std::pair<std::string_view, std::int64_t> entries[] = {{"version", catalogueVersion},
                                                                 {"count", static_cast<std::int64_t>(count)},
                                                                 {"trained", static_cast<std::int64_t>(trained)},
                                                                 {"dims", vectorDims},
                                                                 {"space", static_cast<std::int64_t>(space)}};
    for (const auto& [key, value] : entries) {
        insert.bind(1, key);
        insert.bind(2, value);
        insert.step();
        insert.reset();
    }
}

void insertOtherTitles(SqliteDatabase& database, const FilmSource& films) {
    auto insert = database.prepare("INSERT INTO other VALUES(?, ?)");
    for (std::size_t i = 0; i < films.count; ++i) {
        const auto titles = joinTitles(films.film(i).otherTitles);
        if (titles.empty())
            continue;
        insert.bind(1, static_cast<std::int64_t>(i));
        insert.bind(2, std::string_view(titles));
        insert.step();
        insert.reset();
    }
}

/// The packed columns that a film's facts fill.
struct FactColumns {
    std::string year, genres, runtime, votes, language;

    void add(const Film& film) {
        put(year, static_cast<std::uint16_t>(film.year));
        put(genres, film.genres);
        put(runtime, static_cast<std::uint16_t>(film.runtime));
        put(votes, static_cast<std::uint32_t>(film.votes));
        put(language, twoLetters(film.language));
    }
};

FactColumns insertFilms(SqliteDatabase& database, const FilmSource& films) {
    FactColumns columns;
    auto insert = database.prepare("INSERT INTO film VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (std::size_t i = 0; i < films.count; ++i) {
        const auto film = films.film(i);
        insert.bind(1, static_cast<std::int64_t>(i));
        insert.bind(2, std::string_view(film.title));
        insert.bind(3, std::int64_t{film.year});
        insert.bind(4, std::int64_t{film.genres});
        insert.bind(5, std::int64_t{film.runtime});
        insert.bind(6, std::int64_t{film.tmdbId});
        insert.bind(7, std::string_view(film.imdbId));
        insert.bind(8, std::int64_t{film.votes});
        insert.bind(9, static_cast<double>(film.rating));
        const auto countries = joinList(film.countries);
        insert.bind(10, std::string_view(film.originalTitle));
        insert.bind(11, std::string_view(film.language));
        insert.bind(12, std::string_view(countries));
        insert.step();
        insert.reset();
        columns.add(film);
    }
    return columns;
}

void insertPacked(SqliteDatabase& database, const FilmSource& films, const FactColumns& facts) {
    auto insert = database.prepare("INSERT INTO packed VALUES(?, ?)");
    const auto pack = [&](std::string_view name, std::string_view bytes) {
        insert.bind(1, name);
        insert.bindBlob(2, bytes);
        insert.step();
        insert.reset();
    };
    pack("year", facts.year);
    pack("genres", facts.genres);
    pack("runtime", facts.runtime);
    pack("votes", facts.votes);
    pack("language", facts.language);
    std::string music, scale, tone;
    std::array<std::string, std::tuple_size_v<FilmBiases>> bias;
    {
        std::string vectors; // by far the largest, and gone before the next
        vectors.reserve(films.count * sizeof(FilmProfile::vector));
        for (std::size_t i = 0; i < films.count; ++i) {
            const auto profile = films.profile(i);
            put(music, profile.music);
            put(vectors, profile.vector);
            put(scale, profile.scale);
            put(tone, profile.tone);
            for (std::size_t a = 0; a < bias.size(); ++a)
                put(bias[a], profile.bias[a]);
        }
        pack("music", music);
        pack("vectors", vectors);
    }
    pack("scale", scale);
    pack("tone", tone);
    for (std::size_t a = 0; a < bias.size(); ++a)
        pack("standing" + std::to_string(a), bias[a]);
}

void seal(const std::filesystem::path& file) {
    const auto sum = catalogueChecksum(file, "check the disk");
    std::fstream out(file, std::ios::binary | std::ios::in | std::ios::out);
    out.seekp(userVersionOffset);
    for (int shift = 24; shift >= 0; shift -= 8) // SQLite's header is big-endian
        out.put(static_cast<char>(sum >> shift & 0xff));
    out.close();
    if (!out)
        throw Error("Cannot write " + file.string() + "; check that its folder can be written and has space.");
}

// Whether these first bytes are those of a catalogue that has no checksum yet, which the writer puts in last.
bool isUnfinished(const std::array<char, 100>& header) {
    const std::string_view bytes(header.data(), header.size());
    std::int64_t application = 0, sum = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        application = application << 8 | static_cast<unsigned char>(bytes[applicationOffset + i]);
        sum |= bytes[userVersionOffset + i];
    }
    return bytes.starts_with("SQLite format 3") && application == catalogueApplication && sum == 0;
}

} // namespace

void removeUnfinishedCatalogues(const std::filesystem::path& file) {
    namespace fs = std::filesystem;
    std::error_code ignored;
    const auto begin = file.filename().string() + ".new";
    for (const auto& entry :
         fs::directory_iterator(file.has_parent_path() ? file.parent_path() : fs::path("."), ignored)) {
        const auto name = entry.path().filename().string();
        if (!name.starts_with(begin) || name.size() == begin.size() ||
            name.find_first_not_of("0123456789", begin.size()) != name.npos ||
            entry.symlink_status(ignored).type() != fs::file_type::regular)
            continue;
        std::array<char, 100> header{};
        if (std::ifstream(entry.path(), std::ios::binary).read(header.data(), header.size()) && isUnfinished(header))
            fs::remove(entry.path(), ignored);
    }
}

void writeCatalogue(std::span<const Film> films, const Profiles& profiles, std::size_t trained,
                    const std::filesystem::path& file) {
    if (films.size() != profiles.films.size())
        throw Error("There are " + std::to_string(films.size()) + " films but " +
                    std::to_string(profiles.films.size()) +
                    " film profiles; make both again with `sceneheard catalogue build --data`.");
    writeCatalogue({films.size(), profiles.space, [&](std::size_t i) { return films[i]; },
                    [&](std::size_t i) { return profiles.films[i]; }},
                   trained, file);
}

void writeCatalogue(const FilmSource& films, std::size_t trained, const std::filesystem::path& file) {
    const auto make = [&](const std::filesystem::path& beside) {
        {
            SqliteDatabase database(beside, SqliteDatabase::Mode::create);
            database.run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 4096;"
                         "PRAGMA application_id = 0x53434e48; BEGIN;"
                         "CREATE TABLE meta(key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;"
                         "CREATE TABLE film(id INTEGER PRIMARY KEY, title TEXT NOT NULL, year INTEGER NOT NULL,"
                         " genres INTEGER NOT NULL, runtime INTEGER NOT NULL, tmdb INTEGER NOT NULL,"
                         " imdb TEXT NOT NULL, votes INTEGER NOT NULL, rating REAL NOT NULL,"
                         " original TEXT NOT NULL, language TEXT NOT NULL, countries TEXT NOT NULL);"
                         "CREATE TABLE other(film INTEGER PRIMARY KEY, titles TEXT NOT NULL);"
                         "CREATE TABLE packed(name TEXT PRIMARY KEY, data BLOB NOT NULL);");
            writeMeta(database, films.count, trained, films.space);
            const auto facts = insertFilms(database, films);
            insertOtherTitles(database, films);
            insertPacked(database, films, facts);
            writeTitleIndex(database, films.count, films.film);
            database.run("CREATE INDEX film_tmdb ON film(tmdb) WHERE tmdb > 0;"
                         "CREATE INDEX film_imdb ON film(imdb) WHERE imdb <> '';"
                         "COMMIT; VACUUM;");
        }
        seal(beside);
    };
    replaceFile(file, [&](const std::filesystem::path& beside) {
        try {
            make(beside);
        } catch (const Error& e) {
            throw Error("Cannot write " + file.string() +
                        "; check that its folder can be written and its disk has space. " + e.what());
        }
    });
}

} // namespace sceneheard
