#include "Training/Program/Speed.h"
#include "Command/AnalyseFile.h"
#include "Command/Commands.h"
#include "Matching/Assets.h"
#include <algorithm>
#include <chrono>
#include <iomanip>
#include <ostream>
#if defined(__unix__) || defined(__APPLE__)
#include <sys/resource.h>
#endif

namespace sceneheard {

namespace {
constexpr std::size_t clipCount = 100;

// Megabytes, or 0 where the system does not say.
double peakMemory() {
#if defined(__unix__) || defined(__APPLE__)
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
#ifdef __APPLE__
    return static_cast<double>(usage.ru_maxrss) / 1e6;
#else
    return static_cast<double>(usage.ru_maxrss) / 1e3;
#endif
#else
    return 0;
#endif
}
} // namespace

void printSpeed(const std::filesystem::path& data, std::ostream& out) {
    std::vector<std::filesystem::path> clips;
    for (const auto& entry : std::filesystem::directory_iterator(data / "audio" / "emotify"))
        clips.push_back(entry.path());
    std::ranges::sort(clips);
    clips.resize(std::min(clips.size(), clipCount));

    const auto assets = commandAssets();
    auto start = std::chrono::steady_clock::now();
    Catalogue::open(assets / catalogueFile);
    const std::chrono::duration<double, std::milli> opening = std::chrono::steady_clock::now() - start;

    const auto matcher = loadMatcher(assets);
    double seconds = 0;
    start = std::chrono::steady_clock::now();
    for (const auto& clip : clips)
        seconds += analyseFile(clip, matcher).seconds;
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
    out << "SPEED (" << clips.size() << " clips, one core, decoding included)\n"
        << std::fixed << std::setprecision(0) << "analysis, times faster than real time" << std::setw(35)
        << seconds / spent.count() << '\n';
    out << "opening the catalogue, ms" << std::setw(47) << opening.count() << '\n';
    if (const double megabytes = peakMemory(); megabytes > 0)
        out << "most memory held, models and catalogue included, MB" << std::setw(21) << megabytes << '\n';
    out << '\n';
}

} // namespace sceneheard
