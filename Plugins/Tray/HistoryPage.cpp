#include "Tray/HistoryPage.h"
#include "Films/LocalTitle.h"
#include "Interface/Page/AboutFilm.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Style/TrayText.h"
#include "Interface/Style/Words.h"
#include "Listening/Guard.h"
#include "Person/HistoryExport.h"
#include "Support/ReplaceFile.h"
#include <ctime>

namespace sceneheard {

namespace {
juce::String utf8(const std::string& text) { return juce::String::fromUTF8(text.c_str()); }
} // namespace

HistoryPage::HistoryPage(TrayService& s)
    : service(s) {
    search.setTextToShowWhenEmpty(words(tray_text::search), paletteOf(*this).quiet);
    search.setTitle(words(tray_text::search));
    search.setFont(font(metrics::panelText));
    search.setJustification(juce::Justification::centredLeft);
    search.setIndents(12, 0);
    search.onTextChange = [this] {
        guarded([this] { listPieces(); }, [this](const std::string& why) { told = utf8(why); });
    };
    list.setModel(this);
    list.setRowHeight(52);
    list.setTitle(words(tray_text::history));
    list.setColour(juce::ListBox::backgroundColourId, juce::Colours::transparentBlack);
    csv.onClick = [this] { write(false); };
    json.onClick = [this] { write(true); };
    deleteAll.onClick = [this] { ask(true); };
    keepIt.onClick = [this] { ask(false); };
    surely.onClick = [this] {
        guarded([this] { service.deleteHistory(); }, [this](const std::string& why) { told = utf8(why); });
        ask(false);
        follow();
    };
    for (const auto& [button, word] :
         {std::pair(&csv, tray_text::exportCsv), std::pair(&json, tray_text::exportJson),
          std::pair(&deleteAll, tray_text::deleteAll), std::pair(&surely, tray_text::deleteSurely),
          std::pair(&keepIt, tray_text::keepIt)})
        button->setButtonText(words(word));
    for (auto* part :
         std::initializer_list<juce::Component*>{&search, &list, &csv, &json, &deleteAll, &surely, &keepIt}) {
        reachableByTab(*part);
        addChildComponent(part);
    }
    search.setVisible(true);
    list.setVisible(true);
    ask(false);
}

void HistoryPage::visibilityChanged() {
    if (!isVisible())
        ask(false);
}

void HistoryPage::ask(bool asks) {
    asking = asks;
    for (auto* button : {&csv, &json, &deleteAll})
        button->setVisible(!asks);
    for (auto* button : {&surely, &keepIt})
        button->setVisible(asks);
    repaint();
}

void HistoryPage::follow() {
    listPieces();
    service.measureHistory([page = SafePointer<HistoryPage>(this)](const HistoryMeasures& all) {
        if (page == nullptr)
            return;
        page->taste = utf8(all.taste);
        page->marks = utf8(all.marks);
        page->days = all.days;
        if (!all.problem.empty())
            page->told = utf8(all.problem);
        page->repaint();
    });
}

void HistoryPage::listPieces() {
    HistoryQuery query;
    query.words = search.getText().toStdString();
    query.limit = mostPieces;
    pieces = service.history().pieces(query);
    any = !pieces.empty() || service.history().size().pieces > 0;
    films.clear();
    for (const auto& piece : pieces) {
        const auto& catalogue = service.matcher()->catalogue();
        const auto row = piece.films.empty() ? -1 : catalogue.rowOf(piece.films.front());
        films.push_back(row < 0 ? juce::String() : readable(shownTitle(catalogue.film(row))));
    }
    for (auto* button : {&csv, &json, &deleteAll})
        button->setEnabled(any);
    list.updateContent();
    list.repaint();
    repaint();
}

juce::String HistoryPage::getNameForRow(int row) {
    if (row < 0 || row >= getNumRows())
        return {};
    const auto& piece = pieces[static_cast<std::size_t>(row)];
    return readable(piece.title) + ", " + readable(piece.artist) + ", " + utf8(localTime(piece.began)) + ". " +
           films[static_cast<std::size_t>(row)];
}

void HistoryPage::paintListBoxItem(int row, juce::Graphics& g, int width, int height, bool selected) {
    if (row < 0 || row >= getNumRows())
        return;
    const auto& p = paletteOf(*this);
    const auto& piece = pieces[static_cast<std::size_t>(row)];
    auto area = juce::Rectangle<int>(width, height).reduced(8, 4);
    if (selected) {
        g.setColour(p.raised);
        g.fillRoundedRectangle(area.expanded(4, 2).toFloat(), 8);
    }
    const auto dot = area.removeFromLeft(28).toFloat();
    g.setColour(piece.music && !piece.speech ? p.mood(piece.music->mood[Axis::valence], piece.music->mood[Axis::energy])
                                             : p.line);
    g.fillEllipse(juce::Rectangle<float>(14, 14).withCentre({dot.getX() + 8, dot.getCentreY()}));
    const auto right = area.removeFromRight(area.getWidth() * 2 / 5);
    const auto title = piece.title.empty() ? words(tray_text::untitled) : readable(piece.title);
    g.setColour(p.text);
    g.setFont(fontFor(title, metrics::panelText + 1, Weight::semibold));
    g.drawText(title, area.removeFromTop(22), juce::Justification::centredLeft, true);
    const auto by = readable(piece.artist.empty() ? piece.player : piece.artist);
    g.setColour(p.dim);
    g.setFont(fontFor(by, metrics::smallText));
    g.drawText(by, area, juce::Justification::centredLeft, true);
    auto beside = right;
    g.setFont(font(metrics::smallText));
    g.drawText(utf8(localTime(piece.began)), beside.removeFromTop(22), juce::Justification::centredRight, true);
    const auto& film = piece.speech ? words(tray_text::speech) : films[static_cast<std::size_t>(row)];
    g.setFont(fontFor(film, metrics::smallText, Weight::medium));
    g.drawText(film, beside, juce::Justification::centredRight, true);
}

void HistoryPage::choose(int row) {
    if (row < 0 || row >= getNumRows() || !onFilm)
        return;
    const auto& piece = pieces[static_cast<std::size_t>(row)];
    if (!piece.films.empty())
        if (const auto film = filmAlone(piece.films.front(), *service.matcher()))
            onFilm(*film);
}

void HistoryPage::write(bool asJson) {
    const auto folder = juce::File::getSpecialLocation(juce::File::userHomeDirectory);
    chooser = std::make_unique<juce::FileChooser>(words(asJson ? tray_text::exportJson : tray_text::exportCsv),
                                                  folder.getChildFile(asJson ? "history.json" : "history.csv"));
    using Browser = juce::FileBrowserComponent;
    chooser->launchAsync(Browser::saveMode | Browser::canSelectFiles | Browser::warnAboutOverwriting,
                         [this, asJson](const juce::FileChooser& chosen) {
                             const auto file = chosen.getResult();
                             if (file == juce::File())
                                 return;
                             guarded(
                                 [&] {
                                     auto text = asJson ? std::string() : historyCsvNames() + "\n";
                                     auto all = service.history().pieces();
                                     for (auto piece = all.rbegin(); piece != all.rend(); ++piece)
                                         text += (asJson ? historyJson(*piece, *service.matcher())
                                                         : historyCsv(*piece, *service.matcher())) +
                                                 "\n";
                                     replaceFile(file.getFullPathName().toStdString(), text);
                                     told = words(tray_text::exported, {file.getFullPathName()});
                                 },
                                 [&](const std::string& why) {
                                     told = words(tray_text::notExported, {file.getFullPathName(), utf8(why)});
                                 });
                             repaint();
                         });
}

void HistoryPage::resized() {
    auto area = getLocalBounds().withTrimmedTop(metrics::headHeight).reduced(metrics::margin, 0);
    area.removeFromBottom(metrics::margin);
    auto left = area.removeFromLeft(area.getWidth() * 58 / 100);
    area.removeFromLeft(40);
    search.setBounds(left.removeFromTop(32));
    left.removeFromTop(8);
    list.setBounds(left);
    area.removeFromTop(4);
    tasteArea = area.removeFromTop(116);
    calendar = area.removeFromTop(24 + 7 * 20 + 16);
    marksArea = area.removeFromTop(100);
    auto lowest = area.removeFromBottom(32), again = lowest;
    area.removeFromBottom(8);
    auto buttons = area.removeFromBottom(32);
    toldArea = area.removeFromBottom(40);
    deleteAll.setBounds(lowest.removeFromLeft(pillWidth(deleteAll.getButtonText())));
    for (auto* button : {&csv, &json}) {
        button->setBounds(buttons.removeFromLeft(std::min(buttons.getWidth(), pillWidth(button->getButtonText()))));
        buttons.removeFromLeft(8);
    }
    for (auto* button : {&surely, &keepIt}) { // in the place of the question
        button->setBounds(again.removeFromLeft(pillWidth(button->getButtonText())));
        again.removeFromLeft(8);
    }
}

// Weeks from left to right, Monday at the top, each day in the colour of its mood.
void HistoryPage::paintCalendar(juce::Graphics& g, juce::Rectangle<int> area) const {
    const auto& p = paletteOf(*this);
    constexpr int step = 20, daySeconds = 86400;
    const auto side = static_cast<float>(step - 4);
    const auto now = std::time(nullptr);
    std::tm today{};
    localtime_r(&now, &today);
    const auto sinceMonday = (today.tm_wday + 6) % 7;
    for (int week = 0; week < weeks; ++week)
        for (int day = 0; day < 7; ++day) {
            const auto ago = (weeks - 1 - week) * 7 + sinceMonday - day;
            if (ago < 0)
                continue;
            const auto then = now - static_cast<std::time_t>(ago) * daySeconds;
            std::tm at{};
            localtime_r(&then, &at);
            const auto known = std::find_if(days.begin(), days.end(), [&](const MoodDay& d) {
                return d.year == at.tm_year + 1900 && d.month == at.tm_mon + 1 && d.day == at.tm_mday;
            });
            g.setColour(known == days.end() ? p.raised
                                            : p.mood(known->mean.mood[Axis::valence], known->mean.mood[Axis::energy]));
            g.fillRoundedRectangle(static_cast<float>(area.getX() + week * step),
                                   static_cast<float>(area.getY() + day * step), side, side, 4);
        }
}

void HistoryPage::paint(juce::Graphics& g) {
    const auto& p = paletteOf(*this);
    g.fillAll(p.ground);
    const auto head = [&](const Text& name, juce::Rectangle<int>& area) {
        g.setColour(p.text);
        g.setFont(font(metrics::titleText, Weight::semibold));
        g.drawText(words(name), area.removeFromTop(24), juce::Justification::centredLeft);
        g.setColour(p.dim);
    };
    if (pieces.empty()) {
        g.setColour(p.dim);
        g.setFont(font(metrics::panelText));
        g.drawFittedText(words(any ? tray_text::noneFound : tray_text::noHistory), list.getBounds().removeFromTop(80),
                         juce::Justification::centred, 2, 1);
    }
    auto area = tasteArea;
    head(tray_text::yourTaste, area);
    drawLines(g, taste, area.toFloat(), font(metrics::panelText), 5);
    area = calendar;
    head(tray_text::yourDays, area);
    paintCalendar(g, area);
    area = marksArea;
    head(tray_text::yourMarks, area);
    drawLines(g, marks, area.toFloat(), font(metrics::panelText), 4);
    g.setColour(asking ? p.amber : p.dim);
    drawLines(g, asking ? words(tray_text::deleteAsk) : told, toldArea.toFloat(), font(metrics::bodyText), 2);
}

} // namespace sceneheard
