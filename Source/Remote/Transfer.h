#pragma once
#include "Remote/CurlLibrary.h"
#include "Remote/Http.h"
#include <memory>

namespace sceneheard {

/// One try of a request, as a handle of libcurl. Network thread only.
class Transfer {
public:
    /// Both outlive it. Throws std::bad_alloc where libcurl has no memory.
    explicit Transfer(const HttpRequest& request);
    Transfer(const Transfer&) = delete;
    Transfer& operator=(const Transfer&) = delete;

    CURL* handle() const { return easy.get(); }
    /// What came of it, once libcurl says that it is over.
    HttpAnswer answer(CURLcode code);

private:
    static std::size_t takeBody(char* bytes, std::size_t, std::size_t count, void* self);
    static std::size_t takeHeader(char* bytes, std::size_t, std::size_t count, void* self);
    void setHeaders();

    const HttpRequest& request;
    std::unique_ptr<CURL, void (*)(CURL*)> easy;
    std::unique_ptr<curl_slist, void (*)(curl_slist*)> headers;
    std::string body;
    std::size_t headerBytes = 0;
    bool tooLong = false;
};

} // namespace sceneheard
