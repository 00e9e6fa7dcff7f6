#include "Remote/EngineClient.h"
#include "Support/Error.h"
#include <algorithm>

namespace sceneheard {

namespace {
RemoteSettings checked(RemoteSettings settings) {
    if (!settings.key.empty())
        requireKey(settings.key);
    return settings;
}

RemoteWord wordOf(HttpAnswer::End end) {
    return end == HttpAnswer::End::slow   ? RemoteWord::slow
           : end == HttpAnswer::End::gone ? RemoteWord::gone
                                          : RemoteWord::wrong;
}
} // namespace

EngineClient::EngineClient(RemoteSettings given)
    : settings(checked(std::move(given)))
    , engine(settings.address.engine == EngineAddress::Engine::qdrant ? qdrantCodec() : chromaCodec())
    , network(Network::shared()) {}

Network::Exchange EngineClient::start(EngineCall call, const Limits& limits) const {
    HttpRequest request;
    request.method = call.method;
    request.address = settings.address.base + call.path;
    request.body = std::move(call.body);
    request.keyHeader = engine->keyHeader();
    request.key = settings.key;
    request.authority = settings.authority;
    request.loopback = settings.address.loopback;
    request.within = limits.within;
    request.maxBytes = limits.maxBytes;
    request.tries = limits.tries;
    return Network::start(network, std::move(request));
}

HttpAnswer EngineClient::ask(EngineCall call, const Limits& limits) const {
    auto exchange = start(std::move(call), limits);
    // Its tries end by themselves; the pauses between them are of some seconds.
    exchange.waitUntil(std::chrono::steady_clock::now() + limits.tries * (limits.within + std::chrono::seconds(12)));
    if (!exchange.done())
        throw Error("The index " + place() + " does not answer in time; is it at work?");
    auto answer = exchange.take();
    if (const auto problem = problemOf(answer))
        throw Error(problem->sentence);
    return answer;
}

std::optional<RemoteState> EngineClient::problemOf(const HttpAnswer& answer) const {
    const auto index = "The index " + place();
    if (answer.end != HttpAnswer::End::answered)
        return RemoteState{wordOf(answer.end), index + " cannot be used: " + answer.problem + "."};
    if (answer.status == 401 || answer.status == 403)
        return RemoteState{RemoteWord::wrong,
                           index + (settings.key.empty() ? " wants a key; give it by SCENEHEARD_INDEX_KEY."
                                                         : " refuses the key; ask who runs it for another.")};
    if (answer.status == 429)
        return RemoteState{RemoteWord::slow, index + " is asked more than it takes; it is asked again later."};
    if (answer.status != 200) {
        auto told = withoutKey(engine->parseProblem(answer.body));
        std::erase_if(told, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 127; });
        return RemoteState{RemoteWord::wrong, index + " answers with error " + std::to_string(answer.status) +
                                                  (told.empty() ? "." : ": " + told + ".")};
    }
    if (answer.contentType != "application/json")
        return RemoteState{RemoteWord::wrong, index + " answers with something that is no JSON; is there another "
                                                      "server at this address?"};
    return std::nullopt;
}

RemoteState EngineClient::oddAnswer() const {
    return {RemoteWord::wrong, "The index " + place() + " does not answer as " + engine->name() +
                                   " does; is there another server, or another version, at this address?"};
}

std::string EngineClient::withoutKey(std::string text) const {
    if (settings.key.empty())
        return text;
    for (auto at = text.find(settings.key); at != text.npos; at = text.find(settings.key, at))
        text.erase(at, settings.key.size());
    return text;
}

} // namespace sceneheard
