#include "Training/Affect/Vader.h"
#include "Support/Decimals.h"
#include "Support/Error.h"
#include "Tables/CsvFile.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <vector>

namespace sceneheard {

namespace {
constexpr double boost = 0.293, capitals = 0.733, negated = -0.74, mark = 0.292, alpha = 15;

const std::set<std::string, std::less<>> negations{
    "aint",  "arent",  "cannot",  "cant",    "couldnt", "didnt",   "doesnt", "dont",  "hadnt",
    "hasnt", "havent", "isnt",    "mightnt", "mustnt",  "neither", "never",  "none",  "nope",
    "nor",   "not",    "nothing", "nowhere", "neednt",  "rarely",  "seldom", "shant", "shouldnt",
    "uhuh",  "wasnt",  "werent",  "without", "wont",    "wouldnt", "despite"};
const std::set<std::string, std::less<>> boosters{
    "absolutely",    "amazingly",    "awfully",   "completely",    "considerable", "considerably", "decidedly",
    "deeply",        "effing",       "enormous",  "enormously",    "entirely",     "especially",   "exceptional",
    "exceptionally", "extreme",      "extremely", "fabulously",    "flipping",     "frackin",      "fully",
    "greatly",       "hella",        "highly",    "hugely",        "incredible",   "incredibly",   "intensely",
    "major",         "majorly",      "more",      "most",          "particularly", "purely",       "quite",
    "really",        "remarkably",   "so",        "substantially", "thoroughly",   "total",        "totally",
    "tremendous",    "tremendously", "uber",      "unbelievably",  "unusually",    "utter",        "utterly",
    "very"};
const std::set<std::string, std::less<>> dampers{"almost",       "barely",   "hardly",   "kinda",      "kindof",
                                                 "less",         "little",   "marginal", "marginally", "occasional",
                                                 "occasionally", "partly",   "scarce",   "scarcely",   "slight",
                                                 "slightly",     "somewhat", "sorta",    "sortof"};

struct Word {
    std::string small;
    bool shouted = false;
};

std::vector<Word> wordsOf(std::string_view sentence) {
    std::vector<Word> words;
    std::string word;
    const auto end = [&] {
        while (!word.empty() && (word.back() == '\'' || word.back() == '-'))
            word.pop_back();
        if (word.size() > 1) {
            const bool shouted = std::ranges::none_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
            std::ranges::transform(word, word.begin(), smallLetter);
            words.push_back({word, shouted});
        }
        word.clear();
    };
    for (const char c : sentence) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (!word.empty() && (c == '\'' || c == '-')))
            word += c;
        else
            end();
    }
    end();
    return words;
}

bool negates(const std::string& word) {
    auto plain = word;
    std::erase(plain, '\'');
    return negations.contains(plain) || word.ends_with("n't");
}

double boostOf(const Word& word, double rating, bool mixed) {
    double value = boosters.contains(word.small) ? boost : dampers.contains(word.small) ? -boost : 0.0;
    if (value == 0)
        return 0;
    if (rating < 0)
        value = -value;
    if (word.shouted && mixed)
        value += rating > 0 ? capitals : -capitals;
    return value;
}
} // namespace

Vader::Vader(const std::filesystem::path& file) {
    const auto text = tableText(file);
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        const auto line = std::string_view(text).substr(begin, end - begin);
        begin = end + 1;
        const auto tab = line.find('\t');
        double value = 0;
        if (tab == line.npos || parseDecimal(line.substr(tab + 1), value).ec != std::errc{})
            throw Error(file.string() + ": a line is no word with a sentiment; restore the file.");
        ratings.emplace(line.substr(0, tab), value);
    }
}

double Vader::compound(std::string_view sentence) const {
    const auto words = wordsOf(sentence);
    const auto loud = std::ranges::count_if(words, &Word::shouted);
    const bool mixed = loud > 0 && loud < std::ssize(words);
    std::vector<double> sentiments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto found = ratings.find(words[i].small);
        double value = found == ratings.end() || boosters.contains(words[i].small) ? 0 : found->second;
        if (value != 0) {
            if (words[i].small == "no" && i + 1 < words.size() && ratings.contains(words[i + 1].small))
                value = 0;
            if (i > 0 && words[i - 1].small == "no")
                value *= negated;
            if (words[i].shouted && mixed)
                value += value > 0 ? capitals : -capitals;
            constexpr std::array fading{1.0, 0.95, 0.9};
            for (std::size_t back = 1; back <= fading.size() && back <= i; ++back) {
                const auto& before = words[i - back];
                if (ratings.contains(before.small) && !boosters.contains(before.small))
                    continue;
                value += fading[back - 1] * boostOf(before, value, mixed);
                if (negates(before.small))
                    value *= negated;
            }
        }
        sentiments.push_back(value);
    }
    const auto but = std::ranges::find(words, "but", &Word::small) - words.begin();
    if (but < std::ssize(words))
        for (std::size_t i = 0; i < sentiments.size(); ++i)
            sentiments[i] *= static_cast<std::ptrdiff_t>(i) < but   ? 0.5
                             : static_cast<std::ptrdiff_t>(i) > but ? 1.5
                                                                    : 1.0;
    double sum = 0;
    for (const double value : sentiments)
        sum += value;
    const double marks = mark * static_cast<double>(std::min<std::ptrdiff_t>(4, std::ranges::count(sentence, '!')));
    sum += sum > 0 ? marks : sum < 0 ? -marks : 0;
    return sum / std::sqrt(sum * sum + alpha);
}

double Vader::meanOfSentences(std::string_view text) const {
    double sum = 0, count = 0;
    eachSentence(text, [&](std::string_view sentence) {
        const double value = compound(sentence);
        sum += value;
        count += value != 0;
    });
    return count > 0 ? sum / count : 0;
}

} // namespace sceneheard
