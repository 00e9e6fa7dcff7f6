#include "Interface/Style/Problems.h"
#include "Interface/Style/Words.h"
#include <array>

namespace sceneheard {

namespace {
constexpr std::size_t mostPlaces = 3;

// What stands in the places of a sentence, {0} first, and what is before it; nothing where the text is no such
// sentence.
struct Parts {
    juce::String before;
    std::array<juce::String, mostPlaces> places;
};
std::optional<Parts> partsOf(const juce::String& text, const juce::String& sentence) {
    Parts parts;
    auto rest = text;
    auto open = sentence;
    auto* next = &parts.before;
    for (std::size_t place = 0; place < mostPlaces; ++place) {
        const auto mark = "{" + juce::String(place) + "}";
        if (!open.contains(mark))
            break;
        const auto fixed = open.upToFirstOccurrenceOf(mark, false, false);
        const auto at = rest.indexOf(fixed);
        if (at < 0)
            return {};
        *next = rest.substring(0, at);
        next = &parts.places[place];
        rest = rest.substring(at + fixed.length());
        open = open.fromFirstOccurrenceOf(mark, false, false);
    }
    if (!rest.endsWith(open))
        return {};
    *next = rest.dropLastCharacters(open.length());
    return parts;
}

// The sentence with its places filled, in one pass: what stands in them is a person's, and may hold braces.
juce::String filled(juce::String sentence, const Parts& parts) {
    auto all = parts.before;
    for (int at; (at = sentence.indexOfChar('{')) >= 0; sentence = sentence.substring(at + 3)) {
        const auto place = static_cast<std::size_t>(sentence[at + 1] - '0');
        all += sentence.substring(0, at) + problemWords(parts.places.at(place).toStdString()); // a reason, or as it is
    }
    return all + sentence;
}
} // namespace

juce::String problemWords(const std::string& english) {
    const auto text = juce::String::fromUTF8(english.c_str());
    if (spokenLanguage() != WindowLanguage::german)
        return text;
    for (const auto& row : germanProblems())
        if (const auto parts = partsOf(text, juce::String::fromUTF8(row.english)))
            return filled(juce::String::fromUTF8(row.translated), *parts);
    return text;
}

std::span<const Translation> germanProblems() {
    static constexpr auto sentences = std::to_array<Translation>({
        {"is not audio that can be read; export it again as WAV, FLAC or MP3",
         "ist kein lesbares Audio; noch einmal als WAV, FLAC oder MP3 exportieren"},
        {"holds no samples; export or copy it again", "enthält keinen Ton; noch einmal exportieren oder kopieren"},
        {"holds sound that cannot be decoded; export or copy it again",
         "enthält Ton, der sich nicht dekodieren lässt; noch einmal exportieren oder kopieren"},
        {"holds no sound, only pictures or text; give a file with sound",
         "enthält keinen Ton, nur Bilder oder Text; eine Datei mit Ton wählen"},
        {"holds sound in a form that is not known here, or locked by its shop; export it again as WAV, FLAC or MP3",
         "enthält Ton in einer unbekannten oder vom Laden gesperrten Form; noch einmal als WAV, FLAC oder MP3 "
         "exportieren"},
        {"has a sample rate or channel count that cannot be analysed; convert it to stereo at 44.1 kHz",
         "hat eine Abtastrate oder Kanalzahl, die nicht analysiert werden kann; in Stereo mit 44,1 kHz umwandeln"},
        {"asks for more memory than any sound needs, so it is damaged; export or copy it again",
         "verlangt mehr Speicher, als Ton je braucht, ist also beschädigt; noch einmal exportieren oder kopieren"},
        {"nothing could be decoded for a while, so it was given up; export or copy it again",
         "lange ließ sich nichts dekodieren, darum wurde es aufgegeben; noch einmal exportieren oder kopieren"},
        {"cannot be read from its disk; copy it again", "lässt sich nicht vom Datenträger lesen; noch einmal kopieren"},
        {"cannot be read to its end; copy it again", "lässt sich nicht bis zum Ende lesen; noch einmal kopieren"},
        {"there is no such file; check the name", "diese Datei gibt es nicht; den Namen prüfen"},
        {"is a folder, a pipe or a device; choose an ordinary file",
         "ist ein Ordner, eine Pipe oder ein Gerät; eine gewöhnliche Datei wählen"},
        {"cannot be opened; check that you may read it", "lässt sich nicht öffnen; prüfen, ob man sie lesen darf"},
        {"cannot be opened ({0}); check that you may read it",
         "lässt sich nicht öffnen ({0}); prüfen, ob man sie lesen darf"},
        {"is a folder; name the audio files in it", "ist ein Ordner; die Audiodateien darin nennen"},
        {"is a pipe or a device, not a file; save its sound as a file first",
         "ist eine Pipe oder ein Gerät; den Ton zuerst als Datei sichern"},
        {"the file is empty; export or copy it again", "die Datei ist leer; noch einmal exportieren oder kopieren"},
        // With the colon after the file's name, which may hold an "is".
        {": is {0}, which the window does not read (the program sceneheard does); convert it to FLAC or WAV",
         ": ist {0}; das liest das Fenster nicht (das Programm sceneheard schon); in FLAC oder WAV umwandeln"},
        {"an MP4 file (AAC or ALAC)", "eine MP4-Datei (AAC oder ALAC)"},
        {"a Matroska or WebM file", "eine Matroska- oder WebM-Datei"},
        {"a WMA file", "eine WMA-Datei"},
        {"an Ogg file of FLAC", "eine Ogg-Datei mit FLAC"},
        {"a WavPack file", "eine WavPack-Datei"},
        {"a Musepack file", "eine Musepack-Datei"},
        {"a TTA file", "eine TTA-Datei"},
        {"a Monkey's Audio file", "eine Monkey’s-Audio-Datei"},
        {"a DSD file", "eine DSD-Datei"},
        {"an AAC file", "eine AAC-Datei"},
        {"an AC-3 file", "eine AC-3-Datei"},
        {"is damaged from {0} on: {1} of {2} could be heard; copy or export it again",
         "ist ab {0} beschädigt: {1} von {2} waren zu hören; noch einmal kopieren oder exportieren"},
        {"is damaged from {0} on: 1 piece was left out; copy or export it again",
         "ist ab {0} beschädigt: 1 Stück wurde ausgelassen; noch einmal kopieren oder exportieren"},
        {"is damaged from {0} on: {1} pieces were left out; copy or export it again",
         "ist ab {0} beschädigt: {1} Stücke wurden ausgelassen; noch einmal kopieren oder exportieren"},
        {"ends early: {0} of {1} are there; copy or export it again",
         "endet zu früh: {0} von {1} sind da; noch einmal kopieren oder exportieren"},
        {"has no proper end, so some may be missing after {0}; copy or export it again",
         "hat kein richtiges Ende, nach {0} kann also etwas fehlen; noch einmal kopieren oder exportieren"},
        {"There is not enough memory for this; close other programs and try again.",
         "Dafür reicht der Speicher nicht; andere Programme schließen und es noch einmal versuchen."},
        {"Something went wrong that cannot be named; try again.",
         "Etwas Unbekanntes ging schief; es noch einmal versuchen."},
        {"None of its markers can be read (line {0}): {1}.", "Keiner der Marker ist lesbar (Zeile {0}): {1}."},
        {"None of its markers can be read: {0}.", "Keiner der Marker ist lesbar: {0}."},
        {"its time is out of reach", "die Zeit liegt außer Reichweite"},
        {"there are more markers than a cue holds", "es sind mehr Marker, als ein Cue fasst"},
        {"drop-frame is counted at 29.97 and 59.94 frames a second alone",
         "Drop-Frame gibt es nur bei 29,97 und 59,94 Bildern je Sekunde"},
        {"there is no such frame at this frame rate", "dieses Bild gibt es bei dieser Bildrate nicht"},
        {"its time is no time code", "die Zeit ist kein Timecode"},
        {"its times are no time code", "die Zeiten sind kein Timecode"},
        {"no event with time code stands before it", "davor steht kein Ereignis mit Timecode"},
        {"a track is cut or damaged", "eine Spur ist abgeschnitten oder beschädigt"},
        {"its time counts beats, samples or frames; let REAPER's ruler show minutes and seconds, and export it again",
         "die Zeit zählt Schläge, Samples oder Bilder; REAPERs Lineal Minuten und Sekunden zeigen lassen und noch "
         "einmal exportieren"},
        {"its time is no number of seconds", "die Zeit ist keine Zahl von Sekunden"},
        {"it is no row of a table", "das ist keine Zeile einer Tabelle"},
        {"lies on another computer; copy it to this one and choose the copy",
         "liegt auf einem anderen Rechner; auf diesen kopieren und die Kopie wählen"},
        {"is no full path; choose the file again", "ist kein vollständiger Pfad; die Datei noch einmal wählen"},
        {"is too long to be what it should be; choose another file",
         "ist zu lang für das, was es sein soll; eine andere Datei wählen"},
        {"Cannot write {0}; check that its folder can be written and has space.",
         "{0} kann nicht geschrieben werden; prüfen, ob der Ordner beschreibbar ist und Platz hat."},
        {"Cannot write {0}: it is a folder or a device; name a file.",
         "{0} kann nicht geschrieben werden: Das ist ein Ordner oder ein Gerät; eine Datei nennen."},
        {"Its JSON is damaged after {0} bytes; export it again.",
         "Das JSON ist nach {0} Bytes beschädigt; noch einmal exportieren."},
        {"This JSON is no cue of SceneHeard; give a cue that SceneHeard exported, or an EDL, REAPER's table, "
         "Premiere's "
         "or a MIDI file.",
         "Dieses JSON ist kein Cue von SceneHeard; einen von SceneHeard exportierten Cue wählen, eine EDL, die Tabelle "
         "von REAPER oder Premiere oder eine MIDI-Datei."},
        {"There are no markers in it; export it again, with its markers.",
         "Darin sind keine Marker; noch einmal mit Markern exportieren."},
        {"This is longer than any list of markers ({0} MB); give the list alone.",
         "Das ist länger als jede Liste von Markern ({0} MB); nur die Liste wählen."},
        {"No markers are known in it; give REAPER's region and marker CSV, an EDL of Avid or Resolve, Premiere's "
         "markers, a MIDI file or a cue of SceneHeard.",
         "Darin sind keine bekannten Marker; REAPERs CSV von Regionen und Markern wählen, eine EDL von Avid oder "
         "Resolve, Marker von Premiere, eine MIDI-Datei oder einen Cue von SceneHeard."},
        {"Time code needs a frame rate; choose that of the picture.",
         "Timecode braucht eine Bildrate; die des Bildes wählen."},
        {"Time code tells 22 hours, and a marker lies at {0}; move it, or choose another format.",
         "Timecode reicht 22 Stunden weit, und ein Marker liegt bei {0}; ihn verschieben oder ein anderes Format "
         "wählen."},
        {"A MIDI file holds markers from 0:00 to 38 hours, and one lies at {0}; move it, or choose another format.",
         "Eine MIDI-Datei fasst Marker von 0:00 bis 38 Stunden, und einer liegt bei {0}; ihn verschieben oder ein "
         "anderes Format wählen."},
        {"This MIDI file is cut; export it again.", "Diese MIDI-Datei ist abgeschnitten; noch einmal exportieren."},
        {"is packed; unpack it and choose the table in it", "ist gepackt; entpacken und die Tabelle darin wählen"},
        {"tells no titles of songs; it needs a column of them, such as \"name\"",
         "nennt keine Titel; es braucht eine Spalte dafür, etwa „name“"},
        {"none of its songs can be used; check that its audio features are numbers",
         "keiner der Songs ist brauchbar; prüfen, ob die Audio-Merkmale Zahlen sind"},
        {"is empty; it needs a line of column names", "ist leer; es braucht eine Zeile mit Spaltennamen"},
        {"its first line is longer than 1 MiB; check that it is a table",
         "die erste Zeile ist länger als 1 MiB; prüfen, ob es eine Tabelle ist"},
        {"has none of the columns {0}; name the columns as Spotify names its track features",
         "hat keine der Spalten {0}; die Spalten so nennen wie Spotify seine Merkmale"},
        {"has none of the columns {0}, so it tells only which tracks there are; export the playlist with its audio "
         "features, as Exportify can",
         "hat keine der Spalten {0}, sagt also nur, welche Stücke es gibt; die Playlist mit Audio-Merkmalen "
         "exportieren, wie Exportify es kann"},
        {"has no row below its column names; add one a track",
         "hat keine Zeile unter den Spaltennamen; je Stück eine hinzufügen"},
        {"names more than {0} films; split it", "nennt mehr als {0} Filme; aufteilen"},
        {"A sample rate outside 8 to 768 kHz cannot be heard; choose another rate to let SceneHeard listen.",
         "Eine Abtastrate außerhalb von 8 bis 768 kHz ist nicht hörbar; eine andere wählen, damit SceneHeard zuhört."},
    });
    return sentences;
}

} // namespace sceneheard
