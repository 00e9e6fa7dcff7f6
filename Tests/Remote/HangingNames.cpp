#include "Remote/HangingNames.h"
#include <chrono>
#include <dlfcn.h>
#include <netdb.h>
#include <string_view>
#include <thread>

std::atomic<int> hangingLookups{0};

// Stands before the C library's for all of this program.
extern "C" __attribute__((visibility("default"))) int getaddrinfo(const char* node, const char* service,
                                                                  const addrinfo* hints, addrinfo** found) {
    if (node != nullptr && std::string_view(node) == "hangs.invalid") {
        ++hangingLookups;
        std::this_thread::sleep_for(std::chrono::seconds(2));
        --hangingLookups;
        return EAI_AGAIN;
    }
    using Function = int(const char*, const char*, const addrinfo*, addrinfo**);
    static const auto real = reinterpret_cast<Function*>(dlsym(RTLD_NEXT, "getaddrinfo"));
    return real(node, service, hints, found);
}
