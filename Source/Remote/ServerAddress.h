#pragma once
#include <string>
#include <string_view>

namespace sceneheard {

/// Where a server is: "https://films.example.org", "http://127.0.0.1:8000/path".
struct ServerAddress {
    /// Who is asked, for errors.
    struct Owner {
        std::string_view name = "the index";
        std::string_view keyVariable = "SCENEHEARD_INDEX_KEY"; ///< by which a key is given
    };

    std::string base;      ///< "https://host:port/path", without a slash at the end
    std::string host;      ///< for people, with the port where one is written
    bool loopback = false; ///< this machine's own: http is allowed, and no proxy is asked

    /// Throws Error, with a sentence for the person, where the text is no address, holds a name and password, or would
    /// speak to another machine without encryption.
    static ServerAddress read(std::string_view text, const Owner& owner);
};

/// Throws Error where a key cannot be sent in a header: it must be 1 to 4096 printable letters of ASCII, without
/// blanks. The error does not tell the key.
/// @param owner  whose key it is, for the error
void requireKey(std::string_view key, std::string_view owner = "the index");

} // namespace sceneheard
