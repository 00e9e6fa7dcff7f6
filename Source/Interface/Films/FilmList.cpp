#include "Interface/Films/FilmList.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"
#include <algorithm>

namespace sceneheard {

FilmList::FilmList()
    : message(text::playSomething) {
    setTitle(text::filmsHeading);
    describe();
}

std::unique_ptr<juce::AccessibilityHandler> FilmList::createAccessibilityHandler() {
    return std::make_unique<juce::AccessibilityHandler>(*this, juce::AccessibilityRole::list);
}

int FilmList::capacity() const { return (getHeight() + metrics::gap) / (minHeight + metrics::gap); }

int FilmList::rowHeight() const {
    const auto shared = (getHeight() + metrics::gap) / std::max(1, capacity()) - metrics::gap;
    return juce::jlimit(minHeight, minHeight * 5 / 4, shared);
}

std::vector<FilmId> FilmList::films() const {
    std::vector<FilmId> shown;
    for (const auto& row : rows)
        shown.push_back(row->film());
    return shown;
}

void FilmList::setMessage(const juce::String& sentence) {
    if (std::exchange(why, sentence) != sentence)
        describe();
}

void FilmList::describe() {
    const auto said = !rows.empty() ? juce::String() : why.isEmpty() ? message : why;
    if (said == getDescription())
        return;
    setDescription(said);
    repaint();
}

void FilmList::show(const Snapshot& snapshot) {
    auto said = !snapshot.problem.empty()                 ? juce::String::fromUTF8(snapshot.problem.c_str())
                : snapshot.moodKnown                      ? juce::String(text::noFilmPasses)
                : snapshot.seconds > 0 && snapshot.silent ? juce::String(text::onlySilence)
                                                          : juce::String(text::playSomething);
    message = said;
    quiet = snapshot.silent;
    suggested = snapshot.films;
    const auto before = films();
    place();
    if (films() != before || snapshot.seconds < changedAt)
        changedAt = snapshot.seconds;
    settled = snapshot.seconds - changedAt;
}

void FilmList::setMarks(const FilmMarks& next, std::vector<Suggestion> films) {
    marks = next;
    pinned = std::move(films);
    place();
}

void FilmList::select(std::optional<FilmId> film) {
    selected = film;
    for (auto& row : rows)
        row->setSelected(selected == row->film());
}

void FilmList::setLeastRowHeight(int pixels) {
    if (std::exchange(minHeight, pixels) != pixels)
        place();
}

void FilmList::resized() {
    place();
    for (auto& row : rows) { // nothing glides while a person drags the window's edge
        row->y.jumpTo(row->y.target());
        row->setTopLeftPosition(0, juce::roundToInt(row->y.value()));
    }
}

FilmRow& FilmList::rowOf(FilmId film, int place) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](auto& row) { return row->film() == film; });
    if (found != rows.end())
        return **found;
    auto made = std::make_unique<FilmRow>();
    auto& row = *made;
    row.y.jumpTo(static_cast<float>((place + 1) * pitch())); // rises from below
    row.onAction = [this, &row](FilmAction action) {
        if (onAction)
            onAction(Suggestion(row.suggestion()), action);
    };
    row.onMove = [this, &row](int step) { moveFocus(row.film(), step); };
    addAndMakeVisible(row);
    rows.push_back(std::move(made));
    return row;
}

void FilmList::moveFocus(FilmId from, int step) {
    const auto at =
        std::find_if(rows.begin(), rows.end(), [&](auto& row) { return row->film() == from; }) - rows.begin() + step;
    if (at >= 0 && at < static_cast<std::ptrdiff_t>(rows.size()))
        rows[static_cast<std::size_t>(at)]->grabKeyboardFocus();
}

void FilmList::place() {
    const auto wasEmpty = rows.empty();
    const auto wanted = markedOrder(suggested, pinned, marks);
    for (auto& row : rows)
        row->leaving = true;
    const auto count = std::min(static_cast<std::size_t>(std::max(0, capacity())), wanted.size());
    std::vector<FilmRow*> order;
    for (std::size_t i = 0; i < count; ++i) {
        const auto at = static_cast<int>(i);
        auto& row = rowOf(wanted[i].film, at);
        row.leaving = false;
        row.show(wanted[i], at, marks);
        row.setQuiet(quiet);
        row.setSelected(selected == row.film());
        if (wasEmpty) {
            row.y.jumpTo(static_cast<float>(at * pitch()));
            row.match.jumpTo(row.match.target());
        }
        row.y.moveTo(static_cast<float>(at * pitch()));
        order.push_back(&row);
    }
    // Rows that are no longer suggested go at once: two films on one place cannot be read. One of them may be what
    // called, so that it lives on unseen until the next time.
    retired.clear();
    for (auto& row : rows)
        if (row->leaving) {
            removeChildComponent(row.get());
            retired.push_back(std::move(row));
        }
    std::erase(rows, nullptr);
    std::sort(rows.begin(), rows.end(), [&](auto& a, auto& b) {
        return std::find(order.begin(), order.end(), a.get()) < std::find(order.begin(), order.end(), b.get());
    });
    for (auto& row : rows) {
        row->setBounds(0, juce::roundToInt(row->y.value()), getWidth(), rowHeight());
        row->setExplicitFocusOrder(static_cast<int>(&row - rows.data()) + 1);
    }
    describe();
}

bool FilmList::advance(float seconds) {
    bool moved = false;
    for (auto& row : rows) {
        const auto matched = row->match.advance(seconds, 0.002f), placed = row->y.advance(seconds, 0.5f);
        if (matched)
            row->repaint();
        if (placed)
            row->setTopLeftPosition(0, juce::roundToInt(row->y.value()));
        moved |= matched || placed;
    }
    return moved;
}

void FilmList::paint(juce::Graphics& g) {
    if (!rows.empty())
        return;
    const auto& p = paletteOf(*this);
    g.setColour(p.panel);
    g.fillRoundedRectangle(getLocalBounds().toFloat(), metrics::radius);
    g.setColour(p.dim);
    g.setFont(font(metrics::titleText));
    g.drawFittedText(getDescription(), getLocalBounds().reduced(40, 20), juce::Justification::centred, 8, 1.0f);
}

} // namespace sceneheard
