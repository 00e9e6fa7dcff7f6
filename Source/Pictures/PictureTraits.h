#pragma once
#include "Pictures/Picture.h"

namespace sceneheard {

/// What is told of a picture without learning, at 60 x 90 pixels: in each of 4 x 6 cells its light and colours, how
/// they vary, its edges and fine detail, and the share of skin's colours; detail of 30 bands from the top, where titles
/// show; colours of its middle and of its border; its grain, by local binary patterns (Ojala, Pietikainen & Harwood
/// 1996); and the spread of light and saturation, how unlike its mirror image it is, and how mixed its colours are.
/// About 0..1 each, the last 0..5.
using PictureTraits = Eigen::Matrix<float, 786, 1>;
PictureTraits pictureTraits(const Picture& picture);

/// The picture as a mirror shows it.
Picture mirrored(const Picture& picture);

} // namespace sceneheard
