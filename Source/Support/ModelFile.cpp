#include "Support/ModelFile.h"
#include "Support/Error.h"
#include "Support/ModelBounds.h"
#include "Support/ReplaceFile.h"
#include <array>
#include <charconv>
#include <cmath>
#include <rapidjson/error/en.h>

namespace sceneheard {

namespace {
constexpr auto remedy = "restore it, or train it anew with `sceneheard train`";
constexpr std::uintmax_t largestFile = 64u << 20;

float numberOf(const rapidjson::Value& value) {
    if (!value.IsNumber())
        throwDamaged("something that must be a number is not one");
    if (!(std::abs(value.GetDouble()) <= static_cast<double>(largestModelNumber)))
        throwDamaged("a number is larger than any that is learned");
    return static_cast<float>(value.GetDouble());
}

Eigen::VectorXf listOf(const rapidjson::Value& value) {
    if (!value.IsArray())
        throwDamaged("something that must be a list is not one");
    Eigen::VectorXf result(value.Size());
    for (rapidjson::SizeType i = 0; i < value.Size(); ++i)
        result[i] = numberOf(value[i]);
    return result;
}

// Six significant digits.
std::string digitsOf(float x) {
    std::array<char, 32> digits{};
    return {digits.data(),
            std::to_chars(digits.data(), digits.data() + digits.size(), x, std::chars_format::general, 6).ptr};
}

std::string textOf(const rapidjson::Value& value) {
    if (!value.IsString())
        throwDamaged("something that must be a text is not one");
    return {value.GetString(), value.GetStringLength()};
}
} // namespace

void throwDamaged(const std::string& what) { throw Error("the model is damaged (" + what + "); " + remedy); }

ModelWriter::ModelWriter(std::string_view format)
    : out(buffer) {
    out.SetIndent(' ', 1);
    out.SetFormatOptions(rapidjson::kFormatSingleLineArray);
    out.StartObject();
    text("format", format);
}

void ModelWriter::key(std::string_view name) { out.Key(name.data(), static_cast<rapidjson::SizeType>(name.size())); }

void ModelWriter::value(float x) {
    const auto digits = digitsOf(x);
    out.RawValue(digits.data(), digits.size(), rapidjson::kNumberType);
}

void ModelWriter::begin(std::string_view name) {
    key(name);
    out.StartObject();
}

void ModelWriter::number(std::string_view name, float x) {
    key(name);
    value(x);
}

void ModelWriter::list(std::string_view name, const Eigen::VectorXf& xs) {
    key(name);
    out.StartArray();
    for (const float x : xs)
        value(x);
    out.EndArray();
}

void ModelWriter::row(std::string_view name, const Eigen::RowVectorXf& xs, int steps) {
    const float step = xs.size() > 0 ? xs.cwiseAbs().maxCoeff() / static_cast<float>(steps) : 0.0f;
    std::string numbers = digitsOf(step);
    for (const float x : xs)
        numbers.append(1, ',').append(std::to_string(step > 0 ? std::lround(x / step) : 0));
    numbers.insert(0, 1, '[').append(1, ']');
    key(name);
    out.RawValue(numbers.data(), numbers.size(), rapidjson::kArrayType);
}

// An object of numbered rows rather than a list of lists, so that each stands on a line of its own.
void ModelWriter::rows(std::string_view name, const Eigen::MatrixXf& matrix, int steps) {
    begin(name);
    for (Eigen::Index i = 0; i < matrix.rows(); ++i)
        row(std::to_string(i), matrix.row(i), steps);
    end();
}

void ModelWriter::text(std::string_view name, std::string_view x) {
    key(name);
    out.String(x.data(), static_cast<rapidjson::SizeType>(x.size()));
}

void ModelWriter::texts(std::string_view name, const std::vector<std::string>& xs) {
    key(name);
    out.StartArray();
    for (const auto& x : xs)
        out.String(x.data(), static_cast<rapidjson::SizeType>(x.size()));
    out.EndArray();
}

void ModelWriter::save(const std::filesystem::path& file) {
    out.EndObject();
    replaceFile(file, std::string(buffer.GetString(), buffer.GetSize()) + "\n");
}

const rapidjson::Value& ModelObject::member(std::string_view name) const {
    const rapidjson::Value key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    if (!json.IsObject() || json.FindMember(key) == json.MemberEnd())
        throwDamaged(std::string(name) + " is missing");
    return json.FindMember(key)->value;
}

float ModelObject::number(std::string_view name) const { return numberOf(member(name)); }
Eigen::VectorXf ModelObject::list(std::string_view name) const { return listOf(member(name)); }
std::string ModelObject::text(std::string_view name) const { return textOf(member(name)); }

Eigen::MatrixXf ModelObject::rows(std::string_view name, Eigen::Index cols) const {
    const auto& value = member(name);
    if (!value.IsObject())
        throwDamaged(std::string(name) + " must hold rows");
    // Each number takes two characters at least, so a larger matrix is a lie.
    if (static_cast<std::uintmax_t>(value.MemberCount()) * static_cast<std::uintmax_t>(cols) > largestFile / 2)
        throwDamaged(std::string(name) + " is larger than the file");
    const ModelObject numbered(value);
    Eigen::MatrixXf result(value.MemberCount(), cols);
    for (Eigen::Index i = 0; i < result.rows(); ++i) {
        const auto row = numbered.list(std::to_string(i)); // a step, and how many of them
        if (row.size() != cols + 1)
            throwDamaged("a row of " + std::string(name) + " has another length");
        result.row(i) = row[0] * row.tail(cols).transpose();
        if (!(result.row(i).array().abs() <= largestModelNumber).all())
            throwDamaged("a row of " + std::string(name) + " has numbers larger than any that is learned");
    }
    return result;
}

std::vector<std::string> ModelObject::texts(std::string_view name) const {
    const auto& value = member(name);
    if (!value.IsArray())
        throwDamaged(std::string(name) + " must be a list");
    std::vector<std::string> result;
    for (const auto& item : value.GetArray())
        result.push_back(textOf(item));
    return result;
}

ModelFile::ModelFile(const std::filesystem::path& file, std::string_view format) {
    const auto bytes = fileBytes(file, remedy, largestFile);
    if (document.Parse<rapidjson::kParseIterativeFlag>(bytes.data(), bytes.size()).HasParseError())
        throwDamaged(rapidjson::GetParseError_En(document.GetParseError()));
    if (root().text("format") != format)
        throwDamaged("it is of another format");
}

} // namespace sceneheard
