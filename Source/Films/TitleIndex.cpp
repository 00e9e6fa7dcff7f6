#include "Films/TitleIndex.h"
#include "Films/Bytes.h"
#include "Films/FoundFilms.h"
#include "Films/OtherTitles.h"
#include "Films/TitleAcronyms.h"
#include "Films/TitleWords.h"
#include "Support/Decimals.h"
#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <set>

namespace sceneheard {
namespace {

constexpr std::size_t maxWords = 16, maxBytes = 1000; // of a wish; what follows is passed over
constexpr std::size_t minLettersForTypos = 3, maxLetters = 64, maxNearWords = 40;
constexpr auto afterAnyLetter = "\xF4\x8F\xBF\xBF"; // U+10FFFF

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

bool inCapitals(std::string_view wish) {
    return std::ranges::all_of(trimmed(wish),
                               [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.'; });
}

std::string unfinished(const std::vector<std::string>& words) { return allOf(phrasesOf(words)) + " *"; }

} // namespace

TitleIndex::TitleIndex(SqliteDatabase& database)
    : byName((database.run("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, titles, row);"),
              database.prepare("SELECT data FROM names WHERE bucket = ?")))
    , byWords(database.prepare("SELECT rowid FROM titles WHERE titles MATCH ?"))
    , forwards(database.prepare("SELECT term FROM temp.words WHERE term >= ? AND term < ?"))
    , backwards(database.prepare("SELECT back FROM backs WHERE back >= ? AND back < ?"))
    , titlesOf(database.prepare("SELECT title, original, titles FROM film LEFT JOIN other ON film = id WHERE id = ?")) {
}

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
    if (letters.size() < minLettersForTypos || letters.size() > maxLetters)
        return {};
    const auto before = (letters.size() - 1) / 2;
    auto end = letters.substr(before + 1);
    std::ranges::reverse(end);
    std::set<std::string> words;
    for (const auto& [select, part] :
         {std::pair{&forwards, utf8OfLetters(letters.substr(0, before))}, std::pair{&backwards, utf8OfLetters(end)}}) {
        const auto last = part + afterAnyLetter;
        select->reset();
        select->bind(1, std::string_view(part));
        select->bind(2, std::string_view(last));
        while (words.size() < maxNearWords && select->step()) {
            auto near = lettersOf(select->text(0));
            if (select == &backwards)
                std::ranges::reverse(near);
            if (const auto text = utf8OfLetters(near);
                near != letters && withinOneTypo(letters, near) && !isArticle(text))
                words.insert(text);
        }
        select->reset();
    }
    return {words.begin(), words.end()};
}

void TitleIndex::addMisspelt(const std::vector<std::string>& words, FoundFilms& found) {
    std::vector<std::string> terms;
    std::vector<int> sameTitle;
    for (std::size_t i = 0; i < words.size(); ++i) {
        terms.push_back('(' + phrase(words[i]));
        for (const auto& near : nearWords(words[i])) {
            terms.back() += " OR " + phrase(near);
            auto spelt = words;
            spelt[i] = near;
            for (const auto& entry : entries(joined(alikeWords(spelt))))
                if (static_cast<NameKind>(entry.kind) < NameKind::main)
                    sameTitle.push_back(static_cast<int>(entry.film));
        }
        terms.back() += i + 1 == words.size() ? " OR " + phrase(words[i]) + " *)" : ")";
    }
    found.add(std::move(sameTitle));
    found.add(rows(byWords, allOf(terms)));
}

std::vector<NameEntry> TitleIndex::entries(std::string_view key) {
    const auto hash = nameHash(key);
    std::vector<NameEntry> found;
    byName.reset();
    byName.bind(1, static_cast<std::int64_t>(hash >> nameBucketShift));
    if (byName.step())
        for (auto data = byName.blob(0); data.size() >= sizeof(NameEntry);)
            if (const auto entry = take<NameEntry>(data); entry.hash == static_cast<std::uint32_t>(hash))
                found.push_back(entry);
    byName.reset();
    std::ranges::sort(found, {}, [](const NameEntry& entry) { return std::pair(+entry.kind, +entry.film); });
    return found;
}

std::vector<int> TitleIndex::ofReading(const TitleReading& reading, const KnownFilms& known) {
    // What a vote counts where a film has the name as a NameKind: a title that hardly anybody uses gives way.
    constexpr std::array<double, nameKinds> weights{1, .3, .3, .01, .01, .01, .003, .001};
    constexpr double yearBeside = 1e-4;
    const auto words = titleWords(reading.title);
    if (words.empty())
        return {};
    const auto keys = titleKeys(words);
    std::map<int, double> best;        // by film
    auto minimum = NameKind::subtitle; // of kinds that count: a title of just that year leaves no doubt
    const auto take = [&](const NameEntry& entry, NameKind kind) {
        const auto film = static_cast<std::size_t>(entry.film);
        if (film >= known.votes.size() || kind > minimum)
            return;
        const int apart = reading.year == 0 ? 0 : std::abs(reading.year - known.year[film]);
        if (apart > 1)
            return;
        if (kind <= NameKind::alike && reading.year != 0 && apart == 0)
            minimum = NameKind::alike;
        auto& value = best[static_cast<int>(film)];
        value = std::max(value, (known.votes[film] + 1.0) * weights[static_cast<std::size_t>(kind)] *
                                    (apart == 0 ? 1 : yearBeside));
    };
    for (const auto& entry : entries(keys.exact))
        if (static_cast<NameKind>(entry.kind) == NameKind::own)
            take(entry, NameKind::own);
    for (const auto& entry : entries(keys.bare))
        if (static_cast<NameKind>(entry.kind) <= NameKind::bare)
            take(entry, NameKind::bare);
    for (const auto& entry : entries(keys.alike))
        take(entry, std::max(static_cast<NameKind>(entry.kind), NameKind::alike));
    std::vector<int> films;
    for (const auto& [film, value] : best)
        films.push_back(film);
    std::ranges::stable_sort(films, [&](int a, int b) { return best[a] > best[b]; });
    return films;
}

// All titles of a film, the own and the original first.
std::vector<OtherTitle> TitleIndex::titles(int film) {
    std::vector<OtherTitle> all;
    titlesOf.reset();
    titlesOf.bind(1, std::int64_t{film});
    if (titlesOf.step()) {
        for (const int column : {0, 1})
            all.push_back({titlesOf.text(column), "", true});
        for (auto& title : splitTitles(titlesOf.text(2)))
            all.push_back(std::move(title));
    }
    titlesOf.reset();
    return all;
}

std::vector<int> TitleIndex::withWordsLeftOut(const TitleReading& reading, const KnownFilms& known) {
    constexpr std::size_t maxTried = 200;
    auto words = alikeWords(titleWords(reading.title));
    if (words.size() < 2 || words.size() > maxWords)
        return {};
    FoundFilms found(maxTried, known.votes);
    found.add(rows(byWords, allOf(phrasesOf(words))));
    for (const int film : found.take()) {
        if (reading.year != 0 && std::abs(reading.year - known.year[static_cast<std::size_t>(film)]) > 1)
            continue;
        const auto all = titles(film);
        if (std::ranges::any_of(all, [&](const auto& t) { return leavesOutWords(words, t.title); }))
            return {film};
    }
    return {};
}

std::vector<int> TitleIndex::named(std::string_view title, const KnownFilms& known) {
    const auto readings = titleReadings(title.substr(0, maxBytes));
    for (const auto& reading : readings)
        if (auto films = ofReading(reading, known); !films.empty())
            return isBetterKnownAcronym(title, films.front(), known) ? std::vector<int>() : films;
    for (const auto& reading : readings)
        if (auto films = withWordsLeftOut(reading, known); !films.empty())
            return films;
    return {};
}

void TitleIndex::addHolding(std::vector<std::string> words, FoundFilms& found) {
    const auto add = [&](const std::string& expression) {
        if (!found.enough())
            found.add(rows(byWords, expression));
    };
    add(allOf(phrasesOf(words)));
    add(unfinished(words));
    if (const auto alike = alikeWords(words); alike != words)
        add(unfinished(alike));
    if (words.size() > 1 && isArticle(words.front())) {
        words.erase(words.begin());
        add(unfinished(words));
    }
}

// The index knows words by their first letters, in no order: what it finds is compared title by title.
void TitleIndex::addAcronyms(std::u32string_view letters, FoundFilms& found, std::span<const std::uint32_t> votes) {
    constexpr std::size_t mostCompared = 3000;
    constexpr double elsewhere = 0.3; // an official title in another language
    std::vector<std::string> begins;
    for (const auto letter : std::set<char32_t>(letters.begin(), letters.end()))
        begins.push_back(phrase(utf8OfLetters({&letter, 1})) + " *");
    FoundFilms known(mostCompared, votes);
    known.add(rows(byWords, allOf(begins)));
    std::vector<std::pair<double, int>> fitting; // by what counts against it
    for (const int film : known.take()) {
        double best = 0;
        const auto all = titles(film);
        for (std::size_t i = 0; i < all.size(); ++i)
            if (all[i].official)
                best = std::max(best, acronymFit(letters, all[i].title) * (i < 2 ? 1 : elsewhere));
        if (best > 0)
            fitting.emplace_back(-best * (votes[static_cast<std::size_t>(film)] + 1.0), film);
    }
    std::ranges::sort(fitting);
    std::vector<int> films;
    for (const auto& [value, film] : fitting)
        films.push_back(film);
    found.addInOrder(films);
}

// Whether capitals that begin a film's title are the initials of one that more people know: "MIB" is not only
// "MIB: International".
bool TitleIndex::isBetterKnownAcronym(std::string_view title, int film, const KnownFilms& known) {
    const auto initials = acronymLetters(title);
    if (initials.empty() || !inCapitals(title))
        return false;
    const auto key = [](std::string_view text) { return joined(alikeWords(titleWords(text))); }; // "S.W.A.T." is SWAT
    if (std::ranges::any_of(titles(film), [&](const auto& t) { return key(t.title) == key(title); }))
        return false;
    FoundFilms best(1, known.votes);
    addAcronyms(initials, best, known.votes);
    const auto films = best.take();
    return !films.empty() &&
           known.votes[static_cast<std::size_t>(films.front())] > known.votes[static_cast<std::size_t>(film)];
}

// A short word may be a number of a series, or one that nobody could guess from its letters.
void TitleIndex::addWithoutAShortWord(const std::vector<std::string>& words, FoundFilms& found) {
    constexpr std::size_t maxShort = 4; // letters
    std::vector<int> films;
    for (std::size_t i = 0; i < words.size() && words.size() > 1; ++i) {
        if (lettersOf(words[i]).size() > maxShort)
            continue;
        auto others = words;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        if (std::ranges::all_of(others, [](auto& word) { return isArticle(word) || lettersOf(word).size() < 3; }))
            continue; // it would be in too many titles
        const auto more = rows(byWords, allOf(phrasesOf(others)));
        films.insert(films.end(), more.begin(), more.end());
    }
    found.add(std::move(films));
}

std::vector<int> TitleIndex::search(std::string_view wanted, std::size_t limit, const KnownFilms& known) {
    if (limit == 0)
        return {};
    FoundFilms found(limit, known.votes);
    found.addInOrder(named(wanted, known));
    std::vector<std::vector<std::string>> readings;
    for (const auto& reading : titleReadings(wanted)) {
        if (reading.year != 0) // films of the title, of whatever year
            found.addInOrder(ofReading({reading.title, 0}, known));
        readings.push_back(titleWords(reading.title));
        readings.back().resize(std::min(readings.back().size(), maxWords));
        if (readings.back().empty())
            readings.pop_back();
    }
    const auto letters = acronymLetters(wanted);
    const bool capitals = inCapitals(wanted);
    if (!letters.empty() && capitals)
        addAcronyms(letters, found, known.votes);
    for (const auto& words : readings)
        addHolding(words, found);
    if (!letters.empty() && !capitals && !found.enough())
        addAcronyms(letters, found, known.votes);
    for (auto words : readings) {
        if (words.size() > 1 && isArticle(words.front()))
            words.erase(words.begin());
        if (!found.enough())
            addMisspelt(words, found);
        if (found.empty())
            addWithoutAShortWord(words, found);
    }
    return found.take();
}

} // namespace sceneheard
