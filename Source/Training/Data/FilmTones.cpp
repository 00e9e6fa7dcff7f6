#include "Training/Data/FilmTones.h"
#include "Tables/CsvFile.h"
#include "Training/Data/FilmAttributes.h"
#include "Training/Learners/Folds.h"
#include <Eigen/IterativeLinearSolvers>
#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <numeric>
#include <unordered_map>

namespace sceneheard {

namespace {
using Features = Eigen::SparseMatrix<double, Eigen::RowMajor>;
constexpr std::size_t shortestWord = 3; // letters
constexpr std::array toneNames{"bright", "tense", "sombre", "serene"};
constexpr double penalty = 6, constantColumn = 10; // a column so large that its weight is hardly penalised
constexpr double doubt = 2;                        // words at which a film counts half
constexpr double minimum = 0.02;                   // share
constexpr double priorWords = 3;                   // that what is told from facts is worth
constexpr int folds = 10;
constexpr int minPairUse = 100, minLanguageUse = 100, minEditorUse = 4, minTextUse = 10; // films

std::unordered_map<int, std::size_t> placesById(const std::vector<SourceFilm>& films) {
    std::unordered_map<int, std::size_t> places;
    for (std::size_t i = 0; i < films.size(); ++i)
        if (films[i].facts.tmdbId > 0)
            places.emplace(films[i].facts.tmdbId, i);
    return places;
}

template <typename Take>
void eachFilm(const CsvFile& table, const std::vector<SourceFilm>& films, const Take& take) {
    const auto places = placesById(films);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const double id = table.number(row, "tmdb_id").value_or(0);
        if (const auto at = places.find(id > 0 && id < 2e9 ? static_cast<int>(id) : 0); at != places.end())
            take(row, at->second);
    }
}

std::vector<std::vector<std::string>> editorsKeywords(const std::filesystem::path& data,
                                                      const std::vector<SourceFilm>& films) {
    std::vector<std::vector<std::string>> keywords(films.size());
    const CsvFile table(data / "catalogue" / "omdb_keywords.csv.gz");
    eachFilm(table, films, [&](std::size_t row, std::size_t film) {
        std::string_view text = table.text(row, "keywords");
        while (!text.empty()) {
            const auto end = std::min(text.find('|'), text.size());
            if (end > 0)
                keywords[film].emplace_back(text.substr(0, end));
            text.remove_prefix(std::min(text.size(), end + 1));
        }
    });
    return keywords;
}

/// Gathers columns side by side.
class Columns {
public:
    void add(std::size_t film, Eigen::Index column, double value) {
        entries.emplace_back(static_cast<int>(film), static_cast<int>(first + column), value);
    }
    void addAll(const Eigen::SparseMatrix<double>& matrix) {
        for (Eigen::Index c = 0; c < matrix.outerSize(); ++c)
            for (Eigen::SparseMatrix<double>::InnerIterator it(matrix, c); it; ++it)
                add(static_cast<std::size_t>(it.row()), it.col(), it.value());
        next(matrix.cols());
    }
    void next(Eigen::Index columns) { first += columns; }
    Features matrix(std::size_t films) const {
        Features result(static_cast<Eigen::Index>(films), first);
        result.setFromTriplets(entries.begin(), entries.end());
        return result;
    }

private:
    std::vector<Eigen::Triplet<double>> entries;
    Eigen::Index first = 0;
};

void addFacts(Columns& columns, const std::vector<SourceFilm>& films) {
    constexpr auto genres = genreNames.size();
    constexpr double weight = 0.5;
    std::map<std::pair<std::size_t, std::size_t>, int> pairs;
    std::map<std::string, int> languages;
    for (const auto& film : films) {
        ++languages[film.facts.language];
        for (std::size_t a = 0; a < genres; ++a)
            for (std::size_t b = a + 1; b < genres; ++b)
                pairs[{a, b}] += film.facts.genres >> a & film.facts.genres >> b & 1u;
    }
    std::erase_if(pairs, [](const auto& pair) { return pair.second < minPairUse; });
    std::erase_if(languages, [](const auto& language) { return language.second < minLanguageUse; });
    for (std::size_t i = 0; i < films.size(); ++i) {
        const auto& facts = films[i].facts;
        Eigen::Index column = 0;
        for (std::size_t g = 0; g < genres; ++g, ++column)
            if (facts.genres >> g & 1u)
                columns.add(i, column, 1);
        for (const auto& [pair, uses] : pairs) {
            if (facts.genres >> pair.first & facts.genres >> pair.second & 1u)
                columns.add(i, column, weight);
            ++column;
        }
        for (const auto& [language, uses] : languages) {
            if (facts.language == language)
                columns.add(i, column, weight);
            ++column;
        }
        const double decade = std::clamp((facts.year - 1935) / 10.0, 0.0, 8.999);
        const auto whole = static_cast<Eigen::Index>(decade);
        columns.add(i, column + whole, weight * (1 - decade + static_cast<double>(whole)));
        columns.add(i, column + whole + 1, weight * (decade - static_cast<double>(whole)));
        column += 10;
        // About standardised; what is not known counts as usual.
        columns.add(i, column++, weight * (std::log1p(facts.votes) - 2.8) / 1.9);
        columns.add(i, column++, weight * (facts.runtime > 0 ? std::clamp(facts.runtime, 40, 200) - 98 : 0) / 27.0);
        columns.add(i, column++, weight * (facts.rating > 0 ? facts.rating - 6 : 0) / 1.3);
        columns.add(i, column++, constantColumn);
        if (i + 1 == films.size())
            columns.next(column);
    }
}
} // namespace

ToneWords readToneWords(const std::filesystem::path& data, const std::vector<SourceFilm>& films) {
    const CsvFile table(data / "tone" / "film_tone.csv");
    std::map<std::size_t, Eigen::RowVector4d> counts;
    eachFilm(table, films, [&](std::size_t row, std::size_t film) {
        Eigen::RowVector4d said;
        for (std::size_t q = 0; q < toneNames.size(); ++q)
            said[static_cast<Eigen::Index>(q)] = std::clamp(table.number(row, toneNames[q]).value_or(0), 0.0, 1e4);
        if (said.sum() >= 0.5)
            counts.emplace(film, said);
    });
    ToneWords words{{}, Matrix(std::ssize(counts), 4)};
    for (const auto& [film, said] : counts) {
        words.counts.row(std::ssize(words.films)) = said;
        words.films.push_back(film);
    }
    return words;
}

Features toneFeatures(const std::filesystem::path& data, const std::vector<SourceFilm>& films, const FilmWords& words) {
    Columns columns;
    addFacts(columns, films);
    columns.addAll(filmTags(films));
    columns.addAll(rareWords(editorsKeywords(data, films), minEditorUse, films.size()));
    std::vector<std::vector<std::string>> texts;
    for (const auto& text : words.texts)
        texts.push_back(distinctWords(text, shortestWord));
    columns.addAll(rareWords(texts, minTextUse, films.size() / 8));
    return columns.matrix(films.size());
}

Matrix tellTones(const Features& features, const ToneWords& words, const std::vector<std::size_t>& rows) {
    // Ridge regression as least squares with a row more a weight, solved by conjugate gradients.
    const Matrix shares = words.shares();
    std::vector<Eigen::Triplet<double>> entries;
    Matrix outputs = Matrix::Zero(std::ssize(rows) + features.cols(), 4);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto row = static_cast<Eigen::Index>(rows[i]);
        const double count = words.counts.row(row).sum(), weight = std::sqrt(count / (count + doubt));
        for (Features::InnerIterator it(features, static_cast<Eigen::Index>(words.films[rows[i]])); it; ++it)
            entries.emplace_back(static_cast<int>(i), static_cast<int>(it.col()), weight * it.value());
        outputs.row(static_cast<Eigen::Index>(i)) = weight * shares.row(row);
    }
    for (Eigen::Index c = 0; c < features.cols(); ++c)
        entries.emplace_back(static_cast<int>(std::ssize(rows) + c), static_cast<int>(c), std::sqrt(penalty));
    Eigen::SparseMatrix<double> inputs(outputs.rows(), features.cols());
    inputs.setFromTriplets(entries.begin(), entries.end());
    Eigen::LeastSquaresConjugateGradient<Eigen::SparseMatrix<double>> solver;
    solver.setTolerance(1e-5);
    solver.setMaxIterations(300);
    solver.compute(inputs);
    const Matrix weights = solver.solve(outputs);
    Matrix told = (features * weights).cwiseMax(minimum);
    told.array().colwise() /= told.rowwise().sum().eval().array();
    return told;
}

Matrix unseenTones(const Features& features, const ToneWords& words) {
    std::vector<std::string> names;
    for (const auto film : words.films)
        names.push_back(std::to_string(film));
    const auto fold = groupedFolds(names, folds);
    std::vector<std::size_t> all(words.films.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    Matrix tones = tellTones(features, words, all);
    for (int f = 0; f < folds; ++f) {
        std::vector<std::size_t> known;
        for (const auto row : all)
            if (fold[row] != f)
                known.push_back(row);
        const Matrix told = tellTones(features, words, known);
        for (const auto row : all)
            if (fold[row] == f)
                tones.row(static_cast<Eigen::Index>(words.films[row])) =
                    told.row(static_cast<Eigen::Index>(words.films[row]));
    }
    return tones;
}

Matrix toldAndSaid(Matrix told, const ToneWords& words) {
    for (std::size_t i = 0; i < words.films.size(); ++i) {
        auto tone = told.row(static_cast<Eigen::Index>(words.films[i]));
        const auto said = words.counts.row(static_cast<Eigen::Index>(i));
        tone = (priorWords * tone + said) / (priorWords + said.sum());
    }
    return told;
}

} // namespace sceneheard
