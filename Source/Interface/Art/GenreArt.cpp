#include "Interface/Art/GenreArt.h"
#include <algorithm>
#include <array>

namespace sceneheard {

namespace {
// The most telling first: where and when a film plays before what happens in it, and what most films have last.
constexpr std::array<GenreArt, 18> telling{{{"Western", 72, PosterForm::ridges},
                                            {"Science Fiction", 196, PosterForm::orb},
                                            {"Horror", 18, PosterForm::eclipse},
                                            {"War", 112, PosterForm::ridges},
                                            {"Animation", 95, PosterForm::tiles},
                                            {"Documentary", 225, PosterForm::rings},
                                            {"Music", 325, PosterForm::discs},
                                            {"Fantasy", 305, PosterForm::orb},
                                            {"Mystery", 285, PosterForm::rings},
                                            {"Crime", 38, PosterForm::slats},
                                            {"History", 58, PosterForm::ridges},
                                            {"Romance", 5, PosterForm::discs},
                                            {"Adventure", 145, PosterForm::ridges},
                                            {"Family", 120, PosterForm::tiles},
                                            {"Thriller", 345, PosterForm::slats},
                                            {"Comedy", 88, PosterForm::tiles},
                                            {"Action", 48, PosterForm::slats},
                                            {"Drama", 255, PosterForm::folds}}};

auto place(std::string_view genre) { return std::ranges::find(telling, genre, &GenreArt::genre); }

const GenreArt& artOf(std::string_view genre) { return place(genre) != telling.end() ? *place(genre) : telling.back(); }
} // namespace

std::vector<std::string_view> mostTellingFirst(std::vector<std::string_view> genres) {
    std::ranges::stable_sort(genres, {}, place);
    return genres;
}

const GenreArt& leadingGenre(const std::vector<std::string_view>& genres) {
    return genres.empty() ? telling.back() : artOf(mostTellingFirst(genres).front());
}

const GenreArt& secondGenre(const std::vector<std::string_view>& genres) {
    return genres.size() < 2 ? leadingGenre(genres) : artOf(mostTellingFirst(genres)[1]);
}

} // namespace sceneheard
