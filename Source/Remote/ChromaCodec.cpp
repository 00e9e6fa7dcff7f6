#include "Remote/CodecJson.h"
#include "Support/Text.h"
#include <algorithm>
#include <bit>

// Chroma's REST interface v2, https://docs.trychroma.com/reference and the server's own /openapi.json.
namespace sceneheard {
namespace {

constexpr auto collections = "/api/v2/tenants/default_tenant/databases/default_database/collections";
constexpr int firstDecade = 1950;

std::string chromaPath(const EngineCollection& collection, const char* what) {
    return std::string(collections).append("/").append(collection.id).append("/").append(what);
}

// Ids become part of an address, so that only those are taken which Chroma gives: letters, digits and hyphens.
bool isId(std::string_view id) {
    return !id.empty() && id.size() <= 64 && id.find_first_not_of("0123456789abcdefABCDEF-") == std::string_view::npos;
}

std::optional<EngineCollection> collectionIn(const CodecValue& value) {
    const auto *name = memberOf(value, "name"), *id = memberOf(value, "id");
    if (name == nullptr || id == nullptr || textOf(*name).empty() || !isId(textOf(*id)))
        return std::nullopt;
    return EngineCollection{std::string(textOf(*name)), std::string(textOf(*id))};
}

/// The conditions of a filter, each an object of its own, as "$and" wants them.
class ChromaConditions {
public:
    explicit ChromaConditions(CodecWriter& writer)
        : out(writer) {}

    void atLeast(const char* fact, std::int64_t value) { compare(fact, "$gte", value); }
    void atMost(const char* fact, std::int64_t value) { compare(fact, "$lte", value); }
    void genre(std::size_t genre, bool wanted) {
        out.object([&] { out.key(genreMark(genre)).object([&] { out.key(wanted ? "$eq" : "$ne").truth(true); }); });
    }
    void language(LetterCode code) { compare("language", "$eq", code); }

private:
    void compare(const char* fact, const char* how, std::int64_t value) {
        out.object([&] { out.key(fact).object([&] { out.key(how).number(value); }); });
    }

    CodecWriter& out;
};

// "$or" of one condition is refused.
void anyOf(CodecWriter& out, std::size_t count, const auto& fill) {
    if (count == 1)
        return fill();
    out.object([&] { out.key("$or").list(fill); });
}

int conditionCount(const Filter& f) {
    return (f.yearFrom > earliestYear) + (f.yearTo < latestYear) + (f.genres != 0) +
           static_cast<int>(std::popcount(f.notGenres)) + (f.runtimeFrom > 0 || f.runtimeTo > 0) * 2 +
           !f.languages.empty() + (f.votesFrom > 0) + (f.votesTo < Filter().votesTo);
}

void writeConditions(CodecWriter& out, const Filter& f) {
    ChromaConditions conditions(out);
    if (f.yearFrom > earliestYear)
        conditions.atLeast("year", f.yearFrom);
    if (f.yearTo < latestYear)
        conditions.atMost("year", f.yearTo);
    if (f.genres != 0)
        anyOf(out, static_cast<std::size_t>(std::popcount(f.genres)), [&] {
            for (std::size_t g = 0; g < genreNames.size(); ++g)
                if (f.genres >> g & 1u)
                    conditions.genre(g, true);
        });
    for (std::size_t g = 0; g < 32; ++g)
        if (f.notGenres >> g & 1u)
            conditions.genre(g, false);
    if (f.runtimeFrom > 0 || f.runtimeTo > 0) { // films of unknown length have no such fact, and so do not pass
        conditions.atLeast("runtime", f.runtimeFrom);
        conditions.atMost("runtime", f.runtimeTo);
    }
    if (!f.languages.empty())
        anyOf(out, f.languages.size(), [&] {
            for (const auto language : f.languages)
                conditions.language(language);
        });
    if (f.votesFrom > 0)
        conditions.atLeast("votes", f.votesFrom);
    if (f.votesTo < Filter().votesTo)
        conditions.atMost("votes", f.votesTo);
}

class ChromaCodec final : public EngineCodec {
public:
    const char* name() const override { return "Chroma"; }
    const char* keyHeader() const override { return "x-chroma-token"; }
    bool filtersFast() const override { return false; }
    std::size_t largestBatch() const override { return 2000; } // of 5,461; a body of 2 MB

    std::string collectionOf(std::uint64_t space, int year) const override {
        const int decade = std::min(year, latestYear) / 10 * 10;
        return collectionPrefix(space)
            .append(decade < firstDecade ? "-before-" : "-")
            .append(std::to_string(std::max(decade, firstDecade)))
            .append(decade < firstDecade ? "" : "s");
    }

    EngineCall list() const override { return {"GET", std::string(collections) + "?limit=1000", {}}; }

    std::optional<std::vector<EngineCollection>> parseList(std::string_view body) const override {
        rapidjson::Document answer;
        if (!parseAnswer(body, answer) || !answer.IsArray())
            return std::nullopt;
        std::vector<EngineCollection> found;
        for (const auto& value : answer.GetArray()) {
            auto collection = collectionIn(value);
            if (!collection)
                return std::nullopt;
            found.push_back(std::move(*collection));
        }
        return found;
    }

    EngineCall make(const std::string& collection) const override {
        CodecWriter out;
        out.object([&] {
            out.key("name").text(collection);
            out.key("get_or_create").truth(true);
            out.key("configuration").object([&] {
                out.key("hnsw").object([&] {
                    out.key("space").text("l2");
                    out.key("ef_construction").number(200);
                    out.key("ef_search").number(400);
                    out.key("max_neighbors").number(32);
                });
            });
        });
        return {"POST", collections, out.take()};
    }

    std::optional<EngineCollection> parseMade(const std::string& collection, long status,
                                              std::string_view body) const override {
        rapidjson::Document answer;
        if (status != 200 || !parseAnswer(body, answer))
            return std::nullopt;
        auto made = collectionIn(answer);
        return made && made->name == collection ? made : std::nullopt;
    }

    EngineCall upsert(const EngineCollection& into, std::span<const EnginePoint> films) const override {
        CodecWriter out;
        out.object([&] {
            out.key("ids").list([&] {
                for (const auto& film : films)
                    out.text(film.film.text());
            });
            out.key("embeddings").list([&] {
                for (const auto& film : films)
                    out.vector(film.vector);
            });
            out.key("metadatas").list([&] {
                for (const auto& film : films)
                    out.object([&] { writeFacts(out, film); });
            });
        });
        return {"POST", chromaPath(into, "upsert"), out.take()};
    }

    bool parseUpserted(std::string_view body) const override {
        rapidjson::Document answer;
        return parseAnswer(body, answer) && answer.IsObject() && memberOf(answer, "error") == nullptr;
    }

    EngineCall count(const EngineCollection& of) const override { return {"GET", chromaPath(of, "count"), {}}; }

    std::optional<std::uint64_t> parseCount(std::string_view body) const override {
        rapidjson::Document answer;
        return parseAnswer(body, answer) && answer.IsUint64() ? std::optional(answer.GetUint64()) : std::nullopt;
    }

    EngineCall fetch(const EngineCollection& from, std::span<const FilmId> films) const override {
        CodecWriter out;
        out.object([&] {
            out.key("ids").list([&] {
                for (const auto film : films)
                    out.text(film.text());
            });
            out.key("include").list([&] { out.text("embeddings"); });
        });
        return {"POST", chromaPath(from, "get"), out.take()};
    }

    std::optional<std::vector<EnginePoint>> parseFetched(std::string_view body) const override {
        rapidjson::Document answer;
        if (!parseAnswer(body, answer))
            return std::nullopt;
        const auto *ids = memberOf(answer, "ids"), *vectors = memberOf(answer, "embeddings");
        if (ids == nullptr || vectors == nullptr || !ids->IsArray() || !vectors->IsArray() ||
            ids->Size() != vectors->Size())
            return std::nullopt;
        std::vector<EnginePoint> films(ids->Size());
        for (rapidjson::SizeType i = 0; i < ids->Size(); ++i) {
            const auto vector = vectorOf((*vectors)[i]);
            films[i].film = FilmId::read(textOf((*ids)[i]));
            if (!vector || !films[i].film)
                return std::nullopt;
            films[i].vector = *vector;
        }
        return films;
    }

    EngineCall query(const EngineCollection& from, const EngineVector& vector, int count,
                     const Filter& filter) const override {
        CodecWriter out;
        out.object([&] {
            out.key("query_embeddings").list([&] { out.vector(vector); });
            out.key("n_results").number(count);
            out.key("include").list([&] { out.text("distances"); });
            const int conditions = conditionCount(filter);
            if (conditions == 1) { // "$and" of one condition is refused
                out.key("where");
                writeConditions(out, filter);
            } else if (conditions > 1) {
                out.key("where").object([&] { out.key("$and").list([&] { writeConditions(out, filter); }); });
            }
        });
        return {"POST", chromaPath(from, "query"), out.take()};
    }

    std::optional<std::vector<FoundFilm>> parseFound(std::string_view body) const override {
        rapidjson::Document answer;
        if (!parseAnswer(body, answer))
            return std::nullopt;
        const auto *lists = memberOf(answer, "ids"), *distances = memberOf(answer, "distances");
        const auto isOne = [](const CodecValue* value) {
            return value != nullptr && value->IsArray() && value->Size() == 1 && (*value)[0].IsArray();
        };
        if (!isOne(lists) || !isOne(distances) || (*lists)[0].Size() != (*distances)[0].Size())
            return std::nullopt;
        std::vector<FoundFilm> found;
        found.reserve((*lists)[0].Size());
        for (rapidjson::SizeType i = 0; i < (*lists)[0].Size(); ++i) {
            const auto film = FilmId::read(textOf((*lists)[0][i]));
            const auto distance = finiteOf((*distances)[0][i]);
            if (!film || !distance)
                return std::nullopt;
            found.push_back({film, *distance});
        }
        return found;
    }

    std::string parseProblem(std::string_view body) const override {
        rapidjson::Document answer;
        const auto* message = parseAnswer(body, answer) ? memberOf(answer, "message") : nullptr;
        return message != nullptr ? shortened(textOf(*message), 200) : "";
    }
};

} // namespace

std::unique_ptr<EngineCodec> chromaCodec() { return std::make_unique<ChromaCodec>(); }

} // namespace sceneheard
