#include "Catch.h"
#include "Folder.h"
#include "Interface/State/LocalFile.h"
#include "Interface/Style/Words.h"
#include "Support/Error.h"
#if !defined(_WIN32)
#include <sys/stat.h>
#endif

using namespace sceneheard;

namespace {
std::string refusal(const std::string& path, std::size_t limit = 100) {
    try {
        readLocalFile(path, limit);
    } catch (const Error& e) {
        return e.what();
    }
    return {};
}
} // namespace

TEST_CASE("Only ordinary files of this computer are read", "[interface][files]") {
    const TemporaryFolder folder;
    const auto file = folder.write("list.txt", std::string("tmdb:1\n\0\xff", 9)).string();
    REQUIRE(readLocalFile(file, 9) == std::string("tmdb:1\n\0\xff", 9));
    REQUIRE_THAT(refusal(file, 8), ContainsSubstring("too long"));
    REQUIRE(refusal(folder.write("empty", "").string()).empty());
    REQUIRE_THAT(refusal((folder / "missing").string()), ContainsSubstring("no such file"));
    REQUIRE_THAT(refusal(folder.path().string()), ContainsSubstring("folder"));
    REQUIRE_THAT(refusal("list.txt"), ContainsSubstring("no full path"));
    REQUIRE_THAT(refusal(""), ContainsSubstring("no full path"));
    REQUIRE_FALSE(refusal(file + std::string("\0.txt", 5)).empty()); // not the file before the zero
}

TEST_CASE("A path on another computer is not even looked at", "[interface][files]") {
    for (const auto* path : {"\\\\server\\share\\list.txt", "//server/share/list.txt", "\\/server\\x",
                             "\\\\?\\UNC\\a\\b", "\\\\.\\pipe\\x"}) {
        REQUIRE(isNetworkPath(path));
        REQUIRE_THAT(refusal(path), ContainsSubstring("another computer"));
    }
    for (const auto* path : {"/home/me/list.txt", "C:\\list.txt", "", "/", "a//b"})
        REQUIRE_FALSE(isNetworkPath(path));
}

#if !defined(_WIN32)
TEST_CASE("Pipes and devices keep nobody waiting", "[interface][files]") {
    const TemporaryFolder folder;
    const auto pipe = (folder / "pipe").string();
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    REQUIRE_THAT(refusal(pipe), ContainsSubstring("pipe"));
    std::filesystem::create_symlink(pipe, folder / "link");
    REQUIRE_THAT(refusal((folder / "link").string()), ContainsSubstring("pipe"));
    REQUIRE_THAT(refusal("/dev/zero"), ContainsSubstring("device"));
}
#endif

TEST_CASE("A path is shown as it is, without what would disguise it", "[interface][files]") {
    REQUIRE(shownPath("/home/me/Am\xc3\xa9lie.txt") == juce::String::fromUTF8("/home/me/Am\xc3\xa9lie.txt"));
    REQUIRE(shownPath("/a\nb\x1b[31m\xe2\x80\xaetxt.exe") == "/a?b?[31m?txt.exe");
    const auto lengthy = shownPath("/" + std::string(4000, 'a') + "/end.txt");
    REQUIRE(lengthy.length() < 260);
    REQUIRE(lengthy.endsWith("/end.txt"));
    REQUIRE(lengthy.startsWith("/aaa"));
}
