#pragma once
#include "Matching/Matcher.h"
#include <QListWidget>
#include <functional>
#include <set>

namespace sceneheard {

/// Films with why they are shown, two lines each. The chosen film stays chosen while it is listed.
class FilmList final : public QListWidget {
public:
    explicit FilmList(QWidget* parent = nullptr);
    void show(const std::vector<Suggestion>& films, const std::set<FilmId>& liked);

    /// Takes a film out that the lists to come will lack; the next one is chosen. No film: lists are shown as they
    /// come.
    void leave(FilmId film);

    /// The chosen film, or null.
    const Suggestion* chosen() const;
    bool likes(FilmId film) const { return likedFilms.contains(film); }
    /// Called when chosen() or whether it is liked may be another.
    std::function<void()> onChange;

private:
    std::vector<Suggestion> shown;
    std::set<FilmId> likedFilms;
    FilmId leaving; // until a list lacks it
};

} // namespace sceneheard
