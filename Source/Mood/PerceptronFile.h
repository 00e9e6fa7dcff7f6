#pragma once
#include "Mood/Perceptron.h"
#include "Support/ModelFile.h"

namespace sceneheard {

/// A perceptron within a model file: the number of its layers, and each layer's bias and weights.
/// @param steps  of the weights, see ModelWriter::rows()
void writePerceptron(ModelWriter& out, std::string_view name, const Perceptron& net,
                     int steps = ModelWriter::usualSteps);

/// Throws Error when it is missing, has no or too many layers, or one does not take what the one before gives.
/// @param inputs  what the first layer takes
Perceptron readPerceptron(const ModelObject& in, std::string_view name, Eigen::Index inputs);

/// A count that a model file states. Throws Error when it is not within 1..most.
int countOf(const ModelObject& in, std::string_view name, int limit);

} // namespace sceneheard
