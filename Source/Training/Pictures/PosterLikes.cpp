#include "Training/Pictures/PosterLikes.h"
#include "Pictures/PosterIndex.h"
#include "Training/Learners/FigureTable.h"
#include "Training/Learners/Scores.h"
#include <algorithm>
#include <map>
#include <numeric>
#include <random>

namespace sceneheard {

namespace {
constexpr std::size_t neighbours = 10, askedEvery = 7, liked = 10, draws = 10, candidates = 1500;

// One way to say what a picture looks like: rows whose distance is likeness.
struct Way {
    const char* name;
    Eigen::MatrixXf vectors; ///< numbers x posters
};

Eigen::MatrixXf standardised(const Matrix& rows) {
    const Eigen::RowVectorXd mean = rows.colwise().mean();
    const Eigen::RowVectorXd sd = ((rows.rowwise() - mean).array().square().colwise().mean() + 1e-12).sqrt().matrix();
    return ((rows.rowwise() - mean).array().rowwise() / sd.array()).transpose().cast<float>();
}

// The bytes that ship, of a net that had not seen the poster.
Eigen::MatrixXf descriptors(const UnseenPosters& unseen) {
    std::vector<PosterSigns> signs(static_cast<std::size_t>(unseen.net.rows()));
    for (std::size_t i = 0; i < signs.size(); ++i)
        signs[i].values = unseen.net.row(static_cast<Eigen::Index>(i)).transpose().cast<float>();
    const PosterIndex index(PosterIndex::scalesFor(signs), {});
    Eigen::MatrixXf vectors(PosterSigns::size, unseen.net.rows());
    for (std::size_t i = 0; i < signs.size(); ++i) {
        const auto bytes = index.descriptorOf(signs[i]);
        vectors.col(static_cast<Eigen::Index>(i)) =
            Eigen::Map<const Eigen::Vector<std::int8_t, PosterSigns::size>>(bytes.data()).cast<float>();
    }
    return vectors;
}

std::vector<Way> waysOf(const PosterData& data, const UnseenPosters& unseen) {
    return {{"16 x 16 grey", data.grey.transpose().cast<float>()},
            {"GIST", standardised(data.gist)},
            {"colours", data.colours.transpose().cast<float>()},
            {"our nets' 24 bytes", descriptors(unseen)}};
}

// Posters of one fold, which were all told by the same net.
std::vector<Eigen::Index> postersOf(int fold, const UnseenPosters& unseen) {
    std::vector<Eigen::Index> posters;
    for (std::size_t i = 0; i < unseen.fold.size(); ++i)
        if (unseen.fold[i] == fold)
            posters.push_back(static_cast<Eigen::Index>(i));
    return posters;
}

double sharing(const Way& way, const PosterData& data, const std::vector<Eigen::Index>& posters) {
    const Eigen::MatrixXf gallery = way.vectors(Eigen::all, posters);
    double same = 0, asked = 0;
    for (std::size_t q = 0; q < posters.size(); q += askedEvery) {
        const Eigen::VectorXf distances =
            (gallery.colwise() - gallery.col(static_cast<Eigen::Index>(q)).eval()).colwise().squaredNorm().transpose();
        std::vector<std::size_t> order(posters.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::partial_sort(order, order.begin() + neighbours + 1, {}, [&](std::size_t i) {
            return i == q ? -1.0f : distances[static_cast<Eigen::Index>(i)];
        });
        for (std::size_t k = 1; k <= neighbours; ++k, ++asked)
            same += data.mainGenre[static_cast<std::size_t>(posters[order[k]])] ==
                    data.mainGenre[static_cast<std::size_t>(posters[q])];
    }
    return same / asked;
}

double chanceOf(const PosterData& data, const std::vector<Eigen::Index>& posters) {
    std::map<int, double> counts;
    for (const auto poster : posters)
        ++counts[data.mainGenre[static_cast<std::size_t>(poster)]];
    double chance = 0;
    for (const auto& [genre, count] : counts)
        chance += count / static_cast<double>(posters.size()) * (count - 1) / static_cast<double>(posters.size() - 1);
    return chance;
}

// The AUC of posters of a kind against others, by their distance to the nearest of ten liked ones of the kind.
double likesArea(const Way& way, const std::vector<Eigen::Index>& posters, const std::vector<bool>& ofKind,
                 std::mt19937& random) {
    std::vector<Eigen::Index> kind, pool;
    for (std::size_t i = 0; i < posters.size(); ++i)
        (ofKind[i] ? kind : pool).push_back(posters[i]);
    if (kind.size() <= 2 * liked || pool.empty())
        return 0.5;
    const auto shuffle = [&](std::vector<Eigen::Index>& list) {
        for (std::size_t i = list.size(); i > 1; --i)
            std::swap(list[i - 1], list[random() % i]);
    };
    shuffle(kind);
    shuffle(pool);
    const Eigen::MatrixXf likes = way.vectors(Eigen::all, std::vector(kind.begin(), kind.begin() + liked));
    kind.erase(kind.begin(), kind.begin() + liked);
    kind.resize(std::min(kind.size(), candidates));
    pool.resize(std::min(pool.size(), candidates));
    std::vector<double> truth, score;
    for (const auto* list : {&kind, &pool})
        for (const auto poster : *list) {
            truth.push_back(list == &kind);
            score.push_back(-(likes.colwise() - way.vectors.col(poster)).colwise().squaredNorm().minCoeff());
        }
    return areaUnderCurve(Eigen::Map<const Vector>(truth.data(), std::ssize(truth)),
                          Eigen::Map<const Vector>(score.data(), std::ssize(score)));
}
} // namespace

void printNeighbours(const PosterData& data, const UnseenPosters& unseen, std::ostream& out) {
    FigureTable table(out, "TEN NEAREST POSTERS", {"share", "chance", "times"});
    for (const auto& way : waysOf(data, unseen)) {
        double share = 0, chance = 0;
        for (int fold = 0; fold < posterFolds; ++fold) {
            auto posters = postersOf(fold, unseen);
            std::erase_if(posters, [&](auto i) { return data.mainGenre[static_cast<std::size_t>(i)] < 0; });
            share += sharing(way, data, posters) / posterFolds;
            chance += chanceOf(data, posters) / posterFolds;
        }
        table.row(std::string("of the same main genre, ") + way.name, {share, chance, share / chance});
    }
}

void printLikes(const PosterData& data, const UnseenPosters& unseen, std::ostream& out) {
    FigureTable table(out, "SIMULATED LIKES, ten of a kind (AUC against others)", {"genre", "tone"});
    for (const auto& way : waysOf(data, unseen)) {
        std::mt19937 random(11);
        double byGenre = 0, byTone = 0, genres = 0, tones = 0;
        for (int fold = 0; fold < posterFolds; ++fold) {
            const auto posters = postersOf(fold, unseen);
            auto judged = posters;
            std::erase_if(judged, [&](auto i) {
                const auto row = data.toneRow[static_cast<std::size_t>(i)];
                return row < 0 || !data.tones.judged(row);
            });
            for (std::size_t draw = 0; draw < draws; ++draw) {
                for (const auto* name : {"Horror", "Comedy", "Animation", "Thriller", "Western", "Drama", "Action",
                                         "Romance", "Documentary"}) {
                    std::vector<bool> ofKind;
                    for (const auto i : posters)
                        ofKind.push_back(data.genres(i, genreIndex(name).value()) > 0.5);
                    byGenre += likesArea(way, posters, ofKind, random);
                    ++genres;
                }
                for (Eigen::Index q = 0; q < 4; ++q) {
                    std::vector<bool> ofKind;
                    for (const auto i : judged) {
                        const auto said = data.tones.counts.row(data.toneRow[static_cast<std::size_t>(i)]);
                        ofKind.push_back(said[q] >= said.maxCoeff());
                    }
                    byTone += likesArea(way, judged, ofKind, random);
                    ++tones;
                }
            }
        }
        table.row(way.name, {byGenre / genres, byTone / tones});
    }
}

} // namespace sceneheard
