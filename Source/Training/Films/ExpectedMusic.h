#pragma once
#include "Mood/Perceptron.h"
#include "Training/Learners/ExtraTrees.h"

namespace sceneheard {

/// The music that a film is expected to have, from its attributes: the mean of two unlike learners, trees and a
/// perceptron. How a film's music came to be known, by its songs or by its score, says much of what is known, and
/// attributes tell it well. So the trees learn with it and are asked with the one that is likely; the perceptron tells
/// it beside the music (Caruana 1997).
class ExpectedMusic {
public:
    /// @param attributes  one row a film
    /// @param scales      the mean of each film's tracks' scales, one row a film
    /// @param provenance  in how far each film's tracks were found in each way, less the mean; one row a film
    /// @param tracks      how many tracks that is the mean of, >= 1
    ExpectedMusic(const Matrix& attributes, const Matrix& audioFeatures, const Matrix& provenance,
                  const Vector& tracks);

    /// AudioFeatures, one row a film.
    Matrix operator()(const Matrix& attributes) const;

private:
    Vector importance;
    Eigen::RowVectorXd mean, sd;
    Matrix standardised;
    ExtraTrees likelyProvenance, trees;
    std::vector<Perceptron> nets;
};

} // namespace sceneheard
