#include "Mood/PerceptronFile.h"

namespace sceneheard {

namespace {
constexpr int maxLayers = 8;
} // namespace

void writePerceptron(ModelWriter& out, std::string_view name, const Perceptron& net, int steps) {
    out.begin(name);
    out.number("layers", static_cast<float>(net.layers.size()));
    for (std::size_t l = 0; l < net.layers.size(); ++l) {
        out.begin(std::to_string(l));
        out.list("bias", net.layers[l].bias);
        out.rows("weights", net.layers[l].weights, steps);
        out.end();
    }
    out.end();
}

int countOf(const ModelObject& in, std::string_view name, int limit) {
    const float count = in.number(name);
    if (!(count >= 1 && count <= static_cast<float>(limit)))
        throwDamaged(std::string(name) + " must be 1 to " + std::to_string(limit));
    return static_cast<int>(count);
}

Perceptron readPerceptron(const ModelObject& in, std::string_view name, Eigen::Index inputs) {
    const auto object = in.object(name);
    Perceptron net;
    net.layers.resize(static_cast<std::size_t>(countOf(object, "layers", maxLayers)));
    for (std::size_t l = 0; l < net.layers.size(); ++l) {
        const auto layer = object.object(std::to_string(l));
        net.layers[l] = {layer.rows("weights", inputs), layer.list("bias")};
        inputs = net.layers[l].bias.size();
    }
    if (!net.sound())
        throwDamaged(std::string(name) + "'s layers do not fit together");
    return net;
}

} // namespace sceneheard
