#include "Training/Films/MusicGenreTraining.h"
#include "Tables/CsvFile.h"
#include "Support/Error.h"
#include "Training/Data/FilmSources.h"
#include "Training/Learners/PerceptronTraining.h"
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

namespace sceneheard {

namespace {
std::optional<AudioFeatures> scalesAt(const CsvFile& table, std::size_t row) {
    AudioFeatures audioFeatures{};
    for (std::size_t s = 0; s < audioFeatureCount; ++s) {
        const auto value = table.number(row, audioFeatureNames[s]);
        if (!value)
            return std::nullopt;
        audioFeatures[s] = static_cast<float>(*value);
    }
    return audioFeatures;
}

// Numbers to three decimals, as the tables round them differently.
std::array<long, 4> printOf(const AudioFeatures& audioFeatures) {
    std::array<long, 4> print{};
    constexpr std::array told{AudioFeature::danceability, AudioFeature::energy, AudioFeature::valence,
                              AudioFeature::tempo};
    for (std::size_t i = 0; i < told.size(); ++i)
        print[i] = std::lround(1000 * audioFeatures[static_cast<std::size_t>(told[i])]);
    return print;
}

std::string nameOf(std::string_view artists, std::string_view title) {
    return foldedTitle(artists.substr(0, artists.find(';'))) + '\n' + foldedTitle(title);
}
} // namespace

GenreTracks readGenreTracks(const std::filesystem::path& data) {
    std::set<std::string> named;
    std::set<std::array<long, 4>> printed;
    const CsvFile pairs(data / "pairs" / "film_tracks.csv");
    for (std::size_t row = 0; row < pairs.rows(); ++row) {
        named.insert(nameOf(pairs.text(row, "artist"), pairs.text(row, "track")));
        if (const auto audioFeatures = scalesAt(pairs, row))
            printed.insert(printOf(*audioFeatures));
    }
    const auto file = data / "music" / "spotify_tracks_114k.csv.gz";
    const CsvFile table(file);
    std::map<std::string_view, int> genres;
    for (std::size_t row = 0; row < table.rows(); ++row)
        genres.emplace(table.text(row, "track_genre"), 0);
    GenreTracks tracks;
    for (auto& [name, index] : genres) {
        index = static_cast<int>(tracks.names.size());
        tracks.names.emplace_back(name);
    }
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto audioFeatures = scalesAt(table, row);
        if (!audioFeatures || printed.contains(printOf(*audioFeatures)) ||
            named.contains(nameOf(table.text(row, "artists"), table.text(row, "track_name"))))
            continue;
        tracks.audioFeatures.push_back(*audioFeatures);
        tracks.genre.push_back(genres.at(table.text(row, "track_genre")));
    }
    if (tracks.audioFeatures.empty())
        throw Error(file.string() + ": holds no track with all of Spotify's features; restore the table");
    return tracks;
}

MusicGenres trainMusicGenres(const GenreTracks& tracks) {
    const auto n = std::ssize(tracks.audioFeatures);
    Eigen::MatrixXd all(static_cast<Eigen::Index>(audioFeatureCount), n);
    for (Eigen::Index i = 0; i < n; ++i)
        all.col(i) = transformed(tracks.audioFeatures[static_cast<std::size_t>(i)]).cast<double>();
    const Eigen::VectorXd mean = all.rowwise().mean();
    const Eigen::VectorXd variance = (all.colwise() - mean).array().square().rowwise().mean();
    MusicGenres genres{tracks.names,
                       mean.cast<float>(),
                       variance.array().sqrt().max(1e-6).matrix().cast<float>(), // what never varies says nothing
                       {}};
    Eigen::MatrixXf inputs(static_cast<Eigen::Index>(audioFeatureCount), n);
    for (Eigen::Index i = 0; i < n; ++i)
        inputs.col(i) = genres.standardised(tracks.audioFeatures[static_cast<std::size_t>(i)]);

    PerceptronRecipe recipe;
    recipe.hidden = {128, 128};
    recipe.dropout = recipe.inputDropout = recipe.noise = 0; // a thousand tracks a genre need none
    recipe.peakRate = 3e-3f;
    recipe.weightDecay = 1e-3f;
    recipe.epochs = 20;
    recipe.batch = 1024;
    const auto gradient = [&](const Eigen::MatrixXf& logits, std::span<const int> examples) {
        Eigen::MatrixXf error = (logits.rowwise() - logits.colwise().maxCoeff()).array().exp();
        error.array().rowwise() /= error.colwise().sum().eval().array();
        for (Eigen::Index i = 0; i < error.cols(); ++i)
            error(tracks.genre[static_cast<std::size_t>(examples[static_cast<std::size_t>(i)])], i) -= 1;
        return Eigen::MatrixXf(error / static_cast<float>(error.cols()));
    };
    genres.net = trainPerceptron(std::span(&inputs, 1), static_cast<int>(tracks.names.size()), gradient, recipe, 41);
    return genres;
}

} // namespace sceneheard
