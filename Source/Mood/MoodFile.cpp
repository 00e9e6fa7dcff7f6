#include "Mood/MoodModel.h"
#include "Signal/Error.h"
#include <cmath>
#include <fstream>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/istreamwrapper.h>
#include <rapidjson/ostreamwrapper.h>
#include <rapidjson/prettywriter.h>

namespace sceneheard {

namespace {
constexpr auto format = "SceneHeard mood model 1";
using Json = rapidjson::Value;
using Writer = rapidjson::PrettyWriter<rapidjson::OStreamWrapper>;

[[noreturn]] void damaged(const std::string& what) {
    throw Error("the mood model is damaged (" + what + "); restore it, or train it anew with `sceneheard train`");
}

void write(Writer& out, float x) {
    // Six significant digits say all that the training data knows.
    if (x == 0.0f || !std::isfinite(x)) {
        out.Double(0);
        return;
    }
    const double scale = std::pow(10.0, 5 - std::floor(std::log10(std::abs(static_cast<double>(x)))));
    out.Double(std::round(x * scale) / scale);
}

void write(Writer& out, const Eigen::VectorXf& xs) {
    out.StartArray();
    for (const float x : xs)
        write(out, x);
    out.EndArray();
}

void write(Writer& out, const LinearHead& head) {
    out.StartObject();
    out.Key("bias"), write(out, head.bias);
    out.Key("sd"), write(out, head.sd);
    out.Key("weights"), write(out, head.weights);
    out.EndObject();
}

void write(Writer& out, const Standardiser& s) {
    out.StartObject();
    out.Key("mean"), write(out, s.mean);
    out.Key("sd"), write(out, s.sd);
    out.EndObject();
}

template <std::size_t n, class Names>
void write(Writer& out, const char* key, const std::array<LinearHead, n>& heads, const Names& names) {
    out.Key(key);
    out.StartObject();
    for (std::size_t i = 0; i < n; ++i) {
        out.Key(names[i].data(), static_cast<rapidjson::SizeType>(names[i].size()));
        write(out, heads[i]);
    }
    out.EndObject();
}

constexpr std::array<std::string_view, 4> quadrantNames{"Q1", "Q2", "Q3", "Q4"};

const Json& member(const Json& object, std::string_view name) {
    const Json key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    if (!object.IsObject() || object.FindMember(key) == object.MemberEnd())
        damaged(std::string(name) + " is missing");
    return object.FindMember(key)->value;
}

float number(const Json& value) {
    if (!value.IsNumber() || !std::isfinite(value.GetDouble()))
        damaged("something that must be a number is none");
    return static_cast<float>(value.GetDouble());
}

Eigen::VectorXf numbers(const Json& value) {
    if (!value.IsArray())
        damaged("something that must be a list is none");
    Eigen::VectorXf result(value.Size());
    for (rapidjson::SizeType i = 0; i < value.Size(); ++i)
        result[i] = number(value[i]);
    return result;
}

Standardiser standardiser(const Json& value) { return {numbers(member(value, "mean")), numbers(member(value, "sd"))}; }

template <std::size_t n, class Names>
void read(const Json& value, std::array<LinearHead, n>& heads, const Names& names) {
    for (std::size_t i = 0; i < n; ++i) {
        const auto& head = member(value, names[i]);
        heads[i] = {number(member(head, "bias")), numbers(member(head, "weights")), number(member(head, "sd"))};
    }
}
} // namespace

void saveMoodNumbers(const MoodNumbers& n, const std::filesystem::path& file) {
    const auto beside = std::filesystem::path(file).concat(".new");
    {
        std::ofstream stream(beside);
        rapidjson::OStreamWrapper wrapper(stream);
        Writer out(wrapper);
        out.SetIndent(' ', 1);
        out.SetFormatOptions(rapidjson::kFormatSingleLineArray);
        out.StartObject();
        out.Key("format"), out.String(format);
        out.Key("features");
        out.StartArray();
        for (const auto& name : n.features)
            out.String(name);
        out.EndArray();
        out.Key("feature_scale"), write(out, n.featureScale);
        write(out, "axes", n.axes, axisNames);
        write(out, "quadrants", n.quadrants, quadrantNames);
        write(out, "scales", n.scales, scaleNames);
        out.Key("scale_scale"), write(out, n.scaleScale);
        write(out, "axes_of_scales", n.axesOfScales, axisNames);
        out.Key("usual_mean"),
            write(out, Eigen::VectorXf(Eigen::Map<const Eigen::VectorXf>(n.usualMean.data(), axisCount)));
        out.Key("usual_sd"),
            write(out, Eigen::VectorXf(Eigen::Map<const Eigen::VectorXf>(n.usualSd.data(), axisCount)));
        out.EndObject();
        stream << '\n';
        stream.flush();
        if (!stream)
            throw Error(file.string() + ": cannot be written; choose a folder that you may write to");
    }
    std::filesystem::rename(beside, file);
}

MoodNumbers loadMoodNumbers(const std::filesystem::path& file) {
    std::ifstream stream(file);
    if (!stream)
        throw Error(file.string() + ": the mood model is missing; restore it, or train it with `sceneheard train`");
    rapidjson::IStreamWrapper wrapper(stream);
    rapidjson::Document json;
    if (json.ParseStream<rapidjson::kParseIterativeFlag>(wrapper).HasParseError())
        throw Error(file.string() + ": the mood model is damaged (" +
                    rapidjson::GetParseError_En(json.GetParseError()) +
                    "); restore it, or train it anew with `sceneheard train`");
    try {
        const auto& stated = member(json, "format");
        if (!stated.IsString() || stated.GetString() != std::string_view(format))
            damaged("it is of another format");
        MoodNumbers n;
        const auto& names = member(json, "features");
        if (!names.IsArray())
            damaged("features must be a list");
        for (const auto& name : names.GetArray())
            n.features.emplace_back(name.IsString() ? name.GetString() : "");
        n.featureScale = standardiser(member(json, "feature_scale"));
        read(member(json, "axes"), n.axes, axisNames);
        read(member(json, "quadrants"), n.quadrants, quadrantNames);
        read(member(json, "scales"), n.scales, scaleNames);
        n.scaleScale = standardiser(member(json, "scale_scale"));
        read(member(json, "axes_of_scales"), n.axesOfScales, axisNames);
        const auto mean = numbers(member(json, "usual_mean")), sd = numbers(member(json, "usual_sd"));
        if (mean.size() != axisCount || sd.size() != axisCount)
            damaged("usual_mean and usual_sd need a value for each axis");
        std::copy_n(mean.data(), axisCount, n.usualMean.begin());
        std::copy_n(sd.data(), axisCount, n.usualSd.begin());
        return n;
    } catch (const Error& e) {
        throw Error(file.string() + ": " + e.what());
    }
}

} // namespace sceneheard
