#include "Tmdb/TmdbServers.h"

using namespace sceneheard;

std::string TmdbServers::poster() {
    static const auto made = cmykJpeg(400, 600, {255, 0, 0, 0}, true);
    return made;
}

std::string TmdbServers::answer(const LocalServer::Request& request) {
    if (request.path.starts_with("/3/find/tt0083658?"))
        return httpAnswer(200, R"({"movie_results":[{"adult":false,"id":78}],"person_results":[]})");
    if (request.path.starts_with("/3/movie/")) {
        const int number = std::atoi(request.path.c_str() + 9);
        if (number >= 900000)
            return httpAnswer(404, R"({"success":false,"status_code":34})");
        return httpAnswer(200, tmdbAnswer(number, "/poster" + std::to_string(number) + ".jpg"),
                          "application/json;charset=utf-8");
    }
    if (request.path.starts_with("/t/p/w342/poster"))
        return httpAnswer(200, poster(), "image/jpeg");
    return httpAnswer(404, "{}");
}

TmdbServers::TmdbServers()
    : apiServer([this](const auto& request, auto& connection) {
        note(request, false);
        return api ? api(request, connection) : connection.send(answer(request));
    })
    , imageServer([this](const auto& request, auto& connection) {
        note(request, true);
        return images ? images(request, connection) : connection.send(answer(request));
    }) {}

TmdbSettings TmdbServers::settings() const {
    TmdbSettings settings;
    settings.key = tmdbKey;
    settings.country = "DE";
    settings.api = apiServer.address() + "/3";
    settings.images = imageServer.address() + "/t/p/";
    return settings;
}

void TmdbServers::note(const LocalServer::Request& request, bool ofImages) {
    const auto authorised = request.headers.find("\r\nAuthorization: Bearer " + tmdbKey + "\r\n") != std::string::npos;
    const std::lock_guard lock(mutex);
    asked.push_back(request.path);
    leaked = leaked || request.path.find(tmdbKey) != std::string::npos || authorised == ofImages ||
             (ofImages && request.headers.find(tmdbKey) != std::string::npos);
}

std::vector<std::string> TmdbServers::paths() const {
    const std::lock_guard lock(mutex);
    return asked;
}

bool TmdbServers::keyLeaked() const {
    const std::lock_guard lock(mutex);
    return leaked;
}

bool soon(const std::function<bool()>& holds, std::chrono::milliseconds within) {
    const auto end = std::chrono::steady_clock::now() + within;
    while (!holds()) {
        if (std::chrono::steady_clock::now() > end)
            return false;
        std::this_thread::sleep_for(1ms);
    }
    return true;
}

std::shared_ptr<const FilmDetails> found(TmdbReader& reader, FilmId film, bool poster) {
    std::shared_ptr<const FilmDetails> details;
    REQUIRE(soon([&] { return (details = reader.find(film)) != nullptr && (!poster || details->poster != nullptr); }));
    return details;
}
