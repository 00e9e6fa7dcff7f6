#pragma once
#include "Pictures/Picture.h"
#include <memory>

namespace sceneheard {

/// The shape of a scene (Oliva & Torralba 2001): how strongly each of 4 x 4 places of a picture answers to 20 Gabor
/// filters of three scales and eight, eight and four directions, in each of red, green and blue.
using GistVector = Eigen::Matrix<float, 960, 1>; ///< colour, filter, column, row; the last changes fastest

/// Computes it with the filters and the local contrast normalisation of the authors' program, at 64 x 64 pixels, which
/// are taken to go on around their edges. Keeps its filters and memory: one for a thread.
class Gist {
public:
    static constexpr int side = 64, blocks = 4, colours = 3;

    Gist();
    ~Gist();
    GistVector operator()(const Picture& picture);

    /// The transfer functions, one a filter: side x side over frequencies, those of zero first, row by row.
    static std::vector<Eigen::ArrayXXf> filters();
    /// What the filters are given of pixels of 0..1: levels' logarithms, less what is smooth, over local contrast.
    /// @return  one a colour, side x side
    std::vector<Eigen::ArrayXXf> normalised(const Pixels& pixels);

private:
    struct Transforms;
    Eigen::ArrayXXcf filtered(const Eigen::ArrayXXcf& spectrum, const Eigen::ArrayXXf& filter);

    std::unique_ptr<Transforms> transforms;
    std::vector<Eigen::ArrayXXf> gabor;
    Eigen::ArrayXXf smooth;
};

} // namespace sceneheard
