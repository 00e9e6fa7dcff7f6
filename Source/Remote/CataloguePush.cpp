#include "Remote/CataloguePush.h"
#include "Support/Error.h"
#include "Support/ReplaceFile.h"
#include <algorithm>
#include <charconv>
#include <cmath>
#include <deque>
#include <map>
#include <set>

namespace sceneheard {
namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;
constexpr EngineClient::Limits forCalls{10s, 1024 * 1024, 3}, forBatches{60s, 256 * 1024, 3},
    forVectors{20s, 4 * 1024 * 1024, 3};
constexpr std::size_t batchesAtOnce = 2; // while one is taken in, the next is written
constexpr std::size_t sampleSize = 100;
constexpr float tolerance = 1e-5f; // of a vector's number, relative; engines keep floats

/// Films of one collection, in the order of their rows.
using Parts = std::map<std::string, std::vector<int>>;

class Push {
public:
    Push(const Catalogue& c, const EngineClient& e, std::filesystem::path p,
         const std::function<void(std::size_t, std::size_t)>& t)
        : catalogue(c)
        , client(e)
        , codec(e.codec())
        , progress(std::move(p))
        , told(t)
        , ids(c.ids())
        , frame(c.columns()) {
        std::set<FilmId> seen; // films of one title and year without any other id share theirs: one of them is pushed
        for (int row = 0; row < catalogue.size(); ++row) {
            const auto id = ids[static_cast<std::size_t>(row)];
            if (!id || !seen.insert(id).second)
                continue;
            ++result.films;
            parts[codec.collectionOf(catalogue.spaceId(), catalogue.columns().year[static_cast<std::size_t>(row)])]
                .push_back(row);
        }
        const auto& columns = catalogue.columns();
        const auto bytes = [](auto span) {
            return std::string_view(reinterpret_cast<const char*>(span.data()), span.size_bytes());
        };
        mark = checksum(client.place());
        for (const auto part : {bytes(columns.vectors), bytes(columns.vectorScale), bytes(columns.votes),
                                bytes(columns.genres), bytes(std::span(ids))})
            mark = checksum(part, mark);
    }

    PushedCatalogue run() {
        result.collections = parts.size();
        const auto before = readProgress();
        const auto began = Clock::now();
        std::size_t done = 0;
        for (const auto& [name, rows] : parts) {
            const auto made = make(name);
            collections.push_back(made);
            // What was sent before counts only as far as it is there: the index may have been emptied since.
            const auto held = std::min<std::size_t>(done + rows.size(), before) - std::min(done, before);
            const auto from = held > 0 && countOf(made) >= held ? held : 0;
            send(made, rows, from, done);
            done += rows.size();
        }
        result.seconds = std::chrono::duration<double>(Clock::now() - began).count();
        verify();
        std::error_code ignored;
        if (!progress.empty())
            std::filesystem::remove(progress, ignored);
        return result;
    }

private:
    EngineCollection make(const std::string& name) const {
        auto exchange = client.start(codec.make(name), forCalls);
        exchange.waitUntil(Clock::now() + 40s);
        if (!exchange.done())
            throw Error("The index " + client.place() + " does not answer in time; is it at work?");
        const auto answer = exchange.take();
        if (auto made = codec.parseMade(name, answer.status, answer.body))
            return *made;
        if (const auto problem = client.problemOf(answer))
            throw Error(problem->sentence);
        throw Error(client.oddAnswer().sentence);
    }

    std::uint64_t countOf(const EngineCollection& collection) const {
        const auto count = codec.parseCount(client.ask(codec.count(collection), forCalls).body);
        if (!count)
            throw Error(client.oddAnswer().sentence);
        return *count;
    }

    std::vector<EnginePoint> points(std::span<const int> rows) const {
        const auto& columns = catalogue.columns();
        std::vector<EnginePoint> points;
        for (const int row : rows) {
            const auto at = static_cast<std::size_t>(row);
            points.push_back({ids[at], frame(columns, at), columns.year[at], columns.genres[at], columns.runtime[at],
                              columns.votes[at], columns.language[at]});
        }
        return points;
    }

    void send(const EngineCollection& into, std::span<const int> rows, std::size_t from, std::size_t before) {
        struct Batch {
            Network::Exchange exchange;
            std::size_t films, end;
        };
        std::deque<Batch> running;
        const auto finish = [&] {
            auto& batch = running.front();
            batch.exchange.waitUntil(Clock::now() + 300s);
            if (!batch.exchange.done())
                throw Error("The index " + client.place() + " takes no more films in; push again later to go on.");
            const auto answer = batch.exchange.take();
            if (const auto problem = client.problemOf(answer))
                throw Error(problem->sentence);
            if (!codec.parseUpserted(answer.body))
                throw Error(client.oddAnswer().sentence);
            result.sent += batch.films;
            writeProgress(before + batch.end);
            told(before + batch.end, result.films);
            running.pop_front();
        };
        while (from < rows.size()) {
            const auto count = std::min(codec.largestBatch(), rows.size() - from);
            const auto batch = points(rows.subspan(from, count));
            running.push_back({client.start(codec.upsert(into, batch), forBatches), count, from + count});
            from += count;
            if (running.size() == batchesAtOnce)
                finish();
        }
        while (!running.empty())
            finish();
    }

    std::size_t readProgress() const {
        std::error_code ignored;
        if (progress.empty() || !std::filesystem::exists(progress, ignored))
            return 0;
        const auto text = fileBytes(progress, "remove it", 1000);
        std::uint64_t markThen = 0;
        std::size_t sent = 0;
        const auto* end = text.data() + text.size();
        const auto [behind, error] = std::from_chars(text.data(), end, markThen, 16);
        if (error != std::errc() || behind == end || markThen != mark || // of another catalogue or index
            std::from_chars(behind + 1, end, sent).ec != std::errc())
            return 0;
        return sent;
    }

    void writeProgress(std::size_t sent) const {
        if (progress.empty())
            return;
        char text[64];
        auto* at = std::to_chars(text, text + 20, mark, 16).ptr;
        *at++ = ' ';
        at = std::to_chars(at, at + 20, sent).ptr;
        replaceFile(progress, std::string_view(text, static_cast<std::size_t>(at - text)));
    }

    // Counts, and the vectors of films spread over the whole catalogue.
    void verify() {
        std::uint64_t held = 0;
        std::size_t place = 0;
        for (const auto& [name, rows] : parts) {
            const auto& collection = collections[place++];
            const auto count = countOf(collection);
            if (count < rows.size())
                throw Error("The index " + client.place() + " holds " + std::to_string(count) + " of the " +
                            std::to_string(rows.size()) + " films of " + name + " although it took them; push again.");
            held += count;
            const auto wanted = std::max<std::size_t>(1, sampleSize * rows.size() / result.films);
            std::vector<int> sample;
            for (std::size_t i = 0; i < wanted; ++i)
                sample.push_back(rows[i * rows.size() / wanted]);
            compare(collection, sample);
        }
        result.more = held - result.films;
    }

    void compare(const EngineCollection& collection, const std::vector<int>& rows) {
        std::vector<FilmId> wanted;
        for (const int row : rows)
            wanted.push_back(ids[static_cast<std::size_t>(row)]);
        const auto fetched = codec.parseFetched(client.ask(codec.fetch(collection, wanted), forVectors).body);
        if (!fetched)
            throw Error(client.oddAnswer().sentence);
        std::map<FilmId, EngineVector> held;
        for (const auto& film : *fetched)
            held[film.film] = film.vector;
        for (const auto& film : points(rows)) {
            const auto found = held.find(film.film);
            const bool same =
                found != held.end() && std::ranges::equal(found->second, film.vector, [](float a, float b) {
                    return std::abs(a - b) <= tolerance * std::max(1.0f, std::abs(b));
                });
            if (!same)
                throw Error("The index " + client.place() + " holds another vector of " + film.film.text() +
                            " than it was given; push again, or empty it first.");
            ++result.compared;
        }
    }

    const Catalogue& catalogue;
    const EngineClient& client;
    const EngineCodec& codec;
    const std::filesystem::path progress;
    const std::function<void(std::size_t, std::size_t)>& told;
    const std::vector<FilmId> ids;
    const EngineFrame frame;
    Parts parts;
    std::vector<EngineCollection> collections; ///< in the order of parts
    std::uint64_t mark = 0;                    ///< tells this catalogue at this index from others
    PushedCatalogue result;
};

} // namespace

PushedCatalogue pushCatalogue(const Catalogue& catalogue, const EngineClient& client,
                              const std::filesystem::path& progress,
                              const std::function<void(std::size_t, std::size_t)>& told) {
    return Push(catalogue, client, progress, told).run();
}

} // namespace sceneheard
