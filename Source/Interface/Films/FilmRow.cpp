#include "Interface/Films/FilmRow.h"
#include "Films/LocalTitle.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/Poster.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

namespace {
constexpr int posterInset = 7;
}

FilmRow::FilmRow()
    : pin(Icon::pin, text::pin)
    , like(Icon::heart, text::like)
    , reject(Icon::reject, text::reject)
    , aim(Icon::target, text::aimAtIt)
    , page(Icon::page, text::openPage) {
    reachableByTab(*this);
    setRepaintsOnMouseActivity(false);
    for (auto* button : {&pin, &like, &reject, &aim, &page}) {
        button->setWantsKeyboardFocus(false); // the row has a key for each
        addChildComponent(button);
        button->addMouseListener(this, false);
    }
    pin.onClick = [this] { act(FilmAction::pin); };
    like.onClick = [this] { act(FilmAction::like); };
    reject.onClick = [this] { act(FilmAction::reject); };
    aim.onClick = [this] { act(FilmAction::aim); };
    page.onClick = [this] { act(FilmAction::open); };
}

std::unique_ptr<juce::AccessibilityHandler> FilmRow::createAccessibilityHandler() {
    return std::make_unique<juce::AccessibilityHandler>(
        *this, juce::AccessibilityRole::listItem,
        juce::AccessibilityActions()
            .addAction(juce::AccessibilityActionType::press, [this] { act(FilmAction::select); })
            .addAction(juce::AccessibilityActionType::showMenu, [this] { showMenu(); }));
}

void FilmRow::act(FilmAction action) {
    if (onAction)
        onAction(action); // may delete this row
}

void FilmRow::show(const Suggestion& film, int place, const FilmMarks& marks) {
    const auto key = FilmId::of(film.facts).text();
    const auto isPinned = marks.isPinned(key), isLiked = marks.liked.contains(key);
    const auto same = rank == place && shown.film == film.film && shown.reasons == film.reasons && pinned == isPinned &&
                      liked == isLiked;
    shown = film;
    rank = place;
    pinned = isPinned;
    liked = isLiked;
    match.moveTo(juce::jlimit(0.0f, 1.0f, film.match));
    if (same)
        return;
    title = readable(shownTitle(film.facts));
    fitFacts();
    pin.setToggleState(pinned, juce::dontSendNotification);
    like.setToggleState(liked, juce::dontSendNotification);
    page.setEnabled(!filmPage(film.facts).empty());
    juce::StringArray reasons;
    for (const auto& reason : film.reasons)
        reasons.add(juce::String::fromUTF8(reason.c_str()));
    setTitle(juce::String(place + 1) + ". " + title + ", " + factsLine(film.facts, film.facts.genreList().size()) +
             ". " + juce::String(juce::roundToInt(100 * match.target())) + "%. " + reasons.joinIntoString(", ") +
             (pinned ? juce::String(". ") + text::isPinned : juce::String()) +
             (liked ? juce::String(". ") + text::isLiked : juce::String()));
    repaint();
}

void FilmRow::setQuiet(bool quiet) { setAlpha(quiet ? 0.6f : 1.0f); }

void FilmRow::setSelected(bool now) {
    if (std::exchange(selected, now) != now)
        repaint();
    showActions();
}

bool FilmRow::active() const { return selected || isMouseOver(true) || hasKeyboardFocus(false); }

void FilmRow::showActions() {
    const auto wanted = active();
    if (pin.isVisible() == wanted)
        return;
    for (auto* button : {&pin, &like, &reject, &aim, &page})
        button->setVisible(wanted);
    repaint();
}

void FilmRow::mouseUp(const juce::MouseEvent& event) {
    if (event.eventComponent != this || event.getDistanceFromDragStart() > 5)
        return;
    if (event.mods.isPopupMenu())
        showMenu();
    else
        act(FilmAction::select);
}

bool FilmRow::keyPressed(const juce::KeyPress& key) {
    if (key == juce::KeyPress::upKey || key == juce::KeyPress::downKey) {
        if (onMove)
            onMove(key == juce::KeyPress::upKey ? -1 : 1);
        return true;
    }
    if (key == juce::KeyPress::returnKey) {
        act(FilmAction::select);
        return true;
    }
    if (key.getModifiers().isAnyModifierKeyDown())
        return false;
    switch (juce::CharacterFunctions::toLowerCase(key.getTextCharacter())) {
    case 'p':
        act(FilmAction::pin);
        return true;
    case 'l':
        act(FilmAction::like);
        return true;
    case 'x':
        act(FilmAction::reject);
        return true;
    case 't':
        act(FilmAction::aim);
        return true;
    case 'o':
        act(FilmAction::open);
        return true;
    case 'c':
        act(FilmAction::copy);
        return true;
    default:
        return false;
    }
}

void FilmRow::showMenu() {
    juce::PopupMenu menu;
    const auto add = [&](FilmAction action, const char* name, bool ticked = false, bool enabled = true) {
        menu.addItem(words(name), enabled, ticked, [row = juce::Component::SafePointer(this), action] {
            if (row != nullptr)
                row->act(action);
        });
    };
    add(FilmAction::select, text::showProfile, selected);
    add(FilmAction::aim, text::aimAtIt);
    menu.addSeparator();
    add(FilmAction::pin, text::pin, pinned);
    add(FilmAction::like, text::like, liked);
    add(FilmAction::reject, text::reject);
    menu.addSeparator();
    add(FilmAction::open, text::openPage, false, page.isEnabled());
    add(FilmAction::copy, text::copy);
    auto* window = getTopLevelComponent();
    menu.setLookAndFeel(&getLookAndFeel());
    menu.showMenuAsync(
        juce::PopupMenu::Options().withTargetComponent(this).withMousePosition().withParentComponent(window));
}

void FilmRow::resized() {
    auto area = getLocalBounds().withTrimmedRight(66).withSizeKeepingCentre(getWidth() - 66, 34).withX(0);
    for (auto* button : {&page, &aim, &reject, &like, &pin}) {
        button->setBounds(area.removeFromRight(34));
        area.removeFromRight(2);
    }
    fitFacts();
}

juce::Rectangle<float> FilmRow::posterArea() const {
    const auto tall = static_cast<float>(getHeight() - 2 * posterInset);
    return {posterInset, posterInset, std::round(tall * 0.72f), tall};
}

juce::Rectangle<float> FilmRow::textArea() const {
    constexpr float share = 0.56f; // of what poster and ring leave; the rest is for the reasons
    const auto left = posterArea().getRight() + 14, right = static_cast<float>(getWidth()) - 66;
    const auto width = std::max(0.0f, share * (right - left));
    return juce::Rectangle<float>(left, 0, width, static_cast<float>(getHeight())).withSizeKeepingCentre(width, 42);
}

void FilmRow::fitFacts() {
    const auto face = font(metrics::bodyText);
    auto genres = shown.facts.genreList().size();
    do
        facts = factsLine(shown.facts, genres);
    while (genres-- > 0 && face.getStringWidthFloat(facts) > textArea().getWidth());
}

void FilmRow::paintReasons(juce::Graphics& g, juce::Rectangle<float> area) const {
    const auto& p = paletteOf(*this);
    const auto face = font(metrics::smallText, Weight::medium);
    g.setFont(face);
    for (const auto& reason : shown.reasons) {
        const auto label = juce::String::fromUTF8(reason.c_str());
        const auto width = face.getStringWidthFloat(label) + 22;
        if (width > area.getWidth())
            continue; // a shorter one may fit
        const auto chip = area.removeFromLeft(width).withSizeKeepingCentre(width, 24);
        area.removeFromLeft(6);
        g.setColour(rank == 0 || selected ? p.line : p.raised);
        g.fillRoundedRectangle(chip, 12);
        g.setColour(p.dim);
        g.drawText(label, chip, juce::Justification::centred);
    }
}

void FilmRow::paintMatch(juce::Graphics& g, juce::Rectangle<float> area) const {
    const auto& p = paletteOf(*this);
    const auto ring = area.withSizeKeepingCentre(38, 38);
    const juce::PathStrokeType stroke(3.5f, juce::PathStrokeType::curved, juce::PathStrokeType::rounded);
    juce::Path track, arc;
    track.addEllipse(ring);
    g.setColour(p.line);
    g.strokePath(track, stroke);
    arc.addCentredArc(ring.getCentreX(), ring.getCentreY(), 19, 19, 0, 0,
                      juce::MathConstants<float>::twoPi * match.value(), true);
    g.setColour(p.amber);
    g.strokePath(arc, stroke);
    g.setColour(p.text);
    g.setFont(font(metrics::bodyText, Weight::semibold));
    g.drawText(juce::String(juce::roundToInt(100 * match.value())), ring, juce::Justification::centred);
}

void FilmRow::paint(juce::Graphics& g) {
    const auto& p = paletteOf(*this);
    auto area = getLocalBounds().toFloat();
    g.setColour(rank == 0 || selected ? p.best : p.panel);
    g.fillRoundedRectangle(area, metrics::radius);
    if (selected) {
        g.setColour(p.bar);
        g.drawRoundedRectangle(area.reduced(0.75f), metrics::radius, 1.5f);
    } else if (rank == 0) {
        g.setColour(p.line);
        g.drawRoundedRectangle(area.reduced(0.5f), metrics::radius, 1.0f);
    }
    paintPoster(g, posterArea(), shown, p);
    area.removeFromRight(10);
    paintMatch(g, area.removeFromRight(46));
    area.removeFromRight(10);
    auto lines = textArea();
    area.setLeft(lines.getRight());
    const auto face = fontFor(title, metrics::titleText, Weight::semibold);
    auto head = lines.removeFromTop(22);
    const auto marks = static_cast<float>(18 * (pinned + liked));
    auto after = head.getX() + std::min(face.getStringWidthFloat(title) + 6, head.getWidth() - marks);
    for (const auto& [is, icon] : {std::pair(pinned, Icon::pin), {liked, Icon::heart}})
        if (is) {
            g.setColour(p.amber);
            g.fillPath(iconPath(icon), juce::AffineTransform::scale(12).translated(after + 9, head.getCentreY()));
            after += 18;
        }
    g.setColour(p.text);
    g.setFont(face);
    g.drawText(title, head.withTrimmedRight(marks), juce::Justification::centredLeft);
    g.setColour(p.dim);
    g.setFont(font(metrics::bodyText));
    g.drawText(facts, lines, juce::Justification::centredLeft);
    if (!pin.isVisible())
        paintReasons(g, area.withTrimmedLeft(10));
}

} // namespace sceneheard
