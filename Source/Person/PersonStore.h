#pragma once
#include "Films/FilmId.h"
#include "Person/PersonFile.h"
#include <optional>
#include <set>

namespace sceneheard {

/// What a person thinks of a film.
enum class Opinion { liked, rejected };

/// What a person thinks of films, in their PersonFile, so that a film that was rejected in one project is so in the
/// next. One thread at a time. What cannot be read or written throws Error, with the file and what to do; nothing is
/// half written.
class PersonStore {
public:
    static constexpr std::size_t maxOpinions = 10000; ///< opinions; then no more are taken

    explicit PersonStore(std::filesystem::path file);

    /// person.sqlite where the system keeps a user's data: $XDG_DATA_HOME/sceneheard, ~/Library/Application
    /// Support/SceneHeard or %APPDATA%\SceneHeard. Empty where the system tells no such place.
    static std::filesystem::path usualPlace();

    /// The films of one opinion.
    std::set<FilmId> films(Opinion opinion);
    /// Says it of a film, instead of what was said before; nothing: no opinion any more.
    void say(FilmId film, std::optional<Opinion> opinion);
    /// Takes over what a session kept before there was this file. Films that have an opinion here keep it; the same two
    /// sets are taken once only, however often that session is opened.
    void moveIn(const std::set<FilmId>& liked, const std::set<FilmId>& rejected);
    /// No opinion of any film any more.
    void deleteAll();
    /// Whether another window or program changed something since this was last asked.
    bool changedElsewhere();

private:
    PersonFile file;
};

} // namespace sceneheard
