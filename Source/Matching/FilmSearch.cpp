#include "Matching/FilmSearch.h"

namespace sceneheard {

LocalFilmSearch::LocalFilmSearch(std::shared_ptr<const Matcher> m)
    : matcher(std::move(m)) {}

std::uint64_t LocalFilmSearch::ask(std::shared_ptr<const Query> query) {
    auto films = matcher->rank(*query);
    answer = {answer.number + 1, std::move(query), std::move(films), {}};
    return answer.number;
}

} // namespace sceneheard
