#include "Command/Remote/Index.h"
#include "Command/Utf8.h"
#include <iostream>

namespace sceneheard {

namespace {
constexpr std::chrono::seconds longestWait{8}; // for an answer: an engine may load its films first
} // namespace

void addIndex(CLI::App& command, std::string& address) {
    command.add_option("--index", address,
                       "Ask an index elsewhere for the films, see `catalogue push`; a key in SCENEHEARD_INDEX_KEY");
}

CommandSearch::CommandSearch(std::shared_ptr<const Matcher> m, const std::string& address)
    : matcher(std::move(m)) {
    if (address.empty())
        return;
    index = std::make_shared<RemoteIndex>(matcher, indexSettings(address));
    search = std::make_unique<RemoteFilmSearch>(index);
}

std::vector<RankedFilm> CommandSearch::rank(const Query& query) {
    if (!search)
        return matcher->rank(query);
    search->ask(std::make_shared<const Query>(query));
    const auto& answer = search->wait(longestWait);
    const auto state = index->state();
    if (!state.sentence.empty() && state.sentence != told) {
        told = state.sentence;
        std::cerr << "sceneheard: " << shown(told)
                  << (search->isRemote() ? "" : " The films are of this computer's catalogue.") << '\n';
    }
    return answer.films;
}

} // namespace sceneheard
