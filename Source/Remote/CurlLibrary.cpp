#include "Remote/CurlLibrary.h"
#include "Support/Error.h"
#if defined(SCENEHEARD_CURL_NAME)
#include <dlfcn.h>
#endif

namespace sceneheard {
namespace {

#if defined(SCENEHEARD_CURL_NAME)
template <typename Function>
void find(void* library, const char* name, Function& function) {
    function = reinterpret_cast<Function>(dlsym(library, name));
    if (function == nullptr)
        throw Error(std::string("The network library " SCENEHEARD_CURL_NAME " lacks ") + name +
                    "; no index is asked. Install libcurl 7.87 or later.");
}

CurlLibrary functions() {
    // For itself, so that nobody takes its functions for those of another libcurl, which a host may have.
    void* const library = dlopen(SCENEHEARD_CURL_NAME, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    if (library == nullptr)
        throw Error("The network library " SCENEHEARD_CURL_NAME
                    " is not on this computer, or cannot be loaded; no index is asked. Install libcurl.");
    CurlLibrary found{};
#define SCENEHEARD_FIND(name) find(library, #name, found.name);
    SCENEHEARD_EACH_OF_CURL(SCENEHEARD_FIND)
#undef SCENEHEARD_FIND
    return found;
}
#else
CurlLibrary functions() {
#define SCENEHEARD_ADDRESS(name) &::name,
    return {SCENEHEARD_EACH_OF_CURL(SCENEHEARD_ADDRESS)};
#undef SCENEHEARD_ADDRESS
}
#endif

// Set up once for the process, and never undone: other users of it may be in it.
CurlLibrary usable() {
    const auto found = functions();
    if (found.curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
        throw Error("The network library libcurl cannot be used; no index is asked.");
    const auto features = found.curl_version_info(CURLVERSION_NOW)->features;
    if ((features & CURL_VERSION_ASYNCHDNS) == 0 || (features & CURL_VERSION_SSL) == 0)
        throw Error("The network library libcurl of this system was built without TLS, or without looking for hosts "
                    "in the background; no index is asked.");
    return found;
}
} // namespace

const CurlLibrary& curl() {
    static const auto loaded = usable();
    return loaded;
}

} // namespace sceneheard
