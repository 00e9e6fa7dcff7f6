#pragma once
#include "Mood/Perceptron.h"
#include "Training/ExtraTrees.h"

namespace sceneheard {

/// The music that a film is expected to have, from its attributes: the mean of two unlike learners, trees and a
/// perceptron.
class ExpectedMusic {
public:
    /// @param attributes  one row a film
    /// @param scales      the mean of each film's tracks' scales, one row a film
    /// @param tracks      how many tracks that is the mean of, >= 1
    ExpectedMusic(const Matrix& attributes, const Matrix& scales, const Vector& tracks);

    /// Scales, one row a film.
    Matrix operator()(const Matrix& attributes) const;

private:
    Vector importance;
    Eigen::RowVectorXd mean, sd;
    Matrix standardised;
    ExtraTrees trees;
    Perceptron net;
};

} // namespace sceneheard
