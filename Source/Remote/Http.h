#pragma once
#include <chrono>
#include <string>

namespace sceneheard {

/// One request, and how much of everything its answer may take.
struct HttpRequest {
    const char* method = "GET"; ///< GET, POST or PUT
    std::string address;        ///< https, or http of this machine's own
    std::string body;           ///< JSON; empty: none
    std::string keyHeader, key; ///< a header and its value, kept out of every message; an empty key: none
    std::string authority;      ///< a file of certificates to trust instead of the system's; empty: the system's
    bool loopback = false;      ///< see ServerAddress
    const char* accept = "application/json";                     ///< the types of answers that are wanted
    std::chrono::milliseconds connectWithin{1000}, within{2000}; ///< of each try
    std::size_t maxBytes = 256 * 1024;                           ///< of the answer's body
    int tries = 3; ///< all together, where one ends by a timeout or an answer of 429, 502 or 503
};

/// How a request ended.
struct HttpAnswer {
    enum class End {
        answered, ///< with any status of HTTP
        slow,     ///< not within its time
        gone,     ///< nothing is there: no such host, refused, reset
        wrong     ///< something else is there: no valid certificate, too long an answer, a redirection
    };

    End end = End::gone;
    long status = 0;                     ///< of HTTP
    std::string contentType, body;       ///< the first in small letters, without what follows ";"
    std::string problem;                 ///< where not answered: a clause such as "it refuses connections"
    std::chrono::microseconds engine{0}; ///< from the request's last byte to the answer's first
    std::chrono::microseconds whole{0};  ///< of the try that answered
    std::chrono::seconds retryAfter{0};  ///< what the server asks to wait; 0: nothing
};

} // namespace sceneheard
