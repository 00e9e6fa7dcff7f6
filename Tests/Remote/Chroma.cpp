#include "Remote/Chroma.h"
#include "Films/CatalogueWriter.h"
#include "Films/FilmProfile.h"
#include "Remote/Network.h"
#include "Support/Error.h"

using namespace sceneheard;

namespace {
std::string enginePlace() {
    const char* told = std::getenv("SCENEHEARD_CHROMA");
    return told != nullptr && *told != '\0' ? told : SCENEHEARD_CHROMA_FOLDER;
}

bool answers(int port) {
    HttpRequest request;
    request.address = "http://127.0.0.1:" + std::to_string(port) + "/api/v2/heartbeat";
    request.loopback = true;
    auto exchange = Network::start(Network::shared(), request);
    exchange.waitUntil(std::chrono::steady_clock::now() + std::chrono::seconds(5));
    return exchange.done() && exchange.take().status == 200;
}
} // namespace

bool Chroma::installed() {
    static const bool is = std::system(("'" SCENEHEARD_CHROMA_SCRIPT "' install '" + enginePlace() + "'").c_str()) == 0;
    return is;
}

Chroma::Chroma(const TemporaryFolder& data, int port)
    : portNumber(port) {
    server.emplace(std::vector<std::string>{SCENEHEARD_CHROMA_SCRIPT, "run", enginePlace(), std::to_string(port),
                                            (data / "chroma").string()},
                   (data / "chroma.log").string());
    if (!waitUntil([&] { return answers(port); }, 60))
        throw Error("Chroma does not start: " + bytesOf(data / "chroma.log"));
}

RemoteSettings Chroma::settings() const {
    return {EngineAddress::read("http://127.0.0.1:" + std::to_string(portNumber)), "", ""};
}

std::shared_ptr<const Matcher> matcherOf(std::size_t count, const TemporaryFolder& folder) {
    const std::filesystem::path assets = SCENEHEARD_TEST_ASSETS;
    const auto all = loadMatcher(assets);
    const auto& catalogue = all->catalogue();
    if (count >= static_cast<std::size_t>(catalogue.size()))
        return all;
    std::vector<Film> films;
    Profiles profiles{catalogue.spaceId(), std::vector<FilmProfile>(count)};
    const auto& columns = catalogue.columns();
    for (std::size_t i = 0; i < count; ++i) {
        films.push_back(catalogue.film(static_cast<int>(i)));
        auto& profile = profiles.films[i];
        profile.music = musicBytes(catalogue.expectedMusic(static_cast<int>(i)));
        std::ranges::copy(columns.vectors.subspan(i * vectorDims, vectorDims), profile.vector.begin());
        profile.scale = columns.vectorScale[i];
        profile.tone = columns.tone[i];
        for (std::size_t a = 0; a < profile.bias.size(); ++a)
            profile.bias[a] = columns.bias[a][i];
    }
    writeCatalogue(films, profiles, count, folder / "films.sqlite");
    return std::make_shared<Matcher>(Catalogue::open(folder / "films.sqlite"), MoodModel::load(assets / moodModelFile),
                                     assets / filmSpaceFile);
}
