#pragma once
#include <cstdint>
#include <string>
#include <vector>

/// What tests of the answers of TMDb begin with.
namespace seeds {

inline std::string bigEndian(std::uint32_t value) {
    std::string text;
    for (int shift = 24; shift >= 0; shift -= 8)
        text += static_cast<char>(value >> shift & 0xFF);
    return text;
}

/// A part of a PNG, with the right checksum.
inline std::string pngChunk(const std::string& kind, const std::string& data) {
    std::uint32_t sum = 0xFFFFFFFF;
    for (const char c : kind + data) {
        sum ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            sum = sum >> 1 ^ ((sum & 1) != 0 ? 0xEDB88320 : 0);
    }
    return bigEndian(static_cast<std::uint32_t>(data.size())) + kind + data + bigEndian(~sum);
}

/// The head of a PNG that says it has 60,000 x 60,000 pixels.
inline std::string pngBomb() {
    const std::string colours("\x08\x02\0\0\0", 5);
    return "\x89PNG\r\n\x1A\n" + pngChunk("IHDR", bigEndian(60000) + bigEndian(60000) + colours) +
           pngChunk("IDAT", std::string(100, 'x')) + pngChunk("IEND", "");
}

/// An answer about a film, made after TMDb's documentation.
inline std::string tmdbFilm() {
    return R"({"adult":false,"id":78,"imdb_id":"tt0083658","overview":"","poster_path":)"
           R"("/63N9uy8nd9j7Eog2axPQ8lbr3Wj.jpg","runtime":118,"credits":{"cast":[{"name":"Harrison Ford"}],"crew":)"
           R"([{"job":"Director","name":"Lana Wachowski"},{"job":"Writer","name":"Philip K. Dick"},)"
           R"({"job":"Director","name":"Lilly Wachowski"}]},"watch/providers":{"results":{"DE":{"link":)"
           R"("https://www.themoviedb.org/movie/78/watch?locale=DE","flatrate":[{"display_priority":5,)"
           R"("provider_name":"Amazon Prime Video"},{"display_priority":0,"provider_name":"Netflix"}],)"
           R"("free":[{"provider_name":"ZDF"}],"ads":[{"provider_name":"Joyn"}],"rent":[{"provider_name":)"
           R"("Apple TV"}],"buy":[{"provider_name":"Apple TV"}]},"US":{"flatrate":[{"provider_name":"Max"}]}}},)"
           R"("translations":{"translations":[{"iso_639_1":"fr","data":{"overview":"Dans les"}},{"iso_639_1":)"
           R"("en","data":{"overview":"In the smog-choked dystopian Los Angeles\u00a0of 2019,\n a hunter is called )"
           R"(out of retirement."}}]}})";
}

/// Likewise, which film has a number of IMDb's.
inline std::string tmdbFound() {
    return R"({"movie_results":[{"adult":false,"id":78,"title":"Blade Runner"}],"person_results":[],)"
           R"("tv_results":[]})";
}

/// All, and a film as the cache keeps it.
inline std::vector<std::string> tmdb() {
    return {tmdbFilm(), tmdbFound(),
            R"({"plot":"A hunter.","director":"A, B","poster":"/a.jpg","offers":[[0,"Netflix"],[4,"Shop"]]})"};
}

} // namespace seeds
