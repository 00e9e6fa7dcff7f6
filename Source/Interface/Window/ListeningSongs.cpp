// Films for a song of a person's table, beside what is heard.
#include "Interface/Window/ListeningView.h"

namespace sceneheard {

void ListeningView::connectSongs() {
    for (auto* button : std::initializer_list<juce::Button*>{&head.songs, &inputs.songs})
        button->onClick = safely([this, button] { songPicker.open(*button); });
    songPicker.matcher = [this] { return matcher(); };
    songPicker.filter = sources.filter;
    songPicker.adventure = [this] { return static_cast<float>(filmsHead.adventure.getValue()); };
    songPicker.rejected = [this] { return kept.marks.rejected; };
    songPicker.askFile = desktop.askFile;
    songPicker.onFilm = [this](const Suggestion& film) { showPage(film); };
    songPicker.onProblem = [this](const std::string& why) { fail(why); };
}

} // namespace sceneheard
