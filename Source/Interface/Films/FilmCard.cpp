#include "Interface/Films/FilmCard.h"
#include "Films/LocalTitle.h"
#include "Interface/Art/FilmPoster.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

namespace {
constexpr float minArtForGenres = 150; // height of the art, from which on there is room for the line of genres
constexpr int buttonSize = 32;
} // namespace

FilmCard::FilmCard(PosterCache& drawn)
    : pin(Icon::pin, words(text::pin))
    , like(Icon::heart, words(text::like))
    , reject(Icon::reject, words(text::reject))
    , posters(drawn) {
    reachableByTab(*this);
    setRepaintsOnMouseActivity(false);
    for (auto* button : {&pin, &like, &reject}) {
        button->setWantsKeyboardFocus(false); // the card has a key for each
        button->setOnArt(true);
        addChildComponent(button);
        button->addMouseListener(this, false);
    }
    pin.onClick = [this] { act(FilmAction::pin); };
    like.onClick = [this] { act(FilmAction::like); };
    reject.onClick = [this] { act(FilmAction::reject); };
}

std::unique_ptr<juce::AccessibilityHandler> FilmCard::createAccessibilityHandler() {
    return std::make_unique<juce::AccessibilityHandler>(
        *this, juce::AccessibilityRole::listItem,
        juce::AccessibilityActions()
            .addAction(juce::AccessibilityActionType::press, [this] { act(FilmAction::select); })
            .addAction(juce::AccessibilityActionType::showMenu, [this] { showMenu(); }));
}

void FilmCard::act(FilmAction action) {
    if (onAction)
        onAction(action); // may delete this card
}

void FilmCard::show(const Suggestion& film, const FilmCardText& said, const FilmMarks& marks) {
    const auto key = FilmId::of(film.facts).text();
    const auto isPinned = marks.isPinned(key), isLiked = marks.liked.contains(key),
               isToWatch = marks.watch.contains(key);
    const auto drawnSame = shown.film == film.film && text.why == said.why && pinned == isPinned && liked == isLiked &&
                           toWatch == isToWatch;
    const auto sameFit = text.fit == said.fit;
    const auto same = drawnSame && sameFit && text.place == said.place && shown.match == film.match;
    shown = film;
    text = said;
    pinned = isPinned;
    liked = isLiked;
    toWatch = isToWatch;
    fitLine.moveTo(static_cast<float>(said.fit) / 100);
    if (same)
        return;
    title = readable(shownTitle(film.facts));
    pin.setToggleState(pinned, juce::dontSendNotification);
    like.setToggleState(liked, juce::dontSendNotification);
    const auto fit = words(text::fitOf, juce::String(said.fit));
    setTitle(juce::String(said.place + 1) + ". " + title + ", " + factsLine(film.facts, film.facts.genreList().size()) +
             ". " + fit + ". " + said.why + (pinned ? juce::String(". ") + words(text::isPinned) : juce::String()) +
             (liked ? juce::String(". ") + words(text::isLiked) : juce::String()) +
             (toWatch ? juce::String(". ") + words(text::isOnWatchList) : juce::String()));
    juce::StringArray reasons;
    for (const auto& reason : film.reasons)
        reasons.add(coreWords(reason));
    setTooltip(title + (film.facts.year > 0 ? " (" + juce::String(film.facts.year) + ")" : juce::String()) + "\n" +
               said.why + (reasons.isEmpty() ? juce::String() : "\n" + capitalised(reasons.joinIntoString(", "))) +
               "\n" + words(text::fitHelp, juce::String(juce::roundToInt(100 * film.match))));
    if (!drawnSame)
        repaint();
    else if (!sameFit)
        repaint(fitArea().getSmallestIntegerContainer());
}

bool FilmCard::advanceFit(float seconds) {
    const auto moved = fitLine.advance(seconds, Glide::halfPixel / std::max(1.0f, fitArea().getWidth()));
    if (moved)
        repaint(fitArea().getSmallestIntegerContainer());
    return moved;
}

void FilmCard::setQuiet(bool quiet) { setAlpha(quiet ? 0.6f : 1.0f); }

void FilmCard::setSelected(bool now) {
    if (std::exchange(selected, now) != now)
        repaint();
    showActions();
}

void FilmCard::showActions() {
    if (onPointed)
        onPointed();
    const auto wanted = selected || isPointedAt();
    if (pin.isVisible() == wanted)
        return;
    for (auto* button : {&pin, &like, &reject})
        button->setVisible(wanted);
    repaint();
}

void FilmCard::mouseUp(const juce::MouseEvent& event) {
    if (event.eventComponent != this || event.getDistanceFromDragStart() > 5)
        return;
    if (event.mods.isPopupMenu())
        showMenu();
    else if (event.getNumberOfClicks() < 2)
        act(FilmAction::select);
}

void FilmCard::mouseDoubleClick(const juce::MouseEvent& event) {
    if (event.eventComponent == this && !event.mods.isPopupMenu())
        act(FilmAction::about);
}

bool FilmCard::keyPressed(const juce::KeyPress& key) {
    using Press = juce::KeyPress;
    if (key == Press::leftKey || key == Press::upKey || key == Press::rightKey || key == Press::downKey) {
        if (onMove)
            onMove(key == Press::leftKey || key == Press::upKey ? -1 : 1);
        return true;
    }
    if (key == Press::returnKey) {
        act(selected ? FilmAction::about : FilmAction::select);
        return true;
    }
    if (key == Press::escapeKey && selected) {
        act(FilmAction::select);
        return true;
    }
    if (key.getModifiers().isAnyModifierKeyDown())
        return false;
    constexpr std::array actions{std::pair('a', FilmAction::about),  std::pair('p', FilmAction::pin),
                                 std::pair('l', FilmAction::like),   std::pair('w', FilmAction::watch),
                                 std::pair('x', FilmAction::reject), std::pair('t', FilmAction::aim),
                                 std::pair('o', FilmAction::open),   std::pair('c', FilmAction::copy)};
    const auto typed = juce::CharacterFunctions::toLowerCase(key.getTextCharacter());
    for (const auto& [letter, action] : actions)
        if (typed == static_cast<juce::juce_wchar>(letter)) {
            act(action);
            return true;
        }
    return false;
}

void FilmCard::showMenu() {
    juce::PopupMenu menu;
    const auto add = [&](FilmAction action, const Text& name, bool ticked = false, bool enabled = true) {
        menu.addItem(words(name), enabled, ticked, [card = juce::Component::SafePointer(this), action] {
            if (card != nullptr)
                card->act(action);
        });
    };
    add(FilmAction::about, text::aboutFilm);
    add(FilmAction::select, text::showProfile, selected);
    add(FilmAction::aim, text::aimAtIt);
    menu.addSeparator();
    add(FilmAction::pin, text::pin, pinned);
    add(FilmAction::like, text::like, liked);
    add(FilmAction::watch, text::watch, toWatch);
    add(FilmAction::reject, text::reject);
    menu.addSeparator();
    add(FilmAction::open, text::openPage, false, !filmPage(shown.facts).empty());
    add(FilmAction::copy, text::copy);
    auto* window = getTopLevelComponent();
    menu.setLookAndFeel(&getLookAndFeel());
    menu.showMenuAsync(
        juce::PopupMenu::Options().withTargetComponent(this).withMousePosition().withParentComponent(window));
}

juce::Rectangle<float> FilmCard::art() const {
    const auto height = getHeight() - textHeight(true);
    const auto genres = static_cast<float>(height) >= minArtForGenres;
    return getLocalBounds().toFloat().withHeight(static_cast<float>(getHeight() - textHeight(genres)));
}

juce::Rectangle<float> FilmCard::fitArea() const {
    return getLocalBounds().toFloat().withTop(art().getBottom()).withHeight(30);
}

void FilmCard::resized() {
    auto line = art().toNearestInt().reduced(4).removeFromTop(buttonSize);
    for (auto* button : {&reject, &like, &pin})
        button->setBounds(line.removeFromRight(buttonSize));
}

void FilmCard::paintFit(juce::Graphics& g, juce::Rectangle<float> area) const {
    const auto& p = paletteOf(*this);
    const auto number = juce::String(text.fit);
    const auto face = font(metrics::titleText, Weight::semibold);
    g.setColour(p.text);
    g.setFont(face);
    g.drawText(number, area, juce::Justification::centredLeft);
    area.removeFromLeft(face.getStringWidthFloat(number) + 6);
    g.setColour(p.dim);
    const auto small = font(metrics::smallText, Weight::medium);
    g.setFont(small);
    g.drawText(words(text::fit), area, juce::Justification::centredLeft);
    area.removeFromLeft(small.getStringWidthFloat(words(text::fit)) + 10);
    const auto line = area.withSizeKeepingCentre(area.getWidth(), 3).translated(0, 1);
    if (line.getWidth() < 8)
        return;
    g.setColour(p.raised);
    g.fillRoundedRectangle(line, 1.5f);
    g.setColour(p.amber);
    g.fillRoundedRectangle(line.withWidth(line.getWidth() * fitLine.value()), 1.5f);
}

void FilmCard::paint(juce::Graphics& g) {
    const auto& p = paletteOf(*this);
    const auto picture = art();
    const auto fit = fitArea();
    paintFit(g, fit.withTrimmedTop(4));
    if (fit.contains(g.getClipBounds().toFloat()))
        return; // the line glides often
    posters.paint(g, picture, posterOf(shown));
    auto mark = picture.getTopRight().translated(-14, 16);
    if (!pin.isVisible())
        for (const auto& [is, icon] : {std::pair(liked, Icon::heart), {toWatch, Icon::add}, {pinned, Icon::pin}})
            if (is) {
                paintOnArt(g, icon, juce::Rectangle<float>(24, 24).withCentre(mark), true);
                mark.x -= 26;
            }
    if (selected) {
        g.setColour(p.text);
        g.drawRoundedRectangle(picture.reduced(1), metrics::artRadius, 2.0f);
    }
    auto area = getLocalBounds().toFloat().withTop(fit.getBottom());
    g.setColour(p.dim);
    g.setFont(font(metrics::smallText, Weight::medium));
    g.drawText(yearAndLength(shown.facts), area.removeFromTop(16), juce::Justification::centredLeft);
    if (picture.getHeight() >= minArtForGenres) {
        g.setFont(font(metrics::smallText));
        g.drawText(fittingGenres(shown.facts, font(metrics::smallText), area.getWidth()), area.removeFromTop(16),
                   juce::Justification::centredLeft);
    }
    g.setColour(p.text);
    drawLines(g, text.why, area.withTrimmedTop(4), font(metrics::bodyText, Weight::medium), 2);
}

} // namespace sceneheard
