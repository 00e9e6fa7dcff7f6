#include "Films/Bytes.h"
#include "Films/TitleIndex.h"
#include "Films/TitleWords.h"
#include <algorithm>
#include <map>
#include <set>

namespace sceneheard {
namespace {

// The names of all films, sorted into buckets; of several kinds by which a film has one name, the surest counts.
class Names {
public:
    void add(std::string_view title, NameKind kind, std::size_t film) {
        for (const auto& name : titleNames(title, kind)) {
            auto& known =
                ofHash.emplace(std::pair(name.hash, static_cast<std::uint32_t>(film)), name.kind).first->second;
            known = std::min(known, name.kind);
        }
    }

    void write(SqliteDatabase& database) const {
        std::map<std::int64_t, std::string> buckets;
        for (const auto& [key, kind] : ofHash)
            put(buckets[static_cast<std::int64_t>(key.first >> nameBucketShift)],
                NameEntry{static_cast<std::uint32_t>(key.first), key.second & 0x1fffffffu,
                          static_cast<std::uint32_t>(kind) & 7u});
        auto insert = database.prepare("INSERT INTO names VALUES(?, ?)");
        for (const auto& [bucket, data] : buckets) {
            insert.bind(1, bucket);
            insert.bindBlob(2, data);
            insert.step();
            insert.reset();
        }
    }

private:
    std::map<std::pair<std::uint64_t, std::uint32_t>, NameKind> ofHash;
};

void addWords(std::string_view title, std::set<std::string>& words) {
    const auto searchable = searchableTitle(title);
    for (std::size_t from = 0; from < searchable.size();) {
        const auto to = std::min(searchable.find(' ', from), searchable.size());
        words.insert(searchable.substr(from, to - from));
        from = to + 1;
    }
    for (auto& word : alikeWords(titleWords(title)))
        words.insert(std::move(word));
}

std::string reversed(const std::string& word) {
    auto letters = lettersOf(word);
    std::ranges::reverse(letters);
    return utf8Of(letters);
}

void writeBacks(SqliteDatabase& database, const std::set<std::string>& words) {
    auto insert = database.prepare("INSERT INTO backs VALUES(?)");
    for (const auto& word : words) {
        insert.bind(1, std::string_view(word));
        insert.step();
        insert.reset();
    }
}

} // namespace

void writeTitleIndex(SqliteDatabase& database, std::span<const Film> films) {
    database.run("CREATE VIRTUAL TABLE titles USING fts5(words, content='', detail=none, columnsize=0,"
                 " tokenize='ascii', prefix='1 2');" // "ascii" parts at spaces and keeps all that is not ASCII
                 "CREATE TABLE names(bucket INTEGER PRIMARY KEY, data BLOB NOT NULL);"
                 "CREATE TABLE backs(back TEXT PRIMARY KEY) WITHOUT ROWID;");
    auto insert = database.prepare("INSERT INTO titles(rowid, words) VALUES(?, ?)");
    std::set<std::string> vocabulary, backs;
    Names names;
    for (std::size_t i = 0; i < films.size(); ++i) {
        std::set<std::string> words;
        for (const auto* title : {&films[i].title, &films[i].originalTitle}) {
            addWords(*title, words);
            names.add(*title, NameKind::own, i);
        }
        for (const auto& other : films[i].otherTitles) {
            addWords(other.title, words);
            names.add(other.title, other.official ? NameKind::official : NameKind::other, i);
        }
        std::string searchable;
        for (const auto& word : words)
            searchable.append(searchable.empty() ? 0 : 1, ' ').append(word);
        insert.bind(1, static_cast<std::int64_t>(i));
        insert.bind(2, std::string_view(searchable));
        insert.step();
        insert.reset();
        vocabulary.merge(words);
    }
    for (const auto& word : vocabulary)
        backs.insert(reversed(word));
    writeBacks(database, backs);
    names.write(database);
    database.run("INSERT INTO titles(titles) VALUES('optimize');");
}

} // namespace sceneheard
