#include "Training/Pictures/PosterFigures.h"
#include "Pictures/PosterIndex.h"
#include "Training/Learners/FigureTable.h"
#include "Training/Learners/Scores.h"
#include "Training/Pictures/PosterFolds.h"
#include "Training/Pictures/PosterLikes.h"
#include "Training/Pictures/PosterTones.h"
#include <algorithm>
#include <chrono>

namespace sceneheard {

namespace {
constexpr auto genreCount = static_cast<Eigen::Index>(genreNames.size());
constexpr std::array nineGenres{"Horror", "Comedy", "Animation", "Thriller",   "Western",
                                "Drama",  "Action", "Romance",   "Documentary"};

// Genres and tone as they are told by one way.
struct Told {
    const char* name;
    Matrix genres, tone; ///< posters x genreCount, x 4
};

Told ofSigns(const char* name, const Matrix& signs) {
    Told told{name, signs.leftCols(genreCount), signs.middleCols(PosterSigns::tone, 4)};
    // Logits of a softmax, of which only differences mean something.
    const Vector sums = told.tone.array().exp().rowwise().sum().log();
    told.tone.colwise() -= sums;
    return told;
}
Told ofRidge(const char* name, const Matrix& outputs) {
    return {name, outputs.leftCols(genreCount), outputs.rightCols(4)};
}

std::vector<Told> waysOf(const UnseenPosters& unseen) {
    return {ofRidge("16 x 16 grey, ridge", unseen.grey), ofRidge("GIST, ridge", unseen.gist),
            ofRidge("colours, ridge", unseen.colours), ofRidge("these three together, ridge", unseen.all),
            ofSigns("our nets", unseen.net)};
}

void printTone(const PosterData& data, const std::vector<Told>& ways, std::ostream& out) {
    std::vector<Eigen::Index> rows;
    for (Eigen::Index i = 0; i < data.size(); ++i)
        if (const auto row = data.toneRow[static_cast<std::size_t>(i)]; row >= 0 && data.tones.judged(row))
            rows.push_back(i);
    out << '\n'
        << rows.size() << " posters of " << data.size() << " are of films whose tone three words or more tell\n";
    FigureTable table(out, "TONE FROM THE POSTER ALONE (AUC of the strongest)",
                      {"bright", "tense", "sombre", "serene", "mean"});
    for (const auto& way : ways) {
        std::array<double, 5> areas{};
        for (Eigen::Index q = 0; q < 4; ++q) {
            Vector truth(std::ssize(rows)), score(std::ssize(rows));
            for (std::size_t i = 0; i < rows.size(); ++i) {
                const auto said = data.tones.counts.row(data.toneRow[static_cast<std::size_t>(rows[i])]);
                truth[static_cast<Eigen::Index>(i)] = said[q] >= said.maxCoeff() ? 1 : 0;
                score[static_cast<Eigen::Index>(i)] = way.tone(rows[i], q);
            }
            areas[static_cast<std::size_t>(q)] = areaUnderCurve(truth, score);
            areas[4] += areas[static_cast<std::size_t>(q)] / 4;
        }
        table.row(way.name, {areas[0], areas[1], areas[2], areas[3], areas[4]});
    }
}

void printGenres(const PosterData& data, const std::vector<Told>& ways, std::ostream& out) {
    out << '\n';
    FigureTable table(
        out, "GENRE FROM THE POSTER ALONE (AUC)",
        {"Horror", "Comedy", "Animat.", "Thrill.", "Western", "Drama", "Action", "Romance", "Docum.", "mean"});
    for (const auto& way : ways) {
        std::array<double, 10> areas{};
        for (std::size_t g = 0; g < nineGenres.size(); ++g) {
            const auto genre = genreIndex(nineGenres[g]).value();
            areas[g] = areaUnderCurve(data.genres.col(genre), way.genres.col(genre));
            areas[9] += areas[g] / 9;
        }
        table.row(way.name,
                  {areas[0], areas[1], areas[2], areas[3], areas[4], areas[5], areas[6], areas[7], areas[8], areas[9]});
    }
}

void printTimes(const PosterData& data, const PosterNet& net, const PosterIndex& index, std::ostream& out) {
    const auto now = [] { return std::chrono::steady_clock::now(); };
    const auto milliseconds = [&](auto start, int count) {
        return std::chrono::duration<double, std::milli>(now() - start).count() / count;
    };
    constexpr int pictures = 100, queries = 1000;
    auto start = now();
    std::vector<PosterSigns> signs;
    for (int i = 0; i < pictures; ++i)
        signs.push_back(net(data.thumbnails[static_cast<std::size_t>(i)].picture()));
    const double reading = milliseconds(start, pictures);
    start = now();
    std::size_t found = 0;
    for (int i = 0; i < queries; ++i)
        found += index.nearest(signs[static_cast<std::size_t>(i % pictures)], 10).size();
    const double asking = milliseconds(start, queries);
    out << '\n';
    FigureTable table(out, "TIMES, one core", {"ms"});
    table.row("what the net says of a small picture", {reading});
    table.row("the ten nearest of " + std::to_string(index.posters().size()) + " posters", {asking});
}
} // namespace

void evaluatePictures(const std::filesystem::path& path, const std::filesystem::path& assets,
                      const std::filesystem::path& kept, std::ostream& out, std::ostream& progress) {
    // First, so that a damaged one is told before what takes long.
    const auto net = loadPosterNet(assets / posterNetFile);
    const auto index = PosterIndex::load(assets / postersFile);
    const auto data = readPosters(path, true);
    progress << data.size() << " posters\n";
    const auto words = readFilmWords(path, data.films);
    const auto features = toneFeatures(path, data.films, words);
    const auto unseen = unseenPosters(data, features, kept, progress);
    const auto ways = waysOf(unseen);
    out << "PICTURES (" << posterFolds << " folds by film)\n";
    printTone(data, ways, out);
    printGenres(data, ways, out);
    printNeighbours(data, unseen, out << '\n');
    printLikes(data, unseen, out << '\n');
    printPosterTones(path, data, words, unseen, out << '\n');
    printTimes(data, net, index, out);
}

} // namespace sceneheard
