#include "Training/Affect/WordsReport.h"
#include "Tables/CsvFile.h"
#include "Training/Affect/SongTexts.h"
#include "Training/Affect/Vader.h"
#include "Training/Learners/FigureTable.h"
#include "Training/Learners/Scores.h"
#include "Words/WordsMood.h"
#include <cmath>

namespace sceneheard {

namespace {
Eigen::Map<const Eigen::VectorXd> vectorOf(const std::vector<double>& values) {
    return {values.data(), std::ssize(values)};
}

double sdOf(const std::vector<double>& values) {
    const auto all = vectorOf(values);
    return std::sqrt((all.array() - all.mean()).square().mean());
}

// Valence in VADER's measure: the sum over a sentence's known words, in which many outweigh one.
double ours(std::string_view text, const AffectLexicon& lexicon) {
    constexpr double ofRating = 3, alpha = 15; // a word of 1 is rated about 3 by VADER's people
    double sum = 0, count = 0;
    eachSentence(text, [&](std::string_view sentence) {
        const auto affect = affectOf(sentence, lexicon);
        const double total = ofRating * affect.mean.valence * static_cast<double>(affect.words);
        sum += total / std::sqrt(total * total + alpha);
        count += affect.words > 0;
    });
    return count > 0 ? sum / count : 0;
}

struct Compared {
    std::vector<double> mean, sentences, vader;

    void add(std::string_view text, const AffectLexicon& lexicon, const Vader& other) {
        mean.push_back(affectOf(text, lexicon).mean.valence);
        sentences.push_back(ours(text, lexicon));
        vader.push_back(other.meanOfSentences(text));
    }
    void print(FigureTable& table, const std::string& name) const {
        table.row(name + " (" + std::to_string(vader.size()) + ")",
                  {pearson(vectorOf(mean), vectorOf(vader)), pearson(vectorOf(sentences), vectorOf(vader))});
    }
};

void printMusic(const std::filesystem::path& data, std::ostream& out) {
    const CsvFile table(data / "seeds" / "spotiflix_song_positivity.csv");
    std::vector<double> positivity, valence, energy;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto p = table.number(row, "pos_percent"), v = table.number(row, "valence"),
                   e = table.number(row, "energy");
        if (p && v && e) {
            positivity.push_back(*p);
            valence.push_back(*v);
            energy.push_back(*e);
        }
    }
    FigureTable figures(out, "WORDS AND MUSIC OF THE SAME SONG (r)", {"valence", "energy"});
    figures.row("positivity of the words, published (" + std::to_string(positivity.size()) + ")",
                {pearson(vectorOf(positivity), vectorOf(valence)), pearson(vectorOf(positivity), vectorOf(energy))});
}
} // namespace

void evaluateWords(const std::filesystem::path& data, const AffectLexicon& lexicon, std::ostream& out) {
    const Vader vader(data / "lexicon" / "vader_lexicon.txt");
    Compared songs, overviews;
    std::vector<double> valence, arousal, tension;
    double known = 0, words = 0;
    for (const auto text : songTexts()) {
        songs.add(text, lexicon, vader);
        const auto affect = affectOf(text, lexicon);
        valence.push_back(affect.mean.valence);
        arousal.push_back(affect.mean.arousal);
        tension.push_back(affect.mean.tension);
        known += static_cast<double>(affect.words);
        words += static_cast<double>(affect.all);
    }
    const CsvFile films(data / "catalogue" / "tmdb_top10k.csv.gz");
    constexpr std::size_t leastLetters = 100;
    for (std::size_t row = 0; row < films.rows(); ++row)
        if (const auto text = films.text(row, "plot"); text.size() >= leastLetters)
            overviews.add(text, lexicon, vader);
    {
        FigureTable table(out, "VALENCE OF TEXTS, beside VADER's (r)", {"mean", "by lines"});
        songs.print(table, "songs of our own");
        overviews.print(table, "overviews of films");
    }
    {
        FigureTable table(out << '\n', "WHAT IS USUAL OF SONGS' WORDS", {"mean", "sd"});
        table.row("valence", {vectorOf(valence).mean(), sdOf(valence)});
        table.row("arousal", {vectorOf(arousal).mean(), sdOf(arousal)});
        table.row("tension", {vectorOf(tension).mean(), sdOf(tension)});
        table.row("share of the words that are known", {known / words});
    }
    printMusic(data, out << '\n');
}

} // namespace sceneheard
