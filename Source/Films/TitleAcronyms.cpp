#include "Films/TitleAcronyms.h"
#include "Films/TitleKeys.h"
#include "Films/TitleWords.h"
#include <algorithm>

namespace sceneheard {

namespace {
constexpr std::size_t leastLetters = 2, mostLetters = 12;
constexpr double leadingWords = 0.3; // of a title that goes on

double fitOfPart(std::u32string_view letters, std::string_view part) {
    const auto words = titleWords(part);
    std::u32string initials;
    for (const auto& word : words)
        initials += lettersOf(word).substr(0, 1);
    double best = 0;
    const bool article = words.size() > 1 && isArticle(words.front());
    for (std::size_t from = 0; from <= (article ? 1 : 0); ++from) {
        const auto rest = std::u32string_view(initials).substr(from);
        if (rest == letters)
            return 1;
        if (rest.starts_with(letters))
            best = leadingWords;
    }
    return best;
}
} // namespace

std::u32string acronymLetters(std::string_view asked) {
    std::u32string letters;
    const auto words = titleWords(asked.substr(0, 8 * mostLetters));
    for (const auto& word : words) {
        const auto more = lettersOf(word);
        if (words.size() > 1 && more.size() > 1)
            return {};
        letters += more;
    }
    return letters.size() >= leastLetters && letters.size() <= mostLetters ? letters : std::u32string();
}

double acronymFit(std::u32string_view letters, std::string_view title) {
    auto best = fitOfPart(letters, title);
    for (const auto& parts : titleParts(title))
        for (const auto& part : {parts.main, parts.subtitle})
            best = std::max(best, fitOfPart(letters, part));
    return best;
}

} // namespace sceneheard
