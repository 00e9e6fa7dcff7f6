#pragma once
#include "Command/Utf8.h"
#include <cmath>
#include <iosfwd>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace sceneheard {

/// One JSON object that goes to standard output as one line. Control characters and the like in its texts are escaped.
class JsonLine {
public:
    JsonLine()
        : out(buffer) {
        out.StartObject();
    }

    void key(std::string_view name) { out.Key(name.data(), static_cast<rapidjson::SizeType>(name.size())); }
    /// Rounded to four decimals; what is not finite becomes null.
    void number(double x) {
        if (std::isfinite(x))
            out.Double(std::round(x * 1e4) / 1e4);
        else
            out.Null();
    }
    void number(std::string_view name, double x) { key(name), number(x); }
    void integer(std::string_view name, long long x) { key(name), out.Int64(x); }
    void text(std::string_view x) {
        const auto valid = validUtf8(x);
        out.String(valid.data(), static_cast<rapidjson::SizeType>(valid.size()));
    }
    void text(std::string_view name, std::string_view x) { key(name), text(x); }
    void null(std::string_view name) { key(name), out.Null(); }

    void beginObject(std::string_view name) { key(name), out.StartObject(); }
    void beginObject() { out.StartObject(); }
    void endObject() { out.EndObject(); }
    void beginList(std::string_view name) { key(name), out.StartArray(); }
    void endList() { out.EndArray(); }

    /// Closes the object and writes it with a newline. Nothing may follow.
    void print(std::ostream& stream);

private:
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> out;
};

} // namespace sceneheard
