#pragma once
#include "Pictures/Picture.h"

namespace sceneheard {

/// The colours of a picture. Every number is 0..1.
struct Colours {
    static constexpr int steps = 4; ///< of each of red, green and blue

    Eigen::Matrix<float, steps * steps * steps, 1> histogram; ///< shares of the pixels, sum 1; red changes slowest
    float warmth = 0;     ///< .5: as much red as blue, 1: red and yellow alone, 0: blue alone
    float saturation = 0; ///< mean of HSV's
    float darkness = 0;   ///< one less the mean luma

    static constexpr int size = steps * steps * steps + 3;
    /// All of them: square roots of the histogram (Hellinger 1909), so that rare colours count, then the others.
    Eigen::Matrix<float, size, 1> vector() const;
};

Colours coloursOf(const Picture& picture);

} // namespace sceneheard
