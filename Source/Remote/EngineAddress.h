#pragma once
#include "Remote/ServerAddress.h"

namespace sceneheard {

/// Where an engine is, as a person writes it: "https://films.example.org", "http://127.0.0.1:8000",
/// "qdrant+https://host:6333/path". Without "chroma+" or "qdrant+" in front, port 6333 is Qdrant's and any other
/// Chroma's.
struct EngineAddress : ServerAddress {
    enum class Engine { chroma, qdrant };

    Engine engine = Engine::chroma;

    /// Throws Error as ServerAddress::read() does.
    static EngineAddress read(std::string_view text);
};

} // namespace sceneheard
