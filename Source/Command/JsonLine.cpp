#include "Command/JsonLine.h"
#include <ostream>

namespace sceneheard {

void JsonLine::print(std::ostream& stream) {
    out.EndObject();
    stream << jsonShown({buffer.GetString(), buffer.GetSize()}) << '\n' << std::flush;
}

} // namespace sceneheard
