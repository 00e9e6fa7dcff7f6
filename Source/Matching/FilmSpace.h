#pragma once
#include "Films/Catalogue.h"
#include "Matching/MusicBasis.h"
#include <filesystem>
#include <utility>
#include <vector>

namespace sceneheard {

using FilmVector = Eigen::Matrix<float, vectorDims, 1>;

/// The trained numbers of matching, as they stand in the file.
struct FilmSpaceNumbers {
    std::uint64_t id = 0; ///< names the training; the catalogue's vectors carry the same
    MusicBasis basis;
    Eigen::MatrixXf projection;                       ///< linear dims x basis.size()
    Eigen::VectorXf offset;                           ///< linear dims
    Perceptron tower;                                 ///< basis.size() -> the other of vectorDims
    FilmVector usual;                                 ///< phi's mean over the training music
    FilmVector filmMean;                              ///< of the vectors of the training films
    Eigen::MatrixXf filmCovariance;                   ///< vectorDims x vectorDims
    std::vector<std::pair<float, float>> calibration; ///< a film's standing and its match, both rising; two or more
    Eigen::MatrixXf genreWeights;                     ///< genreNames.size() x basis.size(); logits
    Eigen::VectorXf genreBias;
    Eigen::VectorXf genreShare;      ///< how usual each genre is among the training music, 0..1
    Eigen::MatrixXf genreDirections; ///< vectorDims x genreNames.size(): phi's move for each unit of GenreEvidence
    Eigen::MatrixXf moodWeights;     ///< axisCount x vectorDims: the mood of a film's score from its vector
    Eigen::VectorXf moodBias;        ///< axisCount
};

/// What is asked of the space, and how films at large score for it.
struct HeardMusic {
    FilmVector phi;
    float usual = 0;  ///< the training films' mean score
    float spread = 0; ///< their scores' standard deviation
};

/// The space in which music meets films: score(music, film) = phi(music) . psi(film), where psi is the film's vector in
/// the catalogue, and phi(music) = (offset + projection * basis(music), tower(basis(music))). Each of the two parts is
/// learned so that its share of the score is a log-likelihood ratio of film and music belonging together against their
/// meeting by chance: the first with both jointly Gaussian, by regularised canonical correlation analysis (Hotelling
/// 1936; Bach & Jordan 2005), the second by two towers and a sampled softmax (Yi et al. 2019). What the sound itself
/// says of genres moves phi towards films of these. Immutable.
class FilmSpace {
public:
    /// Throws Error when sizes do not fit together or a number is not finite.
    explicit FilmSpace(FilmSpaceNumbers numbers);
    /// Throws Error, naming the file, when it is missing, damaged, or of another version.
    static FilmSpace load(const std::filesystem::path& file);

    std::uint64_t id() const { return numbers.id; }
    FilmVector phi(const Scales& music) const;
    /// Of music that was heard: the mean of phi over what its scales may be, moved by what the sound says of genres.
    FilmVector phi(const Impression& music) const;
    const MusicGenres& musicGenres() const { return numbers.basis.genres; }
    const FilmVector& usual() const { return numbers.usual; }
    HeardMusic heard(const FilmVector& phi) const;
    /// What a film's score for this music says, as the chance that of this film and a random one this is the one that
    /// the music belongs to: 0..1, rises with the score, fitted on pairs that the space had not learned from.
    float match(const HeardMusic& music, float score) const;
    /// The score in standard deviations from the mean score of the training films for this music.
    static float standing(const HeardMusic& music, float score);
    /// For each of genreNames, the probability that such music is from such a film, 0..1.
    std::array<float, genreNames.size()> genreProbabilities(const Impression& music) const;
    /// What the score of a film with this vector is expected to feel like: values in 0..1 in the order of Axis, learned
    /// from instrumental tracks and from what is said of films.
    std::array<float, axisCount> scoreMood(const FilmVector& film) const;
    /// How usual each genre is, 0..1.
    float genreShare(std::size_t genre) const { return numbers.genreShare[static_cast<Eigen::Index>(genre)]; }

private:
    FilmVector ofBasis(const Eigen::VectorXf& basis) const;

    FilmSpaceNumbers numbers;
};

/// Writes a file that a person can read, beside the old one and then in its place. Throws Error when it cannot.
void saveFilmSpace(const FilmSpaceNumbers& numbers, const std::filesystem::path& file);
/// Reads one; throws Error as FilmSpace::load() does.
FilmSpaceNumbers loadFilmSpace(const std::filesystem::path& file);

} // namespace sceneheard
