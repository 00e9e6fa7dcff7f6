#include "Remote/RemoteFilmSearch.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;
constexpr EngineClient::Limits warmUp{5000ms, 1024 * 1024, 3}; // engines load an index when it is first asked
constexpr EngineClient::Limits usual{2000ms, 256 * 1024, 3};

EngineVector vectorOf(const Query& query, const Matcher& matcher) {
    return engineVector(matcher.embed(query),
                        std::isfinite(query.adventure) ? std::clamp(query.adventure, 0.0f, 1.0f) : 0.5f);
}
} // namespace

RemoteFilmSearch::RemoteFilmSearch(std::shared_ptr<RemoteIndex> i)
    : index(std::move(i))
    , local(index->matcher()) {}

std::uint64_t RemoteFilmSearch::ask(std::shared_ptr<const Query> wanted) {
    query = std::move(wanted);
    ++asked;
    began = Clock::now();
    const bool well = index->isWell();
    if (!well && !pending.exchanges.empty()) { // whether it is back, its answer to a question before will tell
        answerLocally();
        return asked;
    }
    pending = {}; // the latest question wins
    if (query->filter.only || !index->mayAsk()) {
        answerLocally();
        return asked;
    }
    pending.query = query;
    pending.question =
        CandidateCache::questionOf(vectorOf(*query, *index->matcher()), query->filter, Matcher::poolOf(*query));
    if (const auto rows = well ? index->remembered(pending.question) : std::nullopt) {
        pending = {};
        answerWith(*rows);
        return asked;
    }
    begin();
    if (!well)
        answerLocally();
    return asked;
}

void RemoteFilmSearch::begin() {
    const auto& client = index->client();
    const auto plan = index->plan(pending.query->filter, Matcher::poolOf(*pending.query));
    pending.listing = !plan;
    if (pending.listing) {
        pending.exchanges.push_back(client.start(client.codec().list(), warmUp));
        return;
    }
    for (const auto& question : *plan)
        pending.exchanges.push_back(client.start(
            client.codec().query(question.collection, pending.question.vector, question.count, question.filter),
            index->isWell() ? usual : warmUp));
    if (pending.exchanges.empty() && pending.query == query) // no film passes
        answerWith({});
}

// Each answer is read as it comes, while the engine works on the others. False: one failed.
bool RemoteFilmSearch::readEnded() {
    for (auto& exchange : pending.exchanges)
        if (exchange && exchange.done()) {
            const auto ended = exchange.take();
            pending.longest = std::max(pending.longest, ended.engine);
            pending.whole = std::max(pending.whole, ended.whole);
            if (!index->read(ended, pending.query->filter, pending.named))
                return false;
        }
    return true;
}

void RemoteFilmSearch::proceed() {
    if (pending.exchanges.empty())
        return;
    const auto wanted = [this] { return pending.query == query && (answer.number < asked || waiting); };
    if (pending.listing) {
        if (!pending.exchanges.front().done())
            return;
        index->learn(pending.exchanges.front().take());
        pending.exchanges.clear();
        if (index->plan(pending.query->filter, 0))
            return begin();
    } else if (readEnded()) {
        if (std::ranges::any_of(pending.exchanges, [](const auto& exchange) { return static_cast<bool>(exchange); }))
            return;
        pending.exchanges.clear();
        auto rows = index->nearest(std::move(pending.named), Matcher::poolOf(*pending.query));
        pending.named = {};
        if (rows) {
            if (pending.whole > patience)
                index->late();
            if (wanted()) {
                answerWith(*rows);
                engine = pending.longest;
            }
            return index->remember(std::move(pending.question), std::move(*rows));
        }
    }
    pending.exchanges.clear(); // the others would be of no use
    pending.named = {};
    if (wanted())
        answerLocally();
}

void RemoteFilmSearch::answerWith(const std::vector<int>& rows) {
    engine = {};
    remote = true;
    answer = {asked, query, index->matcher()->rankAmong(*query, rows), {}};
}

void RemoteFilmSearch::answerLocally() {
    engine = {};
    remote = false;
    local.ask(query);
    answer = local.newest();
    answer.number = asked;
}

const FilmSearch::Answer& RemoteFilmSearch::newest() {
    proceed();
    if (answer.number < asked && Clock::now() - began > patience) {
        index->late();
        answerLocally();
    }
    return answer;
}

const FilmSearch::Answer& RemoteFilmSearch::wait(std::chrono::milliseconds longest) {
    const auto end = Clock::now() + longest;
    for (waiting = true; !pending.exchanges.empty() && Clock::now() < end;) {
        for (const auto& exchange : pending.exchanges)
            if (exchange && !exchange.done()) {
                exchange.waitUntil(end);
                break;
            }
        proceed();
    }
    waiting = false;
    if (answer.number < asked || !pending.exchanges.empty())
        index->late();
    if (answer.number < asked)
        answerLocally();
    return answer;
}

} // namespace sceneheard
