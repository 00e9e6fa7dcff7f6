#pragma once
#include "Catch.h"
#include "Folder.h"
#include "Pictures/MadePictures.h"
#include "Remote/LocalServer.h"
#include "Tmdb/TmdbReader.h"
#include <map>
#include <set>

using namespace std::chrono_literals;

inline const std::string tmdbKey = "eyJ-a.token-that.nobody-may-see_";

/// What TMDb answers about a film, in its form.
/// @param more  members behind those that stand there
inline std::string tmdbAnswer(int number, const std::string& poster, const std::string& more = "") {
    return R"({"adult":false,"backdrop_path":null,"id":)" + std::to_string(number) +
           R"(,"imdb_id":"tt0083658","overview":"A hunter\nof \"replicants\" tires.","poster_path":")" + poster +
           R"(","credits":{"cast":[{"name":"Harrison Ford"}],"crew":[{"job":"Editor","name":"Marsha Nakashima"},)"
           R"({"job":"Director","name":"Ridley Scott"}]},"watch/providers":{"results":{"DE":{"link":"https://x","rent":)"
           R"([{"display_priority":2,"provider_name":"Zwei"},{"display_priority":1,"provider_name":"Eins"}],)"
           R"("flatrate":[{"provider_name":"Stream"}]},"US":{"buy":[{"provider_name":"Shop"}]}}})" +
           more + "}";
}

/// A server of facts and one of pictures, which do as TMDb does until a test says otherwise.
class TmdbServers {
public:
    TmdbServers();

    /// What they do to a request instead; nothing: as TMDb does. Before the first request.
    LocalServer::Handler api, images;

    sceneheard::TmdbSettings settings() const;
    int apiRequests() const { return apiServer.requests(); }
    int imageRequests() const { return imageServer.requests(); }
    int open() const { return apiServer.open() + imageServer.open(); }
    /// The paths that were asked for, in their order.
    std::vector<std::string> paths() const;
    /// Whether the server of pictures ever saw the key, or an address held it.
    bool keyLeaked() const;

    static std::string poster(); ///< a JPEG of 400 x 600
    static std::string answer(const LocalServer::Request& request);

private:
    void note(const LocalServer::Request& request, bool ofImages);

    mutable std::mutex mutex;
    std::vector<std::string> asked;
    bool leaked = false;
    LocalServer apiServer, imageServer;
};

/// Whether it came true within generous time.
bool soon(const std::function<bool()>& holds, std::chrono::milliseconds within = 20s);
/// What the reader finds in the end. @param poster  waits for it too
std::shared_ptr<const sceneheard::FilmDetails> found(sceneheard::TmdbReader& reader, sceneheard::FilmId film,
                                                     bool poster = true);
