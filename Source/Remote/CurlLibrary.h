#pragma once
#include <curl/curl.h>

namespace sceneheard {

// What of libcurl is used.
#define SCENEHEARD_EACH_OF_CURL(with)                                                                                  \
    with(curl_easy_cleanup) with(curl_easy_getinfo) with(curl_easy_init) with(curl_easy_setopt) with(curl_free)        \
        with(curl_global_init) with(curl_multi_add_handle) with(curl_multi_cleanup) with(curl_multi_info_read)         \
            with(curl_multi_init) with(curl_multi_perform) with(curl_multi_poll) with(curl_multi_remove_handle)        \
                with(curl_multi_setopt) with(curl_multi_wakeup) with(curl_slist_append) with(curl_slist_free_all)      \
                    with(curl_url) with(curl_url_cleanup) with(curl_url_get) with(curl_url_set)                        \
                        with(curl_version_info)

/// The functions of libcurl, by their own names.
struct CurlLibrary {
#define SCENEHEARD_MEMBER(name) decltype(&::name) name;
    SCENEHEARD_EACH_OF_CURL(SCENEHEARD_MEMBER)
#undef SCENEHEARD_MEMBER
};

/// The system's libcurl. It is loaded when it is needed first, with the two dozen libraries that it brings, so that
/// none of them comes into a host whose person asks no index; and it stays until the process ends, since a look-up of a
/// name that hangs is left to end by itself, in its code. Any thread. Throws Error where it is missing or of no use.
const CurlLibrary& curl();

} // namespace sceneheard
