#pragma once
#include <cstddef>
#include <span>

namespace sceneheard {

/// How many bytes a frame of MPEG audio takes by its header (ISO/IEC 11172-3, 13818-3, and 2.5); 0 where the bytes are
/// no such header, or one of free format.
std::size_t mpegFrameSize(std::span<const unsigned char> bytes);

} // namespace sceneheard
