// Writes what fuzzing of sessions and watch lists starts from into the folders state, cue and watchlist of the one
// given.
#include "Fuzz/SessionSeeds.h"
#include <filesystem>
#include <fstream>

int main(int count, char** arguments) {
    if (count != 2)
        return 2;
    for (const auto& [name, all] :
         {std::pair("state", seeds::states()), {"cue", seeds::cues()}, {"watchlist", seeds::watchLists()}}) {
        const auto folder = std::filesystem::path(arguments[1]) / name;
        std::filesystem::create_directories(folder);
        for (std::size_t i = 0; i < all.size(); ++i)
            std::ofstream(folder / std::to_string(i), std::ios::binary) << all[i];
    }
}
