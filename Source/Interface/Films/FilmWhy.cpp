#include "Interface/Films/FilmWhy.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"
#include <algorithm>
#include <cmath>
#include <set>

namespace sceneheard {

namespace {
constexpr float clear = 0.08f; // from usual, on both sides: then music and film agree in it
constexpr float notable = 0.1f, plain = 0.2f, large = 0.4f; // a difference worth a word; without "a little"; "much"

constexpr auto namesGenre = "music"; // how a reason that names a genre ends

// What a trait is called, and its being more of it than the music: where a side has no name, its absence is no mood.
struct Trait {
    Axis axis;
    const Text *high, *low, *more, *less;
};
const std::array traits{
    Trait{Axis::tension, &text::whyTense, &text::whyRelaxed, &text::whyTenser, &text::whyGentler},
    Trait{Axis::valence, &text::whyBright, &text::whyDark, &text::whyBrighter, &text::whyDarker},
    Trait{Axis::energy, &text::whyEnergetic, &text::whyCalm, &text::whyLivelier, &text::whyCalmer},
    Trait{Axis::sadness, &text::whySad, nullptr, &text::whySadder, nullptr},
    Trait{Axis::solemnity, &text::whySolemn, nullptr, &text::whyMoreSolemn, &text::whyLessSolemn},
    Trait{Axis::tenderness, &text::whyTender, nullptr, &text::whyMoreTender, &text::whyLessTender},
    Trait{Axis::joyfulActivation, &text::whyJoyful, nullptr, &text::whyMoreJoyful, nullptr},
    Trait{Axis::nostalgia, &text::whyNostalgic, nullptr, &text::whyMoreNostalgic, nullptr},
    Trait{Axis::amazement, &text::whyWonder, nullptr, &text::whyMoreWonder, nullptr},
    Trait{Axis::power, &text::whyPowerful, nullptr, &text::whyMorePowerful, &text::whyLessPowerful}};

struct Said {
    float strength;
    const Text* word;
};

void sortByStrength(std::vector<Said>& said) {
    std::stable_sort(said.begin(), said.end(), [](auto& a, auto& b) { return a.strength > b.strength; });
}

std::vector<Said> agreements(const Mood& music, const Mood& film) {
    std::vector<Said> said;
    for (const auto& trait : traits) {
        const auto m = music[trait.axis] - 0.5f, f = film[trait.axis] - 0.5f;
        const auto* const word = m > 0 ? trait.high : trait.low;
        const auto strength = std::min(std::abs(m), std::abs(f));
        if (m * f > 0 && strength >= clear && word != nullptr)
            said.push_back({strength, word});
    }
    sortByStrength(said);
    return said;
}

std::vector<Said> differences(const Mood& music, const Mood& film) {
    std::vector<Said> said;
    for (const auto& trait : traits) {
        const auto by = film[trait.axis] - music[trait.axis];
        const auto* const word = by > 0 ? trait.more : trait.less;
        if (std::abs(by) >= notable && word != nullptr)
            said.push_back({std::abs(by), word});
    }
    sortByStrength(said);
    return said;
}

juce::String comparative(const Said& difference) {
    const auto word = words(*difference.word);
    return difference.strength < plain   ? words(text::whyALittle, word)
           : difference.strength < large ? word
                                         : words(text::whyMuch, word);
}

// "tense, dark and solemn"
juce::String joined(const juce::StringArray& said) {
    juce::String all;
    for (int i = 0; i < said.size(); ++i)
        all += (i == 0 ? juce::String() : i + 1 == said.size() ? words(text::whyAnd) : juce::String(", ")) + said[i];
    return all;
}

juce::String genreOf(const Film& film) {
    const auto genres = film.genreList();
    return genres.empty() ? juce::String() : genreWord(genres[0]);
}

// What is said of a film: so many agreements, not those said before, and differences until it is unlike the others.
juce::String whyOf(const Mood& music, const Suggestion& film, std::set<juce::String>& sentences,
                   std::set<const Text*>& said) {
    std::vector<const Text*> fresh;
    for (const auto& agreement : agreements(music, film.mood))
        if (!said.contains(agreement.word) && fresh.size() < 2)
            fresh.push_back(agreement.word);
    for (const auto* word : fresh)
        said.insert(word);
    juce::StringArray as;
    for (const auto* word : fresh)
        as.add(words(text::whyAs, words(*word)));
    auto sentence = joined(as);
    constexpr int twoLines = 40; // characters, below a card
    for (const auto& difference : differences(music, film.mood)) {
        if (sentence.length() + comparative(difference).length() > twoLines && !sentences.contains(sentence) &&
            sentence.isNotEmpty())
            break;
        sentence += (sentence.isEmpty() ? juce::String() : juce::String(", ")) + comparative(difference);
        if (!sentences.contains(sentence))
            break;
    }
    if (sentence.isEmpty() && !film.reasons.empty()) // a genre, as the match knows it
        sentence = coreWords(film.reasons.back());
    if (sentence.isEmpty())
        sentence = words(text::whySameMood);
    for (const auto& other : {genreOf(film.facts), juce::String(film.facts.year)}) // two films of one mood
        if (sentences.contains(sentence) && other.isNotEmpty())
            sentence += ", " + other;
    sentences.insert(sentence);
    return capitalised(sentence);
}

juce::String genreReason(const Suggestion& film) {
    const auto named = std::ranges::find_if(film.reasons, [](auto& reason) { return reason.ends_with(namesGenre); });
    return named == film.reasons.end() ? juce::String() : coreWords(*named);
}
} // namespace

FilmWhys filmWhys(const Mood& music, const std::vector<Suggestion>& films) {
    FilmWhys whys;
    std::set<const Text*> said;
    if (films.size() > 1) {
        std::vector<const Text*> common;
        for (const auto& agreement : agreements(music, films.front().mood))
            if (std::all_of(films.begin() + 1, films.end(), [&](auto& film) {
                    const auto its = agreements(music, film.mood);
                    return std::any_of(its.begin(), its.end(), [&](auto& a) { return a.word == agreement.word; });
                }))
                common.push_back(agreement.word);
        said.insert(common.begin(), common.end());
        for (const auto* word : common)
            whys.shared.add(words(*word));
    }
    std::set<juce::String> sentences;
    for (const auto& film : films)
        whys.films.push_back(whyOf(music, film, sentences, said));
    return whys;
}

juce::String allOf(juce::StringArray shared, const std::function<bool(const juce::String&)>& fits) {
    for (; !shared.isEmpty(); shared.remove(shared.size() - 1)) {
        const auto said = words(text::whyAll, joined(shared));
        if (fits(said))
            return said;
    }
    return {};
}

juce::String agreementOf(const Mood& music, const Mood& film) {
    juce::StringArray said;
    for (const auto& agreement : agreements(music, film))
        if (said.size() < 3)
            said.add(words(*agreement.word));
    return capitalised(joined(said));
}

juce::String filmWhy(const Mood& music, const Suggestion& film) {
    std::set<juce::String> sentences;
    std::set<const Text*> said;
    auto sentence = whyOf(music, film, sentences, said);
    if (const auto genre = genreReason(film); genre.isNotEmpty() && !sentence.endsWith(genre))
        sentence += "; " + genre;
    return sentence + ".";
}

} // namespace sceneheard
