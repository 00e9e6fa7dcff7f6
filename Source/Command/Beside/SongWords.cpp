#include "Command/Beside/SongWords.h"
#include "Command/Report.h"
#include "Command/Utf8.h"
#include "Support/Error.h"
#include "Support/ReplaceFile.h"
#include "Words/LyricsText.h"
#include <algorithm>
#include <cmath>
#include <iostream>
#include <sstream>

namespace sceneheard {

namespace {
namespace fs = std::filesystem;

std::string textOf(const fs::path& file, std::size_t limit) {
    std::error_code error;
    const auto status = fs::status(file, error);
    if (exists(status) && !is_regular_file(status))
        throw Error(file.string() + " is no plain file; choose a text file");
    const auto bytes = fileBytes(file, "choose a text file", limit);
    try {
        return plainText(bytes, limit);
    } catch (const Error& e) {
        throw Error(file.string() + " " + e.what());
    }
}
} // namespace

SongWords::SongWords(const fs::path& folder, const std::string& given)
    : assets(folder) {
    if (!given.empty())
        ofGiven = moodOf(textOf(given, maxLyricsFile));
}

WordsMood SongWords::moodOf(const std::string& text) const {
    if (!lexicon)
        lexicon.emplace(assets / AffectLexicon::fileName);
    return moodOfWords(lyricsOnly(text), *lexicon);
}

std::optional<WordsMood> SongWords::of(const SoundFile& sound, const std::string& embedded) const {
    if (ofGiven)
        return ofGiven;
    try {
        if (!embedded.empty())
            return moodOf(embedded);
        if (sound.file == "-" || sound.track)
            return std::nullopt;
        for (const auto* ending : {".lrc", ".txt"}) {
            const auto beside = fs::path(sound.file).replace_extension(ending);
            std::error_code error;
            if (beside != fs::path(sound.file) && fs::is_regular_file(beside, error))
                return moodOf(textOf(beside, maxLyricsFile));
        }
    } catch (const Error& e) {
        std::cerr << "sceneheard: " << shown(e.what()) << '\n';
    }
    return std::nullopt;
}

WordsMood moodOfScript(const fs::path& file, const fs::path& assets) {
    const AffectLexicon lexicon(assets / AffectLexicon::fileName);
    return moodOfWords(textOf(file, maxScriptFile), lexicon);
}

Impression withWords(Impression music, const WordsMood& words) {
    const auto mood = joined(music.mood, words);
    const auto before = quadrantsOf(music.mood), after = quadrantsOf(mood);
    float sum = 0;
    for (std::size_t q = 0; q < music.quadrants.size(); ++q)
        sum += music.quadrants[q] *= after[q] / std::max(before[q], 1e-6f);
    if (sum > 0)
        for (auto& share : music.quadrants)
            share /= sum;
    music.mood = mood;
    return music;
}

void addWordReasons(std::vector<Suggestion>& films, const Mood& sound, const WordsMood& words) {
    const auto says = disagreement(sound, words);
    if (says.empty())
        return;
    for (auto& film : films)
        if ((words.valence.value < 0.5f) == (film.mood[Axis::valence] < 0.5f) &&
            std::abs(film.mood[Axis::valence] - 0.5f) > 0.1f)
            film.reasons.push_back(says);
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
