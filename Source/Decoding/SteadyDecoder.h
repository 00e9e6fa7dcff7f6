#pragma once
#include "Decoding/AudioDecoder.h"

namespace sceneheard {

/// Gives all sound at the rate and channel count with which it began: what comes at another (a chained file) is
/// resampled, and its channels spread over those there are.
std::unique_ptr<AudioDecoder> steadyDecoder(std::unique_ptr<AudioDecoder> decoder);

} // namespace sceneheard
