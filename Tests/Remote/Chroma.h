#pragma once
#include "Desktop/Child.h"
#include "Folder.h"
#include "Matching/Assets.h"
#include "Remote/LocalServer.h"
#include "Remote/RemoteIndex.h"
#include <memory>
#include <optional>

/// The real engine, from its npm package: started on a port of its own, ended with the object.
class Chroma {
public:
    /// Whether the package is here, or could be fetched: see Tests/Hosts/chroma.sh.
    static bool installed();
    /// Throws where the server does not start.
    explicit Chroma(const TemporaryFolder& data, int port = closedPort());

    sceneheard::RemoteSettings settings() const;
    int port() const { return portNumber; }
    void kill() { server.reset(); }

private:
    int portNumber;
    std::optional<Child> server;
};

/// A matcher over the first films of the catalogue that ships, or over all of them.
std::shared_ptr<const sceneheard::Matcher> matcherOf(std::size_t films, const TemporaryFolder& folder);
