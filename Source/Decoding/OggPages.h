#pragma once
#include "Decoding/ByteSource.h"
#include <vector>

namespace sceneheard {

/// Whether an Ogg file's last page says that it is the last of its stream (RFC 3533). The source must be able to seek;
/// its position is where it was.
bool oggEnds(ByteSource& source);

/// Where the links of a chained Ogg file begin, bytes: one for each stream that follows another. Empty where the file
/// is no Ogg; at most 10,000. The source must be able to seek, and is left at its start.
std::vector<std::int64_t> oggLinks(ByteSource& source);

} // namespace sceneheard
