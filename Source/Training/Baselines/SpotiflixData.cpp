#include "Training/Baselines/SpotiflixData.h"
#include "Tables/CsvFile.h"
#include "Support/Error.h"
#include "Training/Films/FilmLearning.h"
#include "Training/Learners/FigureTable.h"
#include "Training/Learners/KMeans.h"
#include <algorithm>
#include <map>
#include <ostream>

namespace sceneheard {

namespace {
constexpr std::size_t foldCount = 10;
constexpr std::array<std::string_view, 7> features{"acousticness", "danceability", "energy", "instrumentalness",
                                                   "liveness",     "speechiness",  "valence"};
constexpr Eigen::Index valence = 6;
constexpr double positivityPenalty = 30;

struct Table {
    Matrix inputs; ///< songs x features
    Vector target;
};

Table readTable(const std::filesystem::path& file, std::string_view target) {
    const CsvFile table(file);
    std::vector<double> values;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        std::vector<double> line;
        for (const auto name : features)
            if (const auto value = table.number(row, name))
                line.push_back(*value);
        if (const auto value = table.number(row, target))
            line.push_back(*value);
        if (line.size() == features.size() + 1)
            values.insert(values.end(), line.begin(), line.end());
    }
    constexpr auto width = static_cast<Eigen::Index>(features.size()) + 1;
    const Eigen::Map<const Eigen::Matrix<double, -1, width, Eigen::RowMajor>> all(values.data(),
                                                                                  std::ssize(values) / width, width);
    if (all.rows() < static_cast<Eigen::Index>(foldCount))
        throw Error(file.string() + " holds fewer than ten complete rows; restore the table.");
    return {all.leftCols(width - 1), all.col(width - 1)};
}

std::vector<std::size_t> rowsOfFold(Eigen::Index count, std::size_t fold, bool held) {
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i)
        if ((i % foldCount == fold) == held)
            rows.push_back(i);
    return rows;
}

struct Shares {
    double neighbour = 0, centre = 0;
};

// Which of the clusters: that of the nearest song, and that of the nearest mean of a cluster's songs.
Shares clusterShares(const Table& songs) {
    Shares right;
    for (std::size_t fold = 0; fold < foldCount; ++fold) {
        const auto known = rowsOfFold(songs.target.size(), fold, false),
                   held = rowsOfFold(songs.target.size(), fold, true);
        const Matrix from = rowsAt(songs.inputs, known), to = rowsAt(songs.inputs, held);
        std::map<int, std::pair<Eigen::RowVectorXd, double>> sums;
        for (std::size_t i = 0; i < known.size(); ++i) {
            auto& [sum, count] = sums[static_cast<int>(songs.target[static_cast<Eigen::Index>(known[i])])];
            sum = count > 0 ? Eigen::RowVectorXd(sum + from.row(static_cast<Eigen::Index>(i)))
                            : Eigen::RowVectorXd(from.row(static_cast<Eigen::Index>(i)));
            ++count;
        }
        Matrix centres(std::ssize(sums), from.cols());
        std::vector<int> names;
        for (const auto& [name, sum] : sums) {
            centres.row(std::ssize(names)) = sum.first / sum.second;
            names.push_back(name);
        }
        const auto song = nearestCentres(to, from), centre = nearestCentres(to, centres);
        for (std::size_t i = 0; i < held.size(); ++i) {
            const auto truth = static_cast<int>(songs.target[static_cast<Eigen::Index>(held[i])]);
            const auto other = known[static_cast<std::size_t>(song[i])];
            right.neighbour += static_cast<int>(songs.target[static_cast<Eigen::Index>(other)]) == truth;
            right.centre += names[static_cast<std::size_t>(centre[i])] == truth;
        }
    }
    const auto n = static_cast<double>(songs.target.size());
    return {right.neighbour / n, right.centre / n};
}

double positivityError(const Table& songs) {
    double sum = 0;
    for (std::size_t fold = 0; fold < foldCount; ++fold) {
        const auto known = rowsOfFold(songs.target.size(), fold, false),
                   held = rowsOfFold(songs.target.size(), fold, true);
        const Matrix from = rowsAt(songs.inputs, known);
        const Eigen::RowVectorXd mean = from.colwise().mean();
        const Eigen::RowVectorXd sd = (from.rowwise() - mean).array().square().colwise().mean().sqrt().max(1e-9);
        const auto standard = [&](const std::vector<std::size_t>& rows) -> Matrix {
            return (rowsAt(songs.inputs, rows).rowwise() - mean).array().rowwise() / sd.array();
        };
        const auto fit =
            fitRidge(standard(known), rowsAt(songs.target, known), Vector::Ones(std::ssize(known)), positivityPenalty);
        sum += (fit(standard(held)) - rowsAt(songs.target, held)).cwiseAbs().sum();
    }
    return sum / static_cast<double>(songs.target.size());
}
} // namespace

void evaluateOnSpotiflixData(const std::filesystem::path& data, std::ostream& out) {
    const auto clusters = readTable(data / "seeds" / "spotiflix_fma_echonest_clusters.csv", "cluster_id");
    const auto songs = readTable(data / "seeds" / "spotiflix_song_positivity.csv", "pos_percent");
    FigureTable table(out, "ON SPOTIFLIX'S OWN DATA (10 folds)", {"ours", "beside"});
    const auto [neighbour, centre] = clusterShares(clusters);
    table.row("Spotiflix's clusters told, by nearest mean (published)", {centre, 0.82});
    table.row("the same (by the nearest song)", {centre, neighbour});
    table.row("positivity of words, mean error of ridge (valence, its rule)",
              {positivityError(songs), (songs.inputs.col(valence) - songs.target).cwiseAbs().mean()});
    Vector sorted = songs.target;
    std::ranges::sort(sorted);
    table.row("the same (always the median)",
              {positivityError(songs), (sorted.array() - sorted[sorted.size() / 2]).abs().mean()});
}

} // namespace sceneheard
