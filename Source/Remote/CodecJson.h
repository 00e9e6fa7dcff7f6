#pragma once
#include "Remote/EngineCodec.h"
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace sceneheard {

/// Writes what an engine is asked.
class CodecWriter {
public:
    CodecWriter()
        : out(buffer) {}

    CodecWriter& key(std::string_view name) {
        out.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
        return *this;
    }
    void text(std::string_view value) { out.String(value.data(), static_cast<rapidjson::SizeType>(value.size())); }
    void number(std::int64_t value) { out.Int64(value); }
    void id(std::uint64_t value) { out.Uint64(value); }
    void truth(bool value) { out.Bool(value); }
    /// As short as gives back the same float.
    void vector(const EngineVector& values);
    void object(const auto& fill) {
        out.StartObject();
        fill();
        out.EndObject();
    }
    void list(const auto& fill) {
        out.StartArray();
        fill();
        out.EndArray();
    }
    std::string take() { return {buffer.GetString(), buffer.GetSize()}; }

private:
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> out;
};

/// Reads what an engine answers, every type checked. Nothing deeper than 64 levels is read.
using CodecValue = rapidjson::Value;
/// False where the text is no JSON, or too deep.
bool parseAnswer(std::string_view body, rapidjson::Document& document);
/// The member of an object; null where the value is none, or has none of that name.
const CodecValue* memberOf(const CodecValue& value, const char* name);
std::string_view textOf(const CodecValue& text);
/// A finite number of at most 1e30.
std::optional<float> finiteOf(const CodecValue& value);
/// Such numbers, of the right count.
std::optional<EngineVector> vectorOf(const CodecValue& value);

/// "sceneheard-" and what tells the films' training and the vectors' make.
std::string collectionPrefix(std::uint64_t space);
/// The name of a genre's mark among a film's facts: "g0" is the first of genreNames.
std::string genreMark(std::size_t genre);
/// The facts that filters ask for: year, genre marks, and where known runtime, votes, language.
void writeFacts(CodecWriter& out, const EnginePoint& film);

} // namespace sceneheard
