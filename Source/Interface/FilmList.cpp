#include "Interface/FilmList.h"
#include "Interface/Look.h"
#include "Interface/Text.h"
#include "Interface/Words.h"
#include <algorithm>

namespace sceneheard {

FilmList::FilmList() {
    setTitle(text::filmsHeading);
    message = text::playSomething;
}

std::unique_ptr<juce::AccessibilityHandler> FilmList::createAccessibilityHandler() {
    return std::make_unique<juce::AccessibilityHandler>(*this, juce::AccessibilityRole::list);
}

int FilmList::capacity() const { return (getHeight() + metrics::rowPitch - metrics::rowHeight) / metrics::rowPitch; }

std::vector<int> FilmList::films() const {
    std::vector<int> shown;
    for (const auto& row : rows)
        if (!row->leaving)
            shown.push_back(row->film());
    return shown;
}

void FilmList::show(const Snapshot& snapshot) {
    auto text =
        snapshot.problem.empty() ? juce::String(text::playSomething) : juce::String::fromUTF8(snapshot.problem.c_str());
    if (std::exchange(message, text) != message && rows.empty())
        repaint();
    quiet = snapshot.silent;
    suggested = snapshot.films;
    const auto before = films();
    place();
    if (films() != before || snapshot.seconds < changedAt)
        changedAt = snapshot.seconds;
    settled = snapshot.seconds - changedAt;
}

void FilmList::resized() { place(); }

FilmRow& FilmList::rowOf(int film, int place) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](auto& row) { return row->film() == film; });
    if (found != rows.end())
        return **found;
    auto row = std::make_unique<FilmRow>();
    row->y.jumpTo(static_cast<float>((place + 1) * metrics::rowPitch)); // rises from below
    addAndMakeVisible(*row);
    rows.push_back(std::move(row));
    return *rows.back();
}

void FilmList::place() {
    const auto wasEmpty = rows.empty();
    for (auto& row : rows)
        row->leaving = true;
    const auto count = std::min(static_cast<std::size_t>(std::max(0, capacity())), suggested.size());
    std::vector<FilmRow*> order;
    for (std::size_t i = 0; i < count; ++i) {
        const auto place = static_cast<int>(i);
        auto& row = rowOf(suggested[i].film, place);
        row.leaving = false;
        row.show(suggested[i], place);
        row.setQuiet(quiet);
        if (wasEmpty) {
            row.y.jumpTo(static_cast<float>(place * metrics::rowPitch));
            row.match.jumpTo(row.match.target());
        }
        row.y.moveTo(static_cast<float>(place * metrics::rowPitch));
        order.push_back(&row);
    }
    // Rows that are no longer suggested go at once: two films on one place cannot be read.
    std::erase_if(rows, [](auto& row) { return row->leaving; });
    std::sort(rows.begin(), rows.end(), [&](auto& a, auto& b) {
        return std::find(order.begin(), order.end(), a.get()) < std::find(order.begin(), order.end(), b.get());
    });
    for (auto& row : rows)
        row->setBounds(0, juce::roundToInt(row->y.value()), getWidth(), metrics::rowHeight);
    if (rows.empty() != wasEmpty)
        repaint();
}

void FilmList::advance(float seconds) {
    for (auto& row : rows) {
        if (row->match.advance(seconds, 0.002f))
            row->repaint();
        if (row->y.advance(seconds, 0.5f))
            row->setTopLeftPosition(0, juce::roundToInt(row->y.value()));
    }
}

void FilmList::paint(juce::Graphics& g) {
    if (!rows.empty())
        return;
    const auto& p = palette();
    const auto area = getLocalBounds().toFloat();
    g.setColour(p.panel);
    g.fillRoundedRectangle(area, metrics::radius);
    g.setColour(p.dim);
    g.setFont(font(metrics::titleText));
    g.drawFittedText(message, area.reduced(40, 20).toNearestInt(), juce::Justification::centred, 6);
}

} // namespace sceneheard
