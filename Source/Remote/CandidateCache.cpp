#include "Remote/CandidateCache.h"
#include <cstring>

namespace sceneheard {

namespace {
template <typename T>
void put(std::string& key, const T& value) {
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    key.append(bytes, sizeof value);
}

float squaredDistance(const EngineVector& a, const EngineVector& b) {
    float sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += (a[i] - b[i]) * (a[i] - b[i]);
    return sum;
}
} // namespace

CandidateCache::Question CandidateCache::questionOf(const EngineVector& vector, const Filter& f, int pool) {
    Question question{vector, {}};
    for (const int number : {pool, f.yearFrom, f.yearTo, f.runtimeFrom, f.runtimeTo, f.votesFrom, f.votesTo})
        put(question.rest, number);
    put(question.rest, f.genres);
    put(question.rest, f.notGenres);
    for (const auto language : f.languages)
        put(question.rest, language);
    return question;
}

const std::vector<int>* CandidateCache::find(const Question& question) {
    auto nearest = entries.end();
    float least = near * near * squaredDistance(question.vector, {});
    for (auto entry = entries.begin(); entry != entries.end(); ++entry)
        if (entry->question.rest == question.rest)
            if (const auto distance = squaredDistance(entry->question.vector, question.vector); distance <= least) {
                least = distance;
                nearest = entry;
            }
    if (nearest == entries.end())
        return nullptr;
    entries.splice(entries.begin(), entries, nearest);
    return &nearest->rows;
}

void CandidateCache::keep(Question question, std::vector<int> rows) {
    entries.push_front({std::move(question), std::move(rows)});
    if (entries.size() > questionsKept)
        entries.pop_back();
}

} // namespace sceneheard
