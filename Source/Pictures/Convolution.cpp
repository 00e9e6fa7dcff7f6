#include "Pictures/Convolution.h"

namespace sceneheard {

namespace {
Maps sizedFor(const Maps& in, int stride, Eigen::Index channels) {
    Maps out{(in.width + stride - 1) / stride, (in.height + stride - 1) / stride, in.count, {}};
    out.values = Eigen::MatrixXf::Zero(channels, out.places() * out.count);
    return out;
}
} // namespace

Eigen::MatrixXf patches(const Maps& in, int stride) {
    auto result = sizedFor(in, stride, Convolution::taps * in.channels()).values;
    eachTap(in, stride, [&](int tap, Eigen::Index to, Eigen::Index from) {
        result.col(to).segment(tap * in.channels(), in.channels()) = in.values.col(from);
    });
    return result;
}

Eigen::Index Convolution::inputs() const {
    return kind == Kind::full ? weights.cols() / taps : kind == Kind::depthwise ? weights.rows() : weights.cols();
}

Maps Convolution::sums(const Maps& in) const {
    auto out = sizedFor(in, stride, outputs());
    if (kind == Kind::full)
        out.values.noalias() = weights * patches(in, stride);
    else if (kind == Kind::pointwise)
        out.values.noalias() = weights * in.values;
    else
        eachTap(in, stride, [&](int tap, Eigen::Index to, Eigen::Index from) {
            out.values.col(to) += weights.col(tap).cwiseProduct(in.values.col(from));
        });
    return out;
}

} // namespace sceneheard
