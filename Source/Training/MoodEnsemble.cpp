#include "Training/MoodLearning.h"
#include "Training/MoodLoss.h"
#include "Training/MoodTargets.h"
#include "Training/PerceptronTraining.h"
#include <map>

namespace sceneheard {

namespace {
constexpr int leastClips = 12;          // for a word to be learned
constexpr float wordImportance = 0.05f; // of each word

struct Words {
    std::vector<std::string> names;
    Eigen::MatrixXf said, importance; ///< words x clips
};

// A set's words are known of all its clips and of no others.
Words wordsOf(const std::vector<const LabelledClip*>& clips) {
    std::map<std::string, int> counts;
    for (const auto* clip : clips)
        for (const auto& word : clip->words)
            ++counts[word];
    Words words;
    for (const auto& [word, count] : counts)
        if (count >= leastClips)
            words.names.push_back(word);
    const auto n = static_cast<Eigen::Index>(clips.size());
    words.said = Eigen::MatrixXf::Zero(static_cast<Eigen::Index>(words.names.size()), n);
    words.importance = words.said;
    for (Eigen::Index i = 0; i < n; ++i)
        for (Eigen::Index w = 0; w < words.said.rows(); ++w) {
            const auto& clip = *clips[static_cast<std::size_t>(i)];
            const auto& name = words.names[static_cast<std::size_t>(w)];
            if (!name.starts_with(clip.set + ' '))
                continue;
            words.importance(w, i) = wordImportance;
            words.said(w, i) = std::ranges::find(clip.words, name) != clip.words.end() ? 1.0f : 0.0f;
        }
    return words;
}
} // namespace

MoodEnsemble learnEnsemble(const std::vector<const LabelledClip*>& clips, int members) {
    MoodEnsemble ensemble;
    ensemble.scale = featureScale(clips);
    const MoodLoss loss(clips);
    const auto words = wordsOf(clips);

    const auto gradient = [&](const Eigen::MatrixXf& outputs, std::span<const int> examples) {
        Eigen::MatrixXf g(outputs.rows(), outputs.cols());
        g.topRows(moodOutputs) = loss.gradient(outputs.topRows(moodOutputs), examples);
        const auto spoken = words.said.rows();
        for (Eigen::Index k = 0; k < g.cols(); ++k) {
            const auto i = examples[static_cast<std::size_t>(k)];
            const Eigen::ArrayXf probability = 1.0f / (1.0f + (-outputs.col(k).tail(spoken).array()).exp());
            g.col(k).tail(spoken) = words.importance.col(i).array() * (probability - words.said.col(i).array()) /
                                    static_cast<float>(g.cols());
        }
        return g;
    };

    // Three seconds are too few to learn from: their labels are those of the whole clip.
    std::vector<Eigen::MatrixXf> views;
    for (std::size_t window = 1; window < heardWindows.size(); ++window)
        views.push_back(standardised(clips, ensemble.scale, window).transpose().cast<float>());
    const auto outputs = static_cast<int>(moodOutputs + words.names.size());
    for (int m = 0; m < members; ++m) {
        auto net = trainPerceptron(views, outputs, gradient, {}, static_cast<std::uint32_t>(m + 1));
        loss.bringToUnits(net.layers.back());
        ensemble.members.push_back(std::move(net));
    }
    return ensemble;
}

Eigen::VectorXf predict(const MoodEnsemble& ensemble, const Eigen::VectorXf& features) {
    const Eigen::VectorXf input = ensemble.scale(features);
    Eigen::VectorXf sum = Eigen::VectorXf::Zero(moodOutputs);
    for (const auto& member : ensemble.members) {
        Eigen::VectorXf said = member(input);
        said.segment<4>(firstQuadrantOutput) = softmaxColumns(said.segment<4>(firstQuadrantOutput));
        sum += said;
    }
    return sum / static_cast<float>(ensemble.members.size());
}

MoodLearner ensembleLearner(int members) {
    return [members](const std::vector<const LabelledClip*>& clips) -> MoodPredictor {
        return [ensemble = learnEnsemble(clips, members)](const LabelledClip& clip, std::size_t window) {
            return predict(ensemble, clip.features[window]);
        };
    };
}

} // namespace sceneheard
