#pragma once
#include "Pictures/Picture.h"

namespace sceneheard {

/// Each decodes one kind of file; throws Error, whose text is the end of a sentence about it ("is cut short; ...").
Picture readJpeg(std::string_view bytes, std::int64_t maxPixels);
Picture readPng(std::string_view bytes, std::int64_t maxPixels);

/// Throws such an Error where a picture of this size may not be decoded.
void requirePictureSize(std::int64_t width, std::int64_t height, std::int64_t maxPixels);

} // namespace sceneheard
