#pragma once
#include "Importing/Exports.h"

/// Small tables of films for fuzzImport(), by a name for each.
inline std::map<std::string, std::string> importSeeds() {
    const std::string lists = R"("[{'id': 18, 'name': 'Drama'}, {""name"": ""War\u00e9"", ""id"": None}]")";
    return {{"tmdb", 't' + tmdbExport(2) + tmdbRow(1, "A \"\"quoted\"\" One") + tmdbRow(2, "Zwölf")},
            {"lists", 't' + (tmdbHeader + tmdbRow(3, "C", {{"genres", lists}, {"keywords", lists}})) +
                          tmdbRow(4, "D", {{"release_date", "3/31/99"}})},
            {"movielens", "mmovieId,title,genres\n1,\"Matrix, The (1999)\",Action|Sci-Fi\n2,A (B) (2000),Drama\n"
                          "3,C (1990),War\n"},
            {"dat", "d1::Matrix, The (1999)::Action|Sci-Fi\n2::Mis\xE9rables, Les (1995)::Drama\n"},
            {"items", "i1|Matrix, The (1999)|01-Jan-1999||x|0|1|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0\n"},
            {"basics", 'b' + imdbExample},
            {"keywords", "kid,keywords\n1," + lists + "\n2,[]\n"},
            {"ratings", "rtconst\taverageRating\tnumVotes\ntt0133093\t8.7\t2100000\n"}};
}
