#include "Interface/Style/German.h"
#include <array>

namespace sceneheard {

std::span<const Translation> germanBeside() {
    static constexpr auto texts = std::to_array<Translation>({
        {"Looks like this cover", "Sieht aus wie dieses Cover"},
        {"{0}, {1}% alike", "{0}, {1} % ähnlich"},
        {"Films for a song of yours", "Filme zu einem eigenen Song"},
        {"Films for a song of yours…", "Filme zu einem eigenen Song…"},
        {"Open a table of songs…", "Songtabelle öffnen…"},
        {"A table of songs with their audio features", "Eine Tabelle von Songs mit ihren Audio-Merkmalen"},
        {"A table (CSV) of songs with Spotify's audio features, as Exportify writes a playlist.",
         "Eine Tabelle (CSV) von Songs mit Spotifys Audio-Merkmalen, wie Exportify eine Playlist schreibt."},
        {"Reading {0}…", "Liest {0}…"},
        {"{0} (songs: {1})", "{0} (Songs: {1})"},
        {"{0} (songs: {1}, rows left out: {2})", "{0} (Songs: {1}, ausgelassene Zeilen: {2})"},
        {"{0} (the first {1} songs of more)", "{0} (die ersten {1} Songs von mehr)"},
        {"Type a title or an artist", "Titel oder Interpret eintippen"},
        {"No song of the table is called so", "So heißt kein Song der Tabelle"},
        {"Pick a song, and its films appear here.", "Hier erscheinen die Filme zum gewählten Song."},
        {"The films are not there yet. Try again in a moment.",
         "Die Filme sind noch nicht da. Gleich noch einmal versuchen."},
        {"No film passes the filters.", "Kein Film passt zu den Filtern."},
        {"Details", "Einzelheiten"},
        {"The song's audio features, and how each film matches",
         "Die Audio-Merkmale des Songs, und wie gut jeder Film passt"},
        {"{0} fit, {1}% match", "Nähe {0}, Treffer {1} %"},
        {"{0} {1}", "{0} {1}"},
        {"danceability", "Tanzbarkeit"},
        {"energy", "Energie", "audio feature"},
        {"loudness", "Lautheit"},
        {"speech", "Sprache", "share"},
        {"acoustic", "akustisch"},
        {"instrumental", "instrumental"},
        {"live", "live", "recorded"},
        {"valence", "Valenz", "audio feature"},
        {"tempo", "Tempo"},
    });
    return texts;
}

} // namespace sceneheard
