#include "Training/Program/SoundInputs.h"
#include "Command/Report.h"
#include "Decoding/AnyFormats.h"
#include "Tables/CsvFile.h"
#include "Decoding/WindowFormats.h"
#include "Support/Error.h"
#include <algorithm>
#include <chrono>
#include <cmath>
#include <iomanip>
#include <ostream>
#include <set>

namespace sceneheard {

namespace {
namespace fs = std::filesystem;
constexpr double tolerance = 0.011;      // seconds; the table has two decimals
constexpr double windowTolerance = 0.15; // mpg123 leaves out an encoder's padding also where only the frames tell of it
constexpr double longest = 10;           // seconds that a file of a few may take

struct Decoded {
    double seconds = 0, took = 0;
    std::string said; ///< a warning or an error
    bool refused = false;
};

Decoded decode(const fs::path& file, const DecodingThread::Open& open) {
    const auto begin = std::chrono::steady_clock::now();
    Decoded result;
    try {
        DecodingThread decoding(file.string(), open);
        for (SoundBlock block; decoding.next(block);)
            result.seconds += block.frames / block.rate;
        result.said = decoding.warning();
    } catch (const Error& e) {
        result.said = e.what();
        result.refused = true;
    }
    result.took = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return result;
}

bool inWindow(const Decoded& decoded, double truth) {
    return decoded.took < longest && (decoded.said.find("which the window does not read") != std::string::npos ||
                                      (!decoded.refused && std::abs(decoded.seconds - truth) <= windowTolerance));
}
} // namespace

bool printSoundInputs(const fs::path& data, std::ostream& out) {
    const auto folder = data / "inputs";
    const CsvFile table(folder / "audio.csv");
    int passed = 0, failed = 0;
    const auto line = [&](bool pass, const std::string& name, const std::string& truth, const Decoded& any,
                          const Decoded& window) {
        ++(pass ? passed : failed);
        out << (pass ? "PASS  " : "FAIL  ") << std::left << std::setw(40) << name << std::right << std::setw(7) << truth
            << std::setw(8) << rounded(any.seconds, 2) << std::setw(8)
            << (window.refused ? "-" : rounded(window.seconds, 2)) << "  " << any.said << '\n';
    };
    out << "      file                                       true   heard  window\n";
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const std::string name(table.text(row, "file"));
        const auto truth = table.number(row, "seconds").value_or(-1);
        const auto any = decode(folder / name, anyOpener(folder / name));
        const auto window = decode(folder / name, windowOpener(folder / name));
        line(!any.refused && any.took < longest && std::abs(any.seconds - truth) <= tolerance &&
                 inWindow(window, truth),
             name, rounded(truth, 2), any, window);
    }
    std::set<fs::path> harmful;
    if (fs::is_directory(folder / "harm"))
        for (const auto& entry : fs::directory_iterator(folder / "harm"))
            if (entry.path().extension() != ".json")
                harmful.insert(entry.path());
    for (const auto& file : harmful) {
        const auto any = decode(file, anyOpener(file)), window = decode(file, windowOpener(file));
        line(any.took < longest && window.took < longest, "harm/" + file.filename().string(), "", any, window);
    }
    out << passed << " sound files passed, " << failed << " failed\n";
    return failed == 0;
}

} // namespace sceneheard
