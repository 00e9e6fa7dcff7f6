#include "Remote/Transfer.h"
#include "Support/Decimals.h"
#include <algorithm>
#include <fcntl.h>
#include <new>

namespace sceneheard {
namespace {

constexpr std::size_t maxHeaderBytes = 64 * 1024;

// A child that a host starts must not inherit the connection.
int closeOnExec(void*, curl_socket_t socket, curlsocktype) {
    fcntl(socket, F_SETFD, FD_CLOEXEC);
    return CURL_SOCKOPT_OK;
}

struct Ending {
    HttpAnswer::End end;
    const char* problem;
};

Ending endingOf(CURLcode code) {
    using End = HttpAnswer::End;
    switch (code) {
    case CURLE_OPERATION_TIMEDOUT:
        return {End::slow, "it does not answer in time"};
    case CURLE_COULDNT_RESOLVE_HOST:
        return {End::gone, "there is no host of this name"};
    case CURLE_COULDNT_RESOLVE_PROXY:
        return {End::gone, "there is no proxy of the name that this computer's settings give"};
    case CURLE_COULDNT_CONNECT:
        return {End::gone, "it refuses connections"};
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR:
        return {End::wrong, "its certificate is expired, of another host, or of nobody that this computer trusts"};
    case CURLE_SSL_CONNECT_ERROR:
        return {End::wrong, "it does not speak TLS as it should"};
    case CURLE_SSL_CACERT_BADFILE:
        return {End::wrong, "the file of certificates to trust cannot be read"};
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_HTTP2:
    case CURLE_BAD_CONTENT_ENCODING:
        return {End::wrong, "it does not speak HTTP as it should"};
    default:
        return {End::gone, "it ends the connection in the middle"};
    }
}

} // namespace

Transfer::Transfer(const HttpRequest& r)
    : request(r)
    , easy(curl().curl_easy_init(), curl().curl_easy_cleanup)
    , headers(nullptr, curl().curl_slist_free_all) {
    if (!easy)
        throw std::bad_alloc();
    const auto set = [&](auto option, auto value) { curl().curl_easy_setopt(easy.get(), option, value); };
    set(CURLOPT_URL, request.address.c_str());
    set(CURLOPT_PROTOCOLS_STR, request.loopback ? "http,https" : "https");
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_QUICK_EXIT, 1L); // no waiting for a look-up of a name that hangs
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    if (!request.authority.empty())
        set(CURLOPT_CAINFO, request.authority.c_str());
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(request.connectWithin.count()));
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(request.within.count()));
    set(CURLOPT_TCP_NODELAY, 1L);
    set(CURLOPT_SOCKOPTFUNCTION, closeOnExec);
    set(CURLOPT_USERAGENT, "SceneHeard");
    set(CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
    if (request.loopback) // a proxy could not reach this machine's own servers, and would see what they are asked
        set(CURLOPT_PROXY, "");
    set(CURLOPT_WRITEFUNCTION, &Transfer::takeBody);
    set(CURLOPT_WRITEDATA, this);
    set(CURLOPT_HEADERFUNCTION, &Transfer::takeHeader);
    set(CURLOPT_HEADERDATA, this);
    setHeaders();
}

void Transfer::setHeaders() {
    const auto add = [&](const std::string& line) {
        auto* longer = curl().curl_slist_append(headers.get(), line.c_str());
        if (longer == nullptr)
            throw std::bad_alloc();
        (void)headers.release();
        headers.reset(longer);
    };
    add(std::string("Accept: ") + request.accept);
    add("Expect:"); // no waiting for leave to send a body
    if (!request.key.empty())
        add(request.keyHeader + ": " + request.key);
    const auto set = [&](auto option, auto value) { curl().curl_easy_setopt(easy.get(), option, value); };
    if (!request.body.empty()) {
        add("Content-Type: application/json");
        set(CURLOPT_POSTFIELDS, request.body.c_str());
        set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
    }
    set(CURLOPT_CUSTOMREQUEST, request.method);
    set(CURLOPT_HTTPHEADER, headers.get());
}

std::size_t Transfer::takeBody(char* bytes, std::size_t, std::size_t count, void* self) {
    auto& transfer = *static_cast<Transfer*>(self);
    if (transfer.body.size() + count > transfer.request.maxBytes) {
        transfer.tooLong = true;
        return 0;
    }
    transfer.body.append(bytes, count);
    return count;
}

std::size_t Transfer::takeHeader(char*, std::size_t, std::size_t count, void* self) {
    auto& transfer = *static_cast<Transfer*>(self);
    transfer.headerBytes += count;
    transfer.tooLong = transfer.headerBytes > maxHeaderBytes;
    return transfer.tooLong ? 0 : count;
}

HttpAnswer Transfer::answer(CURLcode code) {
    HttpAnswer answer;
    if (tooLong) {
        answer.end = HttpAnswer::End::wrong;
        answer.problem = "its answer is longer than any it should give";
        return answer;
    }
    if (code != CURLE_OK) {
        const auto ending = endingOf(code);
        answer.end = ending.end;
        answer.problem = ending.problem;
        return answer;
    }
    answer.end = HttpAnswer::End::answered;
    curl().curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &answer.status);
    if (answer.status >= 300 && answer.status < 400) {
        answer.end = HttpAnswer::End::wrong;
        answer.problem = "it sends on to another address; enter that one, if you trust it";
        return answer;
    }
    const char* type = nullptr;
    curl().curl_easy_getinfo(easy.get(), CURLINFO_CONTENT_TYPE, &type);
    answer.contentType = type != nullptr ? type : "";
    answer.contentType.resize(std::min(answer.contentType.find(';'), answer.contentType.size()));
    std::ranges::transform(answer.contentType, answer.contentType.begin(), smallLetter);
    answer.contentType = trimmed(answer.contentType);
    curl_off_t sent = 0, first = 0, whole = 0, wait = 0;
    curl().curl_easy_getinfo(easy.get(), CURLINFO_PRETRANSFER_TIME_T, &sent);
    curl().curl_easy_getinfo(easy.get(), CURLINFO_STARTTRANSFER_TIME_T, &first);
    curl().curl_easy_getinfo(easy.get(), CURLINFO_TOTAL_TIME_T, &whole);
    curl().curl_easy_getinfo(easy.get(), CURLINFO_RETRY_AFTER, &wait);
    answer.engine = std::chrono::microseconds(std::max<curl_off_t>(first - sent, 0));
    answer.whole = std::chrono::microseconds(whole);
    answer.retryAfter = std::chrono::seconds(std::clamp<curl_off_t>(wait, 0, 3600));
    answer.body = std::move(body);
    return answer;
}

} // namespace sceneheard
