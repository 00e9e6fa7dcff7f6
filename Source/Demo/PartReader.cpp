#include "Demo/PartReader.h"
#include "Support/Decimals.h"
#include "Support/Error.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace sceneheard {
namespace {

constexpr std::size_t maxNotes = 20000;
constexpr float accentBy = 0.14f;
constexpr double staccatoShare = 0.5;
// A bar of triplets adds up to a little less or more than a bar.
constexpr double slack = 1e-6;

constexpr std::array<std::pair<std::string_view, float>, 6> dynamics{
    {{"pp", 0.22f}, {"p", 0.34f}, {"mp", 0.47f}, {"mf", 0.60f}, {"f", 0.75f}, {"ff", 0.92f}}};

std::vector<std::string> split(const std::string& text, char by) {
    std::vector<std::string> pieces(1);
    for (const char c : text)
        if (c == by)
            pieces.emplace_back();
        else
            pieces.back() += c;
    return pieces;
}

/// "Cb" → -1, "C" → 0 .. "B#" → 12.
int semitones(const std::string& name, const Where& where) {
    constexpr int fromA[]{9, 11, 0, 2, 4, 5, 7};
    const bool letter = !name.empty() && name[0] >= 'A' && name[0] <= 'G';
    const bool sharp = name.size() == 2 && name[1] == '#', flat = name.size() == 2 && name[1] == 'b';
    if (!letter || (name.size() > 1 && !sharp && !flat))
        where.fail("\"" + name + "\" is no pitch: write a letter A to G, then # or b or nothing");
    return fromA[name[0] - 'A'] + (sharp ? 1 : flat ? -1 : 0);
}

/// "C4" → 60, "X" → 0.
int pitchOf(const std::string& name, const Where& where) {
    if (name == "X")
        return 0;
    if (name.size() < 2)
        where.fail("\"" + name + "\" is no note: write one like Bb3, X for a drum's hit, R for a rest");
    const auto octave = numberIn(name.substr(name.size() - 1), 0, 8, "the octave of \"" + name + "\"", where);
    return semitones(name.substr(0, name.size() - 1), where) + 12 * (static_cast<int>(octave) + 1);
}

} // namespace

void Where::fail(const std::string& sentence) const {
    throw Error(file + ":" + std::to_string(line) + ": " + sentence);
}

double numberIn(const std::string& text, double from, double to, const std::string& what, const Where& where) {
    double value = 0;
    const auto [end, fault] = parseDecimal(text, value);
    if (fault != std::errc() || end != text.data() + text.size() || !(value >= from && value <= to))
        where.fail(what + " is \"" + text + "\": write a number from " + std::to_string(static_cast<int>(from)) +
                   " to " + std::to_string(static_cast<int>(to)));
    return value;
}

int pitchClass(const std::string& name, const Where& where) { return (semitones(name, where) + 12) % 12; }

void PartReader::take(const std::string& word, const Where& where) {
    const auto found = std::find_if(dynamics.begin(), dynamics.end(), [&](auto& entry) { return entry.first == word; });
    if (word == "|")
        barLine(where);
    else if (word == "|:")
        openRepeat(where);
    else if (word.starts_with(":|x"))
        closeRepeat(word.substr(3), where);
    else if (found != dynamics.end())
        dynamic(found->second);
    else if (word == "<" || word == ">")
        hairpin = Mark{now, notes.size()};
    else if (word.starts_with("R*"))
        restBars(word.substr(2), where);
    else
        note(word, where);
}

void PartReader::barLine(const Where& where) {
    const auto filled = now - barStart;
    if (filled > slack && std::abs(filled - bar) > slack)
        where.fail("the bar before this line holds " + std::to_string(filled) + " quarter notes instead of " +
                   std::to_string(bar));
    if (filled > slack)
        now = barStart += bar;
}

void PartReader::openRepeat(const Where& where) {
    barLine(where);
    if (repeat)
        where.fail("a repeat is open already: close it with :|x2 first");
    repeat = Mark{now, notes.size()};
}

void PartReader::closeRepeat(const std::string& times, const Where& where) {
    const auto count = static_cast<int>(numberIn(times, 2, 64, "the count of a repeat", where));
    barLine(where);
    if (!repeat || !ties.empty())
        where.fail(repeat ? "a tie cannot leave a repeat" : "no repeat is open: start it with |:");
    const auto length = now - repeat->time;
    const auto end = notes.size();
    if (end + (end - repeat->note) * static_cast<std::size_t>(count - 1) > maxNotes)
        where.fail("the part has too many notes");
    for (int round = 1; round < count; ++round)
        for (auto i = repeat->note; i < end; ++i) {
            auto again = notes[i];
            again.start += length * round;
            notes.push_back(again);
        }
    now = barStart = now + length * (count - 1);
    repeat.reset();
}

void PartReader::dynamic(float to) {
    if (hairpin && now > hairpin->time)
        for (auto i = hairpin->note; i < notes.size(); ++i) {
            const auto way = static_cast<float>((notes[i].start - hairpin->time) / (now - hairpin->time));
            notes[i].velocity = std::min(1.0f, notes[i].velocity + (to - level) * way);
        }
    hairpin.reset();
    level = to;
}

void PartReader::restBars(const std::string& count, const Where& where) {
    if (now - barStart > slack)
        where.fail("R* rests whole bars, so it starts one");
    now = barStart += bar * std::floor(numberIn(count, 1, 512, "the count of bars", where));
}

void PartReader::note(const std::string& word, const Where& where) {
    const auto slash = word.find('/');
    if (slash == std::string::npos)
        where.fail("\"" + word + "\" is neither a note (like D3/8), nor a bar line, nor a dynamic");
    auto value = word.substr(slash + 1);
    const auto marked = [&value](char mark) {
        const bool has = !value.empty() && value.back() == mark;
        if (has)
            value.pop_back();
        return has;
    };
    const bool tied = marked('~'), accent = marked('>'), staccato = marked('\''), dotted = marked('.');
    const auto length =
        4 / std::floor(numberIn(value, 1, 64, "the value of \"" + word + "\"", where)) * (dotted ? 1.5 : 1);
    const auto names = word.substr(0, slash);
    if (now - barStart + length > bar + slack)
        where.fail("\"" + word + "\" reaches over the bar's end: split it and tie the halves with ~");
    if (names != "R") {
        const auto velocity = std::min(1.0f, level + (accent ? accentBy : 0));
        const auto open = std::exchange(ties, {});
        for (const auto& name : split(names, '+')) {
            const auto pitch = pitchOf(name, where);
            const auto prolonged = std::find_if(open.begin(), open.end(), [&](auto& t) { return t.first == pitch; });
            auto index = notes.size();
            if (prolonged != open.end())
                notes[index = prolonged->second].length += length;
            else
                notes.push_back({now, length * (staccato ? staccatoShare : 1), pitch, velocity});
            if (tied)
                ties.emplace_back(pitch, index);
        }
        if (notes.size() > maxNotes)
            where.fail("the part has too many notes");
    } else if (!ties.empty())
        where.fail("a tie leads into a rest");
    now += length;
}

double PartReader::finish(Part& part, const Where& where) {
    barLine(where);
    if (repeat || hairpin || !ties.empty())
        where.fail(std::string("part ") + part.name + " ends with an open " +
                   (repeat    ? "repeat: close it with :|x2"
                    : hairpin ? "hairpin: end it with a dynamic"
                              : "tie"));
    part.notes = std::move(notes);
    return now;
}

} // namespace sceneheard
