#pragma once
#include "Signal/Chroma.h"
#include "Signal/Music.h"

namespace sceneheard {

/// Which key a chroma vector speaks for.
struct KeyEstimate {
    Key key;
    float majorness = 0;                         ///< correlation of the best major key minus that of the best minor key
    ChromaVector degrees = ChromaVector::Zero(); ///< the chroma turned so that the tonic comes first
};

/// The key whose profile correlates best with the chroma (Krumhansl 1990, with the profiles that Albrecht & Shanahan
/// 2013 counted in 982 pieces: unlike Krumhansl's and Temperley's they do not favour major).
KeyEstimate estimateKey(const ChromaVector& chroma);

} // namespace sceneheard
