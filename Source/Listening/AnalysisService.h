#pragma once
#include "Listening/Stream.h"
#include "Matching/FilmSearch.h"
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <map>
#include <thread>

namespace sceneheard {

class StreamAnalyser;

/// The process's analysis thread: serves every stream in turn, with one set of models and one catalogue.
class AnalysisService {
public:
    /// Brings models and catalogue; throws Error with a sentence for the person when it cannot.
    using Load = std::function<std::shared_ptr<const Matcher>()>;

    /// Makes what ranks films for one stream. Analysis thread.
    using MakeSearch = std::function<std::unique_ptr<FilmSearch>(const std::shared_ptr<const Matcher>& matcher)>;

    /// No thread runs and nothing is loaded before the first serve(). The load runs on the analysis thread.
    /// @param search  empty: the catalogue is searched
    explicit AnalysisService(Load load, MakeSearch search = {});
    /// Waits for the analysis of the moment, at most some tenths of a second.
    ~AnalysisService();

    /// A service for one StreamClient, without a thread: what is pushed waiting, and the end, are analysed on the
    /// thread that pushes. @param matcher  not null
    static std::shared_ptr<AnalysisService> inPlace(std::shared_ptr<const Matcher> matcher);
    /// The one service of this process, made on demand and ended with its last user; its assets are those that
    /// findAssets(candidates) finds for the first caller, as is the search.
    static std::shared_ptr<AnalysisService> shared(const std::vector<std::filesystem::path>& candidates,
                                                   MakeSearch search = {});

    /// Message thread. Serves the stream from now on until nobody else holds it. Asking twice does nothing. What cannot
    /// be analysed or searched shows as the problem of its own snapshot, and is tried again a second later; the others
    /// go on.
    void serve(const std::shared_ptr<Stream>& stream);
    /// Any thread but the audio thread. The models and the catalogue; null while they load, and where they cannot.
    std::shared_ptr<const Matcher> matcher() const;
    /// Any thread but the audio thread of a live host: looks at this stream's ring now.
    void hurry(Stream& stream) noexcept;
    bool isInPlace() const noexcept { return placed != nullptr; }
    /// In place: the mood over a window now, silence or not. Throws Error with a thread, and before any sound.
    Impression impression(Window window) const;

private:
    struct Served;
    using Analysers = std::map<std::weak_ptr<Stream>, Served, std::owner_less<>>;

    void run();
    bool takeTurn(Analysers& analysers, const std::string& problem);
    bool serveOne(Served& served, Stream& stream);

    const Load load;
    const MakeSearch makeSearch;
    mutable std::mutex mutex;
    std::condition_variable wake;
    std::vector<std::weak_ptr<Stream>> streams; // grows in serve(), shrinks on the thread
    std::shared_ptr<const Matcher> loaded;
    bool stopping = false;
    std::unique_ptr<StreamAnalyser> placed;          // in place
    std::chrono::steady_clock::time_point soundAt{}; // on the thread: when some stream was given sound last
    bool watched = false;                            // on the thread: whether some stream's news are awaited
    std::thread thread;                              // last, so that all the above outlives it
};

} // namespace sceneheard
