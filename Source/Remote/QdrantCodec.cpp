#include "Remote/CodecJson.h"
#include "Support/ReplaceFile.h"
#include "Support/Text.h"
#include <algorithm>

// Qdrant's REST interface, https://api.qdrant.tech/api-reference, of 1.10 and later.
namespace sceneheard {
namespace {

std::string qdrantPath(const EngineCollection& collection, const char* what) {
    return std::string("/collections/").append(collection.id).append(what);
}

// Points are numbered there; the film's own id stands beside.
std::uint64_t numberOf(FilmId film) { return checksum(film.text()); }

// Names become part of an address.
bool isName(std::string_view name) {
    return !name.empty() && name.size() <= 255 && name.find_first_of("/?#%\\\"") == std::string_view::npos &&
           std::ranges::none_of(name, [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

// What stands as "result" of an answer whose "status" is "ok".
const CodecValue* resultOf(const CodecValue& answer) {
    const auto* status = memberOf(answer, "status");
    return status != nullptr && textOf(*status) == "ok" ? memberOf(answer, "result") : nullptr;
}

FilmId filmIn(const CodecValue& point) {
    const auto* payload = memberOf(point, "payload");
    const auto* film = payload != nullptr ? memberOf(*payload, "film") : nullptr;
    return film != nullptr ? FilmId::read(textOf(*film)) : FilmId();
}

class QdrantConditions {
public:
    explicit QdrantConditions(CodecWriter& writer)
        : out(writer) {}

    void range(const char* fact, std::optional<std::int64_t> from, std::optional<std::int64_t> to) {
        if (!from && !to)
            return;
        out.object([&] {
            out.key("key").text(fact);
            out.key("range").object([&] {
                if (from)
                    out.key("gte").number(*from);
                if (to)
                    out.key("lte").number(*to);
            });
        });
    }
    void genre(std::size_t genre) {
        out.object([&] {
            out.key("key").text(genreMark(genre));
            out.key("match").object([&] { out.key("value").truth(true); });
        });
    }
    void languages(const std::vector<LetterCode>& codes) {
        out.object([&] {
            out.key("key").text("language");
            out.key("match").object([&] {
                out.key("any").list([&] {
                    for (const auto code : codes)
                        out.number(code);
                });
            });
        });
    }
    void genres(std::uint32_t mask) {
        for (std::size_t g = 0; g < 32; ++g)
            if (mask >> g & 1u)
                genre(g);
    }

private:
    CodecWriter& out;
};

void writeFilter(CodecWriter& out, const Filter& f) {
    QdrantConditions conditions(out);
    const auto where = [](bool holds, std::int64_t value) { return holds ? std::optional(value) : std::nullopt; };
    out.object([&] {
        out.key("must").list([&] {
            conditions.range("year", where(f.yearFrom > earliestYear, f.yearFrom),
                             where(f.yearTo < latestYear, f.yearTo));
            if (f.runtimeFrom > 0 || f.runtimeTo > 0)
                conditions.range("runtime", f.runtimeFrom, f.runtimeTo);
            conditions.range("votes", where(f.votesFrom > 0, f.votesFrom),
                             where(f.votesTo < Filter().votesTo, f.votesTo));
            if (!f.languages.empty())
                conditions.languages(f.languages);
            if (f.genres != 0)
                out.object([&] { out.key("should").list([&] { conditions.genres(f.genres); }); });
        });
        if (f.notGenres != 0)
            out.key("must_not").list([&] { conditions.genres(f.notGenres); });
    });
}

class QdrantCodec final : public EngineCodec {
public:
    const char* name() const override { return "Qdrant"; }
    const char* keyHeader() const override { return "api-key"; }
    bool filtersFast() const override { return true; }
    std::size_t largestBatch() const override { return 1000; }

    std::string collectionOf(std::uint64_t space, int) const override { return collectionPrefix(space); }

    EngineCall list() const override { return {"GET", "/collections", {}}; }

    std::optional<std::vector<EngineCollection>> parseList(std::string_view body) const override {
        rapidjson::Document answer;
        const auto* result = parseAnswer(body, answer) ? resultOf(answer) : nullptr;
        const auto* all = result != nullptr ? memberOf(*result, "collections") : nullptr;
        if (all == nullptr || !all->IsArray())
            return std::nullopt;
        std::vector<EngineCollection> found;
        for (const auto& value : all->GetArray()) {
            const auto* name = memberOf(value, "name");
            if (name == nullptr || !isName(textOf(*name)))
                return std::nullopt;
            found.push_back({std::string(textOf(*name)), std::string(textOf(*name))});
        }
        return found;
    }

    EngineCall make(const std::string& collection) const override {
        CodecWriter out;
        out.object([&] {
            out.key("vectors").object([&] {
                out.key("size").number(static_cast<std::int64_t>(engineDims));
                out.key("distance").text("Euclid");
            });
            out.key("hnsw_config").object([&] {
                out.key("m").number(32);
                out.key("ef_construct").number(200);
            });
        });
        return {"PUT", qdrantPath({collection, collection}, ""), out.take()};
    }

    std::optional<EngineCollection> parseMade(const std::string& collection, long status,
                                              std::string_view body) const override {
        rapidjson::Document answer;
        if (status == 409) // there is one of this name
            return EngineCollection{collection, collection};
        const auto* made = status == 200 && parseAnswer(body, answer) ? resultOf(answer) : nullptr;
        if (made == nullptr || !made->IsTrue())
            return std::nullopt;
        return EngineCollection{collection, collection};
    }

    EngineCall upsert(const EngineCollection& into, std::span<const EnginePoint> films) const override {
        CodecWriter out;
        out.object([&] {
            out.key("points").list([&] {
                for (const auto& film : films)
                    out.object([&] {
                        out.key("id").id(numberOf(film.film));
                        out.key("vector").vector(film.vector);
                        out.key("payload").object([&] {
                            out.key("film").text(film.film.text());
                            writeFacts(out, film);
                        });
                    });
            });
        });
        return {"PUT", qdrantPath(into, "/points?wait=true"), out.take()};
    }

    bool parseUpserted(std::string_view body) const override {
        rapidjson::Document answer;
        const auto* result = parseAnswer(body, answer) ? resultOf(answer) : nullptr;
        const auto* status = result != nullptr ? memberOf(*result, "status") : nullptr;
        return status != nullptr && textOf(*status) == "completed";
    }

    EngineCall count(const EngineCollection& of) const override {
        return {"POST", qdrantPath(of, "/points/count"), R"({"exact":true})"};
    }

    std::optional<std::uint64_t> parseCount(std::string_view body) const override {
        rapidjson::Document answer;
        const auto* result = parseAnswer(body, answer) ? resultOf(answer) : nullptr;
        const auto* count = result != nullptr ? memberOf(*result, "count") : nullptr;
        return count != nullptr && count->IsUint64() ? std::optional(count->GetUint64()) : std::nullopt;
    }

    EngineCall fetch(const EngineCollection& from, std::span<const FilmId> films) const override {
        CodecWriter out;
        out.object([&] {
            out.key("ids").list([&] {
                for (const auto film : films)
                    out.id(numberOf(film));
            });
            out.key("with_payload").list([&] { out.text("film"); });
            out.key("with_vector").truth(true);
        });
        return {"POST", qdrantPath(from, "/points"), out.take()};
    }

    std::optional<std::vector<EnginePoint>> parseFetched(std::string_view body) const override {
        rapidjson::Document answer;
        const auto* result = parseAnswer(body, answer) ? resultOf(answer) : nullptr;
        if (result == nullptr || !result->IsArray())
            return std::nullopt;
        std::vector<EnginePoint> films;
        for (const auto& point : result->GetArray()) {
            const auto* numbers = memberOf(point, "vector");
            const auto vector = numbers != nullptr ? vectorOf(*numbers) : std::nullopt;
            EnginePoint film;
            film.film = filmIn(point);
            if (!vector || !film.film)
                return std::nullopt;
            film.vector = *vector;
            films.push_back(film);
        }
        return films;
    }

    EngineCall query(const EngineCollection& from, const EngineVector& vector, int count,
                     const Filter& filter) const override {
        CodecWriter out;
        out.object([&] {
            out.key("query").vector(vector);
            out.key("limit").number(count);
            out.key("with_payload").list([&] { out.text("film"); });
            out.key("params").object([&] {
                out.key("exact").truth(false);
                out.key("hnsw_ef").number(std::max(count, 400));
            });
            out.key("filter");
            writeFilter(out, filter);
        });
        return {"POST", qdrantPath(from, "/points/query"), out.take()};
    }

    std::optional<std::vector<FoundFilm>> parseFound(std::string_view body) const override {
        rapidjson::Document answer;
        const auto* result = parseAnswer(body, answer) ? resultOf(answer) : nullptr;
        const auto* points = result != nullptr ? memberOf(*result, "points") : nullptr;
        if (points == nullptr || !points->IsArray())
            return std::nullopt;
        std::vector<FoundFilm> found;
        found.reserve(points->Size());
        for (const auto& point : points->GetArray()) {
            const auto* score = memberOf(point, "score"); // which is the distance
            const auto distance = score != nullptr ? finiteOf(*score) : std::nullopt;
            const auto film = filmIn(point);
            if (!distance || !film)
                return std::nullopt;
            found.push_back({film, *distance});
        }
        return found;
    }

    std::string parseProblem(std::string_view body) const override {
        rapidjson::Document answer;
        const auto* status = parseAnswer(body, answer) ? memberOf(answer, "status") : nullptr;
        const auto* error = status != nullptr ? memberOf(*status, "error") : nullptr;
        return error != nullptr ? shortened(textOf(*error), 200) : "";
    }
};

} // namespace

std::unique_ptr<EngineCodec> qdrantCodec() { return std::make_unique<QdrantCodec>(); }

} // namespace sceneheard
