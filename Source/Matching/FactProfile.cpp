#include "Matching/FactProfile.h"
#include "Support/Error.h"
#include "Support/ModelFile.h"
#include <algorithm>
#include <charconv>
#include <cmath>

namespace sceneheard {
namespace {

constexpr auto factsFormat = "SceneHeard film facts 4";
constexpr auto genreCount = static_cast<Eigen::Index>(genreNames.size());
constexpr Eigen::Index years = 7, measures = 3;
constexpr Eigen::Index audioFeatures = audioFeatureCount, tones = 4, biases = std::tuple_size_v<FilmBiases>,
                       besideVector = audioFeatures + tones + biases;
constexpr Eigen::Index ownFeatures = 2 * genreCount + years + measures;

FactProfileNumbers readFacts(const ModelObject& in) {
    FactProfileNumbers n;
    const auto id = in.text("id");
    if (const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), n.id, 16);
        error != std::errc{} || end != id.data() + id.size())
        throwDamaged("id is no hexadecimal number");
    n.languages = in.texts("languages");
    n.keywords = in.texts("keywords");
    n.farthest = in.number("farthest");
    n.minFilmBias = in.list("least_standing");
    n.maxFilmBias = in.list("most_standing");
    n.squares = in.list("squares");
    n.bias = in.list("bias");
    n.weights = in.rows("weights", ownFeatures + std::ssize(n.languages) + std::ssize(n.keywords));
    return n;
}

} // namespace

Eigen::VectorXf factFeatures(const Film& film, const std::vector<std::string>& filmKeywords,
                             const std::vector<std::string>& languages, const std::map<std::string, int>& keywords) {
    Eigen::VectorXf features = Eigen::VectorXf::Zero(ownFeatures + std::ssize(languages) + std::ssize(keywords));
    const float year = static_cast<float>(film.year > 0 ? film.year : 2000);
    const float late = std::clamp((year - 1995) / 15, -2.5f, 2.0f);
    for (Eigen::Index g = 0; g < genreCount; ++g)
        if (film.genres >> g & 1u) {
            features[g] = 1;
            features[genreCount + g] = late;
        }
    for (Eigen::Index k = 0; k < years; ++k) // a line that may bend every fifteen years
        features[2 * genreCount + k] = std::max(0.0f, (year - 1920 - 15 * static_cast<float>(k)) / 30);
    features.segment<measures>(2 * genreCount + years) << std::log1p(static_cast<float>(film.votes)) / 2,
        (film.runtime > 0 ? std::clamp(static_cast<float>(film.runtime), 40.0f, 200.0f) : 100.0f) / 25,
        film.rating > 0 ? film.rating : 6.0f;
    if (const auto at = std::ranges::find(languages, film.language); at != languages.end())
        features[ownFeatures + (at - languages.begin())] = 1;
    const auto firstKeyword = ownFeatures + std::ssize(languages);
    for (const auto& keyword : filmKeywords)
        if (const auto at = keywords.find(keyword); at != keywords.end())
            features[firstKeyword + at->second] = 1;
    // A film that many keywords are known of is not more of everything.
    if (const float length = features.tail(std::ssize(keywords)).norm(); length > 1)
        features.tail(std::ssize(keywords)) /= length;
    return features;
}

FactProfile::FactProfile(FactProfileNumbers given)
    : numbers(std::move(given)) {
    const auto& n = numbers;
    for (const auto& keyword : n.keywords)
        keywordPlaces.emplace(keyword, static_cast<int>(keywordPlaces.size()));
    const auto dims = n.bias.size() - besideVector;
    const bool more = n.squares.size() > 0;
    if (dims < 1 || dims + (more ? 1 : 0) > vectorDims || (more && n.squares.size() != dims + 1) ||
        n.weights.rows() != n.bias.size() || !(n.farthest > 0) || n.minFilmBias.size() != biases ||
        n.maxFilmBias.size() != biases || !(n.maxFilmBias.array() >= n.minFilmBias.array()).all() ||
        keywordPlaces.size() != n.keywords.size() ||
        n.weights.cols() != ownFeatures + std::ssize(n.languages) + std::ssize(n.keywords))
        throwDamaged("the sizes of its lists do not fit together");
}

FactProfile FactProfile::load(const std::filesystem::path& file) {
    try {
        return FactProfile(readFacts(ModelFile(file, factsFormat).root()));
    } catch (const Error& e) {
        throw Error(file.string() + ": " + e.what());
    }
}

FilmProfile FactProfile::operator()(const Film& film, const std::vector<std::string>& keywords) const {
    const auto dims = numbers.bias.size() - besideVector;
    const Eigen::VectorXf told =
        numbers.bias + numbers.weights * factFeatures(film, keywords, numbers.languages, keywordPlaces);
    const Eigen::VectorXf entries = told.head(dims).cwiseMax(-numbers.farthest).cwiseMin(numbers.farthest);
    std::array<float, vectorDims> vector{};
    std::ranges::copy(entries, vector.begin());
    if (numbers.squares.size() > 0)
        vector[static_cast<std::size_t>(dims)] =
            numbers.squares[0] + numbers.squares.tail(dims).dot(entries.cwiseAbs2());
    AudioFeatures music{};
    std::ranges::copy(told.segment<audioFeatures>(dims), music.begin());
    Quadrants tone{};
    std::ranges::copy(told.segment<tones>(dims + audioFeatures), tone.begin());
    FilmProfile profile;
    quantise(vector, profile);
    profile.music = musicBytes(music);
    profile.tone = toneBytes(tone);
    const Eigen::VectorXf bias = told.tail(biases).cwiseMax(numbers.minFilmBias).cwiseMin(numbers.maxFilmBias);
    std::ranges::copy(bias, profile.bias.begin());
    return profile;
}

void saveFactProfile(const FactProfileNumbers& n, const std::filesystem::path& file) {
    std::array<char, 16> id{};
    const auto* end = std::to_chars(id.data(), id.data() + id.size(), n.id, 16).ptr;
    ModelWriter out(factsFormat);
    out.text("id", {id.data(), static_cast<std::size_t>(end - id.data())});
    out.texts("languages", n.languages);
    out.texts("keywords", n.keywords);
    out.number("farthest", n.farthest);
    out.list("least_standing", n.minFilmBias);
    out.list("most_standing", n.maxFilmBias);
    out.list("squares", n.squares);
    out.list("bias", n.bias);
    out.rows("weights", n.weights);
    out.save(file);
}

} // namespace sceneheard
