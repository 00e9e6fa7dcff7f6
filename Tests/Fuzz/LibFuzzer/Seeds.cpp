// Writes what fuzzing starts from: small files that are whole, each into a folder of its fuzzer's name in the one
// given.
#include "Films/SmallCatalogue.h"
#include "Fuzz/AssetSeeds.h"
#include "Fuzz/BesideSeeds.h"
#include "Fuzz/ImportSeeds.h"
#include "Fuzz/MarkerSeeds.h"
#include "Fuzz/PersonSeeds.h"
#include "Fuzz/SmallSounds.h"
#include "Remote/RecordedAnswers.h"
#include "Tmdb/TmdbSeeds.h"

int main(int count, char** arguments) {
    if (count != 2)
        return 2;
    const std::filesystem::path folder = arguments[1];
    std::filesystem::create_directories(folder / "import");
    std::filesystem::create_directories(folder / "open");
    const TemporaryFolder temporary;
    std::ofstream(folder / "open" / "small", std::ios::binary) << bytesOf(SmallCatalogue(5).write(temporary));
    std::filesystem::create_directories(folder / "decode");
    for (const auto& [name, bytes] : smallSounds(temporary))
        std::ofstream(folder / "decode" / name, std::ios::binary) << bytes;
    for (const auto& [name, bytes] : importSeeds())
        std::ofstream(folder / "import" / name, std::ios::binary) << bytes;
    std::filesystem::create_directories(folder / "markers");
    for (const auto& [name, bytes] : markerSeeds())
        std::ofstream(folder / "markers" / name, std::ios::binary) << bytes;
    std::filesystem::create_directories(folder / "engine");
    for (const auto& [name, bytes] : recorded::all())
        std::ofstream(folder / "engine" / name, std::ios::binary) << bytes;
    int number = 0;
    std::filesystem::create_directories(folder / "tmdb");
    for (const auto& bytes : seeds::tmdb())
        std::ofstream(folder / "tmdb" / std::to_string(++number), std::ios::binary) << bytes;
    for (const auto& [name, bytes] : besideSeeds()) {
        std::filesystem::create_directories(folder / name);
        std::ofstream(folder / name / std::to_string(++number), std::ios::binary) << bytes;
    }
    for (const auto& seeds : {assetSeeds(), personSeeds()})
        for (const auto& [name, bytes] : seeds) {
            std::filesystem::create_directories(folder / name);
            std::ofstream(folder / name / "small", std::ios::binary) << bytes;
        }
}
