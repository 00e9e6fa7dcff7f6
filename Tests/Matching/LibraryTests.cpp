#include "Catch.h"
#include "Folder.h"
#include "Matching/Assets.h"
#include "Matching/BinaryFolders.h"
#include <dlfcn.h>
#include <malloc.h>

using namespace sceneheard;

namespace {
namespace fs = std::filesystem;

// The probe, loaded under some name.
struct Library {
    void* handle;

    explicit Library(const fs::path& file)
        : handle(dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL)) {
        INFO(file);
        REQUIRE(handle != nullptr);
    }
    ~Library() { dlclose(handle); }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    template <typename Result>
    Result call(const char* name) {
        auto* const function = reinterpret_cast<Result (*)()>(dlsym(handle, name));
        REQUIRE(function != nullptr);
        return function();
    }
};

bool isLoaded(const fs::path& file) {
    auto* const handle = dlopen(file.c_str(), RTLD_NOW | RTLD_NOLOAD);
    return handle != nullptr && dlclose(handle) == 0;
}
} // namespace

TEST_CASE("A program knows the folder that it lies in", "[library]") {
    const auto program = fs::read_symlink("/proc/self/exe");
    REQUIRE(binaryFolders() == std::vector{program.parent_path()});
    const auto folders = assetFolders({"../Resources", "here"});
    REQUIRE(folders.size() > 2);
    CHECK(folders[0] == program.parent_path().parent_path() / "Resources");
    CHECK(folders[1] == program.parent_path() / "here");
}

TEST_CASE("A library knows the folders that it was loaded from and lies in, linked or moved", "[library]") {
    const TemporaryFolder bundle;
    const auto built = fs::canonical(SCENEHEARD_LIBRARY_PROBE), link = bundle / "linked.so", copy = bundle / "moved.so";
    fs::create_symlink(built, link);
    CHECK(Library(link).call<const char*>("probe_folders") ==
          bundle.path().string() + "\n" + built.parent_path().string() + "\n");
    fs::copy_file(built, copy);
    CHECK(Library(copy).call<const char*>("probe_folders") == bundle.path().string() + "\n");
}

TEST_CASE("Loading and unloading our Fourier transforms leaves no memory behind", "[library]") {
    const auto built = fs::canonical(SCENEHEARD_LIBRARY_PROBE);
    const auto live = [&] {
        {
            Library library(built);
            CHECK(library.call<float>("probe_transform") == Approx(4));
        }
        CHECK_FALSE(isLoaded(built));
    };
    live();
    const auto before = mallinfo2().uordblks;
    for (int i = 0; i < 20; ++i)
        live();
    CHECK(mallinfo2().uordblks < before + 20 * 5000); // FFTW's planner alone would keep 118 kB each time
}
