#include "Demo/Score.h"
#include "Demo/PartReader.h"
#include "Demo/Voices.h"
#include "Support/Error.h"
#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

namespace sceneheard {
namespace {

constexpr std::size_t maxBytes = 1 << 20;
constexpr std::size_t maxParts = 64;
constexpr double maxSeconds = 600;

/// The words of a line up to a comment, which starts with "#" at the start of a word ("F#4" holds none).
std::vector<std::string> wordsOf(const std::string& line) {
    std::istringstream in(line);
    std::vector<std::string> words;
    for (std::string word; in >> word && word.front() != '#';)
        words.push_back(word);
    return words;
}

std::string titleOf(const std::vector<std::string>& words) {
    auto title = words[1];
    for (std::size_t i = 2; i < words.size(); ++i)
        title += ' ' + words[i];
    return title;
}

double barLengthOf(const std::string& metre, const Where& where) {
    const auto slash = metre.find('/');
    if (slash == std::string::npos)
        where.fail("metre \"" + metre + "\" is no metre: write one like 4/4");
    const auto beats = numberIn(metre.substr(0, slash), 1, 16, "the metre's count", where);
    const auto unit = numberIn(metre.substr(slash + 1), 1, 16, "the metre's unit", where);
    return beats * 4 / unit;
}

Key keyOf(const std::vector<std::string>& words, const Where& where) {
    Key key;
    if (words.size() != 3 || (words[2] != "major" && words[2] != "minor"))
        where.fail("a key is written like \"key Bb major\" or \"key D minor\"");
    key.tonic = pitchClass(words[1], where);
    key.minor = words[2] == "minor";
    return key;
}

/// "part NAME VOICE [level DB] [pan P] [room R]"
Part partOf(const std::vector<std::string>& words, const Where& where) {
    if (words.size() < 3 || words.size() % 2 == 0)
        where.fail("a part is written like \"part cellos bowed level -3 pan 0.2 room 0.3\"");
    Part part;
    part.name = words[1];
    part.voice = words[2];
    if (findVoice(part.voice) == nullptr)
        where.fail("no voice is called \"" + part.voice + "\": use one of " + voiceNames());
    for (std::size_t i = 3; i < words.size(); i += 2) {
        const auto& value = words[i + 1];
        if (words[i] == "level")
            part.levelDb = static_cast<float>(numberIn(value, -60, 12, "level", where));
        else if (words[i] == "pan")
            part.pan = static_cast<float>(numberIn(value, -1, 1, "pan", where));
        else if (words[i] == "room")
            part.room = static_cast<float>(numberIn(value, 0, 1, "room", where));
        else
            where.fail("a part has no \"" + words[i] + "\": use level, pan or room");
    }
    return part;
}

} // namespace

Score Score::parse(std::string_view text, const std::string& name) {
    if (text.size() > maxBytes)
        throw Error(name + " is over 1 MB: a score is a page of text");
    Score score;
    std::optional<PartReader> reader;
    const auto endPart = [&](const Where& where) {
        if (!reader)
            return;
        score.length = std::max(score.length, reader->finish(score.parts.back(), where));
        if (score.seconds() > maxSeconds)
            where.fail("the score is longer than ten minutes: shorten it");
        reader.reset();
    };

    std::istringstream lines{std::string(text)};
    Where where{name, 0};
    for (std::string line; std::getline(lines, line);) {
        ++where.line;
        const auto words = wordsOf(line);
        if (words.empty())
            continue;
        if (line.front() == ' ' || line.front() == '\t') {
            if (!reader)
                where.fail("these notes belong to no part: a \"part\" line comes first");
            for (const auto& word : words)
                reader->take(word, where);
            continue;
        }
        const auto& what = words.front();
        if (what == "part") {
            endPart(where);
            if (score.parts.size() == maxParts)
                where.fail("a score has at most 64 parts");
            score.parts.push_back(partOf(words, where));
            reader.emplace(score.barLength);
            continue;
        }
        if (!score.parts.empty())
            where.fail("\"" + what + "\" comes before the first part, and notes are indented");
        if (words.size() < 2)
            where.fail("\"" + what + "\" has no value");
        if (what == "title")
            score.title = titleOf(words);
        else if (what == "tempo")
            score.tempo = numberIn(words[1], 20, 400, "tempo", where);
        else if (what == "metre")
            score.barLength = barLengthOf(words[1], where);
        else if (what == "key")
            score.key = keyOf(words, where);
        else if (what == "loudness")
            score.loudness = numberIn(words[1], -60, -8, "loudness", where);
        else
            where.fail("\"" + what + "\" is unknown: use title, tempo, metre, key, loudness or part");
    }
    endPart(where);
    const auto sounds = [](const Part& part) { return !part.notes.empty(); };
    if (std::none_of(score.parts.begin(), score.parts.end(), sounds))
        where.fail("the score has no notes");
    return score;
}

Score Score::read(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string text(maxBytes + 1, '\0');
    if (!in.read(text.data(), static_cast<std::streamsize>(text.size())) && !in.eof())
        throw Error(file.string() + " cannot be read: check that it exists and is a readable file");
    text.resize(static_cast<std::size_t>(in.gcount()));
    return parse(text, file.string());
}

} // namespace sceneheard
