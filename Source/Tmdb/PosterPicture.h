#pragma once
#include "Pictures/Picture.h"
#include <memory>

namespace sceneheard {

inline constexpr int posterWidth = 342; ///< pixels, at most; TMDb's own size between 185 and 500

/// Decodes a poster, in some hundredths of a second whatever the bytes are, and makes it smaller where it is wider than
/// posterWidth. Null where they are no JPEG or PNG, or none of a poster's size and shape.
std::shared_ptr<const Picture> posterPicture(std::string_view bytes);

} // namespace sceneheard
