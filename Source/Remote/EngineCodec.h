#pragma once
#include "Matching/Matcher.h"
#include "Remote/EngineVector.h"
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sceneheard {

/// One call of an engine's HTTP interface, as a codec wants it made.
struct EngineCall {
    const char* method = "GET"; ///< GET, POST or PUT
    std::string path;           ///< behind the engine's address, from "/" on
    std::string body;           ///< JSON; empty: none
};

/// Where an engine keeps films.
struct EngineCollection {
    std::string name; ///< which we gave it
    std::string id;   ///< by which the engine wants it named
    bool operator==(const EngineCollection&) const = default;
};

/// A film as an engine keeps it: its id, its vector, and the facts that filters ask for.
struct EnginePoint {
    FilmId film;
    EngineVector vector{};
    int year = 0;
    std::uint32_t genres = 0; ///< bits of genreNames
    int runtime = 0;          ///< minutes, 0 unknown
    std::uint32_t votes = 0;
    LetterCode language = 0;
};

/// A film that an engine names in answer to a question.
struct FoundFilm {
    FilmId film;
    float distance = 0; ///< the less the nearer, whatever its unit
};

/// What one engine is asked and what it answers, in JSON: no state, no network. A parse gives nothing where the answer
/// is not what was asked for: not JSON, of another shape, a number that is not finite, an id that is none.
class EngineCodec {
public:
    virtual ~EngineCodec() = default;

    virtual const char* name() const = 0;      ///< for people
    virtual const char* keyHeader() const = 0; ///< the header that takes a key
    /// Whether it filters as fast as it searches; else what many films pass is better sieved here.
    virtual bool filtersFast() const = 0;
    /// The largest batch that upsert() may be given.
    virtual std::size_t largestBatch() const = 0;

    /// The name of the collection that holds films of this year. @param space  Catalogue::spaceId()
    virtual std::string collectionOf(std::uint64_t space, int year) const = 0;

    virtual EngineCall list() const = 0;
    virtual std::optional<std::vector<EngineCollection>> parseList(std::string_view body) const = 0;
    /// Makes a collection, and leaves one of that name as it is.
    virtual EngineCall make(const std::string& collection) const = 0;
    /// @param status  of HTTP; some engines answer one that exists already by an error
    virtual std::optional<EngineCollection> parseMade(const std::string& collection, long status,
                                                      std::string_view body) const = 0;
    /// Puts films in, in the place of those of the same id.
    virtual EngineCall upsert(const EngineCollection& into, std::span<const EnginePoint> films) const = 0;
    virtual bool parseUpserted(std::string_view body) const = 0;
    virtual EngineCall count(const EngineCollection& of) const = 0;
    virtual std::optional<std::uint64_t> parseCount(std::string_view body) const = 0;
    /// Asks for the vectors of these films.
    virtual EngineCall fetch(const EngineCollection& from, std::span<const FilmId> films) const = 0;
    virtual std::optional<std::vector<EnginePoint>> parseFetched(std::string_view body) const = 0;
    /// Asks for the `count` films that pass the filter, its `only` aside, and lie nearest.
    virtual EngineCall query(const EngineCollection& from, const EngineVector& vector, int count,
                             const Filter& filter) const = 0;
    /// Of each its distance too, the less the nearer.
    virtual std::optional<std::vector<FoundFilm>> parseFound(std::string_view body) const = 0;
    /// The engine's own words in an answer that is an error, shortened; "" where there are none.
    virtual std::string parseProblem(std::string_view body) const = 0;
};

/// Chroma 1.0, its REST interface v2: films in collections by decade of release, those before 1950 together, since
/// on one machine it takes seconds to filter a million films.
std::unique_ptr<EngineCodec> chromaCodec();
/// Qdrant 1.10 and later: one collection, which the engine itself shards.
std::unique_ptr<EngineCodec> qdrantCodec();

} // namespace sceneheard
