#include "SceneHeard/State.h"
#include <rapidjson/document.h>
#include <rapidjson/reader.h>
#include <rapidjson/writer.h>

namespace sceneheard {

namespace {
constexpr int mostLevels = 32;
constexpr std::string_view format = "SceneHeard";
constexpr int version = 2;

// The texts beside parameters and what the window remembers.
constexpr std::pair<const char*, std::optional<std::string> PluginState::*> texts[]{
    {"cue", &PluginState::cue},
    {"sideChain", &PluginState::sideChain},
    {"reference", &PluginState::reference},
    {"referenceName", &PluginState::referenceName}};

using Json = rapidjson::Value;
using Memory = rapidjson::Document::AllocatorType;

// RapidJSON writes recursively, so a text nested without end would overflow the stack later.
struct LevelGuard : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, LevelGuard> {
    int level = 0;
    bool StartObject() { return ++level <= mostLevels; }
    bool StartArray() { return ++level <= mostLevels; }
    bool EndObject(rapidjson::SizeType) { return --level >= 0; }
    bool EndArray(rapidjson::SizeType) { return --level >= 0; }
};

constexpr unsigned parseFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;

std::string text(const Json& value) { return {value.GetString(), value.GetStringLength()}; }

bool parse(std::string_view from, rapidjson::Document& document) {
    if (from.empty() || from.size() > StateText::mostBytes)
        return false;
    LevelGuard guard;
    rapidjson::MemoryStream stream(from.data(), from.size());
    if (!rapidjson::Reader().Parse<parseFlags>(stream, guard))
        return false;
    document.Parse<parseFlags>(from.data(), from.size());
    if (document.HasParseError() || !document.IsObject())
        return false;
    const auto named = document.FindMember("format");
    return named != document.MemberEnd() && named->value.IsString() && text(named->value) == format;
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

Json jsonOf(const std::string& string, Memory& memory) {
    return Json(string.data(), static_cast<rapidjson::SizeType>(string.size()), memory);
}

Json jsonOf(const StateValue& value, Memory& memory) {
    if (const auto* const on = std::get_if<bool>(&value))
        return Json(*on);
    if (const auto* const number = std::get_if<double>(&value))
        return Json(*number);
    if (const auto* const string = std::get_if<std::string>(&value))
        return jsonOf(*string, memory);
    return Json();
}

void set(Json& object, const std::string& name, Json value, Memory& memory) {
    if (const auto found = object.FindMember(name.c_str()); found != object.MemberEnd())
        found->value = value;
    else
        object.AddMember(jsonOf(name, memory), value, memory);
}

// The member of this name, made an object where it is none.
Json& makeObject(Json& parent, const char* name, Memory& memory) {
    if (objectIn(parent, name) == nullptr)
        set(parent, name, Json(rapidjson::kObjectType), memory);
    return parent[name];
}
} // namespace

bool StateText::accepts(const UiState& ui) {
    std::size_t bytes = 0;
    for (const auto& [name, value] : ui) {
        bytes += name.size() + value.size();
        if (!isUtf8(name) || !isUtf8(value))
            return false;
    }
    return bytes <= mostUiBytes;
}

bool StateText::read(std::string_view from, PluginState& state) {
    rapidjson::Document document;
    if (!parse(from, document))
        return false;
    PluginState found;
    if (const auto* const parameters = objectIn(document, "parameters"))
        for (const auto& member : parameters->GetObject())
            found.parameters[text(member.name)] = valueOf(member.value);
    else
        for (const auto* name : {"adventure", "window"})
            if (const auto member = document.FindMember(name); member != document.MemberEnd())
                found.parameters[name] = valueOf(member->value);
    if (const auto* const ui = objectIn(document, "ui"))
        for (const auto& member : ui->GetObject())
            if (member.value.IsString())
                found.ui[text(member.name)] = text(member.value);
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
    auto& memory = document.GetAllocator();
    set(document, "format", Json(rapidjson::StringRef(format.data(), format.size())), memory);
    const auto before = document.FindMember("version");
    if (before == document.MemberEnd() || !before->value.IsInt() || before->value.GetInt() < version)
        set(document, "version", Json(version), memory);
    auto& parameters = makeObject(document, "parameters", memory);
    for (const auto& [name, value] : state.parameters)
        set(parameters, name, jsonOf(value, memory), memory);
    auto& ui = makeObject(document, "ui", memory);
    for (auto member = ui.MemberBegin(); member != ui.MemberEnd();)
        if (member->value.IsString() && !state.ui.contains(text(member->name)))
            member = ui.EraseMember(member);
        else
            ++member;
    for (const auto& [name, value] : state.ui)
        set(ui, name, jsonOf(value, memory), memory);
    for (const auto& [name, member] : texts)
        if (const auto& value = state.*member; value && !value->empty())
            set(document, name, jsonOf(*value, memory), memory);
        else if (value)
            document.RemoveMember(name);
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
    document.Accept(writer);
    return {buffer.GetString(), buffer.GetSize()};
}

} // namespace sceneheard
