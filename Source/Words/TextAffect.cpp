#include "Words/TextAffect.h"
#include <algorithm>
#include <array>

namespace sceneheard {

namespace {
constexpr double negationFactor = -0.74; // Hutto & Gilbert 2014
constexpr double stronger = 1.25, weaker = 0.6;
constexpr double beforeBut = 0.5, afterBut = 1.5; // Hutto & Gilbert 2014
constexpr std::size_t reach = 3;                  // words that a negation or "very" may stand before
constexpr std::size_t longestTextWord = 40;       // letters kept of one, so that hostile text costs no memory

// Each list by the alphabet.
constexpr std::array<std::string_view, 15> negations{"cannot",  "cant",    "dont",   "neither", "never",
                                                     "no",      "nobody",  "none",   "nor",     "not",
                                                     "nothing", "nowhere", "rarely", "seldom",  "without"};
constexpr std::array<std::string_view, 34> intensifiers{
    "absolutely",   "awfully",    "completely",  "considerably",  "decidedly",  "deeply", "enormously",
    "entirely",     "especially", "exceedingly", "exceptionally", "extremely",  "fully",  "greatly",
    "highly",       "hugely",     "immensely",   "incredibly",    "intensely",  "more",   "most",
    "particularly", "profoundly", "quite",       "really",        "remarkably", "so",     "terribly",
    "thoroughly",   "totally",    "truly",       "unusually",     "utterly",    "very"};
constexpr std::array<std::string_view, 15> diminishers{"almost", "barely",   "faintly",    "fairly",   "hardly",
                                                       "kinda",  "less",     "marginally", "mildly",   "occasionally",
                                                       "partly", "scarcely", "slightly",   "somewhat", "sorta"};
static_assert(std::ranges::is_sorted(negations) && std::ranges::is_sorted(intensifiers) &&
              std::ranges::is_sorted(diminishers));

template <std::size_t count>
bool holds(const std::array<std::string_view, count>& list, std::string_view word) {
    return std::ranges::binary_search(list, word);
}

bool isNegation(std::string_view word) { return holds(negations, word) || word.ends_with("n't"); }

/// Takes a text's words in order.
class Reader {
public:
    explicit Reader(const AffectLexicon& words)
        : lexicon(words) {}

    void word(std::string_view said) {
        ++all;
        if (said.ends_with("'s"))
            said.remove_suffix(2);
        Before now;
        if (isNegation(said)) {
            now.factor = negationFactor;
            now.negates = true;
        } else if (holds(intensifiers, said)) {
            now.factor = stronger;
        } else if (holds(diminishers, said)) {
            now.factor = weaker;
        } else if (said == "only" && before.front().negates) {
            before.front() = {}; // "not only"
        } else if (said == "but") {
            sum = beforeBut * sum;
            weight *= beforeBut;
            importance = afterBut;
        } else if (const auto affect = lexicon.find(said)) {
            speak(*affect);
        }
        std::rotate(before.begin(), before.end() - 1, before.end());
        before.front() = now;
    }

    void endClause() { before.fill({}); }

    void endSentence() {
        endClause();
        total += sum;
        totalWeight += weight;
        sum = {};
        weight = 0;
        importance = 1;
    }

    TextAffect result() {
        endSentence();
        return {totalWeight > 0 ? 1 / totalWeight * total : Affect{}, count, all};
    }

private:
    /// What a word does to those that follow it.
    struct Before {
        double factor = 1;
        bool negates = false;
    };

    void speak(const Affect& affect) {
        double factor = 1;
        for (auto& earlier : before) {
            factor *= earlier.factor;
            if (!earlier.negates)
                earlier = {}; // "a very good film": the film is no stronger for it
        }
        const auto held = [&](double x) { return std::clamp(factor * x, -1.0, 1.0); };
        sum += importance *
               Affect{held(affect.valence), held(affect.arousal), held(affect.dominance), held(affect.tension)};
        weight += importance;
        ++count;
    }

    const AffectLexicon& lexicon;
    std::array<Before, reach> before{}; // the last word first
    Affect sum, total;                  // of the sentence, and of the sentences before
    double weight = 0, totalWeight = 0, importance = 1;
    std::size_t count = 0, all = 0; // words known, and said
};
} // namespace

TextAffect affectOf(std::string_view text, const AffectLexicon& lexicon) {
    Reader reader(lexicon);
    std::string word;
    const auto end = [&] {
        while (!word.empty() && word.back() == '\'')
            word.pop_back();
        if (!word.empty())
            reader.word(word);
        word.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (text.substr(i).starts_with("\xE2\x80\x99")) { // the typographic apostrophe
            c = '\'';
            i += 2;
        }
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        const bool letter = (lower >= 'a' && lower <= 'z') || static_cast<unsigned char>(c) >= 0x80; // of any script
        if (letter || (c == '\'' && !word.empty())) {
            if (word.size() < longestTextWord)
                word += lower;
            continue;
        }
        end();
        if (c == '.' || c == '!' || c == '?')
            reader.endSentence();
        else if (c == ';' || c == ':')
            reader.endClause();
    }
    end();
    return reader.result();
}

} // namespace sceneheard
