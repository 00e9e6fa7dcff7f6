#include "Training/EerolaFilms.h"
#include "Decoding/CsvFile.h"
#include "Training/FigureTable.h"
#include "Training/FilmAffect.h"
#include "Training/FilmFolds.h"
#include "Training/Scores.h"
#include <algorithm>
#include <map>
#include <set>

namespace sceneheard {

namespace {
constexpr int lastYear = 2008; // the excerpts had been rated by then
// What Spotify's documentation takes for instrumental, so that songs do not speak for scores.
constexpr float leastInstrumental = 0.5f;
constexpr std::array ratedAxes{Axis::valence, Axis::energy, Axis::tension};

// Albums whose film goes by another title.
constexpr std::pair<std::string_view, std::string_view> otherTitles[]{
    {"Blanc", "Three Colors: White"},
    {"Pride and Prejudice", "Pride & Prejudice"},
    {"The Portait of a Lady", "The Portrait of a Lady"},
    {"Vertigo OST", "Vertigo"}};

std::string filmTitle(std::string_view album) {
    while (album.ends_with(' '))
        album.remove_suffix(1);
    for (const auto& [known, title] : otherTitles)
        if (album == known)
            return foldedTitle(title);
    return foldedTitle(album);
}

// The best-known film of each folded title.
std::map<std::string, std::size_t> filmsByTitle(const std::vector<SourceFilm>& films) {
    std::map<std::string, std::size_t> best;
    for (std::size_t i = 0; i < films.size(); ++i) {
        if (films[i].facts.year > lastYear)
            continue;
        const auto [place, isNew] = best.emplace(foldedTitle(films[i].facts.title), i);
        if (!isNew && films[i].facts.votes > films[place->second].facts.votes)
            place->second = i;
    }
    return best;
}

// The rated axes of the mood of music known by its scales.
Matrix moodsOf(const Matrix& music, const MoodModel& moods) {
    Matrix result(music.rows(), std::ssize(ratedAxes));
    for (Eigen::Index i = 0; i < music.rows(); ++i) {
        Scales scales{};
        for (std::size_t s = 0; s < scaleCount; ++s)
            scales[s] = static_cast<float>(music(i, static_cast<Eigen::Index>(s)));
        const auto mood = moods.moodOf(scales);
        for (std::size_t a = 0; a < ratedAxes.size(); ++a)
            result(i, static_cast<Eigen::Index>(a)) = mood[ratedAxes[a]];
    }
    return result;
}

/// What predicts the mood of a film's score: attributes, and how what is said of the film feels.
struct ScoreLearner {
    const FilmData& data;
    const MoodModel& moods;
    std::vector<std::size_t> rows; ///< the tracks to learn from

    // Each axis by ridge regression, whose penalty the folds of these tracks choose.
    Matrix expected(const Matrix& inputs, const std::vector<std::size_t>& films) const {
        std::vector<std::string> groups;
        for (const auto row : rows)
            groups.push_back(std::to_string(data.tracks.film[row]));
        const Matrix known = rowsAt(inputs, data.tracks.filmsOf(rows)),
                     heard = moodsOf(data.tracks.scalesAt(rows), moods);
        Matrix result(std::ssize(films), heard.cols());
        for (Eigen::Index a = 0; a < heard.cols(); ++a)
            result.col(a) =
                fitRidge(known, heard.col(a), rowsAt(data.tracks.importance, rows), groups)(rowsAt(inputs, films));
        return result;
    }
};

// The two sets write their columns' names differently.
std::string_view columnOf(const CsvFile& table, std::string_view lower, std::string_view upper) {
    return table.has(upper) ? upper : lower;
}
} // namespace

std::vector<RatedFilm> readRatedFilms(const std::filesystem::path& data, const std::vector<SourceFilm>& films) {
    const auto byTitle = filmsByTitle(films);
    std::map<std::size_t, RatedFilm> rated;
    for (const std::string set : {"set1", "set2"}) {
        const CsvFile albums(data / "eerola" / (set + "_tracklist.csv")),
            ratings(data / "eerola" / ("mean_ratings_" + set + ".csv"));
        std::map<std::string, std::string, std::less<>> albumOf;
        for (std::size_t row = 0; row < albums.rows(); ++row)
            albumOf.emplace(albums.text(row, "Nro"), albums.text(row, "Album name"));
        for (std::size_t row = 0; row < ratings.rows(); ++row) {
            const auto album = albumOf.find(ratings.text(row, columnOf(ratings, "number", "Number")));
            const std::array heard{ratings.number(row, columnOf(ratings, "valence", "Valence")),
                                   ratings.number(row, columnOf(ratings, "energy", "Energy")),
                                   ratings.number(row, columnOf(ratings, "tension", "Tension"))};
            if (album == albumOf.end() || !std::ranges::all_of(heard, [](const auto& x) { return x.has_value(); }))
                continue;
            const auto film = byTitle.find(filmTitle(album->second));
            if (film == byTitle.end())
                continue;
            auto& sum = rated[film->second];
            sum.film = film->second;
            ++sum.excerpts;
            for (std::size_t a = 0; a < heard.size(); ++a)
                sum.mean[a] += *heard[a];
        }
    }
    std::vector<RatedFilm> result;
    for (auto& [film, sum] : rated) {
        for (double& mean : sum.mean)
            mean /= sum.excerpts;
        result.push_back(sum);
    }
    return result;
}

void evaluateRatedFilms(const std::filesystem::path& path, const AffectLexicon& lexicon, const MoodModel& moods,
                        std::ostream& out) {
    const FilmData data(path);
    const auto rated = readRatedFilms(path, data.films);
    std::set<std::size_t> held;
    std::vector<std::size_t> films, known;
    int excerpts = 0;
    for (const auto& film : rated) {
        held.insert(film.film);
        films.push_back(film.film);
        excerpts += film.excerpts;
    }
    for (std::size_t t = 0; t < data.tracks.size(); ++t)
        if (!held.contains(data.tracks.film[t]))
            known.push_back(t);
    const Matrix music =
        moodsOf(fitExpectedMusic(data.tracks, data.attributes, known)(rowsAt(data.attributes, films)), moods);
    std::erase_if(known, [&](std::size_t t) {
        return data.tracks.scales[t][static_cast<std::size_t>(Scale::instrumentalness)] <= leastInstrumental;
    });
    const Matrix affect = filmAffect(data.films, readFilmWords(path, data.films), lexicon);
    Matrix both(data.attributes.rows(), data.attributes.cols() + affect.cols());
    both << data.attributes, affect;
    const ScoreLearner learner{data, moods, known};
    const Matrix fromFacts = learner.expected(data.attributes, films), fromBoth = learner.expected(both, films);

    FigureTable table(out, "FILM SCORES AS PEOPLE HEARD THEM, r of the mood expected", {"all", "scores", "and text"});
    out << "  " << excerpts << " excerpts of " << films.size()
        << " films, none of whose tracks was learned from: by all "
        << "tracks, by the " << known.size() << " instrumental ones, and with what is said of films\n";
    for (std::size_t a = 0; a < ratedAxes.size(); ++a) {
        Vector heard(std::ssize(rated));
        for (std::size_t i = 0; i < rated.size(); ++i)
            heard[static_cast<Eigen::Index>(i)] = rated[i].mean[a];
        const auto column = static_cast<Eigen::Index>(a);
        table.row("  " + std::string(axisNames[static_cast<std::size_t>(ratedAxes[a])]),
                  {pearson(music.col(column), heard), pearson(fromFacts.col(column), heard),
                   pearson(fromBoth.col(column), heard)});
    }
}

} // namespace sceneheard
