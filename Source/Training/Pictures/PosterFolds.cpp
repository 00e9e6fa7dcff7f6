#include "Training/Pictures/PosterFolds.h"
#include "Support/Error.h"
#include "Support/ReplaceFile.h"
#include "Training/Learners/Folds.h"
#include "Training/Pictures/TraitsTraining.h"
#include <cstring>
#include <mutex>
#include <ostream>
#include <thread>

namespace sceneheard {

namespace {
constexpr auto genreCount = static_cast<Eigen::Index>(genreNames.size());
constexpr double penalty = 3000; // of standardised numbers, so that a thousand of them do not learn posters by heart

Matrix rowsOf(const Matrix& matrix, const std::vector<std::size_t>& rows) {
    Matrix result(std::ssize(rows), matrix.cols());
    for (std::size_t i = 0; i < rows.size(); ++i)
        result.row(static_cast<Eigen::Index>(i)) = matrix.row(static_cast<Eigen::Index>(rows[i]));
    return result;
}

// Genres and tone of some posters, as ridge regression learns them.
Matrix wantedOf(const PosterData& data, const std::vector<std::size_t>& rows, const Matrix& tones) {
    Matrix wanted(std::ssize(rows), genreCount + 4);
    for (std::size_t i = 0; i < rows.size(); ++i)
        wanted.row(static_cast<Eigen::Index>(i)) << data.genres.row(static_cast<Eigen::Index>(rows[i])),
            tones.row(static_cast<Eigen::Index>(data.film[rows[i]]));
    return wanted;
}

Matrix byRidge(const Matrix& inputs, const std::vector<std::size_t>& known, const std::vector<std::size_t>& held,
               const Matrix& wanted) {
    const Matrix from = rowsOf(inputs, known);
    const Eigen::RowVectorXd mean = from.colwise().mean();
    const Eigen::RowVectorXd sd = ((from.rowwise() - mean).array().square().colwise().mean() + 1e-12).sqrt().matrix();
    const auto standard = [&](const Matrix& rows) -> Matrix {
        return (rows.rowwise() - mean).array().rowwise() / sd.array();
    };
    return fitRidge(standard(from), wanted, Vector::Ones(from.rows()), penalty)(standard(rowsOf(inputs, held)));
}

void put(Matrix& all, const std::vector<std::size_t>& rows, const Matrix& values) {
    for (std::size_t i = 0; i < rows.size(); ++i)
        all.row(static_cast<Eigen::Index>(rows[i])) = values.row(static_cast<Eigen::Index>(i));
}

Matrix signsOfAll(const PosterNet& net, const PosterData& data, const std::vector<std::size_t>& rows) {
    Matrix signs(std::ssize(rows), PosterSigns::size);
    for (std::size_t i = 0; i < rows.size(); ++i)
        signs.row(static_cast<Eigen::Index>(i)) = signsOf(net, data, rows[i]).values.cast<double>().transpose();
    return signs;
}

Matrix readKept(const std::filesystem::path& file, Eigen::Index posters) {
    const auto bytes = fileBytes(file, "remove it, and it is made again");
    Matrix signs(posters, PosterSigns::size);
    if (bytes.size() != sizeof(double) * static_cast<std::size_t>(signs.size()))
        throw Error(file.string() + " is of other posters; remove it, and it is made again");
    std::memcpy(signs.data(), bytes.data(), bytes.size());
    return signs;
}
} // namespace

Matrix tonesWithout(const std::vector<bool>& held, const Eigen::SparseMatrix<double, Eigen::RowMajor>& features,
                    const ToneWords& words) {
    std::vector<std::size_t> rows;
    ToneWords kept;
    for (std::size_t r = 0; r < words.films.size(); ++r)
        if (!held[words.films[r]]) {
            rows.push_back(r);
            kept.films.push_back(words.films[r]);
        }
    kept.counts = rowsOf(words.counts, rows);
    return toldAndSaid(tellTones(features, words, rows), kept);
}

PosterSigns signsOf(const PosterNet& net, const PosterData& data, std::size_t poster) {
    const auto column = static_cast<Eigen::Index>(poster);
    return meanOf(net.convolutional(data.thumbnails[poster].picture()),
                  net.traits(data.traits.col(column), data.mirroredTraits.col(column)));
}

PosterNet learnPosterNet(const PosterData& data, const std::vector<std::size_t>& posters, const Matrix& tones) {
    std::vector<const Thumbnail*> thumbnails;
    for (const auto poster : posters)
        thumbnails.push_back(&data.thumbnails[poster]);
    const PosterLoss loss(data, posters, tones);
    const LossGradient gradient = [&](const Eigen::MatrixXf& outputs, std::span<const int> examples) {
        return loss(outputs, examples);
    };
    return {trainConvolutionalNet(thumbnails, gradient, {}, 1),
            trainTraitsNet(data.traits(Eigen::all, posters), data.mirroredTraits(Eigen::all, posters),
                           PosterSigns::size + PosterLoss::beside, gradient, traitsRecipe(), 1)};
}

UnseenPosters unseenPosters(const PosterData& data, const Eigen::SparseMatrix<double, Eigen::RowMajor>& features,
                            const std::filesystem::path& kept, std::ostream& progress) {
    UnseenPosters unseen;
    unseen.fold = groupedFolds(data.groups(), posterFolds);
    unseen.net.resize(data.size(), PosterSigns::size);
    const bool known = !kept.empty() && std::filesystem::exists(kept);
    if (known)
        unseen.net = readKept(kept, data.size());
    Matrix everything(data.size(), data.grey.cols() + data.colours.cols() + data.gist.cols());
    everything << data.grey, data.colours, data.gist;
    for (auto* matrix : {&unseen.grey, &unseen.colours, &unseen.gist, &unseen.all})
        matrix->resize(data.size(), genreCount + 4);
    std::mutex mutex;
    const auto work = [&](int fold) {
        std::vector<std::size_t> learned, held;
        std::vector<bool> heldFilms(data.films.size(), false);
        for (std::size_t i = 0; i < unseen.fold.size(); ++i) {
            (unseen.fold[i] == fold ? held : learned).push_back(i);
            if (unseen.fold[i] == fold)
                heldFilms[data.film[i]] = true;
        }
        const Matrix tones = tonesWithout(heldFilms, features, data.tones);
        if (!known)
            put(unseen.net, held, signsOfAll(learnPosterNet(data, learned, tones), data, held));
        const Matrix wanted = wantedOf(data, learned, tones);
        using Way = std::pair<Matrix*, const Matrix*>;
        for (const auto& [to, inputs] : {Way(&unseen.grey, &data.grey), Way(&unseen.colours, &data.colours),
                                         Way(&unseen.gist, &data.gist), Way(&unseen.all, &everything)})
            put(*to, held, byRidge(*inputs, learned, held, wanted));
        const std::lock_guard lock(mutex);
        progress << "learned from " << learned.size() << " posters, to tell " << held.size() << " others\n";
    };
    // Folds write rows of their own, so they may run at once.
    std::vector<std::thread> threads;
    for (int fold = 0; fold < posterFolds; ++fold)
        threads.emplace_back(work, fold);
    for (auto& thread : threads)
        thread.join();
    if (!known && !kept.empty())
        replaceFile(kept, {reinterpret_cast<const char*>(unseen.net.data()),
                           sizeof(double) * static_cast<std::size_t>(unseen.net.size())});
    return unseen;
}

} // namespace sceneheard
