#include "Mood/MoodModel.h"
#include "Mood/PerceptronFile.h"
#include "Support/Error.h"

namespace sceneheard {

namespace {
constexpr auto format = "SceneHeard mood model 5";
constexpr std::array<std::string_view, modelWindows.size()> windowNames{"seconds_3", "seconds_10", "whole"};
constexpr int maxMembers = 64;

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

void writeEnsemble(ModelWriter& out, const std::vector<Perceptron>& ensemble) {
    out.begin("ensemble");
    out.number("members", static_cast<float>(ensemble.size()));
    for (std::size_t m = 0; m < ensemble.size(); ++m)
        writePerceptron(out, std::to_string(m), ensemble[m]);
    out.end();
}

std::vector<Perceptron> readEnsemble(const ModelObject& in, Eigen::Index inputs) {
    std::vector<Perceptron> ensemble(static_cast<std::size_t>(countOf(in, "members", maxMembers)));
    for (std::size_t m = 0; m < ensemble.size(); ++m)
        ensemble[m] = readPerceptron(in, std::to_string(m), inputs);
    return ensemble;
}

MoodNumbers read(const ModelObject& in) {
    MoodNumbers n;
    n.features = in.texts("features");
    n.featureScale = readStandardiser(in.object("feature_scale"));
    n.ensemble = readEnsemble(in.object("ensemble"), n.featureScale.mean.size());
    for (std::size_t a = 0; a < axisCount; ++a) {
        const auto shares = in.object("scale").list(axisNames[a]);
        if (shares.size() != static_cast<Eigen::Index>(n.scale.said[a].size()))
            throwDamaged("the scale of " + std::string(axisNames[a]) + " has too few or too many steps");
        std::copy_n(shares.data(), shares.size(), n.scale.said[a].begin());
    }
    for (std::size_t w = 0; w < windowNames.size(); ++w)
        n.axisSd[w] = readAxes(in.object("axis_sd"), windowNames[w]);
    n.scalesError = in.number("scales_error");
    readHeads(in.object("genres_of_sound"), n.genresOfSound, genreNames);
    n.scaleScale = readStandardiser(in.object("scale_scale"));
    readHeads(in.object("axes_of_scales"), n.axesOfScales, axisNames);
    n.usualMean = readAxes(in, "usual_mean");
    n.usualSd = readAxes(in, "usual_sd");
    n.filmMusic = in.rows("film_music", filmMusicColumns);
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
    writeEnsemble(out, n.ensemble);
    out.begin("scale");
    for (std::size_t a = 0; a < axisCount; ++a)
        out.list(axisNames[a], Eigen::Map<const Eigen::VectorXf>(n.scale.said[a].data(), MoodScale::steps + 1));
    out.end();
    out.begin("axis_sd");
    for (std::size_t w = 0; w < windowNames.size(); ++w)
        out.list(windowNames[w], vector(n.axisSd[w]));
    out.end();
    out.number("scales_error", n.scalesError);
    writeHeads(out, "genres_of_sound", n.genresOfSound, genreNames);
    writeStandardiser(out, "scale_scale", n.scaleScale);
    writeHeads(out, "axes_of_scales", n.axesOfScales, axisNames);
    out.list("usual_mean", vector(n.usualMean));
    out.list("usual_sd", vector(n.usualSd));
    out.rows("film_music", n.filmMusic);
    out.save(file);
}

MoodNumbers loadMoodNumbers(const std::filesystem::path& file) { return read(ModelFile(file, format).root()); }

} // namespace sceneheard
