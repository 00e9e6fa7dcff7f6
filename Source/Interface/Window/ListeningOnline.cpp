#include "Interface/Style/OnlineText.h"
#include "Interface/Style/Words.h"
#include "Interface/Window/ListeningView.h"

namespace sceneheard {

void ListeningView::connectTmdb() {
    settings.asksTmdb.onClick = safely([this] {
        const auto on = settings.asksTmdb.getToggleState();
        guarded([&] { tmdb->set(on, tmdb->country()); }, [this](const std::string& why) { fail(why); });
        pollTmdb();
    });
    pollTmdb();
}

void ListeningView::pollTmdb() {
    const auto missing = tmdb->isOn() && !tmdb->hasKey();
    const auto problem = tmdb->problem();
    settings.showTmdb(tmdb->isOn(), missing                ? words(text::tmdbNeedsVariable)
                                    : problem.isNotEmpty() ? problem
                                                           : words(text::tmdbNote));
}

} // namespace sceneheard
