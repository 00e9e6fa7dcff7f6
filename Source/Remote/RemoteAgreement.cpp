#include "Remote/RemoteAgreement.h"
#include "Remote/RemoteFilmSearch.h"
#include <algorithm>
#include <ctime>
#include <set>

namespace sceneheard {

namespace {
using Clock = std::chrono::steady_clock;
constexpr int top = 10;

double median(std::vector<double> values, double share = .5) {
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::ranges::nth_element(values, middle);
    return *middle;
}

// That all threads of this process have computed, ms.
double computed() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

// What people narrow films by, each in turn.
Filter filterOf(int question) {
    Filter filter;
    const auto genre = static_cast<std::uint32_t>(question / 8 % static_cast<int>(genreNames.size()));
    const int decade = 1930 + question / 8 % 9 * 10;
    switch (question % 8) {
    case 0:
        filter.yearFrom = decade;
        filter.yearTo = decade + 19;
        break;
    case 1:
        filter.genres = 1u << genre;
        break;
    case 2:
        filter.notGenres = 1u << genre | 1u << (genre + 3) % genreNames.size();
        break;
    case 3:
        filter.runtimeFrom = 80;
        filter.runtimeTo = 110;
        break;
    case 4:
        filter.languages = {twoLetters(question / 8 % 2 == 0 ? "fr" : "ja")};
        break;
    case 5:
        filter.votesFrom = 500;
        break;
    case 6:
        filter.votesTo = 100;
        filter.yearFrom = 1990;
        break;
    default:
        filter.genres = 1u << genre | 1u << (genre + 5) % genreNames.size();
        filter.yearFrom = decade;
        filter.runtimeFrom = 60;
        filter.runtimeTo = 150;
    }
    return filter;
}
} // namespace

RemoteAgreement compareSearches(const std::shared_ptr<RemoteIndex>& index, int questions, bool filtered,
                                std::chrono::milliseconds longest) {
    const auto& matcher = *index->matcher();
    const auto& catalogue = matcher.catalogue();
    RemoteFilmSearch search(index);
    RemoteAgreement result;
    result.questions = questions;
    std::vector<double> whole, engine, over, own, local;
    std::size_t common = 0, named = 0;
    for (int i = 0; i < questions; ++i) {
        auto query = std::make_shared<Query>();
        const auto row = static_cast<int>(static_cast<std::int64_t>(i) * catalogue.size() / questions);
        const auto music = catalogue.expectedMusic(row);
        query->music = {matcher.moods().moodOf(music), {}, music, {}, 0};
        query->adventure = static_cast<float>(i % 5) / 4;
        query->top = top;
        if (filtered)
            query->filter = filterOf(i);
        const auto began = Clock::now();
        const auto ours = matcher.rank(*query);
        const auto between = Clock::now();
        const auto before = computed();
        search.ask(query);
        const auto& answer = search.wait(longest);
        const auto end = Clock::now();
        const auto work = computed() - before;
        if (const auto state = index->state(); state.word != RemoteWord::remote)
            result.problem = state.sentence;
        if (!search.isRemote())
            continue;
        ++result.remote;
        std::set<FilmId> known;
        for (const auto& film : ours)
            known.insert(film.film);
        for (const auto& film : answer.films)
            common += known.contains(film.film) ? 1 : 0;
        named += ours.size();
        result.same += std::ranges::equal(ours, answer.films, {}, &RankedFilm::film, &RankedFilm::film) ? 1 : 0;
        const auto ms = [](auto duration) { return std::chrono::duration<double, std::milli>(duration).count(); };
        local.push_back(ms(between - began));
        whole.push_back(ms(end - between));
        engine.push_back(ms(search.engineTime()));
        own.push_back(work);
        over.push_back(whole.back() - engine.back());
    }
    result.meanCommon = named > 0 ? top * static_cast<double>(common) / static_cast<double>(named) : 0;
    result.whole = median(whole);
    result.engine = median(engine);
    result.over = median(over);
    result.own = median(own);
    result.local = median(local);
    result.slowest = median(whole, .95);
    return result;
}

} // namespace sceneheard
