#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace sceneheard {

/// What an embedded picture is by its first bytes.
struct CoverPicture {
    std::string type;          ///< "image/jpeg"
    int width = 0, height = 0; ///< pixels, 1..65535
    std::size_t bytes = 0;
};

/// Told of JPEG, PNG, GIF and BMP; of other pictures, and where no size is told, `type` is empty.
CoverPicture coverPicture(std::string_view picture);

} // namespace sceneheard
