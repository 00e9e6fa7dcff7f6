#pragma once
#include "Decoding/AudioDecoder.h"
struct AVFrame;

namespace sceneheard {

/// The samples of a decoded frame as floats, of any of FFmpeg's sample formats. @return  false where the frame is
/// empty, or of a rate, channel count or sample format that cannot be analysed
bool samplesOf(const AVFrame& frame, SoundBlock& block);

} // namespace sceneheard
