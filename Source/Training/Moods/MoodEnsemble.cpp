#include "Training/Learners/PerceptronTraining.h"
#include "Training/Moods/MoodLearning.h"
#include "Training/Moods/MoodLoss.h"
#include "Training/Moods/MoodTargets.h"
#include <cmath>
#include <map>

namespace sceneheard {

namespace {
constexpr int minClips = 12;            // for a word to be learned
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
        if (count >= minClips)
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

// Tensions in units of their own: by people who rated score excerpts, and by the words of people who heard film
// clips.
constexpr int tensions = 2;
constexpr float ratedImportance = 1, wordedImportance = 0.5f; // the second with one writer

struct Tensions {
    Eigen::MatrixXf values, importance; ///< tensions x clips, standardised
};

Tensions tensionsOf(const std::vector<const LabelledClip*>& clips) {
    const auto n = static_cast<Eigen::Index>(clips.size());
    Tensions t{Eigen::MatrixXf::Zero(tensions, n), Eigen::MatrixXf::Zero(tensions, n)};
    for (Eigen::Index i = 0; i < n; ++i) {
        const auto& clip = *clips[static_cast<std::size_t>(i)];
        for (int k = 0; k < tensions; ++k)
            if (const float x = k == 0 ? clip.ratedTension : clip.wordedTension; std::isfinite(x)) {
                t.values(k, i) = x;
                t.importance(k, i) = k == 0 ? ratedImportance : wordedImportance * std::sqrt(clip.writers);
            }
    }
    for (int k = 0; k < tensions; ++k) {
        const float total = t.importance.row(k).sum();
        if (total <= 0)
            continue;
        const float mean = t.importance.row(k).dot(t.values.row(k)) / total;
        t.values.row(k) = (t.importance.row(k).array() > 0).select(t.values.row(k).array() - mean, 0.0f);
        const float variance = t.importance.row(k).dot(t.values.row(k).cwiseAbs2()) / total;
        t.values.row(k) /= std::sqrt(std::max(1e-6f, variance));
    }
    return t;
}

// Valence, energy and tension listen to all that was learned of them: their outputs become sums of outputs, each
// beside 1 of its own, all standardised or logits. The shares were set on folds of one perceptron, by r with people.
constexpr float ratedShare = 0.3f, wordedShare = 1, tenseQuadrantShare = 0.05f; // in tension
constexpr float brightQuadrantShare = 0.3f, tensionShare = -0.3f;               // in valence
constexpr float livelyQuadrantShare = 0.15f, powerShare = 0.3f;                 // in energy

void blend(Perceptron::Layer& last) {
    const auto add = [&](Axis axis, Eigen::Index output, float share) {
        const auto row = static_cast<Eigen::Index>(axis);
        last.weights.row(row) += share * last.weights.row(output);
        last.bias[row] += share * last.bias[output];
    };
    const auto addQuadrants = [&](Axis axis, float share, const std::array<float, 4>& signs) {
        for (std::size_t q = 0; q < signs.size(); ++q)
            add(axis, static_cast<Eigen::Index>(firstQuadrantOutput + q), share * signs[q]);
    };
    const auto rated = last.bias.size() - tensions;
    add(Axis::tension, rated, ratedShare);
    add(Axis::tension, rated + 1, wordedShare);
    addQuadrants(Axis::tension, tenseQuadrantShare, {-1, 3, -1, -1});
    add(Axis::valence, static_cast<Eigen::Index>(Axis::tension), tensionShare);
    addQuadrants(Axis::valence, brightQuadrantShare, {1, -1, -1, 1});
    add(Axis::energy, static_cast<Eigen::Index>(Axis::power), powerShare);
    addQuadrants(Axis::energy, livelyQuadrantShare, {1, 1, -1, -1});
}

// A volume knob moves the level and nothing else that is measured: it is turned at random, so that quiet masters of
// energetic music are known, too.
constexpr float knobDb = 4;

Eigen::ArrayXf knobNoise(const Standardiser& scale) {
    const auto& names = FeatureExtractor::names();
    const auto level = std::ranges::find(names, "level") - names.begin();
    if (scale.sd.size() != std::ssize(names))
        return {};
    Eigen::ArrayXf noise = Eigen::ArrayXf::Zero(scale.sd.size());
    noise[level] = knobDb / scale.sd[level];
    return noise;
}
} // namespace

MoodEnsemble learnEnsemble(const std::vector<const LabelledClip*>& clips, int members) {
    MoodEnsemble ensemble;
    ensemble.scale = featureScale(clips);
    const MoodLoss loss(clips);
    const auto words = wordsOf(clips);
    const auto tension = tensionsOf(clips);

    const auto gradient = [&](const Eigen::MatrixXf& outputs, std::span<const int> examples) {
        Eigen::MatrixXf g(outputs.rows(), outputs.cols());
        g.topRows(moodOutputs) = loss.gradient(outputs.topRows(moodOutputs), examples);
        const auto spoken = words.said.rows();
        for (Eigen::Index k = 0; k < g.cols(); ++k) {
            const auto i = examples[static_cast<std::size_t>(k)];
            const Eigen::ArrayXf probability =
                1.0f / (1.0f + (-outputs.col(k).segment(moodOutputs, spoken).array()).exp());
            g.col(k).segment(moodOutputs, spoken) = words.importance.col(i).array() *
                                                    (probability - words.said.col(i).array()) /
                                                    static_cast<float>(g.cols());
            g.col(k).tail(tensions) = 2 * tension.importance.col(i).array() *
                                      (outputs.col(k).tail(tensions) - tension.values.col(i)).array() /
                                      static_cast<float>(g.cols());
        }
        return g;
    };

    // Three seconds are too few to learn from: their labels are those of the whole clip.
    std::vector<Eigen::MatrixXf> views;
    for (std::size_t window = 1; window < modelWindows.size(); ++window)
        views.push_back(standardised(clips, ensemble.scale, window).transpose().cast<float>());
    const auto outputs = static_cast<int>(moodOutputs + words.names.size()) + tensions;
    PerceptronRecipe recipe;
    recipe.moreNoise = knobNoise(ensemble.scale);
    for (int m = 0; m < members; ++m) {
        auto net = trainPerceptron(views, outputs, gradient, recipe, static_cast<std::uint32_t>(m + 1));
        blend(net.layers.back());
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
