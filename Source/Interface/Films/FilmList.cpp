#include "Interface/Films/FilmList.h"
#include "Interface/Films/FilmFit.h"
#include "Interface/Films/FilmWhy.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"
#include <algorithm>

namespace sceneheard {

FilmList::FilmList()
    : message(words(text::playSomething)) {
    setTitle(words(text::filmsHeading));
    describe();
}

std::unique_ptr<juce::AccessibilityHandler> FilmList::createAccessibilityHandler() {
    return std::make_unique<juce::AccessibilityHandler>(*this, juce::AccessibilityRole::list);
}

void FilmList::setMessage(const juce::String& sentence) {
    if (std::exchange(why, sentence) != sentence)
        describe();
}

void FilmList::describe() {
    const auto said = !cards.empty() ? juce::String() : why.isEmpty() ? message : why;
    if (said == getDescription())
        return;
    setDescription(said);
    repaint();
}

void FilmList::show(const Snapshot& snapshot) {
    message = !snapshot.problem.empty()                 ? juce::String::fromUTF8(snapshot.problem.c_str())
              : snapshot.moodKnown                      ? words(text::noFilmPasses)
              : snapshot.seconds > 0 && snapshot.silent ? words(text::onlySilence)
                                                        : words(text::playSomething);
    if (snapshot.silent && !quiet && !isHeld() && !selected) // nothing moves any more: what is shown is the last list
        steady.follow(clock);
    quiet = snapshot.silent;
    suggested = snapshot.films;
    music = snapshot.now.mood;
    place();
}

void FilmList::setMarks(const FilmMarks& next, std::vector<Suggestion> films) {
    marks = next;
    pinned = std::move(films);
    place();
}

void FilmList::select(std::optional<FilmId> film) {
    selected = film;
    for (auto& card : cards)
        card->setSelected(selected == card->film());
}

void FilmList::setGrid(int across, int down) {
    columns = std::max(1, across);
    lines = std::max(1, down);
}

const Suggestion* FilmList::suggestionOf(FilmId film) const {
    for (const auto* list : {&suggested, &pinned})
        for (const auto& suggestion : *list)
            if (suggestion.film == film)
                return &suggestion;
    for (const auto& card : cards)
        if (card->film() == film)
            return &card->suggestion();
    return nullptr;
}

juce::Rectangle<int> FilmList::placeOf(std::size_t index) const {
    constexpr int lineGap = 20;
    const auto width = (getWidth() + metrics::gap) / columns - metrics::gap;
    const auto height = (getHeight() + lineGap) / lines - lineGap;
    const auto at = static_cast<int>(index);
    return {at % columns * (width + metrics::gap), at / columns * (height + lineGap), width, height};
}

void FilmList::resized() {
    place();
    for (auto& card : cards) { // nothing glides while a person drags the window's edge
        card->x.jumpTo(card->x.target());
        card->y.jumpTo(card->y.target());
        card->setTopLeftPosition(juce::roundToInt(card->x.value()), juce::roundToInt(card->y.value()));
    }
}

FilmCard& FilmList::cardOf(FilmId film, std::size_t index) {
    const auto found = std::find_if(cards.begin(), cards.end(), [&](auto& card) { return card->film() == film; });
    if (found != cards.end())
        return **found;
    auto made = std::make_unique<FilmCard>(posters);
    auto& card = *made;
    const auto at = placeOf(index);
    card.x.jumpTo(static_cast<float>(at.getX()));
    card.y.jumpTo(static_cast<float>(at.getY() + metrics::grid)); // rises a little
    card.onAction = [this, &card](FilmAction action) {
        if (onAction)
            onAction(Suggestion(card.suggestion()), action);
    };
    card.onMove = [this, &card](int step) { moveFocus(card.film(), step); };
    card.onPointed = [this] {
        const auto under = std::find_if(cards.begin(), cards.end(), [](auto& c) { return c->isPointedAt(); });
        const auto now = under == cards.end() ? std::nullopt : std::optional((*under)->film());
        if (std::exchange(pointed, now) != now && onPointedFilm)
            onPointedFilm(now);
    };
    addAndMakeVisible(card);
    cards.push_back(std::move(made));
    return card;
}

void FilmList::moveFocus(FilmId from, int step) {
    const auto at = std::find_if(cards.begin(), cards.end(), [&](auto& card) { return card->film() == from; }) -
                    cards.begin() + step;
    if (at >= 0 && at < static_cast<std::ptrdiff_t>(cards.size()))
        cards[static_cast<std::size_t>(at)]->grabKeyboardFocus();
}

bool FilmList::isHeld() const {
    return std::any_of(cards.begin(), cards.end(), [](auto& card) { return card->isPointedAt(); });
}

void FilmList::place() {
    const auto wasEmpty = cards.empty();
    std::vector<SteadyFilms::Wanted> wanted;
    for (const auto& film : markedOrder(suggested, pinned, marks))
        wanted.push_back({film.film, fit(music, film.mood), marks.isPinned(FilmId::of(film.facts).text())});
    for (const auto& card : cards)
        if (marks.rejected.contains(FilmId::of(card->suggestion().facts).text()))
            steady.remove(card->film());
    const auto& order = steady.update(wanted, static_cast<std::size_t>(columns * lines), clock, isHeld(), selected);

    std::vector<Suggestion> films;
    for (const auto film : order)
        if (const auto* const suggestion = suggestionOf(film))
            films.push_back(*suggestion);
    const auto whys = filmWhys(music, films);
    for (auto& card : cards)
        card->leaving = true;
    for (std::size_t i = 0; i < films.size(); ++i) {
        auto& card = cardOf(films[i].film, i);
        card.leaving = false;
        const auto at = placeOf(i);
        card.setSize(at.getWidth(), at.getHeight());
        card.show(films[i], {static_cast<int>(i), fit(music, films[i].mood), whys.films[i]}, marks);
        card.setQuiet(quiet);
        card.setSelected(selected == card.film());
        card.x.moveTo(static_cast<float>(at.getX()));
        card.y.moveTo(static_cast<float>(at.getY()));
        if (wasEmpty) {
            card.x.jumpTo(card.x.target());
            card.y.jumpTo(card.y.target());
            card.fitLine.jumpTo(card.fitLine.target());
        }
    }
    // Cards that are no longer suggested go at once: two films on one place cannot be read. One of them may be what
    // called, so that it lives on unseen until the next time.
    retired.clear();
    for (auto& card : cards)
        if (card->leaving) {
            removeChildComponent(card.get());
            retired.push_back(std::move(card));
        }
    std::erase(cards, nullptr);
    const auto rank = [&](const auto& card) { return std::find(order.begin(), order.end(), card->film()); };
    std::sort(cards.begin(), cards.end(), [&](auto& a, auto& b) { return rank(a) < rank(b); });
    for (auto& card : cards) {
        card->setTopLeftPosition(juce::roundToInt(card->x.value()), juce::roundToInt(card->y.value()));
        card->setExplicitFocusOrder(static_cast<int>(&card - cards.data()) + 1);
    }
    if (std::exchange(shared, whys.shared) != whys.shared && onShared)
        onShared(shared);
    describe();
}

bool FilmList::advance(float seconds) {
    clock += static_cast<double>(seconds);
    bool moved = false;
    for (auto& card : cards) {
        moved |= card->advanceFit(seconds);
        const auto across = card->x.advance(seconds, Glide::halfPixel),
                   down = card->y.advance(seconds, Glide::halfPixel);
        if (across || down) {
            card->setTopLeftPosition(juce::roundToInt(card->x.value()), juce::roundToInt(card->y.value()));
            moved = true;
        }
    }
    return moved;
}

void FilmList::paint(juce::Graphics& g) {
    if (!cards.empty())
        return;
    const auto& p = paletteOf(*this);
    g.setColour(p.panel);
    g.fillRoundedRectangle(getLocalBounds().toFloat(), metrics::panelRadius);
    g.setColour(p.dim);
    g.setFont(font(metrics::titleText));
    g.drawFittedText(getDescription(), getLocalBounds().reduced(40, 20), juce::Justification::centred, 8, 1.0f);
}

} // namespace sceneheard
