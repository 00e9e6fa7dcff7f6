#include "Mood/ModelFile.h"
#include "Mood/MoodModel.h"
#include "Signal/Error.h"

namespace sceneheard {

namespace {
constexpr auto format = "SceneHeard mood model 1";
constexpr std::array<std::string_view, 4> quadrantNames{"Q1", "Q2", "Q3", "Q4"};

template <std::size_t n>
void writeHeads(ModelWriter& out, std::string_view name, const std::array<LinearHead, n>& heads,
                const std::array<std::string_view, n>& names) {
    out.begin(name);
    for (std::size_t i = 0; i < n; ++i) {
        out.begin(names[i]);
        out.number("bias", heads[i].bias);
        out.number("sd", heads[i].sd);
        out.list("weights", heads[i].weights);
        out.end();
    }
    out.end();
}

void writeStandardiser(ModelWriter& out, std::string_view name, const Standardiser& s) {
    out.begin(name);
    out.list("mean", s.mean);
    out.list("sd", s.sd);
    out.end();
}

template <std::size_t n>
void readHeads(const ModelObject& in, std::array<LinearHead, n>& heads, const std::array<std::string_view, n>& names) {
    for (std::size_t i = 0; i < n; ++i) {
        const auto head = in.object(names[i]);
        heads[i] = {head.number("bias"), head.list("weights"), head.number("sd")};
    }
}

Standardiser readStandardiser(const ModelObject& in) { return {in.list("mean"), in.list("sd")}; }

using AxisValues = std::array<float, axisCount>;

AxisValues readAxes(const ModelObject& in, std::string_view name) {
    const auto list = in.list(name);
    if (list.size() != axisCount)
        throwDamaged(std::string(name) + " needs a value for each axis");
    AxisValues values{};
    std::copy_n(list.data(), axisCount, values.begin());
    return values;
}

MoodNumbers read(const ModelObject& in) {
    MoodNumbers n;
    n.features = in.texts("features");
    n.featureScale = readStandardiser(in.object("feature_scale"));
    readHeads(in.object("axes"), n.axes, axisNames);
    readHeads(in.object("quadrants"), n.quadrants, quadrantNames);
    readHeads(in.object("scales"), n.scales, scaleNames);
    n.scaleScale = readStandardiser(in.object("scale_scale"));
    readHeads(in.object("axes_of_scales"), n.axesOfScales, axisNames);
    n.usualMean = readAxes(in, "usual_mean");
    n.usualSd = readAxes(in, "usual_sd");
    return n;
}
} // namespace

void saveMoodNumbers(const MoodNumbers& n, const std::filesystem::path& file) {
    const auto vector = [](const AxisValues& values) {
        return Eigen::VectorXf(Eigen::Map<const Eigen::VectorXf>(values.data(), axisCount));
    };
    ModelWriter out(format);
    out.texts("features", n.features);
    writeStandardiser(out, "feature_scale", n.featureScale);
    writeHeads(out, "axes", n.axes, axisNames);
    writeHeads(out, "quadrants", n.quadrants, quadrantNames);
    writeHeads(out, "scales", n.scales, scaleNames);
    writeStandardiser(out, "scale_scale", n.scaleScale);
    writeHeads(out, "axes_of_scales", n.axesOfScales, axisNames);
    out.list("usual_mean", vector(n.usualMean));
    out.list("usual_sd", vector(n.usualSd));
    out.save(file);
}

MoodNumbers loadMoodNumbers(const std::filesystem::path& file) { return read(ModelFile(file, format).root()); }

} // namespace sceneheard
