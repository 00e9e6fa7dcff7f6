// Programs that share a person's file, and such as are ended while they write.
#include "Catch.h"
#include "Folder.h"
#include "Person/History.h"
#include "Person/PersonStore.h"
#include "Person/Pieces.h"
#if defined(__unix__) || defined(__APPLE__)
#include <csignal>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

using namespace sceneheard;

namespace {
/// Runs in a process of its own, which ends with what `work` returns; 99 where it throws.
template <typename Work>
pid_t process(Work work) {
    const auto child = fork();
    if (child != 0)
        return child;
    int status = 99;
    try {
        status = work();
    } catch (const std::exception& e) {
        std::fprintf(stderr, "%s\n", e.what());
    }
    _exit(status);
}

int statusOf(pid_t child) {
    int status = -1;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

// Writes pieces until it is killed, and after each its number into the pipe.
int writeOn(const std::filesystem::path& file, int pipe) {
    History history(file);
    for (int i = 0;; ++i) {
        auto piece = pieceOf(i, "Piece " + std::to_string(i));
        for (int more = 0; more < 3; ++more) { // as it goes on
            piece.seconds = more;
            piece.id = history.write(piece);
        }
        if (write(pipe, &piece.id, sizeof piece.id) != sizeof piece.id)
            return 1;
    }
}

void killWhileWriting(int times) {
    const TemporaryFolder folder;
    const auto file = folder / "person.sqlite";
    std::mt19937 random(17);
    std::size_t kept = 0;
    for (int t = 0; t < times; ++t) {
        int ends[2];
        REQUIRE(pipe(ends) == 0);
        const auto child = process([&] { return writeOn(file, ends[1]); });
        close(ends[1]);
        std::int64_t id = 0, last = 0;
        REQUIRE(read(ends[0], &id, sizeof id) == sizeof id); // it has begun
        usleep(random() % 20000);
        kill(child, SIGKILL);
        REQUIRE(statusOf(child) == -SIGKILL);
        for (last = id; read(ends[0], &id, sizeof id) == sizeof id;)
            last = id;
        close(ends[0]);

        auto checked = SqliteDatabase(file, SqliteDatabase::Mode::create);
        auto check = checked.prepare("PRAGMA integrity_check");
        REQUIRE(check.step());
        REQUIRE(check.text(0) == "ok");
        const auto pieces = History(file).pieces();
        REQUIRE(pieces.size() > kept);
        kept = pieces.size();
        std::int64_t highest = 0;
        for (const auto& piece : pieces) {
            highest = std::max(highest, piece.id);
            REQUIRE(piece.music);
        }
        REQUIRE(highest >= last); // what was written is there
    }
}
} // namespace

TEST_CASE("Whoever is killed while writing a history loses nothing that was written", "[person][processes]") {
    killWhileWriting(10);
}

TEST_CASE("Two hundred kills while writing lose nothing that was written", "[person][long]") { killWhileWriting(200); }

TEST_CASE("Five programs write into one file at once without an error", "[person][processes]") {
    const TemporaryFolder folder;
    const auto file = folder / "deep" / "person.sqlite";
    std::vector<pid_t> programs;
    for (int p = 0; p < 5; ++p)
        programs.push_back(process([&] {
            History history(file);
            PersonStore opinions(file);
            for (int i = 0; i < 40; ++i) {
                auto piece = pieceOf(i, "Piece " + std::to_string(i));
                piece.id = history.write(piece);
                if (history.write(piece) != piece.id)
                    return 1;
                opinions.say(FilmId::tmdb(1 + p * 100 + i), i % 2 == 0 ? Opinion::liked : Opinion::rejected);
                if (history.pieces({.limit = 5}).empty() || opinions.films(Opinion::liked).empty())
                    return 2;
                opinions.changedElsewhere();
            }
            return 0;
        }));
    for (const auto program : programs)
        CHECK(statusOf(program) == 0);
    CHECK(History(file).size().pieces == 200);
    CHECK(PersonStore(file).films(Opinion::rejected).size() == 100);
}
#endif
