#pragma once
#include "Signal/Tonal/Key.h"
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace sceneheard {

/// One sounding note. Times count quarter notes from the start of the score.
struct Note {
    double start = 0;
    double length = 0;  ///< > 0
    int pitch = 0;      ///< MIDI note number, 60 = C4 = middle C (261.6 Hz); 0 for an unpitched hit
    float velocity = 0; ///< 0..1
};

/// What one instrument plays, and where it stands in the mix.
struct Part {
    std::string name;
    std::string voice; ///< one of voiceNames() in Voices.h
    float levelDb = 0; ///< -60..12
    float pan = 0;     ///< -1 left .. 1 right
    float room = 0.2f; ///< 0..1, the share that goes to the reverb
    std::vector<Note> notes;
};

/// A piece of music as text, whose tempo, key and loudness are therefore known. Assets/Demo/README.md shows the
/// notation.
struct Score {
    std::string title;
    double tempo = 120;      ///< quarter notes a minute, 20..400
    double barLength = 4;    ///< quarter notes in a bar
    Key key;                 ///< tonic and mode only
    double loudness = -16;   ///< EBU R128 integrated, LUFS, -60..-8
    double length = 0;       ///< quarter notes, whole bars: the longest part's
    std::vector<Part> parts; ///< at least one

    /// @param name  what errors call the text, usually its file name.
    /// Throws Error as "name:line: what is wrong and what would be right".
    static Score parse(std::string_view text, const std::string& name);
    /// Throws Error also when the file cannot be read or is over 1 MB.
    static Score read(const std::filesystem::path& file);

    /// Seconds from the first note's beat to the end of the last bar.
    double seconds() const { return length * 60.0 / tempo; }
};

} // namespace sceneheard
