#pragma once
#include "Decoding/ByteSource.h"
#include <optional>

namespace sceneheard {

/// The samples of a WAV (RIFF, RIFX, RF64) as its header has them.
struct RiffSize {
    std::int64_t sizeAt = 0;              ///< where their size stands, bytes
    std::int64_t declared = 0;            ///< bytes; 0: the writer could not know, as in a pipe
    std::int64_t present = 0;             ///< bytes from their start to the file's end
    bool bigEndian = false, wide = false; ///< wide: the size stands in 64 bits of another chunk

    /// How much longer the sound was than what there is, 1 where nothing is missing.
    double shortage() const {
        return declared > present && present > 0 ? static_cast<double>(declared) / static_cast<double>(present) : 1;
    }
};

/// Nothing where it is no WAV or has no samples. The source must be able to seek, and is left at its start.
std::optional<RiffSize> riffSize(ByteSource& source);

/// The same bytes, with the samples' size put right where the writer could not know it.
std::unique_ptr<ByteSource> withRiffSize(ByteSource& source, const RiffSize& size);

} // namespace sceneheard
