#include "Catch.h"
#include "Decoding/WindowFormats.h"
#include "Export/Markers/MarkerFiles.h"
#include "Folder.h"
#include "Interface/Songs/SongTable.h"
#include "Interface/State/LocalFile.h"
#include "Interface/Style/Problems.h"
#include "Support/Error.h"
#include "Support/ReplaceFile.h"

using namespace sceneheard;

namespace {
struct German {
    German() { speak(WindowLanguage::german); }
    ~German() { speak(WindowLanguage::english); }
};

std::string complaint(const std::function<void()>& fails) {
    try {
        fails();
    } catch (const Error& e) {
        return e.what();
    }
    return {};
}
} // namespace

TEST_CASE("A problem is told in German with its name, and what is in it, kept", "[interface][language]") {
    for (const auto& row : germanProblems()) {
        const auto fill = [](const char* text) {
            return "/home/ü/a: b.wav: " + juce::String::fromUTF8(text)
                                              .replace("{0}", "eins; zwei")
                                              .replace("{1}", "drei")
                                              .replace("{2}", "vier")
                                              .toStdString();
        };
        REQUIRE(problemWords(fill(row.english)).toStdString() == fill(row.english)); // in an English window
        const German german;
        REQUIRE(problemWords(fill(row.english)).toStdString() == fill(row.translated));
    }
    const German german;
    REQUIRE(problemWords("nobody knows this; do that") == "nobody knows this; do that");
    REQUIRE(problemWords("").isEmpty());
    REQUIRE(problemWords("Cannot write /a {1} {0}.csv; check that its folder can be written and has space.") ==
            juce::String::fromUTF8("/a {1} {0}.csv kann nicht geschrieben werden; prüfen, ob der Ordner beschreibbar "
                                   "ist und Platz hat."));
}

TEST_CASE("What the core complains of is told in German", "[interface][language]") {
    const TemporaryFolder folder;
    const std::atomic<bool> stopping{false};
    const auto path = (folder / "none").string();
    const auto film = folder.write("This is.m4a", std::string("\0\0\0 ftypM4A ", 12) + std::string(100, '\0'));
    const auto below = folder.write("file", "no folder");
    for (const auto& [fails, told] : std::initializer_list<std::pair<std::function<void()>, std::string>>{
             {[&] { checkLocalFile(path); }, path + ": diese Datei gibt es nicht; den Namen prüfen"},
             {[&] { checkLocalFile(folder.path().string()); },
              folder.path().string() + ": ist ein Ordner, eine Pipe oder ein Gerät; eine gewöhnliche Datei wählen"},
             {[&] { SongTable("", "a.csv", stopping); }, "a.csv: ist leer; es braucht eine Zeile mit Spaltennamen"},
             {[&] { SongTable("PK\x03\x04", "a.csv", stopping); },
              "a.csv: ist gepackt; entpacken und die Tabelle darin wählen"},
             {[&] { SongTable("valence\n0.5\n", "a.csv", stopping); },
              "a.csv: nennt keine Titel; es braucht eine Spalte dafür, etwa „name“"},
             {[&] { windowOpener(film)(std::make_shared<DecodingWatch>()); },
              film.string() + ": ist eine MP4-Datei (AAC oder ALAC); das liest das Fenster nicht (das Programm "
                              "sceneheard schon); in FLAC oder WAV umwandeln"},
             {[&] { readMarkers("#,Name,Start\nM1,one,soon\n"); },
              "Keiner der Marker ist lesbar (Zeile 2): die Zeit zählt Schläge, Samples oder Bilder; REAPERs Lineal "
              "Minuten und Sekunden zeigen lassen und noch einmal exportieren."},
             {[&] { replaceFile(below / "a.csv", "text"); },
              (below / "a.csv").string() +
                  " kann nicht geschrieben werden; prüfen, ob der Ordner beschreibbar ist und Platz hat."}}) {
        const auto english = complaint(fails);
        REQUIRE_FALSE(english.empty());
        const German german;
        REQUIRE(problemWords(english).toStdString() == told);
    }
}
