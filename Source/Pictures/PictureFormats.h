#pragma once
#include "Pictures/Picture.h"

namespace sceneheard {

/// Each decodes one kind of file; throws Error, whose text is the end of a sentence about it ("is cut short; ...").
Picture readJpeg(std::string_view bytes);
Picture readPng(std::string_view bytes);

/// Throws such an Error where a picture of this size may not be decoded.
void requirePictureSize(std::int64_t width, std::int64_t height);

} // namespace sceneheard
