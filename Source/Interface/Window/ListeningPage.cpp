#include "Interface/Window/ListeningView.h"

namespace sceneheard {

void ListeningView::connectPage() {
    const auto show = safely([this](const Suggestion& film) { showPage(film); });
    tonight.onMoreLikeThis = page.onFilm = show;
    targets.onAbout = safely([this](FilmId film) { showPage(film); });
    page.onAction = safely([this](const Suggestion& film, FilmAction action) {
        if (action == FilmAction::aim) { // where the target can be seen
            page.close();
            if (kept.preset != Preset::scoring)
                choosePreset(Preset::scoring);
        }
        act(film, action);
    });
}

void ListeningView::showPage(const Suggestion& film) {
    const auto known = matcher();
    page.show(known != nullptr ? aboutFilm(film, *known) : AboutFilm{film});
    if (shown != nullptr)
        page.showMusic(*shown);
    page.advance(60); // nothing glides in from where the film before was
}

void ListeningView::showPage(FilmId film) {
    if (const auto* const listed = films.suggestionOf(film))
        return showPage(Suggestion(*listed));
    if (const auto known = matcher(); known != nullptr)
        if (const auto alone = filmAlone(film, *known))
            showPage(*alone);
}

} // namespace sceneheard
