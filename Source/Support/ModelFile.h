#pragma once
#include <Eigen/Core>
#include <filesystem>
#include <rapidjson/document.h>
#include <rapidjson/prettywriter.h>
#include <string>
#include <string_view>
#include <vector>

namespace sceneheard {

/// Writes trained numbers as JSON that a person can read and compare: a list or a matrix row a line, with six
/// significant digits in lists, which is more than the training data knows.
class ModelWriter {
public:
    static constexpr int usualSteps = 9999;

    /// @param format  what the file calls itself; ModelFile asks for it
    explicit ModelWriter(std::string_view format);

    void begin(std::string_view name);
    void end() { out.EndObject(); }
    void number(std::string_view name, float x);
    void list(std::string_view name, const Eigen::VectorXf& xs);
    /// Each row as the size of its steps, then how many of them each number is: weights, of which there are hundreds of
    /// thousands, take half the room so. @param steps  from zero to a row's largest number, above 0
    void rows(std::string_view name, const Eigen::MatrixXf& matrix, int steps = usualSteps);
    void text(std::string_view name, std::string_view x);
    void texts(std::string_view name, const std::vector<std::string>& xs);
    /// Ends the file and puts it in the place of an older one. Throws Error when it cannot be written.
    void save(const std::filesystem::path& file);

private:
    void key(std::string_view name);
    void value(float x);
    void row(std::string_view name, const Eigen::RowVectorXf& xs, int steps);

    rapidjson::StringBuffer buffer;
    rapidjson::PrettyWriter<rapidjson::StringBuffer> out;
};

/// One object of a model file. Every question throws Error when the answer is missing, of another type, or not finite.
class ModelObject {
public:
    explicit ModelObject(const rapidjson::Value& object)
        : json(object) {}

    ModelObject object(std::string_view name) const { return ModelObject(member(name)); }
    float number(std::string_view name) const;
    Eigen::VectorXf list(std::string_view name) const;
    /// A matrix of `cols` columns, as ModelWriter::rows() writes it.
    Eigen::MatrixXf rows(std::string_view name, Eigen::Index cols) const;
    std::string text(std::string_view name) const;
    std::vector<std::string> texts(std::string_view name) const;

private:
    const rapidjson::Value& member(std::string_view name) const;

    const rapidjson::Value& json;
};

/// Reads a model file.
class ModelFile {
public:
    /// Throws Error, naming the file and the remedy, when it is missing, no JSON, or of another format.
    ModelFile(const std::filesystem::path& file, std::string_view format);

    ModelObject root() const { return ModelObject(document); }

private:
    rapidjson::Document document;
};

/// What is wrong with a model file, as an Error that tells the remedy.
[[noreturn]] void throwDamaged(const std::string& what);

} // namespace sceneheard
