#include "Films/TitleIndex.h"
#include "Films/TitleWords.h"
#include <algorithm>
#include <set>
#include <unordered_set>

namespace sceneheard {
namespace {

constexpr std::size_t mostWords = 16; // of a wish; what follows is passed over
constexpr std::size_t leastLettersForTypos = 3, mostLetters = 64, mostNearWords = 40;
constexpr auto afterAnyLetter = "\xF4\x8F\xBF\xBF"; // U+10FFFF

std::string reversed(const std::string& word) {
    auto letters = lettersOf(word);
    std::ranges::reverse(letters);
    return utf8Of(letters);
}

// titleWords() leaves nothing of FTS5's syntax in a word.
std::string phrase(const std::string& word) { return '"' + word + '"'; }

std::string allOf(const std::vector<std::string>& terms) {
    std::string expression;
    for (const auto& term : terms)
        expression.append(expression.empty() ? "" : " AND ").append(term);
    return expression;
}

std::vector<std::string> phrasesOf(const std::vector<std::string>& words) {
    std::vector<std::string> terms;
    for (const auto& word : words)
        terms.push_back(phrase(word));
    return terms;
}

std::string unfinished(const std::vector<std::string>& words) { return allOf(phrasesOf(words)) + " *"; }

} // namespace

void writeTitleIndex(SqliteDatabase& database, std::span<const Film> films) {
    database.run("CREATE VIRTUAL TABLE titles USING fts5(words, content='', detail=none, columnsize=0,"
                 " tokenize='ascii', prefix='1 2');" // "ascii" parts at spaces and keeps all that is not ASCII
                 "CREATE TABLE names(key TEXT NOT NULL, film INTEGER NOT NULL, PRIMARY KEY(key, film)) WITHOUT ROWID;"
                 "CREATE TABLE words(word TEXT PRIMARY KEY, back TEXT NOT NULL) WITHOUT ROWID;");
    auto title = database.prepare("INSERT INTO titles(rowid, words) VALUES(?, ?)");
    auto name = database.prepare("INSERT OR IGNORE INTO names VALUES(?, ?)");
    std::set<std::string> vocabulary;
    for (std::size_t i = 0; i < films.size(); ++i) {
        const auto row = static_cast<std::int64_t>(i);
        std::string searchable;
        for (const auto* text : {&films[i].title, &films[i].originalTitle}) {
            const auto words = titleWords(*text);
            if (words.empty())
                continue;
            const auto key = titleKey(words);
            name.bind(1, std::string_view(key));
            name.bind(2, row);
            name.step();
            name.reset();
            searchable.append(searchable.empty() ? 0 : 1, ' ').append(searchableTitle(*text));
        }
        title.bind(1, row);
        title.bind(2, std::string_view(searchable));
        title.step();
        title.reset();
        for (std::size_t from = 0; from < searchable.size();) {
            const auto to = std::min(searchable.find(' ', from), searchable.size());
            vocabulary.insert(searchable.substr(from, to - from));
            from = to + 1;
        }
    }
    auto insert = database.prepare("INSERT INTO words VALUES(?, ?)");
    for (const auto& word : vocabulary) {
        const auto back = reversed(word);
        insert.bind(1, std::string_view(word));
        insert.bind(2, std::string_view(back));
        insert.step();
        insert.reset();
    }
    database.run("CREATE INDEX words_back ON words(back); INSERT INTO titles(titles) VALUES('optimize');");
}

// Films found step by step, each once; those of one step by how well known they are.
class TitleIndex::Found {
public:
    Found(std::size_t limit, std::span<const std::uint32_t> filmVotes)
        : most(limit)
        , votes(filmVotes) {}

    bool enough() const { return films.size() >= most; }
    void add(std::vector<int> more) {
        std::ranges::sort(more);
        more.erase(std::unique(more.begin(), more.end()), more.end());
        std::erase_if(more, [&](int film) {
            return film < 0 || static_cast<std::size_t>(film) >= votes.size() || seen.contains(film);
        });
        const auto better = [&](int a, int b) {
            const auto va = votes[static_cast<std::size_t>(a)], vb = votes[static_cast<std::size_t>(b)];
            return va > vb || (va == vb && a < b);
        };
        const auto count = std::min(more.size(), most - films.size());
        std::ranges::partial_sort(more, more.begin() + static_cast<std::ptrdiff_t>(count), better);
        more.resize(count);
        seen.insert(more.begin(), more.end());
        films.insert(films.end(), more.begin(), more.end());
    }
    std::vector<int> take() { return std::move(films); }

private:
    std::size_t most;
    std::span<const std::uint32_t> votes;
    std::vector<int> films;
    std::unordered_set<int> seen;
};

TitleIndex::TitleIndex(const SqliteDatabase& database)
    : byName(database.prepare("SELECT film FROM names WHERE key = ?"))
    , byWords(database.prepare("SELECT rowid FROM titles WHERE titles MATCH ?"))
    , forwards(database.prepare("SELECT word FROM words WHERE word >= ? AND word < ?"))
    , backwards(database.prepare("SELECT word FROM words WHERE back >= ? AND back < ?")) {}

std::vector<int> TitleIndex::rows(SqliteStatement& select, std::string_view wanted) {
    std::vector<int> found;
    select.reset();
    select.bind(1, wanted);
    while (select.step())
        found.push_back(static_cast<int>(select.integer(0)));
    select.reset();
    return found;
}

// One typo leaves what is before the middle as it is, or what is after it.
std::vector<std::string> TitleIndex::nearWords(const std::string& word) {
    const auto letters = lettersOf(word);
    if (letters.size() < leastLettersForTypos || letters.size() > mostLetters)
        return {};
    const auto before = (letters.size() - 1) / 2;
    auto end = letters.substr(before + 1);
    std::ranges::reverse(end);
    std::set<std::string> words;
    for (const auto& [select, part] :
         {std::pair{&forwards, utf8Of(letters.substr(0, before))}, std::pair{&backwards, utf8Of(end)}}) {
        const auto last = part + afterAnyLetter;
        select->reset();
        select->bind(1, std::string_view(part));
        select->bind(2, std::string_view(last));
        while (words.size() < mostNearWords && select->step())
            if (auto near = select->text(0); near != word && withinOneTypo(letters, lettersOf(near)))
                words.insert(std::move(near));
        select->reset();
    }
    return {words.begin(), words.end()};
}

void TitleIndex::addMisspelt(const std::vector<std::string>& words, Found& found) {
    std::vector<std::string> terms;
    std::vector<int> sameTitle;
    for (std::size_t i = 0; i < words.size(); ++i) {
        terms.push_back('(' + phrase(words[i]));
        for (const auto& near : nearWords(words[i])) {
            terms.back() += " OR " + phrase(near);
            auto spelt = words;
            spelt[i] = near;
            const auto films = rows(byName, titleKey(spelt));
            sameTitle.insert(sameTitle.end(), films.begin(), films.end());
        }
        terms.back() += i + 1 == words.size() ? " OR " + phrase(words[i]) + " *)" : ")";
    }
    found.add(std::move(sameTitle));
    found.add(rows(byWords, allOf(terms)));
}

std::vector<int> TitleIndex::search(std::string_view wanted, std::size_t most, std::span<const std::uint32_t> votes) {
    auto words = titleWords(wanted);
    words.resize(std::min(words.size(), mostWords));
    if (words.empty() || most == 0)
        return {};
    Found found(most, votes);
    const auto add = [&](const std::string& expression) {
        if (!found.enough())
            found.add(rows(byWords, expression));
    };
    found.add(rows(byName, titleKey(words)));
    add(allOf(phrasesOf(words)));
    add(unfinished(words));
    if (words.size() > 1 && isArticle(words.front())) {
        words.erase(words.begin());
        add(unfinished(words));
    }
    if (!found.enough())
        addMisspelt(words, found);
    return found.take();
}

} // namespace sceneheard
