#include "Catch.h"
#include "Command/Shell.h"
#include "Environment.h"
#include "Remote/Chroma.h"
#include "Skip.h"

using namespace sceneheard;

namespace {
const std::string key = "a-key-that-nobody-may-see";
const std::string features =
    "danceability,energy,loudness,speechiness,acousticness,instrumentalness,liveness,valence,tempo\n"
    "0.5,0.3,-15,0.04,0.8,0.6,0.1,0.2,80\n"
    "0.7,0.9,-5,0.1,0.01,0.0,0.3,0.8,128\n";

/// A variable of the environment, as long as it lives.
class Variable {
public:
    Variable(const char* n, const std::string& value)
        : name(n) {
        setVariable(name, value.c_str());
    }
    ~Variable() { unsetVariable(name); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

private:
    const char* name;
};
} // namespace

TEST_CASE("The command line pushes a catalogue, and asks the index for films", "[remote]") {
    if (!Chroma::installed())
        SKIP("the engine Chroma cannot be had, see above");
    const TemporaryFolder folder, assets;
    const auto matcher = matcherOf(1000, folder);
    fillAssets(assets, folder / "films.sqlite");
    const Variable home("XDG_DATA_HOME", (folder / "home").string());
    const auto table = folder.write("music.csv", features).string();
    std::optional<Chroma> chroma(folder);
    const auto address = "http://127.0.0.1:" + std::to_string(chroma->port());
    const auto pushed = sceneheardProgram({"catalogue", "push", "--to", address}, assets.path());
    INFO(pushed.err);
    REQUIRE(pushed.status == 0);
    CHECK_THAT(pushed.out, ContainsSubstring("1000 films in ") && ContainsSubstring("1000 sent") &&
                               ContainsSubstring("are the same"));

    const std::vector<std::string> local{"suggest", "--features", table, "--json", "--genre", "Drama"};
    auto remote = local;
    remote.insert(remote.end(), {"--index", address});
    const auto ours = sceneheardProgram(local, assets.path());
    auto theirs = sceneheardProgram(remote, assets.path());
    for (int i = 0; i < 5 && !theirs.err.empty(); ++i) // slow on a busy machine, which is told and is no fault
        theirs = sceneheardProgram(remote, assets.path());
    REQUIRE(ours.status == 0);
    CHECK(theirs.status == 0);
    CHECK(theirs.err.empty());
    CHECK(theirs.out == ours.out);

    const auto compared =
        sceneheardProgram({"catalogue", "compare", "--questions", "20", "--with", address}, assets.path());
    CHECK(compared.status == 0);
    CHECK_THAT(compared.out, ContainsSubstring("20 questions, 20 answered by the index"));

    chroma.reset();
    const auto gone = sceneheardProgram(remote, assets.path());
    CHECK(gone.status == 0);
    CHECK(gone.out == ours.out);
    CHECK_THAT(gone.err, ContainsSubstring("it refuses connections") && ContainsSubstring("this computer's catalogue"));
    CHECK(sceneheardProgram({"catalogue", "push", "--to", address}, assets.path()).status == 1);
}

TEST_CASE("A key is sent to its index alone, and told to nobody", "[remote]") {
    std::atomic<int> withKey{0};
    LocalServer server([&](const auto& request, auto& connection) {
        withKey += request.headers.find("x-chroma-token: " + key + "\r\n") != std::string::npos ? 1 : 0;
        return connection.send(httpAnswer(500, "{\"error\":\"x\",\"message\":\"no such key: " + key + "\"}"));
    });
    const TemporaryFolder folder;
    const auto table = folder.write("music.csv", features).string();
    const auto run = [&](const std::string& given) {
        const Variable told("SCENEHEARD_INDEX_KEY", given);
        const auto outcome = sceneheardProgram({"suggest", "--features", table, "--index", server.address()});
        CHECK(outcome.err.find(key) == std::string::npos);
        CHECK(outcome.out.find(key) == std::string::npos);
        return outcome;
    };
    CHECK(run(key).status == 0);
    CHECK(withKey > 0);
    withKey = 0;
    const auto odd = run(key + "\nHost: elsewhere");
    CHECK(odd.status == 1);
    CHECK_THAT(odd.err, ContainsSubstring("line end"));
    CHECK(withKey == 0);
    const auto address = sceneheardProgram({"suggest", "--features", table, "--index", "https://me:" + key + "@host"});
    CHECK(address.status == 1);
    CHECK(address.err.find(key) == std::string::npos);
}

TEST_CASE("A key may lie in the desktop's store of secrets", "[remote]") {
    if (!installed("gnome-keyring-daemon") || !installed("dbus-run-session"))
        SKIP("gnome-keyring or dbus-run-session is not installed");
    std::atomic<int> withKey{0};
    LocalServer server([&](const auto& request, auto& connection) {
        withKey += request.headers.find("x-chroma-token: " + key + "\r\n") != std::string::npos ? 1 : 0;
        return connection.send(httpAnswer(403, "{}"));
    });
    const TemporaryFolder home;
    const auto at = quoted(server.address());
    const auto program = quoted(SCENEHEARD_PROGRAM);
    const auto session = home.write("session", "set -e\nprintf word | gnome-keyring-daemon --foreground --unlock "
                                               "--components=secrets --control-directory=\"$HOME\" >/dev/null 2>&1 &\n"
                                               "keyring=$!\nsleep 1\n"
                                               "echo " +
                                                   key + " | " + program + " catalogue key --of " + at + "\n" +
                                                   program + " catalogue push --to " + at + " || true\n" + program +
                                                   " catalogue key --forget --of " + at + "\n" + program +
                                                   " catalogue push --to " + at + " || true\nkill $keyring\n");
    const auto outcome = bash("env -u DISPLAY HOME=" + quoted(home.path().string()) + " XDG_DATA_HOME=" +
                              quoted((home / "data").string()) + " XDG_RUNTIME_DIR=" + quoted(home.path().string()) +
                              " timeout 30 dbus-run-session -- bash " + quoted(session.string()));
    INFO(outcome.out << outcome.err);
    CHECK_THAT(outcome.out, ContainsSubstring("is kept") && ContainsSubstring("is removed"));
    CHECK_THAT(outcome.err, ContainsSubstring("refuses the key") && ContainsSubstring("wants a key"));
    CHECK(withKey == 1);
    CHECK((outcome.out + outcome.err).find(key) == std::string::npos);
}
