#pragma once
#include <Eigen/Core>
#include <vector>

namespace sceneheard {

/// A multilayer perceptron: dense layers with rectified linear units between them (Rumelhart, Hinton & Williams 1986;
/// Nair & Hinton 2010), none after the last.
struct Perceptron {
    struct Layer {
        Eigen::MatrixXf weights; ///< outputs x inputs
        Eigen::VectorXf bias;
    };
    std::vector<Layer> layers;

    Eigen::Index inputs() const { return layers.empty() ? 0 : layers.front().weights.cols(); }
    Eigen::Index outputs() const { return layers.empty() ? 0 : layers.back().weights.rows(); }
    /// Whether each layer takes what the one before gives, and all numbers are finite.
    bool sound() const;

    /// @param input  inputs() numbers
    /// @return outputs() numbers
    Eigen::VectorXf operator()(const Eigen::VectorXf& input) const;
};

/// How large each output of a net may become in size where no input is larger than these: inputs() numbers. Infinite
/// where that cannot be told.
Eigen::VectorXf reach(const Perceptron& net, const Eigen::VectorXf& inputs);

} // namespace sceneheard
