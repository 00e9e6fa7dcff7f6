#pragma once
#include "Films/Film.h"
#include "Films/Sqlite.h"

namespace sceneheard {

/// Makes the tables that titles are searched by, in a database under construction:
///   titles              FTS5 over the words of title and original title, rowid = the film's index
///   names(key, film)    films by titleKey()
///   words(word, back)   every word that occurs, and its letters from back to front
void writeTitleIndex(SqliteDatabase& database, std::span<const Film> films);

/// Searches those tables. Not for several threads at once.
class TitleIndex {
public:
    explicit TitleIndex(const SqliteDatabase& database);

    /// See Catalogue::search().
    std::vector<int> search(std::string_view words, std::size_t most, std::span<const std::uint32_t> votes);

private:
    class Found;
    std::vector<int> rows(SqliteStatement& select, std::string_view wanted);
    std::vector<std::string> nearWords(const std::string& word);
    void addMisspelt(const std::vector<std::string>& words, Found& found);

    SqliteStatement byName, byWords, forwards, backwards;
};

} // namespace sceneheard
