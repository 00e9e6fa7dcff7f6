#pragma once
#include <cstddef>
#include <cstdint>

/// What reads models and word lists, tables of features, watch lists and playlists, each with any bytes: nothing but
/// Error may leave them, and what they let through must keep its promises. All return 0.

/// The bytes as a mood model (mood.json).
int fuzzMood(const std::uint8_t* bytes, std::size_t size);
/// The bytes as a film space (matching.json).
int fuzzSpace(const std::uint8_t* bytes, std::size_t size);
/// The bytes as what facts tell of films (facts.json).
int fuzzFacts(const std::uint8_t* bytes, std::size_t size);
/// The bytes as what words feel like (affect.tsv).
int fuzzLexicon(const std::uint8_t* bytes, std::size_t size);
/// The bytes as a table of `suggest --features`.
int fuzzFeatures(const std::uint8_t* bytes, std::size_t size);
/// The bytes as a watch list of `--only`.
int fuzzOnlyList(const std::uint8_t* bytes, std::size_t size);
/// The bytes as a playlist, of the form that the first of them tells by its remainder by four.
int fuzzPlaylist(const std::uint8_t* bytes, std::size_t size);
