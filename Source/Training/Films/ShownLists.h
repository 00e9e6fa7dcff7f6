#pragma once
#include "Matching/Matcher.h"
#include "Training/Films/FilmTraining.h"
#include <memory>
#include <random>

namespace sceneheard {

/// What a person is shown for some pieces of music: a list of films for each, the best first.
using ShownLists = std::vector<std::vector<int>>;

/// Learned films as a matcher that answers as the one that ships does, in a temporary folder.
std::shared_ptr<const Matcher> matcherOf(const LearnedFilms& learned, const FilmData& data,
                                         std::shared_ptr<const MoodModel> moods);

/// The lists of `top` films at this adventure. @param only  films that may be shown, sorted; empty: all
ShownLists listsOf(const Matcher& matcher, const std::vector<Impression>& music, int top, float adventure = 0.5f,
                   const std::vector<int>& only = {});

/// Films drawn by their votes, as many lists. @param only  as above
ShownLists drawnByVotes(const FilmData& data, std::size_t lists, int top, const std::vector<int>& only = {});
/// The best known films, the same in each list.
ShownLists bestKnown(const FilmData& data, std::size_t lists, int top, const std::vector<int>& only = {});

/// How much more often the tone of a quadrant is shown for music of that quadrant than for music of the others, the
/// mean over four.
/// @param said       films x 4, shares of what was said of each; rows that were not judged are not asked for
/// @param quadrants  of the music, 0..3
double toneLift(const ShownLists& lists, const Matrix& said, const std::vector<int>& quadrants);
/// The mean share of a tone in the lists for music of a quadrant.
double toneShare(const ShownLists& lists, const Matrix& said, const std::vector<int>& quadrants, int quadrant,
                 int tone);
/// The share of all places that the twenty films shown most often take.
double hubShare(const ShownLists& lists);
/// How many different films are shown.
double distinctFilms(const ShownLists& lists);
/// The share of films that have one of these genres in the lists for which `counts` is true.
double genreShareOf(const ShownLists& lists, const FilmData& data, std::uint32_t genres,
                    const std::vector<bool>& counts);
/// The median votes of the films shown.
double medianVotes(const ShownLists& lists, const FilmData& data);

/// The likeness (Jaccard) of the true film's genres to those of the films shown, the mean, and how much of it is lost
/// when the lists are given to other music of the same set.
struct GenreLikeness {
    double mean = 0, lead = 0;
};
GenreLikeness genreLikeness(const ShownLists& lists, const FilmData& data, const std::vector<std::size_t>& own);

} // namespace sceneheard
