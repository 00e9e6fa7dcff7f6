#pragma once
#include <Eigen/Core>

namespace sceneheard {

/// Pearson's correlation, -1..1; 0 where one side does not vary, or there is none.
double pearson(const Eigen::VectorXd& a, const Eigen::VectorXd& b);

/// Mean over `classes` of the harmonic mean of precision and recall.
double macroF1(const Eigen::VectorXi& truth, const Eigen::VectorXi& predicted, int classes);

/// Probability that a random example of the class (truth above .5) scores higher than a random other one (area under
/// the ROC curve; ties count half). .5 where there is only one kind.
double areaUnderCurve(const Eigen::VectorXd& truth, const Eigen::VectorXd& score);

} // namespace sceneheard
