#include "Films/ReplaceFile.h"
#include "Matching/FilmSpace.h"
#include "Signal/Error.h"
#include <charconv>
#include <cmath>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

namespace sceneheard {
namespace {

constexpr auto format = "SceneHeard film space 1";
constexpr auto remedy = "restore it, or train it anew with `sceneheard train`";
using Json = rapidjson::Value;
using Writer = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

[[noreturn]] void damaged(const std::string& what) {
    throw Error("the film space is damaged (" + what + "); " + remedy);
}

void write(Writer& out, float x) {
    std::array<char, 32> text{};
    // Six significant digits say all that the training data knows.
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), x, std::chars_format::general, 6);
    out.RawValue(text.data(), static_cast<std::size_t>(end - text.data()), rapidjson::kNumberType);
}

void write(Writer& out, const Eigen::VectorXf& xs) {
    out.StartArray();
    for (const float x : xs)
        write(out, x);
    out.EndArray();
}

void write(Writer& out, const char* name, const Eigen::VectorXf& xs) { out.Key(name), write(out, xs); }

void writeRows(Writer& out, const char* name, const Eigen::MatrixXf& m) {
    out.Key(name);
    out.StartObject();
    for (Eigen::Index i = 0; i < m.rows(); ++i) {
        const auto key = std::to_string(i);
        write(out, key.c_str(), Eigen::VectorXf(m.row(i).transpose()));
    }
    out.EndObject();
}

const Json& member(const Json& object, std::string_view name) {
    const Json key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    if (!object.IsObject() || object.FindMember(key) == object.MemberEnd())
        damaged(std::string(name) + " is missing");
    return object.FindMember(key)->value;
}

float number(const Json& value) {
    if (!value.IsNumber() || !std::isfinite(static_cast<float>(value.GetDouble())))
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

FilmVector filmVector(const Json& value) {
    const auto list = numbers(value);
    if (list.size() != vectorDims)
        damaged("a film vector has another length");
    return list;
}

// A matrix of `cols` columns, kept as an object of numbered rows so that each stands on a line of its own.
Eigen::MatrixXf rows(const Json& value, Eigen::Index cols) {
    if (!value.IsObject())
        damaged("something that must hold rows does not");
    Eigen::MatrixXf result(value.MemberCount(), cols);
    for (Eigen::Index i = 0; i < result.rows(); ++i) {
        const auto row = numbers(member(value, std::to_string(i)));
        if (row.size() != cols)
            damaged("a row has another length");
        result.row(i) = row.transpose();
    }
    return result;
}

std::uint64_t identity(const Json& value) {
    std::uint64_t id = 0;
    if (!value.IsString())
        damaged("id is no text");
    const auto* end = value.GetString() + value.GetStringLength();
    const auto [stop, error] = std::from_chars(value.GetString(), end, id, 16);
    if (error != std::errc{} || stop != end)
        damaged("id is no hexadecimal number");
    return id;
}

FilmSpaceNumbers read(const Json& json) {
    const auto& stated = member(json, "format");
    if (!stated.IsString() || stated.GetString() != std::string_view(format))
        damaged("it is of another format");
    FilmSpaceNumbers n;
    n.id = identity(member(json, "id"));
    n.basis.mean = numbers(member(json, "scale_mean"));
    n.basis.sd = numbers(member(json, "scale_sd"));
    n.basis.phases = numbers(member(json, "phases"));
    n.basis.frequencies = rows(member(json, "frequencies"), static_cast<Eigen::Index>(scaleCount));
    n.projection = rows(member(json, "projection"), n.basis.size());
    n.offset = filmVector(member(json, "offset"));
    n.usual = filmVector(member(json, "usual"));
    n.filmMean = filmVector(member(json, "film_mean"));
    n.filmCovariance = rows(member(json, "film_covariance"), vectorDims);
    const auto standing = numbers(member(json, "calibration_standing"));
    const auto match = numbers(member(json, "calibration_match"));
    if (standing.size() != match.size())
        damaged("the calibration's lists differ in length");
    for (Eigen::Index i = 0; i < match.size(); ++i)
        n.calibration.emplace_back(standing[i], match[i]);
    n.genreShare = numbers(member(json, "genre_share"));
    n.genreBias = numbers(member(json, "genre_bias"));
    n.genreWeights = rows(member(json, "genre_weights"), n.basis.size());
    return n;
}

} // namespace

void saveFilmSpace(const FilmSpaceNumbers& n, const std::filesystem::path& file) {
    rapidjson::StringBuffer buffer;
    Writer out(buffer);
    out.SetIndent(' ', 1);
    out.SetFormatOptions(rapidjson::kFormatSingleLineArray);
    std::array<char, 17> id{};
    std::to_chars(id.data(), id.data() + 16, n.id, 16);
    Eigen::VectorXf standing(n.calibration.size()), match(n.calibration.size());
    for (std::size_t i = 0; i < n.calibration.size(); ++i)
        std::tie(standing[static_cast<Eigen::Index>(i)], match[static_cast<Eigen::Index>(i)]) = n.calibration[i];
    out.StartObject();
    out.Key("format"), out.String(format);
    out.Key("id"), out.String(id.data());
    write(out, "scale_mean", n.basis.mean);
    write(out, "scale_sd", n.basis.sd);
    write(out, "calibration_standing", standing);
    write(out, "calibration_match", match);
    write(out, "genre_share", n.genreShare);
    write(out, "genre_bias", n.genreBias);
    writeRows(out, "genre_weights", n.genreWeights);
    write(out, "offset", n.offset);
    write(out, "usual", n.usual);
    write(out, "film_mean", n.filmMean);
    write(out, "phases", n.basis.phases);
    writeRows(out, "frequencies", n.basis.frequencies);
    writeRows(out, "projection", n.projection);
    writeRows(out, "film_covariance", n.filmCovariance);
    out.EndObject();
    replaceFile(file, std::string(buffer.GetString(), buffer.GetSize()) + "\n");
}

FilmSpaceNumbers loadFilmSpace(const std::filesystem::path& file) {
    const auto text = fileBytes(file, remedy, 64u << 20);
    rapidjson::Document json;
    if (json.Parse<rapidjson::kParseIterativeFlag>(text.data(), text.size()).HasParseError())
        damaged(rapidjson::GetParseError_En(json.GetParseError()));
    return read(json);
}

} // namespace sceneheard
