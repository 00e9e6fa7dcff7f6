#pragma once
#include "Remote/RemoteFilmSearch.h"
#include <mutex>
#include <optional>

namespace sceneheard {

/// Whether and where an index is asked, for all windows of a process: off until a person switches it on. Any thread.
class IndexChoice {
public:
    /// From the next question on. Throws Error where the settings cannot be used; then nothing changes.
    /// @param settings  nothing: off
    void set(std::optional<RemoteSettings> settings);
    /// The index that is switched on, for these films; null: none, or the network cannot be used, which state() tells.
    std::shared_ptr<RemoteIndex> index(const std::shared_ptr<const Matcher>& matcher);
    /// How it stands with the index; nothing while it is off.
    std::optional<RemoteState> state() const;

private:
    mutable std::mutex mutex;
    std::optional<RemoteSettings> chosen;
    std::shared_ptr<RemoteIndex> made; ///< of what is chosen
    std::optional<RemoteState> failed; ///< why it cannot be made
};

/// Ranks films by the index while one is switched on, else by the catalogue: what AnalysisService makes for a stream.
class ChosenFilmSearch final : public FilmSearch {
public:
    ChosenFilmSearch(std::shared_ptr<IndexChoice> choice, std::shared_ptr<const Matcher> matcher);

    std::uint64_t ask(std::shared_ptr<const Query> query) override;
    const Answer& newest() override;

private:
    const std::shared_ptr<IndexChoice> choice;
    const std::shared_ptr<const Matcher> matcher;
    std::shared_ptr<RemoteIndex> index;  ///< that `search` asks; null: the catalogue
    std::unique_ptr<FilmSearch> search;  ///< null before the first question
    std::uint64_t before = 0, asked = 0; ///< questions to others than `search`, and all
    Answer answer;
};

/// What makes such a search for an AnalysisService or a MusicListener.
inline auto searchOf(std::shared_ptr<IndexChoice> choice) {
    return [choice = std::move(choice)](const std::shared_ptr<const Matcher>& matcher) {
        return std::unique_ptr<FilmSearch>(std::make_unique<ChosenFilmSearch>(choice, matcher));
    };
}

} // namespace sceneheard
