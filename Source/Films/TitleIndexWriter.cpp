#include "Films/Bytes.h"
#include "Films/TitleIndex.h"
#include "Films/TitleWords.h"
#include <algorithm>
#include <ranges>
#include <set>

namespace sceneheard {
namespace {

// The names of all films, sorted into buckets; of several kinds by which a film has one name, the surest counts.
class Names {
public:
    void add(std::string_view title, NameKind kind, std::size_t film) {
        for (const auto& name : titleNames(title, kind))
            all.push_back({name.hash, static_cast<std::uint32_t>(film), name.kind});
    }

    void write(SqliteDatabase& database) {
        std::ranges::sort(all);
        const auto same = [](const Name& a, const Name& b) { return a.hash == b.hash && a.film == b.film; };
        all.erase(std::unique(all.begin(), all.end(), same), all.end());
        auto insert = database.prepare("INSERT INTO names VALUES(?, ?)");
        for (auto first = all.begin(); first != all.end();) {
            const auto bucket = first->hash >> nameBucketShift;
            std::string data;
            for (; first != all.end() && first->hash >> nameBucketShift == bucket; ++first)
                put(data, NameEntry{static_cast<std::uint32_t>(first->hash), first->film & 0x1fffffffu,
                                    static_cast<std::uint32_t>(first->kind) & 7u});
            insert.bind(1, static_cast<std::int64_t>(bucket));
            insert.bindBlob(2, data);
            insert.step();
            insert.reset();
        }
    }

private:
    struct Name {
        std::uint64_t hash;
        std::uint32_t film;
        NameKind kind;
        auto operator<=>(const Name&) const = default;
    };
    std::vector<Name> all;
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
    return utf8OfLetters(letters);
}

// Takes the words, which are many, apart as it goes.
void writeBacks(SqliteDatabase& database, std::set<std::string> words) {
    std::vector<std::string> backs;
    backs.reserve(words.size());
    while (!words.empty())
        backs.push_back(reversed(words.extract(words.begin()).value()));
    std::ranges::sort(backs);
    backs.erase(std::unique(backs.begin(), backs.end()), backs.end());
    auto insert = database.prepare("INSERT INTO backs VALUES(?)");
    for (const auto& word : backs) {
        insert.bind(1, std::string_view(word));
        insert.step();
        insert.reset();
    }
}

} // namespace

void writeTitleIndex(SqliteDatabase& database, std::size_t count, const std::function<Film(std::size_t)>& filmAt) {
    database.run("CREATE VIRTUAL TABLE titles USING fts5(words, content='', detail=none, columnsize=0,"
                 " tokenize='ascii', prefix='1 2');" // "ascii" parts at spaces and keeps all that is not ASCII
                 "CREATE TABLE names(bucket INTEGER PRIMARY KEY, data BLOB NOT NULL);"
                 "CREATE TABLE backs(back TEXT PRIMARY KEY) WITHOUT ROWID;");
    auto insert = database.prepare("INSERT INTO titles(rowid, words) VALUES(?, ?)");
    std::set<std::string> vocabulary;
    Names names;
    for (std::size_t i = 0; i < count; ++i) {
        const auto film = filmAt(i);
        std::set<std::string> words;
        for (const auto* title : {&film.title, &film.originalTitle}) {
            addWords(*title, words);
            names.add(*title, NameKind::own, i);
        }
        for (const auto& other : film.otherTitles) {
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
    writeBacks(database, std::move(vocabulary));
    names.write(database);
    database.run("INSERT INTO titles(titles) VALUES('optimize');");
}

} // namespace sceneheard
