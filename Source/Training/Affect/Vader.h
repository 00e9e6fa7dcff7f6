#pragma once
#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>

namespace sceneheard {

/// Sentiment of English text by rule, as VADER has it (Hutto & Gilbert 2014), with its list of words, from the paper
/// and its published program: to compare ours with. Left out are emoticons and idioms.
class Vader {
public:
    /// @param file  vader_lexicon.txt; throws Error where it is missing or damaged
    explicit Vader(const std::filesystem::path& file);

    /// -1..1: the sum of the words' ratings over the root of its square and fifteen.
    double compound(std::string_view sentence) const;
    /// The mean over a text's lines or sentences that hold a rated word; 0 where none does.
    double meanOfSentences(std::string_view text) const;

private:
    std::unordered_map<std::string, double> ratings;
};

/// Calls `take` for each line, and each sentence of it.
template <typename Take>
void eachSentence(std::string_view text, const Take& take) {
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(".!?\n"), text.size());
        const auto behind = std::min(text.find_first_not_of(".!?\n", end), text.size());
        take(text.substr(0, behind));
        text.remove_prefix(behind);
    }
}

} // namespace sceneheard
