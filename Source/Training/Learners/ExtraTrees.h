#pragma once
#include "Training/Learners/Regression.h"
#include <cstdint>
#include <vector>

namespace sceneheard {

/// Extremely randomised regression trees for several outputs at once (Geurts, Ernst & Wehenkel 2006).
class ExtraTrees {
public:
    /// @param inputs, outputs  one row an example; outputs of about equal variance
    /// @param importance       a weight > 0 an example
    /// @param trees            how many
    /// @param minLeaf        examples in a leaf, at least
    /// @param triedShare       of the inputs, tried at each split
    /// The same arguments give the same trees.
    ExtraTrees(const Matrix& inputs, const Matrix& outputs, const Vector& importance, int trees, int minLeaf,
               double triedShare, std::uint32_t seed = 31);

    /// Rows of outputs for rows of inputs: the mean over the trees.
    Matrix operator()(const Matrix& inputs) const;

private:
    struct Node {
        int input = -1; ///< of the split; -1 in a leaf
        double threshold = 0;
        int below = 0, above = 0; ///< nodes; in a leaf, `below` is its row in `values`
    };
    struct Grower;

    std::vector<Node> nodes;
    std::vector<int> roots;
    Matrix values;
};

} // namespace sceneheard
