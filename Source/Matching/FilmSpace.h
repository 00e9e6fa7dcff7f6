#pragma once
#include "Films/Catalogue.h"
#include "Matching/FilmMood.h"
#include "Matching/MusicBasis.h"
#include <filesystem>
#include <vector>

namespace sceneheard {

using FilmVector = Eigen::Matrix<float, vectorDims, 1>;

/// How much each part of a film's score weighs.
struct RankingWeights {
    float joint = 1;        ///< of what the joint space knows beyond what it says of music at large
    float tone = 1;         ///< of the agreement of the music's quadrants and the film's tone
    float toneOfScales = 1; ///< the same where the quadrants are only told from the music's scales
    float sharpness = 1;    ///< the power to which the music's quadrants are raised before
};

/// What a score says: the match where the music is known by its scales, and where its sound was analysed, 0..1.
struct MatchKnot {
    float score = 0, ofScales = 0, ofSound = 0;
};

/// The trained numbers of matching, as they stand in the file.
struct FilmSpaceNumbers {
    std::uint64_t id = 0; ///< names the training; the catalogue's vectors carry the same
    MusicBasis basis;
    Eigen::MatrixXf projection;         ///< linear dims x basis.size()
    Eigen::VectorXf offset;             ///< linear dims
    Perceptron tower;                   ///< basis.size() -> the other of vectorDims
    FilmVector usual;                   ///< phi's mean over the training music
    FilmVector filmMean;                ///< of the vectors of the training films
    Eigen::MatrixXf filmCovariance;     ///< vectorDims x vectorDims
    std::vector<MatchKnot> calibration; ///< all rising; two or more
    Eigen::MatrixXf genreWeights;       ///< genreNames.size() x basis.size(); logits
    Eigen::VectorXf genreBias;
    Eigen::VectorXf genreShare;      ///< how usual each genre is among the training music, 0..1
    Eigen::MatrixXf genreDirections; ///< vectorDims x genreNames.size(): phi's move for each unit of GenreEvidence
    FilmVector usualBySound;         ///< phi's mean over labelled music whose sound was analysed
    RankingWeights weights;
    FilmMoodNumbers moods;
};

/// What is asked of the films: a film's score is phi . vector + tone . toneEvidence, a log-likelihood ratio of film and
/// music belonging together against films at large.
struct EmbeddedMusic {
    FilmVector phi = FilmVector::Zero();
    std::array<float, 4> tone{};
    bool bySound = false; ///< its sound was analysed; its scores mean more than those of music known by its scales

    float score(const FilmVector& film, const Quadrants& toneEvidence) const;
    EmbeddedMusic& operator+=(const EmbeddedMusic& other);
    friend EmbeddedMusic operator*(float factor, EmbeddedMusic music);
};

/// What is asked for music that differs so from music at large.
/// @param quadrants  its probabilities; negative and non-finite ones count as none
/// @param joint, tone, sharpness  see RankingWeights
EmbeddedMusic asked(const FilmVector& beyondUsual, const Quadrants& quadrants, float joint, float tone,
                    float sharpness);

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
    FilmVector phi(const AudioFeatures& music) const;
    /// Of music whose sound was analysed: the mean of phi over what its scales may be, moved by what the sound says of
    /// genres.
    FilmVector phi(const Impression& music) const;
    const MusicGenres& musicGenres() const { return numbers.basis.genres; }
    const FilmVector& usual() const { return numbers.usual; }
    /// What is asked for this music: what sets it apart from music at large. Quadrants that are all zero are told from
    /// its valence and energy, see quadrantsOf().
    EmbeddedMusic embed(const Impression& music) const;
    /// The standard deviation of the training films' scores as far as their vectors tell.
    float spread(const EmbeddedMusic& music) const;
    /// What a film's score for music says, as the chance that of this film and a random one about as well known this is
    /// the one that the music belongs to: 0..1, rises with the score, fitted on music and films that the space had not
    /// learned from. @param bySound  see EmbeddedMusic
    float match(float score, bool bySound) const;
    /// For each of genreNames, the probability that such music is from such a film, 0..1.
    std::array<float, genreNames.size()> genreProbabilities(const Impression& music) const;
    /// What a film whose tone people call so is expected to feel like, on the scale of the moods of music.
    Mood filmMood(const Quadrants& tone) const { return numbers.moods.moodOf(tone); }
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
