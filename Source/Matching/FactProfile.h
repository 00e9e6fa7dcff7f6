#pragma once
#include "Films/FilmProfile.h"
#include "Matching/FilmSpace.h"
#include <map>

namespace sceneheard {

/// The trained numbers by which facts alone tell a film's place in the space, as they stand in the file.
struct FactProfileNumbers {
    std::uint64_t id = 0;                         ///< FilmSpace::id() of the space
    std::vector<std::string> languages, keywords; ///< those that count, in the order of their features
    /// Outputs x features: the vector's dims, audioFeatureCount scales, four shares of tone, and the three biases.
    Eigen::MatrixXf weights;
    Eigen::VectorXf bias;                     ///< outputs
    Eigen::VectorXf minFilmBias, maxFilmBias; ///< of the films learned from
    float farthest = 0;                       ///< the largest entry that a film may have
    Eigen::VectorXf squares; ///< empty, or dims + 1: the entry after these is squares[0] + squares[1..] . entries^2
};

/// What is known of a film before anybody listens, as numbers: genres, also by year; year; votes, length, rating;
/// language; keywords. What is not known counts as usual.
/// @param languages, keywords  those that count
Eigen::VectorXf factFeatures(const Film& film, const std::vector<std::string>& filmKeywords,
                             const std::vector<std::string>& languages, const std::map<std::string, int>& keywords);

/// Profiles for films that the training did not know: what their facts let expect.
class FactProfile {
public:
    /// Throws Error when sizes do not fit together.
    explicit FactProfile(FactProfileNumbers numbers);
    /// Throws Error, naming the file, when it is missing, damaged, or of another version.
    static FactProfile load(const std::filesystem::path& file);

    std::uint64_t id() const { return numbers.id; }
    FilmProfile operator()(const Film& film, const std::vector<std::string>& keywords) const;

private:
    FactProfileNumbers numbers;
    std::map<std::string, int> keywordPlaces;
};

/// Writes a file that a person can read, beside the old one and then in its place. Throws Error when it cannot.
void saveFactProfile(const FactProfileNumbers& numbers, const std::filesystem::path& file);

} // namespace sceneheard
