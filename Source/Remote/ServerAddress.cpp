#include "Remote/ServerAddress.h"
#include "Remote/CurlLibrary.h"
#include "Support/Decimals.h"
#include "Support/Error.h"
#include <algorithm>
#include <memory>

namespace sceneheard {
namespace {

constexpr std::size_t longestAddress = 2048, longestKey = 4096;

/// An address taken apart by libcurl, so that it means the same to us and to what connects.
class Parsed {
public:
    explicit Parsed(const std::string& text)
        : url(curl().curl_url(), curl().curl_url_cleanup)
        , fits(url && curl().curl_url_set(url.get(), CURLUPART_URL, text.c_str(), 0) == CURLUE_OK) {}

    bool ok() const { return fits; }
    std::string part(CURLUPart which) const {
        char* text = nullptr;
        if (curl().curl_url_get(url.get(), which, &text, 0) != CURLUE_OK)
            return {};
        std::string result = text;
        curl().curl_free(text);
        return result;
    }

private:
    std::unique_ptr<CURLU, void (*)(CURLU*)> url;
    bool fits;
};

bool isLoopback(std::string_view host) {
    return host == "localhost" || host == "[::1]" ||
           (host.starts_with("127.") && host.find_first_not_of("0123456789.") == host.npos &&
            std::ranges::count(host, '.') == 3);
}
} // namespace

ServerAddress ServerAddress::read(std::string_view text, const Owner& owner) {
    text = trimmed(text);
    const auto of = std::string("The address of ").append(owner.name);
    ServerAddress address;
    // What is wrong is told without the text, which may hold a password.
    const bool printable = std::ranges::all_of(text, [](char c) { return c > ' ' && c < 127; });
    if (text.size() > longestAddress || !printable || text.find("://") == text.npos)
        throw Error(of + " is none; write it like https://films.example.org or http://127.0.0.1:8000.");
    const Parsed url{std::string(text)};
    const auto scheme = url.ok() ? url.part(CURLUPART_SCHEME) : "";
    if (scheme != "https" && scheme != "http")
        throw Error(of + " begins with neither https:// nor http://; write it like https://films.example.org.");
    if (!url.part(CURLUPART_USER).empty() || !url.part(CURLUPART_PASSWORD).empty())
        throw Error(of + " holds a name or password, which would be kept and shown; give a key by " +
                    std::string(owner.keyVariable) + " instead.");
    if (!url.part(CURLUPART_QUERY).empty() || !url.part(CURLUPART_FRAGMENT).empty())
        throw Error(of + " goes on behind ? or #; write it only as far as that.");
    const auto host = url.part(CURLUPART_HOST), port = url.part(CURLUPART_PORT);
    address.loopback = isLoopback(host);
    if (scheme == "http" && !address.loopback)
        throw Error(of + " names " + host + " without encryption; write https://, or let it run on this machine.");
    // Whatever the system's files say of the name localhost, it is this machine.
    address.host = (scheme == "http" && host == "localhost" ? "127.0.0.1" : host) + (port.empty() ? "" : ":" + port);
    auto path = url.part(CURLUPART_PATH);
    while (path.ends_with('/'))
        path.pop_back();
    address.base = scheme + "://" + address.host + path;
    return address;
}

void requireKey(std::string_view key, std::string_view owner) {
    if (key.empty() || key.size() > longestKey || !std::ranges::all_of(key, [](char c) { return c > ' ' && c < 127; }))
        throw Error("The key of " + std::string(owner) +
                    " holds a blank, a line end or a letter that no key has, or is too long; copy it "
                    "again, without what stands around it.");
}

} // namespace sceneheard
