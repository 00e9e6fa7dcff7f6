#include "SceneHeard/State.h"
#include "Support/Decimals.h"
#include <algorithm>
#include <cmath>
#include <functional>
#include <rapidjson/document.h>
#include <rapidjson/reader.h>
#include <rapidjson/writer.h>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

namespace sceneheard {

namespace {
constexpr std::string_view format = "SceneHeard";
constexpr int version = 2;

// The texts beside parameters and what the window remembers.
constexpr std::pair<const char*, std::optional<std::string> PluginState::*> texts[]{
    {"cue", &PluginState::cue},
    {"sideChain", &PluginState::sideChain},
    {"reference", &PluginState::reference},
    {"referenceName", &PluginState::referenceName}};

using Json = rapidjson::Value;

// RapidJSON's own reading of numbers is either off in the last place, so that each save makes another number, or
// undefined for 0e-50; LimitGuard reads them.
constexpr unsigned parseFlags =
    rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseNumbersAsStringsFlag;

// The number that a JSON text spells, exactly. @return whether there is one
bool addNumber(std::string_view text, rapidjson::Document& document) {
    const auto is = [&](auto value, auto add) {
        const auto [end, error] = parseNumber(text, value);
        return error == std::errc() && end == text.data() + text.size() && add(value);
    };
    return is(std::int64_t(), [&](auto n) { return document.Int64(n); }) ||
           is(std::uint64_t(), [&](auto n) { return document.Uint64(n); }) ||
           is(double(), [&](auto x) { return document.Double(x); });
}

// Half of a surrogate pair, which \udddd spells alone, is no UTF-8, and RapidJSON refuses what it has written then.
bool isHalved(std::string_view text) {
    for (auto at = text.find('\xED'); at != text.npos; at = text.find('\xED', at + 1))
        if (at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) >= 0xA0)
            return true;
    return false;
}

// Passes on what is parsed, and stops at too many values, or levels: RapidJSON writes recursively, so that a text
// nested without end would overflow the stack later.
struct LimitGuard {
    rapidjson::Document& document;
    int level = 0;
    std::size_t values = 0;

    bool more() { return ++values <= limits::stateValues; }
    bool enter() { return ++level <= limits::stateLevels && more(); }
    bool Null() { return more() && document.Null(); }
    bool Bool(bool b) { return more() && document.Bool(b); }
    bool Int(int) { return false; } // numbers come as they are written
    bool Uint(unsigned) { return false; }
    bool Int64(std::int64_t) { return false; }
    bool Uint64(std::uint64_t) { return false; }
    bool Double(double) { return false; }
    bool RawNumber(const char* s, rapidjson::SizeType n, bool) { return more() && addNumber({s, n}, document); }
    bool String(const char* s, rapidjson::SizeType n, bool copy) {
        return more() && !isHalved({s, n}) && document.String(s, n, copy);
    }
    bool Key(const char* s, rapidjson::SizeType n, bool copy) { return !isHalved({s, n}) && document.Key(s, n, copy); }
    bool StartObject() { return enter() && document.StartObject(); }
    bool StartArray() { return enter() && document.StartArray(); }
    bool EndObject(rapidjson::SizeType count) { return --level >= 0 && document.EndObject(count); }
    bool EndArray(rapidjson::SizeType count) { return --level >= 0 && document.EndArray(count); }
};

std::string text(const Json& value) { return {value.GetString(), value.GetStringLength()}; }

std::string_view view(const Json& value) { return {value.GetString(), value.GetStringLength()}; }

bool parse(std::string_view from, rapidjson::Document& document) {
    if (from.empty() || from.size() > limits::stateBytes)
        return false;
    rapidjson::Reader reader;
    const auto generate = [&](rapidjson::Document& into) {
        LimitGuard guard{into};
        rapidjson::MemoryStream stream(from.data(), from.size());
        return !reader.Parse<parseFlags>(stream, guard).IsError();
    };
    document.Populate(generate);
    if (reader.HasParseError() || !document.IsObject())
        return false;
    const auto named = document.FindMember("format");
    return named != document.MemberEnd() && named->value.IsString() && view(named->value) == format;
}

const Json* objectIn(const Json& parent, const char* name) {
    const auto found = parent.FindMember(name);
    return found != parent.MemberEnd() && found->value.IsObject() ? &found->value : nullptr;
}

bool isUtf8(const std::string& string) {
    rapidjson::MemoryStream stream(string.data(), string.size());
    while (stream.Tell() < string.size())
        if (unsigned code = 0; !rapidjson::UTF8<>::Decode(stream, &code))
            return false;
    return true;
}

StateValue valueOf(const Json& json) {
    if (json.IsBool())
        return json.GetBool();
    if (json.IsNumber())
        return json.GetDouble();
    if (json.IsString())
        return text(json);
    return {};
}

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void putText(Writer& writer, std::string_view string) {
    writer.String(string.data(), static_cast<rapidjson::SizeType>(string.size()));
}

void put(Writer& writer, const std::string& string) { putText(writer, string); }

void put(Writer& writer, const StateValue& value) {
    if (const auto* const on = std::get_if<bool>(&value))
        writer.Bool(*on);
    else if (const auto* const number = std::get_if<double>(&value))
        writer.Double(std::isfinite(*number) ? *number : 0.0);
    else if (const auto* const string = std::get_if<std::string>(&value))
        putText(writer, *string);
    else
        writer.Null();
}

// Writes an object again with other values. Members whose name `values` knows get theirs, once; of the others those
// stay that `keeps(value)`; then come the values that had no member.
void putMembers(Writer& writer, const Json* before, const auto& values, auto keeps) {
    std::unordered_map<std::string_view, decltype(&values.begin()->second)> waiting; // null: written
    for (const auto& [name, value] : values)
        waiting[name] = &value;
    writer.StartObject();
    if (before != nullptr)
        for (const auto& member : before->GetObject()) {
            const auto known = waiting.find(view(member.name));
            if (known == waiting.end() ? !keeps(member.value) : known->second == nullptr)
                continue;
            putText(writer, view(member.name));
            if (known == waiting.end())
                member.value.Accept(writer);
            else
                put(writer, *std::exchange(known->second, nullptr));
        }
    for (const auto& [name, value] : values)
        if (waiting[name] != nullptr) {
            putText(writer, name);
            put(writer, value);
        }
    writer.EndObject();
}
} // namespace

bool StateText::accepts(const UiState& ui) {
    std::size_t bytes = 0;
    for (const auto& [name, value] : ui) {
        bytes += name.size() + value.size();
        if (!isUtf8(name) || !isUtf8(value))
            return false;
    }
    return bytes <= maxUiBytes;
}

bool StateText::read(std::string_view from, PluginState& state) {
    rapidjson::Document document;
    if (!parse(from, document))
        return false;
    PluginState found;
    if (const auto* const parameters = objectIn(document, "parameters")) {
        for (const auto& member : parameters->GetObject())
            if (found.parameters.size() < limits::parameters &&
                member.name.GetStringLength() <= limits::parameterNameBytes)
                found.parameters[text(member.name)] = valueOf(member.value);
    } else {
        for (const auto* name : {"adventure", "window"})
            if (const auto member = document.FindMember(name); member != document.MemberEnd())
                found.parameters[name] = valueOf(member->value);
    }
    if (const auto* const ui = objectIn(document, "ui")) {
        std::size_t bytes = 0;
        for (const auto& member : ui->GetObject())
            if (member.value.IsString()) {
                bytes += member.name.GetStringLength() + member.value.GetStringLength();
                if (bytes > limits::uiBytes || found.ui.size() >= limits::uiKeys)
                    break;
                found.ui[text(member.name)] = text(member.value);
            }
    }
    for (const auto& [name, member] : texts)
        if (const auto value = document.FindMember(name); value != document.MemberEnd())
            found.*member = value->value.IsString() ? text(value->value) : std::string();
    state = std::move(found);
    last = from;
    return true;
}

std::string StateText::write(const PluginState& state) const {
    rapidjson::Document document;
    if (!parse(last, document))
        document.SetObject();
    const auto any = [](const Json&) { return true; };
    const auto noText = [](const Json& value) { return !value.IsString(); };
    const auto before = document.FindMember("version");
    const auto later = before != document.MemberEnd() && before->value.IsInt() && before->value.GetInt() > version;

    // Each of our own fields, in the order in which a new state has them.
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    std::vector<std::pair<std::string_view, std::function<void()>>> fields{
        {"format", [&] { putText(writer, format); }},
        {"version", [&] { writer.Int(later ? before->value.GetInt() : version); }},
        {"parameters", [&] { putMembers(writer, objectIn(document, "parameters"), state.parameters, any); }},
        {"ui", [&] { putMembers(writer, objectIn(document, "ui"), state.ui, noText); }}};
    for (const auto& [name, member] : texts)
        if (const auto* const value = &(state.*member); *value)
            fields.emplace_back(
                name, (*value)->empty() ? std::function<void()>() : [&writer, value] { putText(writer, **value); });

    std::set<std::string_view> written;
    const auto putField = [&](const auto& field) {
        const auto& [name, value] = field;
        if (!written.insert(name).second || !value)
            return;
        putText(writer, name);
        value();
    };
    writer.StartObject();
    for (const auto& member : document.GetObject()) {
        const auto own =
            std::find_if(fields.begin(), fields.end(), [&](auto& field) { return field.first == view(member.name); });
        if (own != fields.end()) {
            putField(*own);
        } else {
            putText(writer, view(member.name));
            member.value.Accept(writer);
        }
    }
    for (const auto& field : fields)
        putField(field);
    writer.EndObject();
    return {buffer.GetString(), buffer.GetSize()};
}

} // namespace sceneheard
