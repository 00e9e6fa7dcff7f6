#include "Fuzz/RemoteEntryPoints.h"
#include "Remote/EngineCodec.h"
#include <cmath>
#include <cstdlib>

using namespace sceneheard;

namespace {
void require(bool holds) {
    if (!holds)
        std::abort();
}

void readAll(const EngineCodec& codec, std::string_view body) {
    if (const auto list = codec.parseList(body))
        for (const auto& collection : *list) {
            require(!collection.id.empty() && collection.id.find_first_of("/?#% \r\n") == std::string::npos);
            require(!collection.name.empty());
        }
    codec.parseMade("films", 200, body);
    codec.parseUpserted(body);
    codec.parseCount(body);
    if (const auto films = codec.parseFetched(body))
        for (const auto& film : *films) {
            require(static_cast<bool>(film.film));
            for (const float x : film.vector)
                require(std::isfinite(x));
        }
    if (const auto found = codec.parseFound(body))
        for (const auto& [film, distance] : *found)
            require(static_cast<bool>(film) && film == FilmId::read(film.text()) && std::isfinite(distance));
    require(codec.parseProblem(body).size() <= 200);
}
} // namespace

int fuzzEngine(const std::uint8_t* bytes, std::size_t size) {
    static const auto chroma = chromaCodec(), qdrant = qdrantCodec();
    const std::string_view body(reinterpret_cast<const char*>(bytes), size);
    readAll(*chroma, body);
    readAll(*qdrant, body);
    return 0;
}
