#include "Person/ShownFilms.h"
#include "Support/Decimals.h"
#include <algorithm>
#include <limits>

namespace sceneheard {

namespace {
double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? std::numeric_limits<double>::quiet_NaN()
                      : static_cast<double>(part) / static_cast<double>(whole);
}

std::string counted(std::size_t count, const char* one, const char* more) {
    return std::to_string(count) + " " + (count == 1 ? one : more);
}
} // namespace

double ShownFilms::precision() const { return share(likedShown, likedShown + rejectedShown); }
double ShownFilms::recall() const { return share(likedShown, liked); }

ShownFilms measureShown(std::span<const HeardPiece> pieces, const std::set<FilmId>& liked,
                        const std::set<FilmId>& rejected) {
    std::set<FilmId> films;
    for (const auto& piece : pieces)
        films.insert(piece.films.begin(), piece.films.end());
    ShownFilms result{films.size(), liked.size(), rejected.size(), 0, 0};
    for (const auto film : films) {
        result.likedShown += liked.contains(film);
        result.rejectedShown += rejected.contains(film);
    }
    return result;
}

std::string inWords(const ShownFilms& films) {
    auto text = counted(films.shown, "film was", "films were") + " shown; you marked " +
                std::to_string(films.likedShown + films.rejectedShown) + " of them.";
    if (films.likedShown + films.rejectedShown > 0)
        text += " You like " + decimal(100 * films.precision(), 0) + "% of these (precision).";
    if (films.liked > 0)
        text += " Of the " + counted(films.liked, "film", "films") + " that you like, " +
                decimal(100 * films.recall(), 0) + "% were shown (recall).";
    if (films.liked + films.rejected == 0)
        text += " Like or reject films in the window to learn how good they are.";
    return text;
}

} // namespace sceneheard
