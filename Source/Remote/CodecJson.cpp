#include "Remote/CodecJson.h"
#include "Support/Text.h"
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <rapidjson/reader.h>

namespace sceneheard {

namespace {
constexpr int deepest = 64;
constexpr int vectorVersion = 1; // of what EngineFrame makes

// RapidJSON's parser calls itself for each level, so depth is counted before.
bool tooDeep(std::string_view body) {
    int depth = 0;
    bool inText = false;
    for (std::size_t i = 0; i < body.size(); ++i) {
        const char c = body[i];
        if (inText) {
            i += c == '\\' ? 1 : 0;
            inText = c != '"';
        } else if (c == '"') {
            inText = true;
        } else if (c == '[' || c == '{') {
            if (++depth > deepest)
                return true;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return false;
}
} // namespace

void CodecWriter::vector(const EngineVector& values) {
    list([&] {
        for (const float value : values) {
            std::array<char, 32> text;
            const auto end =
                std::to_chars(text.data(), text.data() + text.size(), std::isfinite(value) ? value : 0.0f).ptr;
            out.RawValue(text.data(), static_cast<std::size_t>(end - text.data()), rapidjson::kNumberType);
        }
    });
}

bool parseAnswer(std::string_view body, rapidjson::Document& document) {
    if (tooDeep(body))
        return false;
    document.Parse<rapidjson::kParseValidateEncodingFlag>(body.data(), body.size());
    return !document.HasParseError();
}

const CodecValue* memberOf(const CodecValue& value, const char* name) {
    if (!value.IsObject())
        return nullptr;
    const auto member = value.FindMember(name);
    return member != value.MemberEnd() ? &member->value : nullptr;
}

std::string_view textOf(const CodecValue& text) {
    return text.IsString() ? std::string_view(text.GetString(), text.GetStringLength()) : std::string_view();
}

std::optional<float> finiteOf(const CodecValue& value) {
    if (!value.IsNumber() || !std::isfinite(value.GetDouble()) || std::abs(value.GetDouble()) > 1e30)
        return std::nullopt;
    return static_cast<float>(value.GetDouble());
}

std::optional<EngineVector> vectorOf(const CodecValue& value) {
    EngineVector vector;
    if (!value.IsArray() || value.Size() != vector.size())
        return std::nullopt;
    for (std::size_t i = 0; i < vector.size(); ++i) {
        const auto number = finiteOf(value[static_cast<rapidjson::SizeType>(i)]);
        if (!number)
            return std::nullopt;
        vector[i] = *number;
    }
    return vector;
}

std::string collectionPrefix(std::uint64_t space) {
    std::array<char, 64> name;
    std::snprintf(name.data(), name.size(), "sceneheard-%d-%016llx", vectorVersion,
                  static_cast<unsigned long long>(space));
    return name.data();
}

std::string genreMark(std::size_t genre) { return std::string("g").append(std::to_string(genre)); }

void writeFacts(CodecWriter& out, const EnginePoint& film) {
    out.key("year").number(film.year);
    for (std::size_t g = 0; g < genreNames.size(); ++g)
        if (film.genres >> g & 1u)
            out.key(genreMark(g)).truth(true);
    if (film.runtime > 0)
        out.key("runtime").number(film.runtime);
    out.key("votes").number(film.votes);
    if (film.language != 0)
        out.key("language").number(film.language);
}

} // namespace sceneheard
