#pragma once
#include "Interface/Panels/WindowDesktop.h"
#include "Interface/Songs/SongSheet.h"
#include "Listening/Guard.h"
#include <set>

namespace sceneheard {

/// Makes a sheet of songs work in a window: asks for a table, reads it on a thread of its own, remembers for all
/// windows which was read last, and finds the films of a song. Message thread.
class SongPicker {
public:
    /// @param sheet  its callbacks are set; lives longer
    explicit SongPicker(SongSheet& sheet);
    SongPicker(const SongPicker&) = delete;
    SongPicker& operator=(const SongPicker&) = delete;

    std::function<std::shared_ptr<const Matcher>()> matcher; ///< gives null while it loads, and where it is missing
    std::function<Filter()> filter;                          ///< which films may be suggested; empty: any
    std::function<float()> adventure;                        ///< see Query; empty: its usual one
    std::function<std::set<std::string>()> rejected;         ///< see FilmMarks; empty: none
    WindowDesktop::AskFile askFile;
    std::function<void(const Suggestion&)> onFilm;     ///< a person wants its page
    std::function<void(const std::string&)> onProblem; ///< in a sentence

    /// Opens the sheet, with the table that was read last. @param by  what gets the keyboard back
    void open(juce::Component& by);
    /// Shows a table once it is read; to be called some times a second.
    void poll();

private:
    template <typename Work>
    auto safely(Work work);
    void read(const juce::File& file);
    std::optional<SongFilms> filmsFor(const Song& song) const;

    SongSheet& sheet;
    std::unique_ptr<SongTableReading> reading;
    juce::File asked, table; // the one that is read, and the one that is shown
};

} // namespace sceneheard
