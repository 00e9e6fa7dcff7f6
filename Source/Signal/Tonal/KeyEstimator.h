#pragma once
#include "Signal/Tonal/Chroma.h"
#include "Signal/Tonal/Key.h"

namespace sceneheard {

/// Which key a chroma vector speaks for.
struct KeyEstimate {
    Key key;
    float majorness = 0;                         ///< correlation of the best major key minus that of the best minor key
    ChromaVector degrees = ChromaVector::Zero(); ///< the chroma turned so that the tonic comes first
};

/// How often each degree of a key sounds.
enum class KeyProfiles {
    albrecht2013, ///< Albrecht & Shanahan 2013, counted in 982 pieces: major and minor are equally well told
    temperley1999 ///< Temperley 1999: leans to the relative major, but its majorness and degrees tell moods better
};

/// The key whose profile correlates best with the chroma (Krumhansl 1990).
KeyEstimate estimateKey(const ChromaVector& chroma, KeyProfiles profiles = KeyProfiles::albrecht2013);

} // namespace sceneheard
