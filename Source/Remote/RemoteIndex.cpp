#include "Remote/RemoteIndex.h"
#include <algorithm>
#include <bit>
#include <set>

namespace sceneheard {

namespace {
using Clock = std::chrono::steady_clock;
constexpr std::size_t keptOfPool = 3;
constexpr std::int64_t mostSieved = 4000; // films that one collection is asked for: 160 KB of answer
} // namespace

RemoteIndex::RemoteIndex(std::shared_ptr<const Matcher> matcher, RemoteSettings settings, float nearness)
    : films(std::move(matcher))
    , engine(std::move(settings))
    , cache(nearness) {}

RemoteState RemoteIndex::state() const {
    const std::lock_guard lock(mutex);
    if (breaker.isClosed(Clock::now()))
        return {RemoteWord::paused, told.sentence + " It is left alone for half a minute."};
    return told;
}

bool RemoteIndex::mayAsk() const {
    const std::lock_guard lock(mutex);
    return breaker.allows(Clock::now());
}

bool RemoteIndex::isWell() const {
    const std::lock_guard lock(mutex);
    return told.word == RemoteWord::remote;
}

std::shared_ptr<const RemoteIndex::Shares> RemoteIndex::sharesOf(const Filter& filter) const {
    {
        const std::lock_guard lock(mutex);
        if (shares && sharedBy == filter)
            return shares;
    }
    const auto& columns = films->catalogue().columns();
    std::vector<Share> byYear(latestYear + 1);
    for (std::size_t row = 0; row < columns.year.size(); ++row) {
        auto& share = byYear[std::min<std::size_t>(columns.year[row], latestYear)];
        ++share.films;
        share.passing += passes(filter, columns, row) ? 1 : 0;
    }
    auto counted = std::make_shared<Shares>();
    for (int year = 0; year <= latestYear; ++year)
        if (const auto& share = byYear[static_cast<std::size_t>(year)]; share.films > 0) {
            auto& sum = (*counted)[engine.codec().collectionOf(films->catalogue().spaceId(), year)];
            sum.films += share.films;
            sum.passing += share.passing;
        }
    const std::lock_guard lock(mutex);
    sharedBy = filter;
    shares = counted;
    return counted;
}

std::optional<std::vector<EngineQuestion>> RemoteIndex::plan(const Filter& filter, int pool) const {
    const auto counted = sharesOf(filter);
    const std::lock_guard lock(mutex);
    if (!collections)
        return std::nullopt;
    std::vector<EngineQuestion> questions;
    // Films that few have voted for score lowest, whatever the music: of the nearest, too few would pass.
    const bool sieves = !engine.codec().filtersFast() && filter.votesTo == Filter().votesTo;
    for (const auto& collection : *collections) {
        const auto found = counted->find(collection.name);
        if (found == counted->end() || found->second.passing == 0)
            continue;
        const auto [all, passing] = found->second;
        const int wanted = std::min(pool, passing);
        // A quarter more than will do on average, and some, for what passes is not spread evenly.
        const auto sieved =
            std::min<std::int64_t>(all, std::int64_t{wanted} * all * 5 / (std::int64_t{passing} * 4) + 50);
        if (passing == all)
            questions.push_back({collection, wanted, {}});
        else if (sieves && sieved <= mostSieved)
            questions.push_back({collection, static_cast<int>(sieved), {}});
        else
            questions.push_back({collection, wanted, filter});
    }
    return questions;
}

void RemoteIndex::learn(const HttpAnswer& answer) {
    if (auto problem = engine.problemOf(answer))
        return fail(std::move(*problem), answer.retryAfter);
    auto list = engine.codec().parseList(answer.body);
    if (!list)
        return fail(engine.oddAnswer(), {});
    const auto space = films->catalogue().spaceId();
    std::set<std::string> ours;
    for (int year = earliestYear; year <= latestYear; ++year)
        ours.insert(engine.codec().collectionOf(space, year));
    std::erase_if(*list, [&](const auto& collection) { return !ours.contains(collection.name); });
    if (list->empty())
        return fail({RemoteWord::wrong, "The index " + engine.place() +
                                            " holds no films of this version of SceneHeard; push them with "
                                            "`sceneheard catalogue push --to` and its address."},
                    {});
    const std::lock_guard lock(mutex);
    collections = std::move(*list);
}

namespace {
// Numbers that follow each other, as TMDb's do, are spread over the table; so are those whose differences are alike.
std::size_t placeOf(FilmId film, std::size_t places) {
    return (std::bit_cast<std::uint64_t>(film) * 0x9e3779b97f4a7c15u >> 20) & (places - 1);
}
} // namespace

// At most half full, so that a film is found at the first look or soon after: an answer names tens of thousands.
void RemoteIndex::readRows() {
    const auto ids = films->catalogue().ids();
    rows.resize(std::bit_ceil(2 * ids.size() + 1));
    for (std::size_t row = 0; row < ids.size(); ++row) {
        auto at = placeOf(ids[row], rows.size());
        while (rows[at].first)
            at = (at + 1) & (rows.size() - 1);
        rows[at] = {ids[row], static_cast<int>(row)};
    }
}

int RemoteIndex::rowOf(FilmId film) const {
    auto at = placeOf(film, rows.size());
    while (rows[at].first && rows[at].first != film)
        at = (at + 1) & (rows.size() - 1);
    return rows[at].first ? rows[at].second : -1;
}

bool RemoteIndex::read(const HttpAnswer& answer, const Filter& filter, Named& named) {
    std::call_once(rowsRead, [this] { readRows(); });
    if (auto problem = engine.problemOf(answer))
        return fail(std::move(*problem), answer.retryAfter), false;
    const auto found = engine.codec().parseFound(answer.body);
    if (!found)
        return fail(engine.oddAnswer(), {}), false;
    for (const auto& [film, distance] : *found) {
        const int row = rowOf(film);
        if (row < 0)
            ++named.unknown;
        else if (passes(filter, films->catalogue().columns(), static_cast<std::size_t>(row)))
            named.rows.emplace_back(distance, row);
    }
    return true;
}

std::optional<std::vector<int>> RemoteIndex::nearest(Named named, int pool) {
    auto& [near, unknown] = named;
    // Each collection names as many as all together are asked for. Some more than these are kept, for a question that
    // is nearly the same has nearly the same films nearest.
    if (const auto most = static_cast<std::size_t>(pool) * keptOfPool; near.size() > most) {
        std::ranges::nth_element(near, near.begin() + static_cast<std::ptrdiff_t>(most));
        near.resize(most);
    }
    std::vector<int> found;
    found.reserve(near.size());
    for (const auto& [distance, row] : near)
        found.push_back(row);
    if (found.empty() && unknown > 0) {
        fail(
            {RemoteWord::wrong, "The index " + engine.place() +
                                    " holds other films than this computer's catalogue; push this one with "
                                    "`sceneheard catalogue push --to` and its address, or use the catalogue that was."},
            {});
        return std::nullopt;
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    const std::lock_guard lock(mutex);
    breaker.succeeded();
    told = {RemoteWord::remote, unknown == 0 ? ""
                                             : "The index " + engine.place() +
                                                   " holds films that this computer's catalogue lacks; they are not "
                                                   "shown."};
    return found;
}

void RemoteIndex::late() {
    const std::lock_guard lock(mutex);
    if (told.word == RemoteWord::remote || told.word == RemoteWord::asking)
        told = {RemoteWord::slow,
                "The index " + engine.place() + " is slow; this computer's catalogue answers meanwhile."};
}

void RemoteIndex::fail(RemoteState problem, std::chrono::seconds wait) {
    const std::lock_guard lock(mutex);
    told = std::move(problem);
    breaker.failed(Clock::now(), wait);
    collections.reset(); // which may be others when it comes back
}

std::optional<std::vector<int>> RemoteIndex::remembered(const CandidateCache::Question& question) const {
    const std::lock_guard lock(mutex);
    ++lookups;
    const auto* found = cache.find(question);
    hits += found != nullptr ? 1 : 0;
    return found != nullptr ? std::optional(*found) : std::nullopt;
}

void RemoteIndex::remember(CandidateCache::Question question, std::vector<int> rowsOfIt) {
    const std::lock_guard lock(mutex);
    cache.keep(std::move(question), std::move(rowsOfIt));
}

std::pair<std::uint64_t, std::uint64_t> RemoteIndex::cacheHits() const {
    const std::lock_guard lock(mutex);
    return {hits, lookups};
}

} // namespace sceneheard
