#include "Matching/BinaryFolders.h"
#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>
#if defined(_WIN32)
#include <windows.h>
#else
#include <dlfcn.h>
#endif
#if defined(__linux__)
#include <sys/auxv.h>
#endif

namespace sceneheard {

namespace {
namespace fs = std::filesystem;

const char here = 0;

// As the loader names it.
fs::path thisBinary() {
#if defined(_WIN32)
    HMODULE module = nullptr;
    std::wstring name(1 << 15, L'\0');
    if (!GetModuleHandleExW(GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS | GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT,
                            reinterpret_cast<LPCWSTR>(&here), &module))
        return {};
    name.resize(GetModuleFileNameW(module, name.data(), static_cast<DWORD>(name.size())));
    return name;
#else
    Dl_info library{};
    if (dladdr(&here, &library) == 0 || library.dli_fname == nullptr)
        return {};
#if defined(__linux__)
    // glibc knows the program by the name that it was called by, which may be any.
    Dl_info program{};
    std::error_code error;
    if (dladdr(reinterpret_cast<const void*>(getauxval(AT_PHDR)), &program) != 0 &&
        program.dli_fbase == library.dli_fbase)
        return fs::read_symlink("/proc/self/exe", error);
#endif
    return library.dli_fname;
#endif
}
} // namespace

std::vector<fs::path> binaryFolders() {
    const auto binary = thisBinary();
    std::error_code error;
    std::vector<fs::path> folders;
    if (binary.empty())
        return folders;
    folders.push_back(fs::absolute(binary, error).parent_path());
    if (const auto real = fs::canonical(binary, error).parent_path(); !error && real != folders.front())
        folders.push_back(real);
    return folders;
}

std::vector<fs::path> dataFolders() {
    std::vector<fs::path> folders;
#if defined(__unix__)
    const auto set = [](const char* name) {
        const char* const value = std::getenv(name);
        return std::string(value != nullptr ? value : "");
    };
    const auto add = [&](const fs::path& folder) {
        if (folder.is_absolute()) // others are to be passed over
            folders.push_back(folder / "sceneheard");
    };
    const auto own = set("XDG_DATA_HOME");
    add(own.empty() ? fs::path(set("HOME")) / ".local/share" : fs::path(own));
    auto list = set("XDG_DATA_DIRS");
    if (list.empty())
        list = "/usr/local/share:/usr/share";
    for (std::string_view rest = list; !rest.empty();) {
        const auto folder = rest.substr(0, rest.find(':'));
        add(folder);
        rest.remove_prefix(std::min(rest.size(), folder.size() + 1));
    }
#endif
    return folders;
}

} // namespace sceneheard
