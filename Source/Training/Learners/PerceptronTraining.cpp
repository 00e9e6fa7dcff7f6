#include "Training/Learners/PerceptronTraining.h"

namespace sceneheard {

namespace {
Eigen::MatrixXf drawBatch(std::span<const Eigen::MatrixXf> views, std::span<const int> examples,
                          const PerceptronRecipe& recipe, Random& random) {
    const auto inputs = views.front().rows();
    Eigen::MatrixXf x(inputs, static_cast<Eigen::Index>(examples.size()));
    for (std::size_t i = 0; i < examples.size(); ++i)
        x.col(static_cast<Eigen::Index>(i)) =
            views[static_cast<std::size_t>(random.below(static_cast<int>(views.size())))].col(examples[i]);
    for (float& value : x.reshaped())
        value += recipe.noise * random.normal();
    for (Eigen::Index i = 0; i < recipe.moreNoise.size(); ++i)
        for (Eigen::Index k = 0; recipe.moreNoise[i] > 0 && k < x.cols(); ++k)
            x(i, k) += recipe.moreNoise[i] * random.normal();
    return x.cwiseProduct(dropoutMask(x.rows(), x.cols(), recipe.inputDropout, random));
}
} // namespace

Perceptron trainPerceptron(std::span<const Eigen::MatrixXf> views, int outputs, const LossGradient& gradient,
                           const PerceptronRecipe& recipe, std::uint32_t seed) {
    Random random(seed);
    Perceptron net;
    auto sizes = recipe.hidden;
    sizes.push_back(outputs);
    for (const int size : sizes)
        net.layers.push_back(initialLayer(net.layers.empty() ? views.front().rows() : net.outputs(), size, random));
    std::vector<Perceptron::Layer*> learning;
    for (auto& layer : net.layers)
        learning.push_back(&layer);
    Adam adam(learning);
    forEachBatch(static_cast<int>(views.front().cols()), recipe.batch, recipe.epochs, random,
                 [&](std::span<const int> examples, float progress) {
                     const DensePass pass(net, drawBatch(views, examples, recipe, random), recipe.dropout, random);
                     adam.step(pass.gradients(gradient(pass.outputs(), examples)), oneCycle(progress, recipe.peakRate),
                               recipe.weightDecay);
                 });
    return net;
}

} // namespace sceneheard
