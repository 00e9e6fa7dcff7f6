#pragma once
#include "Matching/Matcher.h"
#include <functional>
#include <set>

namespace sceneheard {

/// Films as one person wants them: never those that they rejected, and once they have marked ten, ordered by what they
/// like as well. What they like is learned from their marks alone: least squares on the films' vectors with a ridge
/// (Hoerl & Kennard 1970) that is chosen by leaving out one mark at a time; it weighs as much as it then tells of the
/// mark left out. Immutable.
class PersonalFilms {
public:
    static constexpr std::size_t minMarks = 10; ///< of films that the catalogue has, liked and rejected ones among them

    /// @param matcher  not null
    PersonalFilms(std::shared_ptr<const Matcher> matcher, const std::set<FilmId>& liked, std::set<FilmId> rejected);

    /// The films of a query, best first.
    std::vector<Suggestion> suggest(Query query) const;
    /// The same by whoever ranks them.
    using Rank = std::function<std::vector<RankedFilm>(const Query&)>;
    std::vector<Suggestion> suggest(Query query, const Rank& rank) const;
    /// The same of films that were ranked already: at most so many of them.
    std::vector<Suggestion> arrange(std::vector<Suggestion> films, std::size_t limit) const;

    /// The films that are never among them.
    const std::set<FilmId>& without() const { return rejected; }
    /// How many marks count.
    std::size_t marks() const { return count; }
    /// Whether they order films, and tell something: how well a mark is told by the others, a correlation of 0..1.
    float weight() const { return correlation; }
    /// What it does, for people: "Your 12 likes and rejections count in the order." Empty: nothing yet.
    std::string inWords() const;

private:
    void learn(const std::vector<std::pair<int, float>>& rows);
    template <typename Ranked>
    void order(std::vector<Ranked>& films) const;
    float likingOf(FilmId film) const;

    const std::shared_ptr<const Matcher> matcher;
    const std::set<FilmId> rejected;
    std::size_t count = 0;
    float correlation = 0;
    FilmVector liking = FilmVector::Zero();
};

} // namespace sceneheard
