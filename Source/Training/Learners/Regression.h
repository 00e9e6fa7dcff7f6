#pragma once
#include <Eigen/Core>
#include <span>
#include <string>

namespace sceneheard {

/// Rows are examples, columns inputs, outputs or classes.
using Matrix = Eigen::MatrixXd;
using Vector = Eigen::VectorXd;

/// outputs = inputs * weights + bias.
struct LinearFit {
    Matrix weights; ///< inputs x outputs
    Eigen::RowVectorXd bias;

    Matrix operator()(const Matrix& inputs) const { return (inputs * weights).rowwise() + bias; }
};

/// Ridge regression (Hoerl & Kennard 1970) with an unpenalised bias.
/// @param importance  a weight >= 0 an example
/// @param lambda      penalty on the squared weights, > 0
LinearFit fitRidge(const Matrix& inputs, const Matrix& outputs, const Vector& importance, double lambda);

/// fitRidge with the lambda of 10..10000 whose squared error in five grouped folds of these examples is least.
LinearFit fitRidge(const Matrix& inputs, const Matrix& outputs, const Vector& importance,
                   std::span<const std::string> groups);

/// Logistic regression with an L2 penalty, each column of `outputs` (0 or 1) by itself, by iteratively reweighted least
/// squares. The fit gives logits.
LinearFit fitLogistic(const Matrix& inputs, const Matrix& outputs, double lambda);

/// Multinomial logistic regression with an L2 penalty, by bound optimisation (Boehning 1992). The fit gives logits
/// whose softmax() are probabilities.
/// @param outputs  one-hot: a 1 a row
LinearFit fitSoftmax(const Matrix& inputs, const Matrix& outputs, double lambda);

/// fitSoftmax with the lambda of 10..1000 whose log loss in five grouped folds of these examples is least.
LinearFit fitSoftmax(const Matrix& inputs, const Matrix& outputs, std::span<const std::string> groups);

/// Rows of probabilities from rows of logits.
Matrix softmax(const Matrix& logits);

/// The rows of a matrix at which `chosen` is true.
Matrix rowsWhere(const Matrix& matrix, const Eigen::Array<bool, Eigen::Dynamic, 1>& chosen);

} // namespace sceneheard
