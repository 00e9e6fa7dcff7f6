#include "Training/Data/ScoreExcerpts.h"
#include "Tables/CsvFile.h"
#include "Support/Error.h"
#include "Training/Data/PublishedFeatures.h"
#include "Training/Learners/Regression.h"

namespace sceneheard {

namespace {
namespace fs = std::filesystem;
constexpr double penalty = 0.02; // in units of the inputs' variance
constexpr float raters = 116;
constexpr double lowest = 1, highest = 9; // of the people's scales

float rating(const CsvFile& table, std::size_t row, std::string_view column) {
    const auto number = table.number(row, column);
    return number ? static_cast<float>((*number - lowest) / (highest - lowest)) : noLabel;
}

std::vector<std::string> publishedNames() {
    std::vector<std::string> names{"RMS", "sp_centr", "spec_bw", "spec_rolloff", "spec_zcr"};
    while (std::ssize(names) < publishedFeatureCount)
        names.push_back("MFCC" + std::to_string(names.size() - 4));
    return names;
}

LabelledClip excerpt(const CsvFile& features, const CsvFile& ratings, std::size_t row, const fs::path& file) {
    LabelledClip clip;
    clip.set = excerptSet;
    clip.group = "film:" + std::string(ratings.text(row, "soundtrack"));
    while (clip.group.ends_with(' '))
        clip.group.pop_back();
    clip.axes.fill(noLabel);
    clip.audioFeatures.fill(noLabel);
    clip.axes[static_cast<std::size_t>(Axis::valence)] = rating(ratings, row, "Valence");
    clip.axes[static_cast<std::size_t>(Axis::energy)] = rating(ratings, row, "Energy");
    clip.ratedTension = rating(ratings, row, "Tension");
    clip.raters = raters;
    clip.published.resize(publishedFeatureCount);
    for (Eigen::Index i = 0; const auto& name : publishedNames()) {
        const auto number = features.number(row, name);
        if (!number)
            throw Error(file.string() + ": row " + std::to_string(row + 2) + " has no " + name + "; restore the file");
        clip.published[i++] = *number;
    }
    return clip;
}

Matrix publishedOf(const std::vector<LabelledClip>& clips) {
    Matrix rows(std::ssize(clips), publishedFeatureCount);
    for (Eigen::Index i = 0; const auto& clip : clips)
        rows.row(i++) = comparable(clip.published).transpose();
    return rows;
}
} // namespace

std::vector<LabelledClip> readScoreExcerpts(const fs::path& data, const std::vector<LabelledClip>& measured) {
    const auto file = data / "eerola" / "set2_features.csv";
    const CsvFile features(file), ratings(data / "eerola" / "mean_ratings_set2.csv");
    if (features.rows() != ratings.rows())
        throw Error(file.string() + ": is not of the excerpts that were rated; restore the folder");
    std::vector<LabelledClip> excerpts;
    for (std::size_t row = 0; row < ratings.rows(); ++row) {
        if (!features.text(row, "File").starts_with(ratings.text(row, "Number")))
            throw Error(file.string() + ": row " + std::to_string(row + 2) +
                        " is of another excerpt; restore the folder");
        excerpts.push_back(excerpt(features, ratings, row, file));
    }
    Matrix known = publishedOf(measured), wanted = publishedOf(excerpts);
    const Eigen::RowVectorXd mean = known.colwise().mean();
    const Eigen::RowVectorXd sd = (known.rowwise() - mean).array().square().colwise().mean().sqrt().max(1e-9);
    known = ((known.rowwise() - mean).array().rowwise() / sd.array()).eval();
    wanted = ((wanted.rowwise() - mean).array().rowwise() / sd.array()).eval();
    Matrix whole(std::ssize(measured), measured.front().whole().size());
    for (Eigen::Index i = 0; const auto& clip : measured)
        whole.row(i++) = clip.whole().cast<double>().transpose();
    const Matrix expected =
        fitRidge(known, whole, Vector::Ones(known.rows()), penalty * static_cast<double>(known.rows()))(wanted);
    for (Eigen::Index i = 0; auto& clip : excerpts)
        clip.features.fill(expected.row(i++).transpose().cast<float>());
    return excerpts;
}

} // namespace sceneheard
