#include "Fuzz/EntryPoints.h"
#include "Decoding/AnyFormats.h"
#include "Decoding/CoverPicture.h"
#include "Decoding/SteadyDecoder.h"
#include "Decoding/WindowFormats.h"
#include "Films/Catalogue.h"
#include "Films/CatalogueFormat.h"
#include "Folder.h"
#include "Importing/Exports.h"
#include "Importing/TableColumns.h"
#include "Support/Error.h"
#include <cmath>
#include <cstdlib>

// libsndfile 1.2 forgets this where it refuses an Ogg file: 6 kB each.
#if defined(__GNUC__)
extern "C" __attribute__((visibility("default"))) const char* __lsan_default_suppressions() {
    return "leak:vorbis_info_init\n";
}
#endif

using namespace sceneheard;

namespace {
void require(bool holds) {
    if (!holds)
        std::abort();
}

void checkFilm(const Film& film) {
    require(!film.title.empty() && isText(film.title));
    require(film.year >= 1870 && film.year <= 2100);
    require(film.runtime >= 0 && film.runtime <= 65535 && film.votes >= 0 && film.tmdbId >= 0);
    require(film.rating >= 0 && film.rating <= 10 && film.imdbId.size() <= 16);
    require(film.language.empty() || twoLetters(film.language) != 0);
}

void useCatalogue(const Catalogue& catalogue) {
    const auto& columns = catalogue.columns();
    require(columns.vectors.size() == static_cast<std::size_t>(catalogue.size()) * vectorDims);
    require(catalogue.trainedSize() >= 0 && catalogue.trainedSize() <= catalogue.size());
    for (const float scale : columns.vectorScale)
        require(std::isfinite(scale) && scale >= 0);
    for (const auto* words : {"the film", "psycho", "flim"})
        for (const int film : catalogue.search(words, 5))
            require(film >= 0 && film < catalogue.size());
    for (const int film : {catalogue.rowOf(FilmId::tmdb(539)), catalogue.rowOf(FilmId::imdb("tt0054215"))})
        require(film >= -1 && film < catalogue.size());
    for (int i = 0; i < catalogue.size(); ++i) {
        catalogue.film(i);
        catalogue.expectedMusic(i);
    }
}

void decodeAll(std::unique_ptr<AudioDecoder> (*open)(std::unique_ptr<ByteSource>), const std::uint8_t* bytes,
               std::size_t size) {
    constexpr long long limit = 1 << 22; // samples; a few bytes may stand for hours
    try {
        const auto decoder = steadyDecoder(open(memorySource(bytes, size)));
        SoundBlock block;
        double rate = 0;
        for (long long samples = 0; samples < limit && decoder->read(block); samples += std::ssize(block.samples)) {
            require(block.frames > 0 && analysable(block.rate, block.channels) && (rate == 0 || block.rate == rate));
            require(std::ssize(block.samples) == static_cast<long long>(block.frames) * block.channels);
            rate = block.rate;
        }
        const auto& tags = decoder->tags();
        require(tags.title.size() <= 1024 && tags.artist.size() <= 1024 && tags.album.size() <= 1024);
        require(tags.lyrics.size() <= (1 << 18) && tags.cover.size() <= (1 << 24) && decoder->warning().size() < 300);
    } catch (const Error& e) {
        require(std::string(e.what()).find("; ") != std::string::npos); // with a remedy
    }
}
} // namespace

int fuzzDecode(const std::uint8_t* bytes, std::size_t size) {
    const auto cover = coverPicture({reinterpret_cast<const char*>(bytes), size});
    require(cover.type.empty() || (cover.width > 0 && cover.height > 0 && cover.bytes == size));
    decodeAll(decodeAny, bytes, size);
    decodeAll(decodeForWindow, bytes, size);
    return 0;
}

int fuzzImport(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0)
        return 0;
    const std::string text(reinterpret_cast<const char*>(bytes + 1), size - 1);
    ImportCounts counts;
    std::size_t given = 0;
    const FilmTaker take = [&](ImportedFilm&& film) {
        checkFilm(film.facts);
        require(film.imdbVotes >= 0 && film.imdbRating >= 0 && film.imdbRating <= 10);
        for (const auto& keyword : film.keywords)
            require(!keyword.empty() && isText(keyword));
        return ++given % 7 != 0;
    };
    const ImportRules rules{size % 2 == 0, size % 3 == 0, size % 5 == 0, 2026};
    try {
        auto rows = rowsOfAnyForm(textSource(text), "The table");
        auto lines = linesOf(text, bytes[0] == 'd' ? "::" : bytes[0] == 'i' ? "|" : "\t");
        auto links = rowsOf("movieId,imdbId,tmdbId\n1,0133093,603\n2,,\n3,x,-1\n");
        auto ratings = linesOf(text, "\t");
        switch (bytes[0]) {
        case 'm':
            readMovieLens(rows, &links, take, counts);
            break;
        case 'd':
            readMovieLensDat(lines, take, counts);
            break;
        case 'i':
            readMovieLensItems(lines, take, counts);
            break;
        case 'k': {
            const KeywordTable keywords(rows);
            for (int id = 0; id < 10; ++id)
                for (const auto& keyword : keywords.of(id))
                    require(!keyword.empty() && isText(keyword));
            break;
        }
        case 'b':
            readImdb(lines, size % 2 == 0 ? &ratings : nullptr, rules, take, counts);
            break;
        case 'r':
            lines = linesOf(imdbExample, "\t");
            readImdb(lines, &ratings, rules, take, counts);
            break;
        default:
            readTmdbExport(rows, rules, take, counts);
        }
    } catch (const Error&) {
        return 0;
    }
    std::size_t sum = counts.taken;
    for (const auto refused : counts.refused)
        sum += refused;
    require(sum == counts.rows && given >= counts.taken);
    return 0;
}

int fuzzOpen(const std::uint8_t* bytes, std::size_t size) {
    static const TemporaryFolder folder;
    std::string text(reinterpret_cast<const char*>(bytes), size);
    if (size >= 512) {
        const auto sum = catalogueChecksum(text);
        for (std::size_t i = 0; i < 4; ++i)
            text[userVersionOffset + i] = static_cast<char>(sum >> (24 - 8 * i));
    }
    try {
        useCatalogue(*Catalogue::open(folder.write("fuzzed.sqlite", text)));
    } catch (const Error&) {
        return 0;
    }
    return 0;
}
