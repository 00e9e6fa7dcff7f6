#include "Training/Films/ShownFigures.h"
#include "Matching/VectorScan.h"
#include "Training/Films/FilmMoodLearning.h"
#include "Training/Films/MatchFigures.h"
#include "Training/Films/ShownLists.h"
#include "Training/Films/UnseenClips.h"
#include "Training/Learners/FigureTable.h"
#include "Training/Learners/Scores.h"
#include "Training/Moods/MoodFolds.h"
#include "Training/Moods/MoodTargets.h"
#include "Training/Moods/MoodTraining.h"
#include <algorithm>
#include <map>

namespace sceneheard {

namespace {
constexpr int shownFilms = 5, tonedFilms = 10, pairFolds = 3, lastKnownYear = 2022;
constexpr std::size_t listsForHubs = 300, firstFilms = 1000, printedEvery = 13;
constexpr float lowValence = 0.4f; // as raters say, 0..1
constexpr std::uint32_t animation = 1u << 2, comedy = 1u << 3, family = 1u << 7;

/// Where the true film stands among all of the catalogue.
struct Ranks {
    std::vector<double> all; ///< share of the catalogue's films before it
    double first = 0;        ///< how often it is among the first thousand
    double known = 0;        ///< mean share before it of the films whose music is known

    void add(const Matcher& matcher, const FilmData& data, const Impression& music, std::size_t film) {
        const auto embedded = matcher.space().embed(music);
        const auto& columns = matcher.catalogue().columns();
        const ScanQuery query{embedded.phi, 0.5f, embedded.tone};
        const float own = score(query, columns, film);
        std::size_t before = 0, knownBefore = 0;
        for (std::size_t f = 0; f < data.films.size(); ++f)
            before += score(query, columns, f) > own;
        for (const auto f : data.trackFilms)
            knownBefore += score(query, columns, f) > own;
        addRank(data, before, knownBefore);
    }
    void addByVotes(const FilmData& data, std::size_t film) {
        std::size_t before = 0, knownBefore = 0;
        for (const auto& other : data.films)
            before += other.facts.votes > data.films[film].facts.votes;
        for (const auto f : data.trackFilms)
            knownBefore += data.films[f].facts.votes > data.films[film].facts.votes;
        addRank(data, before, knownBefore);
    }
    double mean() const { return Eigen::Map<const Vector>(all.data(), std::ssize(all)).mean(); }
    double median() const {
        auto sorted = all;
        std::ranges::sort(sorted);
        return sorted[sorted.size() / 2];
    }
    double ofAll(double sum) const { return sum / static_cast<double>(all.size()); }

private:
    void addRank(const FilmData& data, std::size_t before, std::size_t knownBefore) {
        all.push_back(static_cast<double>(before) / static_cast<double>(data.films.size()));
        first += before < firstFilms;
        known += static_cast<double>(knownBefore) / static_cast<double>(data.trackFilms.size());
    }
};

void printFilmMoods(const FilmData& data, const LearnedFilms& learned, const std::vector<Impression>& filmMusic,
                    std::ostream& out) {
    FigureTable table(out, "FILMS' MOODS, told without what was said of them", {"r", "spread"});
    const Matrix shares = data.toneWords.shares();
    for (const auto axis : {Axis::valence, Axis::energy, Axis::tension}) {
        const auto a = static_cast<std::size_t>(axis);
        const Vector side = learned.numbers.moods.weights.row(static_cast<Eigen::Index>(a)).cast<double>().transpose();
        std::vector<double> said, told, estimated;
        for (std::size_t i = 0; i < data.toneWords.films.size(); ++i)
            if (data.toneWords.judged(static_cast<Eigen::Index>(i))) {
                said.push_back(shares.row(static_cast<Eigen::Index>(i)).dot(side));
                told.push_back(
                    learned.numbers.moods.moodOf(quadrantsAt(data.unseenTones, data.toneWords.films[i]))[axis]);
            }
        for (const auto& music : filmMusic)
            estimated.push_back(music.mood[axis]);
        const auto spread = [](const std::vector<double>& x) {
            const Eigen::Map<const Vector> v(x.data(), std::ssize(x));
            return std::sqrt((v.array() - v.mean()).square().mean());
        };
        table.row("  " + std::string(axisNames[a]), {pearson(Eigen::Map<const Vector>(said.data(), std::ssize(said)),
                                                             Eigen::Map<const Vector>(told.data(), std::ssize(told))),
                                                     spread(told) / std::max(1e-9, spread(estimated))});
    }
}
// The range of matches that a person sees beside five films.
void printShownMatches(const Matcher& matcher, const std::vector<Impression>& panda,
                       const std::vector<Impression>& film, std::ostream& out) {
    std::vector<float> matches;
    Query query;
    query.top = shownFilms;
    for (const auto* music : {&panda, &film})
        for (const auto& piece : *music) {
            query.music = piece;
            for (const auto& suggestion : matcher.suggest(query))
                matches.push_back(suggestion.match);
        }
    std::ranges::sort(matches);
    const auto at = [&](double share) {
        return matches[static_cast<std::size_t>(share * static_cast<double>(matches.size() - 1))];
    };
    FigureTable table(out, "", {"5%", "25%", "50%", "75%", "95%"});
    table.row("  matches of what is shown", {at(.05), at(.25), at(.5), at(.75), at(.95)});
}
} // namespace

void evaluateShown(const std::filesystem::path& path, const std::vector<LabelledClip>& clips,
                   std::shared_ptr<const MoodModel> moods, std::ostream& out) {
    const FilmData data(path);
    const auto unseen = unseenMoods(clips);
    const auto impressions = estimateUnseen(clips, *moods, unseen);
    const auto byScales = predictUnseenTracks(data, *moods).matches;
    const auto filmClips = clipsOfFilms(clips, impressions, data);
    std::map<std::size_t, std::size_t> filmOf; // a clip's
    for (const auto& clip : filmClips)
        filmOf.emplace(clip.clip, clip.film);

    // Prices are set by the clips of some folds, asked are those of the others.
    Impressions pieces;
    std::vector<Impression> panda, film;
    std::vector<int> quadrants;
    std::vector<std::size_t> ownFilm;
    std::vector<std::string> names;
    std::vector<bool> sad;
    for (std::size_t i = 0; i < clips.size(); ++i) {
        if (clips[i].audio.empty())
            continue; // its sound is only told
        const auto own = filmOf.find(i);
        if (clips[i].set == "film")
            pieces.ofFilms.push_back(impressions[i]);
        if (unseen.fold[i] % 2 == 0) {
            pieces.all.push_back(impressions[i]);
        } else if (clips[i].quadrant >= 0) {
            panda.push_back(impressions[i]);
            quadrants.push_back(clips[i].quadrant);
        } else if (own != filmOf.end()) {
            film.push_back(impressions[i]);
            ownFilm.push_back(own->second);
            names.push_back(clips[i].audio);
            sad.push_back(std::isfinite(clips[i].axes[0]) && clips[i].axes[0] < lowValence);
        }
    }
    const auto tracks = tracksBeside(filmClips, data);
    pieces.byScales = someTracks(data, tracks, *moods);
    auto learned = learnFilms(data, tracks, data.unseenTones, pieces, calibrationOf(byScales, byScales));
    const auto bySound = scoresOf(filmClips, *matcherOf(learned, data, moods), data);
    const auto calibration = learned.numbers.calibration = calibrationOf(byScales, bySound);
    const auto matcher = matcherOf(learned, data, moods);

    Matrix said = Matrix::Zero(std::ssize(data.films), 4);
    const Matrix shares = data.toneWords.shares();
    std::vector<int> toned;
    for (std::size_t i = 0; i < data.toneWords.films.size(); ++i) {
        said.row(static_cast<Eigen::Index>(data.toneWords.films[i])) = shares.row(static_cast<Eigen::Index>(i));
        toned.push_back(static_cast<int>(data.toneWords.films[i]));
    }
    FigureTable table(out, "WHAT IS SHOWN (clips, films and tones unseen)",
                      {"adv. .5", "adv. 0", "adv. 1", "by votes", "drawn"});
    out << "  " << panda.size() << " clips of Panda's, " << film.size() << " of films, " << data.films.size()
        << " films\n";
    const auto row = [&](std::string_view name, const std::vector<Impression>& music, int top,
                         const std::vector<int>& only, const auto& figure) {
        table.row(name,
                  {figure(listsOf(*matcher, music, top, 0.5f, only)), figure(listsOf(*matcher, music, top, 0, only)),
                   figure(listsOf(*matcher, music, top, 1, only)), figure(bestKnown(data, music.size(), top, only)),
                   figure(drawnByVotes(data, music.size(), top, only))});
    };
    row("tone lift, mean of four, ten films of known tone", panda, tonedFilms, toned,
        [&](const auto& lists) { return toneLift(lists, said, quadrants); });
    row("  of these, sombre clips: bright", panda, tonedFilms, toned,
        [&](const auto& lists) { return toneShare(lists, said, quadrants, 2, 0); });
    row("  of these, sombre clips: sombre", panda, tonedFilms, toned,
        [&](const auto& lists) { return toneShare(lists, said, quadrants, 2, 2); });
    const auto ofQuadrant = [&](int quadrant) {
        std::vector<bool> counts;
        for (const int q : quadrants)
            counts.push_back(q == quadrant);
        return counts;
    };
    row("animation or family, sombre clips", panda, shownFilms, {},
        [&](const auto& lists) { return genreShareOf(lists, data, animation | family, ofQuadrant(2)); });
    row("animation or family, tense clips", panda, shownFilms, {},
        [&](const auto& lists) { return genreShareOf(lists, data, animation | family, ofQuadrant(1)); });
    row("share of the 20 most suggested films, 300 lists of five", panda, shownFilms, {}, [&](ShownLists lists) {
        lists.resize(std::min(lists.size(), listsForHubs));
        return hubShare(lists);
    });
    row("different films in these", panda, shownFilms, {}, [&](ShownLists lists) {
        lists.resize(std::min(lists.size(), listsForHubs));
        return distinctFilms(lists);
    });
    row("median votes", panda, shownFilms, {}, [&](const auto& lists) { return medianVotes(lists, data); });
    row("film clips: genres' likeness", film, shownFilms, {},
        [&](const auto& lists) { return genreLikeness(lists, data, ownFilm).mean; });
    row("  its lead over shuffled lists", film, shownFilms, {},
        [&](const auto& lists) { return genreLikeness(lists, data, ownFilm).lead; });
    row("film clips of low valence: comedy, family, animation", film, shownFilms, {},
        [&](const auto& lists) { return genreShareOf(lists, data, comedy | family | animation, sad); });
    printMatches("MATCH, film clips that are heard (asked of every other clip)", bySound, clipDraws, out << '\n');
    printShownMatches(*matcher, panda, film, out);
    Ranks clipRanks, clipVotes;
    for (std::size_t i = 0; i < film.size(); ++i) {
        clipRanks.add(*matcher, data, film[i], ownFilm[i]);
        clipVotes.addByVotes(data, ownFilm[i]);
    }

    Ranks ranks, votes;
    ShownLists lists;
    std::vector<std::size_t> own;
    for (int fold = 0; fold < pairFolds; ++fold) {
        const auto rows = data.rowsBeside(fold);
        pieces.byScales = someTracks(data, rows, *moods);
        const auto blind = matcherOf(learnFilms(data, rows, data.unseenTones, pieces, calibration), data, moods);
        std::vector<Impression> music;
        for (const auto t : data.rowsOf(fold)) {
            const auto f = data.tracks.film[t];
            if (data.films[f].facts.votes == 0 && data.films[f].facts.year >= lastKnownYear)
                continue; // known by its pair alone
            music.push_back(impressionOf(data.tracks.audioFeatures[t], *moods));
            ranks.add(*blind, data, music.back(), f);
            votes.addByVotes(data, f);
            own.push_back(f);
        }
        for (auto& list : listsOf(*blind, music, shownFilms))
            lists.push_back(std::move(list));
    }
    FigureTable pairs(out << '\n', "FILM-TRACK PAIRS BY THEIR SCALES (3 folds), and clips",
                      {"pairs", "by votes", "clips", "by votes"});
    pairs.row("true film, mean percentile in the whole catalogue",
              {ranks.mean(), votes.mean(), clipRanks.mean(), clipVotes.mean()});
    pairs.row("  its median", {ranks.median(), votes.median(), clipRanks.median(), clipVotes.median()});
    pairs.row("  in the first thousand", {ranks.ofAll(ranks.first), votes.ofAll(votes.first),
                                          clipRanks.ofAll(clipRanks.first), clipVotes.ofAll(clipVotes.first)});
    pairs.row("  mean percentile among films whose music is known",
              {ranks.ofAll(ranks.known), votes.ofAll(votes.known), clipRanks.ofAll(clipRanks.known),
               clipVotes.ofAll(clipVotes.known)});
    const auto likeness = genreLikeness(lists, data, own),
               byVotes = genreLikeness(bestKnown(data, lists.size(), shownFilms), data, own);
    pairs.row("genres' likeness of the five shown", {likeness.mean, byVotes.mean});
    pairs.row("  its lead over shuffled lists", {likeness.lead, byVotes.lead});
    pairs.row("share of the 20 most suggested films", {hubShare(lists)});

    printFilmMoods(data, learned, pieces.ofFilms, out << '\n');
    out << "\nTWENTY LISTS: every " << printedEvery << "th film clip asked for\n";
    const auto shown = listsOf(*matcher, film, shownFilms);
    for (std::size_t i = 0; i < film.size() && i / printedEvery < 20; i += printedEvery) {
        out << names[i] << " of " << data.films[ownFilm[i]].facts.title << ":";
        for (const int f : shown[i])
            out << "  " << data.films[static_cast<std::size_t>(f)].facts.title << " ("
                << data.films[static_cast<std::size_t>(f)].facts.year << ')';
        out << '\n';
    }
}

} // namespace sceneheard
