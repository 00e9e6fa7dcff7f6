#include "Remote/CandidateCache.h"
#include <cmath>
#include <cstring>

namespace sceneheard {

namespace {
template <typename T>
void put(std::string& key, const T& value) {
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    key.append(bytes, sizeof value);
}
} // namespace

std::string CandidateCache::keyOf(const EngineVector& vector, const Filter& f, int pool) {
    double squares = 0;
    for (const float x : vector)
        squares += x * x;
    const double cell = squares > 0 ? step * std::sqrt(squares) : 1;
    std::string key;
    for (const float x : vector)
        key += static_cast<char>(std::lround(std::clamp(x / cell, -127.0, 127.0)));
    // Longer questions of the same direction weigh the biases otherwise than shorter ones.
    for (const int number : {static_cast<int>(std::lround(8 * std::log2(1 + squares))), pool, f.yearFrom, f.yearTo,
                             f.runtimeFrom, f.runtimeTo, f.votesFrom, f.votesTo})
        put(key, number);
    put(key, f.genres);
    put(key, f.notGenres);
    for (const auto language : f.languages)
        put(key, language);
    return key;
}

const std::vector<int>* CandidateCache::find(const std::string& key) {
    const auto found = entries.find(key);
    if (found == entries.end())
        return nullptr;
    uses.splice(uses.begin(), uses, found->second.use);
    return &found->second.rows;
}

void CandidateCache::keep(const std::string& key, std::vector<int> rows) {
    if (const auto there = entries.find(key); there != entries.end()) {
        there->second.rows = std::move(rows);
        return;
    }
    uses.push_front(key);
    entries[key] = {std::move(rows), uses.begin()};
    if (entries.size() > questionsKept) {
        entries.erase(uses.back());
        uses.pop_back();
    }
}

} // namespace sceneheard
