#include "Listening/SuggestedFilms.h"
#include "Listening/SettledOrder.h"

namespace sceneheard {

namespace {
constexpr int filmsWanted = 12; // as many as a tall window shows

Impression soundAndWords(const Snapshot& snapshot) {
    return snapshot.words ? withWords(snapshot.now, *snapshot.words) : snapshot.now;
}

void addWords(std::vector<Suggestion>& films, const Snapshot& snapshot) {
    if (snapshot.words)
        for (auto& film : films)
            if (auto says = wordsReason(film.mood, snapshot.now.mood, *snapshot.words); !says.empty())
                film.reasons.push_back(std::move(says));
}
} // namespace

SuggestedFilms::SuggestedFilms(std::shared_ptr<const Matcher> m, std::unique_ptr<FilmSearch> s)
    : matcher(std::move(m))
    , search(std::move(s)) {}

void SuggestedFilms::ask(const Filter& filter, float adventure, const Snapshot& snapshot) {
    auto query = std::make_shared<Query>();
    query->music = soundAndWords(snapshot);
    query->filter = filter;
    query->adventure = adventure;
    query->top = 2 * filmsWanted;
    asked = search->ask(std::move(query));
}

bool SuggestedFilms::answered() const {
    const auto number = search->newest().number;
    return number > taken && number >= first;
}

void SuggestedFilms::take(Snapshot& snapshot) {
    if (!answered())
        return;
    const auto& answer = search->newest();
    taken = answer.number;
    if (answer.problem.empty()) {
        snapshot.films = matcher->explain(*answer.query, settledOrder(answer.films, snapshot.films, filmsWanted));
        addWords(snapshot.films, snapshot);
    } else {
        snapshot.problem = answer.problem;
    }
}

void SuggestedFilms::tellPinned(const std::shared_ptr<const FilmSet>& pinned, float adventure,
                                Snapshot& snapshot) const {
    snapshot.pinned.clear();
    if (pinned == nullptr)
        return;
    Query query;
    query.music = soundAndWords(snapshot);
    query.filter.only = pinned;
    query.adventure = adventure;
    query.top = static_cast<int>(pinned->films().size());
    snapshot.pinned = matcher->suggest(query);
    addWords(snapshot.pinned, snapshot);
}

} // namespace sceneheard
