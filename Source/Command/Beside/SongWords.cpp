#include "Command/Beside/SongWords.h"
#include "Command/Report.h"
#include "Command/Utf8.h"
#include "Support/Error.h"
#include "Words/LyricsText.h"
#include <iostream>
#include <sstream>

namespace sceneheard {

SongWords::SongWords(const std::filesystem::path& assets, const std::string& given)
    : lyrics([file = assets / AffectLexicon::fileName] { return AffectLexicon(file); }) {
    if (!given.empty())
        ofGiven = lyrics.moodOf(textFile(given, maxLyricsFile));
}

std::optional<WordsMood> SongWords::of(const SoundFile& sound, const std::string& embedded) {
    if (ofGiven)
        return ofGiven;
    try {
        if (!embedded.empty())
            return lyrics.moodOf(embedded);
        if (sound.file != "-" && !sound.track)
            return lyrics.moodBeside(sound.file);
    } catch (const Error& e) {
        std::cerr << "sceneheard: " << shown(e.what()) << '\n';
    }
    return std::nullopt;
}

WordsMood moodOfScript(const std::filesystem::path& file, const std::filesystem::path& assets) {
    const AffectLexicon lexicon(assets / AffectLexicon::fileName);
    return moodOfWords(textFile(file, maxScriptFile), lexicon);
}

void addWordReasons(std::vector<Suggestion>& films, const Mood& sound, const WordsMood& words) {
    for (auto& film : films)
        if (auto says = wordsReason(film.mood, sound, words); !says.empty())
            film.reasons.push_back(std::move(says));
}

void writeWords(JsonLine& line, const WordsMood& words, const std::string& says) {
    line.beginObject("words");
    words.language.name.empty() ? line.null("language") : line.text("language", words.language.name);
    line.integer("count", static_cast<long long>(words.words));
    line.number("known", words.knownShare());
    if (words.told()) {
        for (const auto& [name, told] : {std::pair("valence", words.valence), std::pair("energy", words.energy),
                                         std::pair("tension", words.tension)}) {
            line.number(name, told.value);
            line.number(std::string(name).append("_sd"), told.sd);
        }
        if (!says.empty())
            line.text("says", says);
    }
    line.endObject();
}

std::string describe(const WordsMood& words, const std::string& says) {
    std::ostringstream line;
    line << "  words   ";
    if (!words.told()) {
        if (words.language.name.empty() || words.language.known())
            line << "left out: too few of them are known\n";
        else
            line << "left out: they are in " << words.language.name << ", which the lexicon does not know\n";
        return line.str();
    }
    for (const auto& [name, told] :
         {std::pair("valence", words.valence), std::pair("energy", words.energy), std::pair("tension", words.tension)})
        line << name << ' ' << rounded(told.value, 2) << " ± " << rounded(told.sd, 2) << "   ";
    line << rounded(100 * words.knownShare(), 0) << "% of " << words.words << " words known";
    if (!says.empty())
        line << " · " << says;
    line << '\n';
    return line.str();
}

} // namespace sceneheard
