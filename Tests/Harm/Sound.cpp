#include "Decoding/AnyFormats.h"
#include "Decoding/WindowFormats.h"
#include "Harm/Readers.h"
#include "Support/Decimals.h"
#include "Support/Error.h"

namespace sceneheard::harm {

namespace {
// How long it took, and whether that was too long.
bool decode(const std::filesystem::path& file, const DecodingThread::Open& open, double limit, std::string& told) {
    const auto begin = std::chrono::steady_clock::now();
    double seconds = 0;
    std::string said;
    try {
        DecodingThread decoding(file.string(), open);
        for (SoundBlock block; decoding.next(block);)
            seconds += block.frames / block.rate;
        said = decoding.warning();
    } catch (const Error& e) {
        said = e.what();
    }
    const auto took = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    told += decimal(seconds, 2) + " s heard in " + decimal(took, 2) + " s" + (said.empty() ? "" : ": " + said);
    return took < limit;
}
} // namespace

Result trySound(const std::filesystem::path& file, const Limits& limits) {
    Result result;
    const auto any = decode(file, anyOpener(file), limits.soundSeconds, result.told);
    result.told += "; in the window ";
    const auto window = decode(file, windowOpener(file), limits.soundSeconds, result.told);
    result.harmless = any && window;
    return result;
}

} // namespace sceneheard::harm
