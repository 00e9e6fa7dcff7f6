#pragma once
#include "Films/Film.h"
#include "Films/Sqlite.h"
#include "Films/TitleKeys.h"
#include <functional>

namespace sceneheard {

/// Makes the tables that titles are searched by, in a database under construction:
///   titles               FTS5 over the words of all titles of a film, as they are and alikeWords(), rowid = its index
///   names(bucket, data)  films by titleNames(): a bucket holds NameEntry for hashes that begin with its twelve bits
///   backs(back)          every word that occurs, its letters from back to front; FTS5 knows them from the front
void writeTitleIndex(SqliteDatabase& database, std::size_t count, const std::function<Film(std::size_t)>& film);

struct NameEntry {
    std::uint32_t hash; ///< the lower half of nameHash()
    std::uint32_t film : 29, kind : 3;
};
static_assert(sizeof(NameEntry) == 8);
inline constexpr int nameBucketShift = 52; ///< of nameHash()

/// What choosing among films of one title goes by, for every film.
struct KnownFilms {
    std::span<const std::uint32_t> votes;
    std::span<const std::uint16_t> year;
};

class FoundFilms;

/// Searches those tables. Not for several threads at once.
class TitleIndex {
public:
    explicit TitleIndex(SqliteDatabase& database);

    /// See Catalogue::search().
    std::vector<int> search(std::string_view words, std::size_t limit, const KnownFilms& films);
    /// See Catalogue::named().
    std::vector<int> named(std::string_view title, const KnownFilms& films);

private:
    std::vector<int> rows(SqliteStatement& select, std::string_view wanted);
    std::vector<NameEntry> entries(std::string_view key);
    std::vector<int> ofReading(const TitleReading& reading, const KnownFilms& films);
    std::vector<int> withWordsLeftOut(const TitleReading& reading, const KnownFilms& films);
    std::vector<OtherTitle> titles(int film);
    std::vector<std::string> nearWords(const std::string& word);
    void addHolding(std::vector<std::string> words, FoundFilms& found);
    void addAcronyms(std::u32string_view letters, FoundFilms& found, std::span<const std::uint32_t> votes);
    bool isBetterKnownAcronym(std::string_view title, int film, const KnownFilms& known);
    void addWithoutAShortWord(const std::vector<std::string>& words, FoundFilms& found);
    void addMisspelt(const std::vector<std::string>& words, FoundFilms& found);

    SqliteStatement byName, byWords, forwards, backwards, titlesOf;
};

} // namespace sceneheard
