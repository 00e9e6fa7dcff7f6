#pragma once
#include "Remote/EngineAddress.h"
#include "Remote/EngineCodec.h"
#include "Remote/Network.h"
#include "Remote/RemoteState.h"

namespace sceneheard {

/// A remote index as a person has entered it.
struct RemoteSettings {
    EngineAddress address;
    std::string key;       ///< "": none; see requireKey()
    std::string authority; ///< a file of certificates to trust instead of the system's; "": the system's
};

/// Speaks to one engine: its codec over the network.
class EngineClient {
public:
    /// Throws Error where the key cannot be sent, or the network not be used.
    explicit EngineClient(RemoteSettings settings);

    const EngineCodec& codec() const { return *engine; }
    const std::string& host() const { return settings.address.host; }
    /// "Chroma at films.example.org"
    std::string place() const { return std::string(engine->name()).append(" at ").append(host()); }

    /// What a call may take.
    struct Limits {
        std::chrono::milliseconds within{2000};
        std::size_t maxBytes = 256 * 1024;
        int tries = 3;
    };
    Network::Exchange start(EngineCall call, const Limits& limits) const;
    /// Waits for the answer's body. Throws Error, with a sentence for the person, where there is none.
    HttpAnswer ask(EngineCall call, const Limits& limits) const;

    /// What keeps an answer from being one of JSON with status 200; nothing where it is that. Never holds the key.
    std::optional<RemoteState> problemOf(const HttpAnswer& answer) const;
    /// That of an answer that does not hold what was asked for.
    RemoteState oddAnswer() const;

private:
    std::string withoutKey(std::string text) const;

    const RemoteSettings settings;
    const std::unique_ptr<EngineCodec> engine;
    const std::shared_ptr<Network> network;
};

} // namespace sceneheard
