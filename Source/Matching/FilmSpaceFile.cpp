#include "Matching/FilmSpace.h"
#include "Mood/PerceptronFile.h"
#include <charconv>

namespace sceneheard {
namespace {

constexpr auto spaceFormat = "SceneHeard film space 6";

FilmVector filmVector(const ModelObject& in, std::string_view name) {
    const auto list = in.list(name);
    if (list.size() != vectorDims)
        throwDamaged(std::string(name) + " has another length");
    return list;
}

std::uint64_t identity(const std::string& text) {
    std::uint64_t id = 0;
    const auto* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, id, 16);
    if (error != std::errc{} || stop != end)
        throwDamaged("id is no hexadecimal number");
    return id;
}

FilmSpaceNumbers readSpace(const ModelObject& in) {
    FilmSpaceNumbers n;
    n.id = identity(in.text("id"));
    auto& music = n.basis.genres;
    music.names = in.texts("music_genres");
    music.mean = in.list("scale_mean");
    music.sd = in.list("scale_sd");
    music.net = readPerceptron(in, "music_genre_net", static_cast<Eigen::Index>(audioFeatureCount));
    n.basis.rootMean = in.list("root_mean");
    n.basis.rootSd = in.list("root_sd");
    n.projection = in.rows("projection", n.basis.size());
    n.offset = in.list("offset");
    n.tower = readPerceptron(in, "tower", n.basis.size());
    n.usual = filmVector(in, "usual");
    n.filmMean = filmVector(in, "film_mean");
    n.filmCovariance = in.rows("film_covariance", vectorDims);
    const auto score = in.list("calibration_score"), ofScales = in.list("calibration_match_of_scales"),
               ofSound = in.list("calibration_match_of_sound");
    if (score.size() != ofScales.size() || score.size() != ofSound.size())
        throwDamaged("the calibration's lists differ in length");
    for (Eigen::Index i = 0; i < score.size(); ++i)
        n.calibration.push_back({score[i], ofScales[i], ofSound[i]});
    n.genreShare = in.list("genre_share");
    n.genreBias = in.list("genre_bias");
    n.genreWeights = in.rows("genre_weights", n.basis.size());
    n.genreDirections = in.rows("genre_directions", static_cast<Eigen::Index>(genreNames.size()));
    n.usualBySound = filmVector(in, "usual_heard");
    n.weights = {in.number("joint_weight"), in.number("tone_weight"), in.number("tone_of_scales_weight"),
                 in.number("tone_sharpness")};
    n.moods.weights = in.rows("film_mood_weights", 4);
    n.moods.from = in.rows("film_mood_from", FilmMoodNumbers::knots);
    n.moods.to = in.rows("film_mood_to", FilmMoodNumbers::knots);
    n.moods.sd = in.list("film_mood_sd");
    return n;
}

} // namespace

void saveFilmSpace(const FilmSpaceNumbers& n, const std::filesystem::path& file) {
    std::array<char, 16> id{};
    const auto* end = std::to_chars(id.data(), id.data() + id.size(), n.id, 16).ptr;
    Eigen::MatrixXf knots(n.calibration.size(), 3);
    for (std::size_t i = 0; i < n.calibration.size(); ++i) {
        const auto& [score, ofScales, ofSound] = n.calibration[i];
        knots.row(static_cast<Eigen::Index>(i)) << score, ofScales, ofSound;
    }
    ModelWriter out(spaceFormat);
    out.text("id", {id.data(), static_cast<std::size_t>(end - id.data())});
    out.texts("music_genres", n.basis.genres.names);
    out.list("scale_mean", n.basis.genres.mean);
    out.list("scale_sd", n.basis.genres.sd);
    out.list("root_mean", n.basis.rootMean);
    out.list("root_sd", n.basis.rootSd);
    out.list("calibration_score", knots.col(0));
    out.list("calibration_match_of_scales", knots.col(1));
    out.list("calibration_match_of_sound", knots.col(2));
    out.list("genre_share", n.genreShare);
    out.list("genre_bias", n.genreBias);
    out.rows("genre_weights", n.genreWeights);
    out.rows("genre_directions", n.genreDirections);
    out.list("usual_heard", n.usualBySound);
    out.number("joint_weight", n.weights.joint);
    out.number("tone_weight", n.weights.tone);
    out.number("tone_of_scales_weight", n.weights.toneOfScales);
    out.number("tone_sharpness", n.weights.sharpness);
    out.rows("film_mood_weights", n.moods.weights);
    out.rows("film_mood_from", n.moods.from);
    out.rows("film_mood_to", n.moods.to);
    out.list("film_mood_sd", n.moods.sd);
    out.list("offset", n.offset);
    out.list("usual", n.usual);
    out.list("film_mean", n.filmMean);
    out.rows("projection", n.projection);
    out.rows("film_covariance", n.filmCovariance);
    writePerceptron(out, "tower", n.tower);
    writePerceptron(out, "music_genre_net", n.basis.genres.net);
    out.save(file);
}

FilmSpaceNumbers loadFilmSpace(const std::filesystem::path& file) {
    return readSpace(ModelFile(file, spaceFormat).root());
}

} // namespace sceneheard
