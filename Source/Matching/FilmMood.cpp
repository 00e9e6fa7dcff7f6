#include "Matching/FilmMood.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
bool rises(const Eigen::MatrixXf& rows) {
    const auto last = rows.cols() - 1;
    return rows.allFinite() && ((rows.rightCols(last) - rows.leftCols(last)).array() >= 0).all();
}
} // namespace

bool FilmMoodNumbers::sound() const {
    constexpr auto axes = static_cast<Eigen::Index>(axisCount);
    return weights.rows() == axes && weights.cols() == 4 && weights.allFinite() && from.rows() == axes &&
           from.cols() == knots && to.rows() == axes && to.cols() == knots && rises(from) && rises(to) &&
           to.minCoeff() >= 0 && to.maxCoeff() <= 1 && sd.size() == axes && sd.allFinite() && sd.minCoeff() > 0;
}

Eigen::VectorXf FilmMoodNumbers::sums(const Quadrants& tone) const {
    return weights * Eigen::Map<const Eigen::Vector4f>(tone.data());
}

Mood FilmMoodNumbers::moodOf(const Quadrants& tone) const {
    const auto sum = sums(tone);
    Mood mood;
    for (Eigen::Index a = 0; a < sum.size(); ++a) {
        const auto axis = static_cast<std::size_t>(a);
        Eigen::Index above = 0;
        while (above < knots && from(a, above) < sum[a])
            ++above;
        if (above == 0 || above == knots) {
            mood.value[axis] = to(a, above == 0 ? 0 : knots - 1);
        } else {
            const float width = from(a, above) - from(a, above - 1);
            mood.value[axis] = std::lerp(to(a, above - 1), to(a, above), (sum[a] - from(a, above - 1)) / width);
        }
        mood.sd[axis] = sd[a];
    }
    return mood;
}

} // namespace sceneheard
