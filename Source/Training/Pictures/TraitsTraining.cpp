#include "Training/Pictures/TraitsTraining.h"
#include <array>

namespace sceneheard {

PerceptronRecipe traitsRecipe() {
    constexpr int units = 96, epochs = 40;
    constexpr float silenced = 0.5f, noise = 0.2f, decay = 0.05f;
    PerceptronRecipe recipe;
    recipe.hidden = {units};
    recipe.dropout = recipe.inputDropout = silenced;
    recipe.noise = noise;
    recipe.weightDecay = decay;
    recipe.epochs = epochs;
    return recipe;
}

TraitsNet trainTraitsNet(const Eigen::MatrixXf& traits, const Eigen::MatrixXf& mirrored, int outputs,
                         const LossGradient& gradient, const PerceptronRecipe& recipe, std::uint32_t seed) {
    constexpr float leastSd = 1e-4f; // of what is the same in all posters
    TraitsNet net;
    net.mean = traits.rowwise().mean();
    net.sd = ((traits.colwise() - net.mean).rowwise().squaredNorm() / static_cast<float>(traits.cols()))
                 .cwiseSqrt()
                 .cwiseMax(leastSd);
    std::array<Eigen::MatrixXf, 2> views{traits, mirrored};
    for (auto& view : views)
        for (auto column : view.colwise())
            column = net.inputs(column);
    net.dense = trainPerceptron(views, outputs, gradient, recipe, seed);
    auto& last = net.dense.layers.back();
    last.weights.conservativeResize(PosterSigns::size, Eigen::NoChange);
    last.bias.conservativeResize(PosterSigns::size);
    return net;
}

} // namespace sceneheard
