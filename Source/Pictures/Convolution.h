#pragma once
#include <Eigen/Core>

namespace sceneheard {

/// Channels over places, of several pictures of one size.
struct Maps {
    int width = 0, height = 0, count = 0;
    Eigen::MatrixXf values; ///< channels x places; (x, y) of picture p in column (p * height + y) * width + x

    Eigen::Index channels() const { return values.rows(); }
    /// Places of one picture.
    Eigen::Index places() const { return static_cast<Eigen::Index>(width) * height; }
    auto picture(int p) const { return values.middleCols(p * places(), places()); }
};

/// One convolution of a net such as MobileNet (Howard et al. 2017): 3 x 3 with zeros around the picture, or 1 x 1.
struct Convolution {
    enum class Kind {
        full, ///< 3 x 3, each output takes all channels; weights: outputs x (9 * inputs), a tap's channels together
        depthwise, ///< 3 x 3, each channel by itself; weights: channels x 9
        pointwise  ///< 1 x 1; weights: outputs x inputs; its stride is 1
    };
    static constexpr Eigen::Index taps = 9; ///< row by row

    Kind kind = Kind::full;
    int stride = 1; ///< 1 or 2; the first place is (0, 0)
    Eigen::MatrixXf weights;
    Eigen::VectorXf bias;

    Eigen::Index inputs() const;
    Eigen::Index outputs() const { return weights.rows(); }
    /// The weighted sums, without the bias.
    Maps sums(const Maps& in) const;
};

/// What each place of a 3 x 3 convolution takes in: (9 * channels) x places, zeros outside the picture.
Eigen::MatrixXf patches(const Maps& in, int stride);

/// Calls take(tap, column of the output, column of the input) for all that a 3 x 3 convolution joins, without places
/// outside the picture.
template <typename Take>
void eachTap(const Maps& in, int stride, const Take& take) {
    const int width = (in.width + stride - 1) / stride, height = (in.height + stride - 1) / stride;
    for (int p = 0; p < in.count; ++p)
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x) {
                const Eigen::Index out = (static_cast<Eigen::Index>(p) * height + y) * width + x;
                for (int dy = -1; dy <= 1; ++dy)
                    for (int dx = -1; dx <= 1; ++dx) {
                        const int fromX = x * stride + dx, fromY = y * stride + dy;
                        if (fromX >= 0 && fromX < in.width && fromY >= 0 && fromY < in.height)
                            take((dy + 1) * 3 + dx + 1, out,
                                 (static_cast<Eigen::Index>(p) * in.height + fromY) * in.width + fromX);
                    }
            }
}

} // namespace sceneheard
