#include "Catch.h"
#include "Command/Shell.h"
#include "Plugins/HostileStates.h"
#include "SoundFiles.h"
#include <sys/stat.h>

using namespace sceneheard;

namespace {
Outcome tryFiles(const std::string& options, const TemporaryFolder& folder) {
    return bash("SCENEHEARD_ASSETS=" + quoted(SCENEHEARD_TEST_ASSETS) + ' ' + quoted(SCENEHEARD_HARM) + ' ' + options +
                ' ' + quoted(folder.path().string()));
}
} // namespace

TEST_CASE("Files of strangers are tried, each told with what it cost", "[harm]") {
    const TemporaryFolder folder, elsewhere;
    const auto pipe = (elsewhere / "pipe").string();
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    folder.write("list.json", hostile::state(R"("ui":{"hintsSeen":"yes","watchList":")" + pipe + "\"}"));
    folder.write("sparse.json", hostile::state("\"cue\":\"" + cueText(hostile::sparse()) + "\""));
    folder.write("size.json", hostile::state(R"("ui":{"width":"16384","height":"16384","scale":"250"})"));
    folder.write("mood.json", "{\"axes\":");
    folder.write("table.csv", "movieId,title,genres\n1,\"Matrix");
    auto bytes = bytesOf(encode(writeWav(elsewhere / "a.wav", chord(2, 44100), 44100), elsewhere / "a.flac"));
    folder.write("sound.flac", bytes.replace(20000, 8000, 8000, '\0'));

    const auto right = tryFiles("--load-ms 60000 --save-ms 60000 --seconds 60 --memory-mb 4096", folder);
    INFO(right.out << right.err);
    CHECK(right.status == 0);
    CHECK_THAT(right.out, ContainsSubstring("6 of 6 files do no harm") && !ContainsSubstring("FAIL"));
    CHECK_THAT(right.out, ContainsSubstring("asks before it opens " + pipe));
    CHECK_THAT(right.out, ContainsSubstring("PASS  sound.flac  ") && ContainsSubstring(" s heard in "));
    CHECK_THAT(right.out, ContainsSubstring("PASS  size.json  loaded in "));

    for (const std::string limit : {"--load-ms", "--save-ms", "--seconds", "--memory-mb"}) {
        const auto wrong = tryFiles(limit + " 0", folder);
        INFO(limit << wrong.out << wrong.err);
        CHECK(wrong.status == 1);
        CHECK_THAT(wrong.out, ContainsSubstring("FAIL  "));
    }
    CHECK(bash(quoted(SCENEHEARD_HARM)).status == 2);
}
