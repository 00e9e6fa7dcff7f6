#include "Catch.h"
#include "Command/Shell.h"

namespace {
namespace fs = std::filesystem;

// The program as an installation has it, with models and catalogue beside it in share, and no others to be found.
struct Installed {
    TemporaryFolder folder;
    std::string program = (folder / "bin" / "sceneheard").string();
    std::string where = "unset SCENEHEARD_ASSETS; export HOME=/nowhere XDG_DATA_HOME= XDG_DATA_DIRS=/nowhere; cd /\n";

    Installed() {
        fs::create_directories(folder / "bin");
        fs::create_directories(folder / "share");
        fs::copy_file(SCENEHEARD_PROGRAM, program);
        fs::create_directory_symlink(SCENEHEARD_TEST_ASSETS, folder / "share" / "sceneheard");
    }
};
} // namespace

TEST_CASE("An installed program finds its models however it is called", "[installed]") {
    const Installed installed;
    const auto& folder = installed.folder;
    fs::create_directories(folder / "links");
    fs::create_symlink(installed.program, folder / "links" / "heard");
    fs::create_symlink("heard", folder / "links" / "heard-too");
    const auto program = quoted(installed.program), links = quoted((folder / "links").string());
    for (const auto& call :
         {program + " film crime", "(exec -a sceneheard " + program + " film crime)",
          "(exec -a '' " + program + " film crime)", "(exec -a /bin/true " + program + " film crime)",
          "PATH=" + quoted((folder / "bin").string()) + ":$PATH; sceneheard film crime",
          "cd " + quoted((folder / "bin").string()) + "; ./sceneheard film crime",
          "PATH=" + links + ":$PATH; heard-too film crime", links + "/heard film crime"}) {
        const auto outcome = bash(installed.where + call);
        INFO(call << ": " << outcome.err);
        CHECK(outcome.status == 0);
        CHECK(outcome.out.find("Crime") != std::string::npos);
    }
}

TEST_CASE("A program that was moved away finds models where the system keeps data, or says where it looked",
          "[installed]") {
    const Installed installed;
    const auto& folder = installed.folder;
    const TemporaryFolder away;
    fs::create_directories(away / "bin");
    const auto moved = (away / "bin" / "sceneheard").string();
    fs::rename(installed.program, moved);
    const auto call = quoted(moved) + " film crime";
    const auto share = quoted((folder / "share").string());
    CHECK(bash(installed.where + "XDG_DATA_DIRS=relative:/nowhere::" + share + " " + call).status == 0);
    CHECK(bash(installed.where + "XDG_DATA_HOME=" + share + " " + call).status == 0);
    const auto lost = bash(installed.where + call);
    CHECK(lost.status == 1);
    for (const auto& place : {(away / "bin" / "assets").string(), (away / "share" / "sceneheard").string(),
                              std::string("/nowhere/.local/share/sceneheard"), std::string("/nowhere/sceneheard")}) {
        INFO(place << " in " << lost.err);
        CHECK(lost.err.find(place) != std::string::npos);
    }
}

TEST_CASE("An installed program says that training is left out, and what brings it", "[installed]") {
    const Installed installed;
    for (const std::string call : {" train --data /", " evaluate --help", " catalogue build --data /"}) {
        const auto outcome = bash(installed.where + quoted(installed.program) + call);
        INFO(call << ": " << outcome.err);
        CHECK(outcome.status == 1);
        CHECK(outcome.out.empty());
        CHECK(outcome.err.find("sceneheard-train, which does not lie in " + (installed.folder / "bin").string()) !=
              std::string::npos);
    }
}
