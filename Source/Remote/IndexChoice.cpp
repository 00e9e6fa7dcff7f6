#include "Remote/IndexChoice.h"
#include "Support/Error.h"

namespace sceneheard {

void IndexChoice::set(std::optional<RemoteSettings> settings) {
    if (settings && !settings->key.empty())
        requireKey(settings->key);
    const std::lock_guard lock(mutex);
    chosen = std::move(settings);
    made.reset();
    failed.reset();
}

std::shared_ptr<RemoteIndex> IndexChoice::index(const std::shared_ptr<const Matcher>& matcher) {
    const std::lock_guard lock(mutex);
    if (chosen && !failed && (!made || made->matcher() != matcher))
        try {
            made = std::make_shared<RemoteIndex>(matcher, *chosen);
        } catch (const Error& e) { // the films of this computer go on
            made.reset();
            failed = RemoteState{RemoteWord::gone, e.what()};
        }
    return made;
}

std::optional<RemoteState> IndexChoice::state() const {
    const std::lock_guard lock(mutex);
    if (!chosen)
        return std::nullopt;
    return failed ? failed : made ? made->state() : RemoteState{};
}

ChosenFilmSearch::ChosenFilmSearch(std::shared_ptr<IndexChoice> c, std::shared_ptr<const Matcher> m)
    : choice(std::move(c))
    , matcher(std::move(m)) {}

std::uint64_t ChosenFilmSearch::ask(std::shared_ptr<const Query> query) {
    const auto wanted = choice->index(matcher);
    if (!search || wanted != index) {
        if (wanted)
            search = std::make_unique<RemoteFilmSearch>(wanted);
        else
            search = std::make_unique<LocalFilmSearch>(matcher);
        index = wanted;
        before = asked;
    }
    search->ask(std::move(query));
    return ++asked;
}

const FilmSearch::Answer& ChosenFilmSearch::newest() {
    if (!search)
        return answer;
    const auto& found = search->newest();
    if (found.number > 0 && before + found.number > answer.number) {
        answer = found;
        answer.number += before;
    }
    return answer;
}

} // namespace sceneheard
