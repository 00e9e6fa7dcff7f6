#include "Importing/Xspf.h"
#include "Support/Error.h"
#include <expat.h>
#include <memory>

namespace sceneheard {

namespace {
constexpr std::size_t longestLocation = 1 << 14; // bytes; what follows is dropped

struct Reading {
    std::vector<std::string> locations;
    std::string location;
    int depth = 0, track = 0; ///< the depth of the track that is open, 0: none
    bool inside = false;      ///< its first location
    bool known = false;
};

// Without the prefix that names a namespace.
std::string_view localName(const XML_Char* name) {
    const std::string_view whole = name;
    return whole.substr(whole.rfind(':') + 1);
}

// Called from C, so nothing may be thrown through them: running out of memory ends the program, as everywhere else.
void XMLCALL opened(void* data, const XML_Char* name, const XML_Char**) noexcept {
    auto& reading = *static_cast<Reading*>(data);
    ++reading.depth;
    if (reading.track == 0 && localName(name) == "track") {
        reading.track = reading.depth;
        reading.known = false;
        reading.location.clear();
    }
    reading.inside =
        reading.track > 0 && reading.depth == reading.track + 1 && !reading.known && localName(name) == "location";
}

void XMLCALL closed(void* data, const XML_Char*) noexcept {
    auto& reading = *static_cast<Reading*>(data);
    reading.known |= reading.inside;
    reading.inside = false;
    if (reading.track == reading.depth) {
        const auto from = std::min(reading.location.find_first_not_of(" \t\r\n"), reading.location.size());
        reading.locations.push_back(
            reading.location.substr(from, reading.location.find_last_not_of(" \t\r\n") + 1 - from));
        reading.track = 0;
    }
    --reading.depth;
}

void XMLCALL text(void* data, const XML_Char* letters, int count) noexcept {
    auto& reading = *static_cast<Reading*>(data);
    if (reading.inside && reading.location.size() < longestLocation)
        reading.location.append(letters, static_cast<std::size_t>(count));
}
} // namespace

std::vector<std::string> xspfLocations(std::string_view xml) {
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate("UTF-8"),
                                                                              XML_ParserFree);
    if (!parser)
        throw Error("cannot be read, for memory is short");
    Reading reading;
    XML_SetUserData(parser.get(), &reading);
    XML_SetElementHandler(parser.get(), opened, closed);
    XML_SetCharacterDataHandler(parser.get(), text);
    if (XML_Parse(parser.get(), xml.data(), static_cast<int>(xml.size()), XML_TRUE) != XML_STATUS_OK)
        throw Error("is no whole XSPF playlist, from line " + std::to_string(XML_GetCurrentLineNumber(parser.get())) +
                    "; export it again");
    return reading.locations;
}

} // namespace sceneheard
