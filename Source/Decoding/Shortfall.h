#pragma once
#include "Decoding/AudioDecoder.h"

namespace sceneheard {

/// What of a file's sound is missing: told from its damaged pieces, and from how long it says to be.
class Shortfall {
public:
    /// Sound was decoded.
    void decoded(const SoundBlock& block);
    /// A piece of sound could not be decoded.
    void damaged();
    /// A piece that may be no sound at all: damage only where sound stands before and behind it.
    void strange() { ++odd; }

    double seconds() const { return total; }
    /// The end of a sentence that begins with the file's name; empty: nothing is missing.
    /// @param declared    how long the file says it is, seconds; 0: it does not say
    /// @param endMissing  whether the file lacks a mark that its format puts at the end
    std::string warning(double declared, bool endMissing) const;

private:
    double total = 0, tolerance = 0; ///< seconds
    double firstDamage = 0;          ///< where, seconds
    int pieces = 0;                  ///< damaged ones before further sound
    int trailing = 0;                ///< damaged ones since the last sound
    int odd = 0;                     ///< strange ones since the last sound
};

} // namespace sceneheard
