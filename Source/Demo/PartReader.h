#pragma once
#include "Demo/Score.h"
#include <optional>

namespace sceneheard {

/// A place in a score, for errors.
struct Where {
    std::string file;
    int line = 0;
    /// Throws Error "file:line: sentence".
    [[noreturn]] void fail(const std::string& sentence) const;
};

/// `text` as a number in from..to; else fails, calling it `what`.
double numberIn(const std::string& text, double from, double to, const std::string& what, const Where& where);

/// "Bb" → 10: semitones from C, 0..11. Fails on anything but a letter A-G with at most one "#" or "b".
int pitchClass(const std::string& name, const Where& where);

/// Reads the notes of one part word by word (the notation of Assets/Demo/README.md) and checks that bars are full.
class PartReader {
public:
    /// @param barLength  quarter notes in a bar
    explicit PartReader(double barLength)
        : bar(barLength) {}

    /// Throws Error naming the place when the word is none of the notation or a bar does not add up.
    void take(const std::string& word, const Where& where);
    /// Hands the notes over and gives the part's length in quarter notes. Throws Error when a bar, repeat, hairpin or
    /// tie is left open.
    double finish(Part& part, const Where& where);

private:
    void barLine(const Where& where);
    void openRepeat(const Where& where);
    void closeRepeat(const std::string& times, const Where& where);
    void dynamic(float level);
    void restBars(const std::string& count, const Where& where);
    void note(const std::string& word, const Where& where);

    double bar;
    double now = 0, barStart = 0;
    float level = 0.6f;
    std::vector<Note> notes;
    std::vector<std::pair<int, std::size_t>> ties; // pitch and index of notes that the next one prolongs
    struct Mark {
        double time;
        std::size_t note;
    };
    std::optional<Mark> repeat, hairpin;
};

} // namespace sceneheard
