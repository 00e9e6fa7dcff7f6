// Tries files of strangers: gives each to what reads its kind, in a process of its own, and says whether that ended
// well and what it cost. The figures depend on the machine, their limits are options.
#include "Command/Utf8.h"
#include "Environment.h"
#include "Folder.h"
#include "Harm/Readers.h"
#include "Support/Decimals.h"
#include <CLI/CLI.hpp>
#include <csignal>
#include <iostream>
#include <set>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fs = std::filesystem;
using namespace sceneheard;

namespace {
constexpr unsigned longest = 120; // seconds for one file, with the models and the catalogue loaded

harm::Result tried(const fs::path& file, const harm::Limits& limits) {
    harm::Result result;
    if (file.extension() == ".json" && bytesOf(file).find("\"SceneHeard\"") != std::string::npos)
        return harm::trySession(file, limits);
    if (!harm::tryData(file, result))
        result = harm::trySound(file, limits);
    return result;
}

// What a child does: writes what it has to tell, then ends with whether all went well.
[[noreturn]] void child(const fs::path& file, const harm::Limits& limits, int out) {
    alarm(longest);
    harm::Result result;
    try {
        result = tried(file, limits);
    } catch (const std::exception& e) {
        result = {false, std::string("an exception left: ") + e.what()};
    }
    const auto written = write(out, result.told.data(), result.told.size());
    std::exit(result.harmless && written == static_cast<ssize_t>(result.told.size()) ? 0 : 1);
}

bool harmless(const fs::path& file, const harm::Limits& limits) {
    int ends[2];
    if (pipe(ends) != 0)
        throw std::runtime_error("no pipe can be made; close other programs and try again");
    std::cout << std::flush;
    const auto process = fork();
    if (process < 0)
        throw std::runtime_error("no process can be made; close other programs and try again");
    if (process == 0)
        child(file, limits, ends[1]);
    close(ends[1]);
    std::string told;
    char buffer[4096];
    for (ssize_t count = 0; (count = read(ends[0], buffer, sizeof buffer)) > 0;)
        told.append(buffer, static_cast<std::size_t>(count));
    close(ends[0]);
    int status = 0;
    rusage used{};
    wait4(process, &status, 0, &used);
    const auto megabytes = static_cast<double>(used.ru_maxrss) / 1024;
    if (WIFSIGNALED(status))
        told += WTERMSIG(status) == SIGALRM ? "no end within " + std::to_string(longest) + " s"
                                            : "ended by signal " + std::to_string(WTERMSIG(status));
    const bool pass = WIFEXITED(status) && WEXITSTATUS(status) == 0 && megabytes < limits.memoryMb;
    std::cout << (pass ? "PASS  " : "FAIL  ") << shown(file.filename().string()) << "  " << shown(told) << ", "
              << decimal(megabytes, 0) << " MB\n";
    return pass;
}
} // namespace

int main(int count, char** arguments) {
    CLI::App app("Tries files of strangers: whether what reads them ends well, and what it costs", "SceneHeardHarm");
    harm::Limits limits;
    std::vector<std::string> given;
    app.add_option("--load-ms", limits.loadMs, "milliseconds that loading a session may take")->capture_default_str();
    app.add_option("--save-ms", limits.saveMs, "milliseconds that saving it may take")->capture_default_str();
    app.add_option("--seconds", limits.soundSeconds, "seconds that a sound may take")->capture_default_str();
    app.add_option("--memory-mb", limits.memoryMb, "megabytes that a process may need")->capture_default_str();
    app.add_option("files", given, "files, and folders of them")->required()->check(CLI::ExistingPath);
    try {
        app.parse(count, arguments);
    } catch (const CLI::ParseError& e) {
        return app.exit(e) == 0 ? 0 : 2;
    }
    if (std::getenv("SCENEHEARD_ASSETS") == nullptr)
        setVariable("SCENEHEARD_ASSETS", SCENEHEARD_TEST_ASSETS);
    std::set<fs::path> files;
    for (const auto& each : given) {
        if (!fs::is_directory(each))
            files.insert(each);
        else
            for (const auto& entry : fs::recursive_directory_iterator(each))
                if (entry.is_regular_file())
                    files.insert(entry.path());
    }
    std::size_t passed = 0;
    try {
        for (const auto& file : files)
            passed += harmless(file, limits) ? 1 : 0;
    } catch (const std::exception& e) {
        std::cerr << "SceneHeardHarm: " << e.what() << '\n';
        return 1;
    }
    std::cout << passed << " of " << files.size() << " files do no harm\n";
    return passed == files.size() && passed > 0 ? 0 : 1;
}
