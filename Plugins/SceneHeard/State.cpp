#include "SceneHeard/State.h"
#include <array>
#include <rapidjson/document.h>
#include <rapidjson/reader.h>
#include <rapidjson/writer.h>

namespace sceneheard {

namespace {
constexpr std::size_t mostBytes = 1 << 20;
constexpr int mostLevels = 32;
constexpr auto format = "SceneHeard";
constexpr int version = 1;
constexpr std::array windowNames{"3 s", "10 s", "30 s", "whole"}; // in the order of Window; never renamed

// RapidJSON writes recursively, so a text nested without end would overflow the stack later.
struct LevelGuard : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, LevelGuard> {
    int level = 0;
    bool StartObject() { return ++level <= mostLevels; }
    bool StartArray() { return ++level <= mostLevels; }
    bool EndObject(rapidjson::SizeType) { return --level >= 0; }
    bool EndArray(rapidjson::SizeType) { return --level >= 0; }
};

constexpr unsigned parseFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;

bool parse(std::string_view text, rapidjson::Document& document) {
    if (text.empty() || text.size() > mostBytes)
        return false;
    LevelGuard guard;
    rapidjson::MemoryStream stream(text.data(), text.size());
    if (!rapidjson::Reader().Parse<parseFlags>(stream, guard))
        return false;
    document.Parse<parseFlags>(text.data(), text.size());
    if (document.HasParseError() || !document.IsObject())
        return false;
    const auto named = document.FindMember("format");
    return named != document.MemberEnd() && named->value.IsString() &&
           std::string_view(named->value.GetString(), named->value.GetStringLength()) == format;
}

int side(const rapidjson::Value& editor, const char* name) {
    const auto found = editor.FindMember(name);
    const auto valid = found != editor.MemberEnd() && found->value.IsInt() && found->value.GetInt() >= 0 &&
                       found->value.GetInt() <= 16384;
    return valid ? found->value.GetInt() : 0;
}

template <typename Value>
void set(rapidjson::Value& object, const char* name, Value&& value, rapidjson::Document::AllocatorType& memory) {
    if (const auto found = object.FindMember(name); found != object.MemberEnd())
        found->value = std::forward<Value>(value); // in its place: a session saved again has the same bytes
    else
        object.AddMember(rapidjson::StringRef(name), std::forward<Value>(value), memory);
}
} // namespace

bool StateText::read(std::string_view text, PluginState& state) {
    rapidjson::Document document;
    if (!parse(text, document))
        return false;
    PluginState found;
    if (const auto a = document.FindMember("adventure"); a != document.MemberEnd() && a->value.IsNumber())
        if (const auto value = a->value.GetDouble(); value >= 0 && value <= 1)
            found.adventure = static_cast<float>(value);
    if (const auto w = document.FindMember("window"); w != document.MemberEnd() && w->value.IsString())
        for (std::size_t i = 0; i < windowNames.size(); ++i)
            if (std::string_view(w->value.GetString(), w->value.GetStringLength()) == windowNames[i])
                found.window = static_cast<Window>(i);
    if (const auto e = document.FindMember("editor"); e != document.MemberEnd() && e->value.IsObject()) {
        found.editorWidth = side(e->value, "width");
        found.editorHeight = side(e->value, "height");
    }
    state = found;
    last = text;
    return true;
}

std::string StateText::write(const PluginState& state) const {
    rapidjson::Document document;
    if (!parse(last, document))
        document.SetObject();
    auto& memory = document.GetAllocator();
    set(document, "format", rapidjson::StringRef(format), memory);
    set(document, "version", version, memory);
    set(document, "adventure", static_cast<double>(state.adventure), memory);
    set(document, "window", rapidjson::StringRef(windowNames[static_cast<std::size_t>(state.window)]), memory);
    rapidjson::Value editor(rapidjson::kObjectType);
    if (const auto e = document.FindMember("editor"); e != document.MemberEnd() && e->value.IsObject())
        editor = e->value;
    set(editor, "width", state.editorWidth, memory);
    set(editor, "height", state.editorHeight, memory);
    set(document, "editor", editor, memory);
    rapidjson::StringBuffer text;
    rapidjson::Writer<rapidjson::StringBuffer> writer(text);
    document.Accept(writer);
    return {text.GetString(), text.GetSize()};
}

} // namespace sceneheard
