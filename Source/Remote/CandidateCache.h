#pragma once
#include "Matching/Matcher.h"
#include "Remote/EngineVector.h"
#include <list>
#include <string>
#include <vector>

namespace sceneheard {

/// The films that an engine named for the latest questions. One that asks nearly the same as one of these finds them
/// here, for each question scores its films anew. Not for several threads at once.
class CandidateCache {
public:
    static constexpr std::size_t questionsKept = 256;
    /// How far apart two questions may be, as a share of the vector's length. Near ones are looked for by distance
    /// rather than by rounding: of 71 numbers that move a little, one nearly always rounds another way.
    static constexpr float usualNearness = 0.2f;

    /// What is asked.
    struct Question {
        EngineVector vector{};
        std::string rest; ///< the filter and how many films, as bytes
    };
    static Question questionOf(const EngineVector& vector, const Filter& filter, int pool);

    explicit CandidateCache(float nearness = usualNearness)
        : near(nearness) {}

    /// Rows of films; null where nothing near was asked.
    const std::vector<int>* find(const Question& question);
    void keep(Question question, std::vector<int> rows);

private:
    struct Entry {
        Question question;
        std::vector<int> rows;
    };
    float near;
    std::list<Entry> entries; ///< the latest used first
};

} // namespace sceneheard
