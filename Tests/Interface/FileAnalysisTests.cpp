#include "Catch.h"
#include "Interface/Timeline/FileAnalysis.h"
#include "Listening/AnalysisService.h"
#include "SoundFiles.h"
#include "Support/Error.h"
#include <condition_variable>
#include <mutex>
#include <sys/stat.h>

using namespace sceneheard;

namespace {
using Clock = std::chrono::steady_clock;
double since(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

const auto service = std::make_shared<AnalysisService>([] { return std::shared_ptr<const Matcher>(); });
std::unique_ptr<StreamClient> client() { return std::make_unique<StreamClient>(service); }

juce::String outcome(const std::filesystem::path& file) {
    FileAnalysis analysis(client(), juce::File(file.string()));
    const auto begin = Clock::now();
    while (!analysis.done()) {
        REQUIRE(since(begin) < 30);
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return analysis.problem() + analysis.warning();
}

/// Waits at its opening, as for a disk that does not answer, until it is let go.
struct Disk {
    std::mutex mutex;
    std::condition_variable changed;
    bool answers = false;

    void wait() {
        std::unique_lock lock(mutex);
        changed.wait(lock, [this] { return answers; });
    }
    void answer() {
        const std::lock_guard lock(mutex);
        answers = true;
        changed.notify_all();
    }
};
} // namespace

TEST_CASE("A file whose decoder is stuck holds up neither the window's closing nor the next file") {
    auto disk = std::make_shared<Disk>();
    const DecodingThread::Open stuck = [disk](auto&) -> std::unique_ptr<AudioDecoder> {
        disk->wait();
        throw Error("a.wav: is no sound; give another");
    };
    const auto begin = Clock::now();
    {
        const FileAnalysis analysis(client(), juce::File("/a.wav"), stuck);
        CHECK(since(begin) < 1); // nor its opening
        CHECK_FALSE(analysis.done());
    }
    CHECK(since(begin) < 2);
    disk->answer();
    // The test's own two, here and in `stuck`: nothing of the analysis is left.
    while (disk.use_count() > 2 && since(begin) < 10)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    CHECK(disk.use_count() == 2);
}

TEST_CASE("What a window should not open is refused at once, and what is damaged is said") {
    const TemporaryFolder folder;
    const auto fifo = folder / "fifo.wav";
    REQUIRE(mkfifo(fifo.c_str(), 0600) == 0);
    const auto begin = Clock::now();
    CHECK(outcome(fifo).contains("fifo.wav: is a pipe or a device"));
    CHECK(outcome("/dev/zero").contains("is a pipe or a device"));
    CHECK(outcome(folder.path()).contains("is a folder"));
    CHECK(since(begin) < 5);

    const auto wav = writeWav(folder / "whole.wav", chord(2, 44100), 44100);
    CHECK(outcome(wav) == "");
    std::filesystem::resize_file(wav, std::filesystem::file_size(wav) / 2);
    CHECK(outcome(wav).startsWith("whole.wav ends early: 0:01.0 of 0:02.0 are there"));

    const auto flac = encode(writeWav(folder / "source.wav", chord(4, 44100), 44100), folder / "a.flac");
    auto bytes = bytesOf(flac);
    bytes.replace(20000, 8000, 8000, '\0');
    CHECK(outcome(folder.write("zeros.flac", bytes)).contains("; copy or export it again"));
    bytes[20] = static_cast<char>(bytes[20] | 0x0E); // eight channels, which ended the host
    CHECK(outcome(folder.write("forged.flac", bytes)).contains("; "));
}
