#pragma once
#include "Matching/Matcher.h"
#include "Remote/EngineVector.h"
#include <list>
#include <map>
#include <string>

namespace sceneheard {

/// The films that an engine named for the latest questions, by question: those that nearly ask the same find them
/// here, since each question scores them anew. Not for several threads at once.
class CandidateCache {
public:
    static constexpr std::size_t questionsKept = 256;
    /// How near two questions must be: each number within half of this share of the vector's own length.
    static constexpr float step = 0.02f;

    /// What a question has in common with those that are nearly the same: its vector, roughly, its filter and size.
    static std::string keyOf(const EngineVector& vector, const Filter& filter, int pool);

    /// Rows of films; null where the question is new.
    const std::vector<int>* find(const std::string& key);
    void keep(const std::string& key, std::vector<int> rows);

private:
    struct Entry {
        std::vector<int> rows;
        std::list<std::string>::iterator use;
    };
    std::map<std::string, Entry> entries;
    std::list<std::string> uses; // the latest first
};

} // namespace sceneheard
