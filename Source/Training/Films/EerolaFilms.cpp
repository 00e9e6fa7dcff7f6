#include "Training/Films/EerolaFilms.h"
#include "Tables/CsvFile.h"
#include "Training/Films/FilmFolds.h"
#include "Training/Films/FilmMoodLearning.h"
#include "Training/Learners/FigureTable.h"
#include "Training/Learners/Scores.h"
#include <algorithm>
#include <map>

namespace sceneheard {

namespace {
constexpr int lastYear = 2008; // the excerpts had been rated by then
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
            const std::array perceived{ratings.number(row, columnOf(ratings, "valence", "Valence")),
                                       ratings.number(row, columnOf(ratings, "energy", "Energy")),
                                       ratings.number(row, columnOf(ratings, "tension", "Tension"))};
            if (album == albumOf.end() || !std::ranges::all_of(perceived, [](const auto& x) { return x.has_value(); }))
                continue;
            const auto film = byTitle.find(filmTitle(album->second));
            if (film == byTitle.end())
                continue;
            auto& sum = rated[film->second];
            sum.film = film->second;
            ++sum.excerpts;
            for (std::size_t a = 0; a < perceived.size(); ++a)
                sum.mean[a] += *perceived[a];
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

void evaluateRatedFilms(const std::filesystem::path& path, const MoodModel& moods, std::ostream& out) {
    const FilmData data(path);
    const auto rated = readRatedFilms(path, data.films);
    std::vector<std::size_t> films, known;
    int excerpts = 0;
    for (const auto& film : rated) {
        films.push_back(film.film);
        excerpts += film.excerpts;
    }
    for (std::size_t t = 0; t < data.tracks.size(); ++t)
        if (!std::ranges::binary_search(films, data.tracks.film[t]))
            known.push_back(t);
    const Matrix music = fitExpectedMusic(data.tracks, data.attributes, known)(rowsAt(data.attributes, films));

    FigureTable table(out, "FILM SCORES AS PEOPLE HEARD THEM, r of the mood expected", {"by tone", "all music"});
    out << "  " << excerpts << " excerpts of " << films.size()
        << " films: the film's tone as told without what was said of it, and the mood of all music expected of it, of "
           "which no track was learned from\n";
    for (std::size_t a = 0; a < ratedAxes.size(); ++a) {
        Vector perceived(std::ssize(rated)), byTone(perceived.size()), byMusic(perceived.size());
        for (Eigen::Index i = 0; i < perceived.size(); ++i) {
            const auto tone = data.unseenTones.row(static_cast<Eigen::Index>(films[static_cast<std::size_t>(i)]));
            perceived[i] = rated[static_cast<std::size_t>(i)].mean[a];
            byTone[i] = ratedAxes[a] == Axis::tension  ? tone[1]
                        : ratedAxes[a] == Axis::energy ? tone[0] + tone[1]
                                                       : tone[0] + tone[3];
            AudioFeatures audioFeatures{};
            for (std::size_t s = 0; s < audioFeatureCount; ++s)
                audioFeatures[s] = static_cast<float>(music(i, static_cast<Eigen::Index>(s)));
            byMusic[i] = moods.moodOf(audioFeatures)[ratedAxes[a]];
        }
        table.row("  " + std::string(axisNames[static_cast<std::size_t>(ratedAxes[a])]),
                  {pearson(byTone, perceived), pearson(byMusic, perceived)});
    }
}

} // namespace sceneheard
