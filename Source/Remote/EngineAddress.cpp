#include "Remote/EngineAddress.h"
#include "Support/Decimals.h"
#include <utility>

namespace sceneheard {

EngineAddress EngineAddress::read(std::string_view text) {
    text = trimmed(text);
    EngineAddress address;
    bool named = false;
    for (const auto& [begin, engine] : {std::pair("chroma+", Engine::chroma), std::pair("qdrant+", Engine::qdrant)})
        if (text.starts_with(begin)) {
            text.remove_prefix(std::string_view(begin).size());
            address.engine = engine;
            named = true;
        }
    static_cast<ServerAddress&>(address) = ServerAddress::read(text, {});
    if (!named && address.host.ends_with(":6333"))
        address.engine = Engine::qdrant;
    return address;
}

} // namespace sceneheard
