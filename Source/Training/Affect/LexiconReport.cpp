#include "Training/Affect/LexiconReport.h"
#include "Tables/CsvFile.h"
#include "Support/Decimals.h"
#include "Support/Error.h"
#include "Training/Learners/FigureTable.h"
#include "Training/Learners/Scores.h"
#include <algorithm>

namespace sceneheard {

namespace {
struct RatedWord {
    std::string word;
    double sentiment = 0; // -4..4
};

// VADER's list (Hutto & Gilbert 2014): word, mean, standard deviation, and ten people's ratings, with tabs between.
std::vector<RatedWord> readVader(const std::filesystem::path& file) {
    const auto text = tableText(file);
    std::vector<RatedWord> rated;
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        const auto line = std::string_view(text).substr(begin, end - begin);
        begin = end + 1;
        ++number;
        const auto tab = line.find('\t');
        const auto mean = tab == line.npos ? line.substr(line.size()) : line.substr(tab + 1);
        double value = 0;
        if (parseDecimal(mean, value).ec != std::errc{} || !(value >= -4 && value <= 4))
            throw Error(file.string() + ": line " + std::to_string(number) +
                        " is no word with a sentiment of -4 to 4; restore the file.");
        rated.push_back({std::string(line.substr(0, tab)), value});
    }
    return rated;
}

struct Agreement {
    double correlation = 0, sameSign = 0;
    std::size_t words = 0;
};

template <typename LookUp>
Agreement agreementOf(const std::vector<RatedWord>& rated, LookUp lookUp) {
    std::vector<double> ours, theirs;
    double same = 0;
    for (const auto& [word, sentiment] : rated)
        if (const auto affect = lookUp(word)) {
            ours.push_back(affect->valence);
            theirs.push_back(sentiment);
            same += affect->valence * sentiment > 0;
        }
    const auto n = std::ssize(ours);
    return {pearson(Eigen::Map<Eigen::VectorXd>(ours.data(), n), Eigen::Map<Eigen::VectorXd>(theirs.data(), n)),
            same / static_cast<double>(std::max<std::ptrdiff_t>(1, n)), ours.size()};
}
} // namespace

void evaluateLexicon(const std::filesystem::path& data, const AffectLexicon& lexicon, std::ostream& out) {
    const auto rated = readVader(data / "lexicon" / "vader_lexicon.txt");
    const auto exact = agreementOf(rated, [&](const auto& word) { return lexicon.exactly(word); });
    const auto inflected = agreementOf(rated, [&](const auto& word) { return lexicon.find(word); });
    FigureTable table(out, "VALENCE OF WORDS, beside VADER's list", {"r", "same sign"});
    out << "  " << lexicon.words().size() << " words; " << exact.words << " of them in VADER's list of " << rated.size()
        << ", " << inflected.words << " known with inflections\n";
    table.row("words that stand in both", {exact.correlation, exact.sameSign});
    table.row("with inflections", {inflected.correlation, inflected.sameSign});
}

} // namespace sceneheard
