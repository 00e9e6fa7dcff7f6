#include "Training/Learners/Regression.h"
#include "Training/Learners/Folds.h"
#include <Eigen/Cholesky>
#include <functional>

namespace sceneheard {

namespace {
using Mask = Eigen::Array<bool, Eigen::Dynamic, 1>;
constexpr int innerFolds = 5;

Matrix sigmoid(const Matrix& logits) { return (1.0 / (1.0 + (-logits.array().max(-30).min(30)).exp())).matrix(); }

// The lambda with the least loss on folds of the examples that a fit has not seen.
double chooseLambda(std::span<const double> candidates, std::span<const std::string> groups,
                    const std::function<double(double lambda, const Mask& held)>& loss) {
    const auto folds = groupedFolds(groups, innerFolds, 7);
    double best = candidates.front(), minimum = std::numeric_limits<double>::infinity();
    for (const double lambda : candidates) {
        double sum = 0;
        for (int fold = 0; fold < innerFolds; ++fold) {
            Mask held(static_cast<Eigen::Index>(folds.size()));
            for (std::size_t i = 0; i < folds.size(); ++i)
                held[static_cast<Eigen::Index>(i)] = folds[i] == fold;
            sum += loss(lambda, held);
        }
        if (sum < minimum) {
            minimum = sum;
            best = lambda;
        }
    }
    return best;
}
} // namespace

Matrix rowsWhere(const Matrix& matrix, const Mask& chosen) {
    Matrix result(chosen.count(), matrix.cols());
    Eigen::Index row = 0;
    for (Eigen::Index i = 0; i < matrix.rows(); ++i)
        if (chosen[i])
            result.row(row++) = matrix.row(i);
    return result;
}

LinearFit fitRidge(const Matrix& inputs, const Matrix& outputs, const Vector& importance, double lambda) {
    const double total = importance.sum();
    const Eigen::RowVectorXd inputMean = importance.transpose() * inputs / total;
    const Eigen::RowVectorXd outputMean = importance.transpose() * outputs / total;
    const Matrix x = inputs.rowwise() - inputMean;
    const Matrix weighted = x.array().colwise() * importance.array();
    Matrix gram = weighted.transpose() * x;
    gram.diagonal().array() += lambda;
    LinearFit fit;
    fit.weights = gram.ldlt().solve(weighted.transpose() * (outputs.rowwise() - outputMean));
    fit.bias = outputMean - inputMean * fit.weights;
    return fit;
}

LinearFit fitRidge(const Matrix& inputs, const Matrix& outputs, const Vector& importance,
                   std::span<const std::string> groups) {
    constexpr double candidates[] = {10, 30, 100, 300, 1000, 3000, 10000};
    const double lambda = chooseLambda(candidates, groups, [&](double l, const Mask& held) {
        const auto fit = fitRidge(rowsWhere(inputs, !held), rowsWhere(outputs, !held), rowsWhere(importance, !held), l);
        const Matrix error = fit(rowsWhere(inputs, held)) - rowsWhere(outputs, held);
        return (error.array().square().rowwise().sum() * rowsWhere(importance, held).col(0).array()).sum();
    });
    return fitRidge(inputs, outputs, importance, lambda);
}

LinearFit fitLogistic(const Matrix& inputs, const Matrix& outputs, double lambda) {
    const auto n = inputs.rows(), d = inputs.cols();
    Matrix x(n, d + 1);
    x << inputs, Vector::Ones(n);
    Vector penalty = Vector::Constant(d + 1, lambda);
    penalty[d] = 1e-6; // the bias goes free
    LinearFit fit{Matrix(d, outputs.cols()), Eigen::RowVectorXd(outputs.cols())};
    for (Eigen::Index c = 0; c < outputs.cols(); ++c) {
        Vector w = Vector::Zero(d + 1);
        for (int step = 0; step < 12; ++step) {
            const Vector p = sigmoid(x * w);
            const Vector gradient = x.transpose() * (outputs.col(c) - p) - penalty.cwiseProduct(w);
            const Matrix weighted = x.array().colwise() * (p.array() * (1.0 - p.array()) + 1e-6);
            Matrix hessian = x.transpose() * weighted;
            hessian.diagonal() += penalty;
            const Vector change = hessian.ldlt().solve(gradient);
            w += change;
            if (change.norm() < 1e-6 * (1.0 + w.norm()))
                break;
        }
        fit.weights.col(c) = w.head(d);
        fit.bias[c] = w[d];
    }
    return fit;
}

Matrix softmax(const Matrix& logits) {
    const Matrix p = (logits.colwise() - logits.rowwise().maxCoeff()).array().exp();
    return p.array().colwise() / p.rowwise().sum().array();
}

LinearFit fitSoftmax(const Matrix& inputs, const Matrix& outputs, double lambda) {
    constexpr int maxSteps = 500;
    const Eigen::RowVectorXd mean = inputs.colwise().mean();
    Matrix x(inputs.rows(), inputs.cols() + 1);
    x << inputs.rowwise() - mean, Vector::Ones(inputs.rows());
    Vector penalty = Vector::Constant(x.cols(), lambda);
    penalty[x.cols() - 1] = 1e-6; // the bias goes free
    // Half the Gram matrix bounds the curvature of each class's loss, wherever the weights are.
    Matrix bound = 0.5 * x.transpose() * x;
    bound.diagonal() += penalty;
    const Eigen::LLT<Matrix> factor(bound);
    Matrix w = Matrix::Zero(x.cols(), outputs.cols());
    for (int step = 0; step < maxSteps; ++step) {
        const Matrix gradient = x.transpose() * (outputs - softmax(x * w)) - penalty.asDiagonal() * w;
        const Matrix change = factor.solve(gradient);
        w += change;
        if (change.norm() < 1e-5 * (1e-3 + w.norm()))
            break;
    }
    LinearFit fit{w.topRows(inputs.cols()), w.bottomRows(1)};
    fit.bias -= mean * fit.weights;
    return fit;
}

LinearFit fitSoftmax(const Matrix& inputs, const Matrix& outputs, std::span<const std::string> groups) {
    constexpr double candidates[] = {10, 30, 100, 300, 1000};
    const double lambda = chooseLambda(candidates, groups, [&](double l, const Mask& held) {
        const auto fit = fitSoftmax(rowsWhere(inputs, !held), rowsWhere(outputs, !held), l);
        const Matrix p = softmax(fit(rowsWhere(inputs, held)));
        return -(rowsWhere(outputs, held).array() * (p.array() + 1e-9).log()).sum();
    });
    return fitSoftmax(inputs, outputs, lambda);
}

} // namespace sceneheard
