#include "Training/Moods/MoodScaling.h"
#include <algorithm>
#include <array>
#include <map>
#include <numeric>

namespace sceneheard {

namespace {
constexpr auto whole = modelWindows.size() - 1;
constexpr std::array<std::string_view, 3> musicAtLarge{"emotify", "panda", "film"};

// Each set's clips share one unit.
Vector shares(const std::vector<LabelledClip>& clips) {
    std::map<std::string_view, double> count;
    for (const auto& clip : clips)
        ++count[clip.set];
    Vector result(std::ssize(clips));
    for (std::size_t i = 0; i < clips.size(); ++i)
        result[static_cast<Eigen::Index>(i)] =
            std::ranges::find(musicAtLarge, clips[i].set) != musicAtLarge.end() ? 1 / count[clips[i].set] : 0;
    return result / result.sum();
}

std::vector<std::size_t> orderOf(const Vector& values) {
    std::vector<std::size_t> order(static_cast<std::size_t>(values.size()));
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return values[static_cast<Eigen::Index>(i)]; });
    return order;
}
} // namespace

MoodScale learnMoodScale(const std::vector<LabelledClip>& clips, const Unseen& unseen) {
    const Vector share = shares(clips);
    MoodScale scale;
    for (std::size_t a = 0; a < axisCount; ++a) {
        const Vector said = unseen.said[whole].col(static_cast<Eigen::Index>(a));
        double below = 0;
        std::size_t step = 0;
        float highest = 0;
        for (const auto i : orderOf(said)) {
            if (share[static_cast<Eigen::Index>(i)] == 0)
                continue;
            highest = static_cast<float>(said[static_cast<Eigen::Index>(i)]);
            below += share[static_cast<Eigen::Index>(i)];
            for (; step < MoodScale::steps && static_cast<double>(step) / MoodScale::steps <= below; ++step)
                scale.said[a][step] = highest;
        }
        for (; step <= MoodScale::steps; ++step)
            scale.said[a][step] = highest;
    }
    return scale;
}

Unseen onScale(Unseen unseen, const MoodScale& scale) {
    for (auto& said : unseen.said)
        for (std::size_t a = 0; a < axisCount; ++a)
            for (double& x : said.col(static_cast<Eigen::Index>(a)))
                x = scale.value(a, static_cast<float>(x));
    return unseen;
}

Vector linked(const Vector& truth, const Vector& estimated) {
    const auto order = orderOf(truth), places = orderOf(estimated);
    Vector result(truth.size());
    for (std::size_t first = 0; first < order.size();) {
        auto last = first; // equal answers share one place
        double sum = 0;
        while (last < order.size() &&
               truth[static_cast<Eigen::Index>(order[last])] == truth[static_cast<Eigen::Index>(order[first])])
            sum += estimated[static_cast<Eigen::Index>(places[last++])];
        for (auto i = first; i < last; ++i)
            result[static_cast<Eigen::Index>(order[i])] = sum / static_cast<double>(last - first);
        first = last;
    }
    return result;
}

Matrix usualMoods(const std::vector<LabelledClip>& clips, const Unseen& estimated) {
    const Vector share = shares(clips);
    Matrix usual(2, axisCount);
    for (Eigen::Index a = 0; a < usual.cols(); ++a) {
        const auto said = estimated.said[whole].col(a);
        usual(0, a) = share.dot(said);
        usual(1, a) = std::sqrt(share.dot((said.array() - usual(0, a)).square().matrix()));
    }
    return usual;
}

Eigen::MatrixXf filmMusicOf(const std::vector<LabelledClip>& clips, const Unseen& estimated) {
    std::vector<Eigen::Index> rows;
    for (std::size_t i = 0; i < clips.size(); ++i)
        if (clips[i].set == "film")
            rows.push_back(static_cast<Eigen::Index>(i));
    return estimated.said[whole](rows, Eigen::seqN(0, filmMusicColumns)).cast<float>().cwiseMax(0).cwiseMin(1);
}

} // namespace sceneheard
