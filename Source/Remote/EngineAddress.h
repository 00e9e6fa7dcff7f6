#pragma once
#include <string>
#include <string_view>

namespace sceneheard {

/// Where an engine is, as a person writes it: "https://films.example.org", "http://127.0.0.1:8000",
/// "qdrant+https://host:6333/path". Without "chroma+" or "qdrant+" in front, port 6333 is Qdrant's and any other
/// Chroma's.
struct EngineAddress {
    enum class Engine { chroma, qdrant };

    Engine engine = Engine::chroma;
    std::string base;      ///< "https://host:port/path", without a slash at the end
    std::string host;      ///< for people, with the port where one is written
    bool loopback = false; ///< this machine's own: http is allowed, and no proxy is asked

    /// Throws Error, with a sentence for the person, where the text is no address, holds a name and password, or would
    /// speak to another machine without encryption.
    static EngineAddress read(std::string_view text);
};

/// Throws Error where a key cannot be sent in a header: it must be 1 to 4096 printable letters of ASCII, without
/// blanks. The error does not tell the key.
void requireKey(std::string_view key);

} // namespace sceneheard
