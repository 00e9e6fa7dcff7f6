#include "Interface/Panels/TargetSheet.h"
#include "Films/LocalTitle.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

TargetSheet::TargetSheet()
    : Sheet(words(text::targetTitle), 420, 40 + maxFilms * 34 + 60)
    , file(words(text::targetFile)) {
    field.setFont(font(metrics::titleText));
    field.setTextToShowWhenEmpty(words(text::typeATitle), paletteOf(*this).dim);
    field.setTitle(words(text::typeATitle));
    field.setIndents(12, 8);
    field.setInputRestrictions(200);
    field.setSelectAllWhenFocused(true); // what was typed last is typed over
    field.onTextChange = [this] { look(); };
    field.onReturnKey = [this] { take(0); };
    field.onEscapeKey = [this] { close(); };
    addAndMakeVisible(field);
    for (int i = 0; i < maxFilms; ++i) {
        auto* const row = rows.add(new juce::TextButton);
        reachableByTab(*row);
        row->onClick = [this, i] { take(static_cast<std::size_t>(i)); };
        addChildComponent(row);
        auto* const about = abouts.add(new IconButton(Icon::about, words(text::aboutThisFilm)));
        about->onClick = [this, i] { tellAbout(static_cast<std::size_t>(i)); };
        addChildComponent(about);
    }
    reachableByTab(file);
    addAndMakeVisible(file);
}

void TargetSheet::look() {
    films = search && field.getText().trim().isNotEmpty() ? search(field.getText()) : std::vector<Film>();
    films.resize(std::min<std::size_t>(films.size(), maxFilms));
    for (int i = 0; i < maxFilms; ++i) {
        const auto shown = static_cast<std::size_t>(i) < films.size();
        rows[i]->setVisible(shown);
        abouts[i]->setVisible(shown);
        if (shown) {
            const auto& facts = films[static_cast<std::size_t>(i)];
            rows[i]->setButtonText(readable(shownTitle(facts)) +
                                   (facts.year > 0 ? " (" + juce::String(facts.year) + ")" : juce::String()));
            abouts[i]->setTitle(words(text::aboutFilmTitled, rows[i]->getButtonText()));
        }
    }
    repaint();
}

FilmId TargetSheet::leave(std::size_t index) {
    if (index >= films.size())
        return {};
    const auto film = FilmId::of(films[index]);
    field.clear();
    look();
    close();
    return film;
}

void TargetSheet::take(std::size_t index) {
    if (const auto film = leave(index); film && onFilm)
        onFilm(film);
}

void TargetSheet::tellAbout(std::size_t index) {
    if (const auto film = leave(index); film && onAbout)
        onAbout(film);
}

void TargetSheet::layOut(juce::Rectangle<int> area) {
    field.setBounds(area.removeFromTop(38));
    area.removeFromTop(6);
    auto bottom = area.removeFromBottom(32);
    file.setBounds(bottom.removeFromRight(150).withSizeKeepingCentre(150, 28));
    note = bottom.withTrimmedRight(8);
    for (int i = 0; i < maxFilms; ++i) {
        auto line = area.removeFromTop(34);
        abouts[i]->setBounds(line.removeFromRight(34).withSizeKeepingCentre(32, 32));
        rows[i]->setBounds(line.reduced(0, 3).withTrimmedRight(4));
    }
}

void TargetSheet::paintContent(juce::Graphics& g, juce::Rectangle<int> area) {
    paintLabel(g, words(text::targetNote), note);
    if (films.empty() && field.getText().trim().isNotEmpty())
        paintLabel(g, words(search ? text::noSuchFilm : text::incomplete), area.withTrimmedTop(44).withHeight(34));
}

} // namespace sceneheard
