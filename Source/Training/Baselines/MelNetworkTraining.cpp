#include "Support/Error.h"
#include "Training/Baselines/MelFrames.h"
#include "Training/Baselines/MelNetwork.h"
#include "Training/Moods/MoodLoss.h"

namespace sceneheard {

namespace {
Eigen::Index framesOf(float seconds) { return static_cast<Eigen::Index>(seconds * static_cast<float>(melFrameRate)); }

void standardiseBands(MelNetwork& net, std::span<const Eigen::MatrixXf* const> sounds) {
    Eigen::VectorXd sum = Eigen::VectorXd::Zero(sounds.front()->rows()), squares = sum;
    double frames = 0;
    for (const auto* sound : sounds) {
        const Eigen::MatrixXd levels = sound->cast<double>();
        sum += levels.rowwise().sum();
        squares += levels.rowwise().squaredNorm();
        frames += static_cast<double>(levels.cols());
    }
    sum /= frames;
    net.mean = sum.cast<float>();
    net.sd = (squares / frames - sum.cwiseAbs2()).cwiseMax(1e-6).cwiseSqrt().cast<float>();
}

MelNetwork initial(Eigen::Index bands, int outputs, const MelRecipe& recipe, Random& random) {
    MelNetwork net;
    auto size = bands;
    for (const int channels : recipe.channels) {
        net.convolutions.push_back(initialLayer(MelNetwork::kernel * size, channels, random));
        // Rectified layers keep the spread of what goes in with six times the usual variance (He et al. 2015).
        net.convolutions.back().weights *= std::sqrt(6.0f);
        size = channels;
    }
    size *= 2;
    auto sizes = recipe.hidden;
    sizes.push_back(outputs);
    for (const int next : sizes) {
        net.dense.layers.push_back(initialLayer(size, next, random));
        size = next;
    }
    return net;
}

// A run of numbers to silence: at most `limit` of `size`.
auto maskIn(Eigen::Index size, Eigen::Index limit, Random& random) {
    const int length = random.below(static_cast<int>(std::min(limit, size)) + 1);
    const int first = random.below(static_cast<int>(size) - length + 1);
    return Eigen::seqN(first, length);
}

Eigen::MatrixXf drawCrop(const Eigen::MatrixXf& sound, const MelNetwork& net, const MelRecipe& recipe, Random& random) {
    const auto length = std::min(sound.cols(), framesOf(recipe.cropSeconds));
    const auto first = random.below(static_cast<int>(sound.cols() - length) + 1);
    Eigen::MatrixXf crop = net.standardised(sound.middleCols(first, length));
    crop.colwise() += Eigen::VectorXf::LinSpaced(crop.rows(), -1.0f, 1.0f) * (recipe.tilt * random.normal());
    for (float& level : crop.reshaped())
        level += recipe.noise * (2 * random.uniform() - 1);
    crop(maskIn(crop.rows(), recipe.bandMask, random), Eigen::all).setZero();
    crop(Eigen::all, maskIn(crop.cols(), framesOf(recipe.timeMask), random)).setZero();
    return crop;
}
} // namespace

MelNetwork trainMelNetwork(std::span<const Eigen::MatrixXf* const> sounds, int outputs, const LossGradient& gradient,
                           const MelRecipe& recipe, std::uint32_t seed) {
    Random random(seed);
    auto net = initial(sounds.front()->rows(), outputs, recipe, random);
    standardiseBands(net, sounds);
    Adam adam(net.layers());
    forEachBatch(static_cast<int>(sounds.size()), recipe.batch, recipe.epochs, random,
                 [&](std::span<const int> examples, float progress) {
                     std::vector<Eigen::MatrixXf> crops;
                     for (const int i : examples)
                         crops.push_back(drawCrop(*sounds[static_cast<std::size_t>(i)], net, recipe, random));
                     const auto ofOutputs = [&](const Eigen::MatrixXf& out) { return gradient(out, examples); };
                     adam.step(melGradients(net, crops, recipe.dropout, random, ofOutputs),
                               oneCycle(progress, recipe.peakRate), recipe.weightDecay);
                 });
    return net;
}

MoodPredictor learnMelNetwork(const std::vector<const LabelledClip*>& clips) {
    std::vector<const Eigen::MatrixXf*> sounds;
    for (const auto* clip : clips) {
        if (clip->mel.cols() == 0)
            throw Error(clip->audio + ": has no mel frames to learn from; give a sound of a tenth of a second or more");
        sounds.push_back(&clip->mel);
    }
    const MoodLoss loss(clips);
    const auto gradient = [&](const Eigen::MatrixXf& outputs, std::span<const int> examples) {
        return loss.gradient(outputs, examples);
    };
    auto net = trainMelNetwork(sounds, moodOutputs, gradient, {}, 1);
    loss.bringToUnits(net.dense.layers.back());
    return [net](const LabelledClip& clip, std::size_t window) {
        constexpr std::array seconds{3.0f, 10.0f};
        const auto frames =
            window < seconds.size() ? std::min(clip.mel.cols(), framesOf(seconds[window])) : clip.mel.cols();
        return net(clip.mel.rightCols(frames));
    };
}

} // namespace sceneheard
