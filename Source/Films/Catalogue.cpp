#include "Films/Catalogue.h"
#include "Films/Bytes.h"
#include "Films/CatalogueConnections.h"
#include "Films/CatalogueFormat.h"
#include "Films/FilmProfile.h"
#include "Support/Error.h"
#include <algorithm>
#include <cmath>
#include <fstream>
#include <mutex>
#include <numeric>

namespace sceneheard {

std::uint32_t catalogueChecksum(const std::filesystem::path& file, std::string_view askedRemedy) {
    constexpr std::size_t piece = 1 << 16, behind = userVersionOffset + 4;
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    std::ifstream in(file, std::ios::binary);
    std::string bytes(behind, '\0');
    if (error || size < behind || !in.read(bytes.data(), behind))
        throw Error("The file " + file.string() + " cannot be read; " + std::string(askedRemedy) + ".");
    auto sum = checksum(std::string_view(bytes).substr(0, userVersionOffset));
    sum = checksum(std::string_view("\0\0\0\0", 4), sum);
    PiecewiseChecksum rest(size - behind, sum);
    bytes.resize(piece);
    for (auto left = size - behind; left > 0;) {
        const auto next = std::min<std::uintmax_t>(left, piece);
        if (!in.read(bytes.data(), static_cast<std::streamsize>(next)))
            throw Error("The file " + file.string() + " cannot be read; " + std::string(askedRemedy) + ".");
        rest.add(std::string_view(bytes).substr(0, next));
        left -= next;
    }
    return static_cast<std::uint32_t>(rest.value());
}

namespace {

constexpr auto remedy = "make it again with `sceneheard catalogue build`";

// Before SQLite sees the file: whatever is in it, its bytes are those that were written.
void checkFile(const std::filesystem::path& file) {
    std::array<char, 512> head{};
    const bool whole = std::filesystem::is_regular_file(file) &&
                       std::ifstream(file, std::ios::binary).read(head.data(), head.size()).good();
    if (!whole)
        fileBytes(file, remedy); // tells what is missing
    const auto bigEndian = [&](std::size_t at) {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < 4; ++i)
            value = value << 8 | static_cast<unsigned char>(head[at + i]);
        return value;
    };
    if (!whole || !std::string_view(head.data(), head.size()).starts_with("SQLite format 3") ||
        bigEndian(applicationOffset) != catalogueApplication)
        throw Error("The film catalogue " + file.string() + " is no film catalogue; " + remedy + ".");
    if (bigEndian(userVersionOffset) != catalogueChecksum(file, remedy))
        throw Error("The film catalogue " + file.string() + " is damaged; " + remedy + ".");
}

template <typename T>
std::vector<T> unpack(const SqliteDatabase& database, std::string_view name, std::size_t count) {
    auto select = database.prepare("SELECT data FROM packed WHERE name = ?");
    select.bind(1, name);
    if (!select.step() || select.blob(0).size() != count * sizeof(T))
        throw Error("its column \"" + std::string(name) + "\" has another size.");
    std::vector<T> values(count);
    if (count > 0)
        std::memcpy(values.data(), select.blob(0).data(), count * sizeof(T));
    return values;
}

std::int64_t meta(const SqliteDatabase& database, std::string_view key) {
    auto select = database.prepare("SELECT value FROM meta WHERE key = ?");
    select.bind(1, key);
    return select.step() ? select.integer(0) : 0;
}

class SqliteCatalogue final : public Catalogue {
public:
    explicit SqliteCatalogue(const std::filesystem::path& file)
        : connections(file) {
        connections.ask([this](auto& connection) { readColumns(connection.database); });
        if (!std::all_of(scale.begin(), scale.end(), [](float s) { return std::isfinite(s) && s >= 0; }))
            throw Error("its vectors hold a number that is not finite.");
        for (const auto& column : bias)
            if (!std::ranges::all_of(column, [](float s) { return std::isfinite(s); }))
                throw Error("its films' biases hold a number that is not finite.");
        const auto entries = std::span(vectors.data()->data(), count * vectorDims);
        findToneEvidence();
        held = {year,
                genres,
                runtime,
                votes,
                language,
                entries,
                scale,
                {bias[0], bias[1], bias[2]},
                {evidence[0], evidence[1], evidence[2], evidence[3]},
                tones};
    }

    int size() const override { return static_cast<int>(count); }
    int trainedSize() const override { return trained; }
    std::uint64_t spaceId() const override { return space; }
    const FilmColumns& columns() const override { return held; }

    Film film(int index) const override {
        return connections.ask([&](auto& connection) { return connection.film(index); });
    }

    AudioFeatures expectedMusic(int index) const override { return musicOf(music.at(static_cast<std::size_t>(index))); }
    Quadrants tone(int index) const override { return toneOf(tones.at(static_cast<std::size_t>(index))); }

    int rowOf(FilmId film) const override {
        if (film.tmdbNumber() == 0 && film.imdbNumber() == 0)
            return film ? rowOfTitled(film) : -1;
        return connections.ask([&](auto& connection) { return connection.rowOf(film); });
    }

    FilmId idOf(int row) const override {
        return connections.ask([&](auto& connection) { return connection.idOf(row); });
    }

    std::vector<FilmId> ids() const override {
        return connections.ask([](auto& connection) { return connection.allIds(); });
    }

    std::vector<int> search(std::string_view words, int limit) const override {
        const auto wanted = static_cast<std::size_t>(std::max(limit, 0));
        return connections.ask([&](auto& connection) {
            return connection.titles.search(words, wanted, {votes, year});
        });
    }

    std::vector<int> named(std::string_view title) const override {
        return connections.ask([&](auto& connection) { return connection.titles.named(title, {votes, year}); });
    }

private:
    // Read when the first is asked for: the bundled catalogue has hardly any.
    int rowOfTitled(FilmId film) const {
        std::call_once(titledRead,
                       [&] { titled = connections.ask([](auto& connection) { return connection.titled(); }); });
        const auto found = std::ranges::lower_bound(titled, film, {}, &std::pair<FilmId, int>::first);
        return found != titled.end() && found->first == film ? found->second : -1;
    }

    // Films that nobody knows have the tone that their genres let expect: those at large are the ones with some votes.
    void findToneEvidence() {
        constexpr std::uint32_t someVotes = 10;
        std::array<double, 4> usual{1e-3, 1e-3, 1e-3, 1e-3};
        for (std::size_t i = 0; i < count; ++i)
            for (std::size_t q = 0; q < usual.size(); ++q)
                usual[q] += votes[i] > someVotes ? toneOf(tones[i])[q] : 0;
        const double sum = std::accumulate(usual.begin(), usual.end(), 0.0);
        Quadrants atLarge{};
        for (std::size_t q = 0; q < usual.size(); ++q) {
            atLarge[q] = static_cast<float>(usual[q] / sum);
            evidence[q].reserve(count);
        }
        for (const auto& bytes : tones) {
            const auto own = toneEvidence(toneOf(bytes), atLarge);
            for (std::size_t q = 0; q < own.size(); ++q)
                evidence[q].push_back(own[q]);
        }
    }

    void readColumns(const SqliteDatabase& database) {
        if (meta(database, "version") != catalogueVersion || meta(database, "dims") != vectorDims)
            throw Error("it is of another version.");
        const auto stated = meta(database, "count");
        auto select = database.prepare("SELECT count(*), coalesce(max(id), -1) FROM film");
        select.step();
        if (stated < 1 || select.integer(0) != stated || select.integer(1) != stated - 1)
            throw Error("it has lost films.");
        count = static_cast<std::size_t>(stated);
        trained = static_cast<int>(meta(database, "trained"));
        space = static_cast<std::uint64_t>(meta(database, "space"));
        const auto read = [&](auto& column, const char* name) {
            column = unpack<typename std::remove_reference_t<decltype(column)>::value_type>(database, name, count);
        };
        read(year, "year");
        read(genres, "genres");
        read(runtime, "runtime");
        read(votes, "votes");
        read(language, "language");
        read(music, "music");
        read(vectors, "vectors");
        read(scale, "scale");
        read(tones, "tone");
        for (std::size_t i = 0; i < bias.size(); ++i)
            read(bias[i], ("standing" + std::to_string(i)).c_str());
    }

    mutable CatalogueConnections connections;
    mutable std::once_flag titledRead;
    mutable std::vector<std::pair<FilmId, int>> titled;
    std::size_t count = 0;
    int trained = 0;
    std::uint64_t space = 0;
    std::vector<std::uint16_t> year;
    std::vector<std::uint32_t> genres;
    std::vector<std::uint16_t> runtime;
    std::vector<std::uint32_t> votes;
    std::vector<LetterCode> language;
    std::vector<std::array<std::uint8_t, audioFeatureCount>> music;
    std::vector<std::array<std::int8_t, vectorDims>> vectors;
    std::vector<float> scale;
    std::vector<std::array<std::uint8_t, 4>> tones;
    std::array<std::vector<float>, 3> bias;
    std::array<std::vector<float>, 4> evidence;
    FilmColumns held;
};

} // namespace

std::shared_ptr<const Catalogue> Catalogue::open(const std::filesystem::path& file) {
    checkFile(file);
    try {
        return std::make_shared<SqliteCatalogue>(file);
    } catch (const Error& e) {
        throw Error("The film catalogue " + file.string() + " cannot be used: " + e.what() + " To repair it, " +
                    remedy + ".");
    }
}

} // namespace sceneheard
