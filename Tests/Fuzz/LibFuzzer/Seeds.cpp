// Writes what fuzzing starts from: a small valid catalogue and tables, into the folders import and open of the one given.
#include "Films/SmallCatalogue.h"
#include "Importing/Exports.h"

int main(int count, char** arguments) {
    if (count != 2)
        return 2;
    const std::filesystem::path folder = arguments[1];
    std::filesystem::create_directories(folder / "import");
    std::filesystem::create_directories(folder / "open");
    const TemporaryFolder temporary;
    std::ofstream(folder / "open" / "small", std::ios::binary) << bytesOf(SmallCatalogue(5).write(temporary));
    std::ofstream(folder / "import" / "tmdb") << " " << tmdbExport(3) << tmdbRow(1, "A \"\"quoted\"\" One");
    std::ofstream(folder / "import" / "movielens") << "movieId,title,genres\n1,\"Matrix, The (1999)\",Action|Sci-Fi\n";
}
