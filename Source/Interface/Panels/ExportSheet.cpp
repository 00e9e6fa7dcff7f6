#include "Interface/Panels/ExportSheet.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

struct ExportSheet::Row {
    // A button that is not pressed but pulled out of the window.
    struct Handle : juce::TextButton {
        std::function<juce::File()> file;
        void mouseDrag(const juce::MouseEvent& event) override {
            if (event.getDistanceFromDragStart() < 8 || dragging || !file)
                return;
            dragging = true;
            if (const auto made = file(); made.existsAsFile())
                juce::DragAndDropContainer::performExternalDragDropOfFiles({made.getFullPathName()}, false, this);
        }
        void mouseUp(const juce::MouseEvent& event) override {
            dragging = false;
            TextButton::mouseUp(event);
        }
        bool dragging = false;
    };
    Handle drag;
    juce::TextButton save;

    void layOut(juce::Rectangle<int>& line) {
        save.setBounds(line.removeFromRight(90));
        line.removeFromRight(6);
        drag.setBounds(line.removeFromRight(64));
    }
};

ExportSheet::ExportSheet()
    : Sheet(words(text::exportTitle), 480, static_cast<int>(suffixes.size() + 4) * lineHeight + 48)
    , markersFromFile(words(text::markersFromFile))
    , osc(words(text::oscLive)) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i] = std::make_unique<Row>();
        const auto form = static_cast<Form>(i);
        add(
            *rows[i], words(text::exports[i]), [this, form] { return onDrag ? onDrag(form) : juce::File(); },
            [this, form] { onSave ? onSave(form) : void(); });
    }
    markersFor.setTitle(words(text::markers));
    for (std::size_t i = 0; i < text::markerFormats.size(); ++i)
        markersFor.addItem(words(text::markerFormats[i]), static_cast<int>(i) + 1);
    markersFor.setSelectedId(1, juce::dontSendNotification);
    markerRow = std::make_unique<Row>();
    add(
        *markerRow, words(text::markers), [this] { return onDragMarkers ? onDragMarkers() : juce::File(); },
        [this] { onSaveMarkers ? onSaveMarkers() : void(); });
    for (auto* control : std::initializer_list<juce::Component*>{&markersFor, &markersFromFile}) {
        reachableByTab(*control);
        addAndMakeVisible(control);
    }
    addAndMakeVisible(timeCode);
    address.setTitle(words(text::oscAddress));
    address.setFont(font(metrics::bodyText));
    address.setIndents(10, 5);
    address.setInputRestrictions(260);
    reachableByTab(osc);
    addAndMakeVisible(osc);
    addAndMakeVisible(address);
}

ExportSheet::~ExportSheet() = default;

void ExportSheet::add(Row& row, const juce::String& what, std::function<juce::File()> drag,
                      std::function<void()> save) {
    row.drag.setButtonText(words(text::dragIt));
    row.drag.setTitle(words(text::dragThis, what));
    row.drag.setMouseCursor(juce::MouseCursor::DraggingHandCursor);
    row.drag.file = std::move(drag);
    row.save.setButtonText(words(text::saveAs));
    row.save.setTitle(words(text::saveThis, what));
    row.save.onClick = std::move(save);
    for (auto* button : std::initializer_list<juce::Component*>{&row.drag, &row.save}) {
        reachableByTab(*button);
        addAndMakeVisible(button);
    }
}

juce::TextButton& ExportSheet::saveMarkers() { return markerRow->save; }
juce::TextButton& ExportSheet::save(Form form) { return rows[static_cast<std::size_t>(form)]->save; }

void ExportSheet::say(const juce::String& sentence) {
    said = sentence;
    repaint();
}

void ExportSheet::layOut(juce::Rectangle<int> area) {
    for (auto& row : rows) {
        auto line = area.removeFromTop(lineHeight).reduced(0, 5);
        row->layOut(line);
    }
    constexpr int labelWidth = 130;
    auto markers = area.removeFromTop(lineHeight).reduced(0, 5);
    markerRow->layOut(markers);
    markersFor.setBounds(markers.withTrimmedLeft(labelWidth).withTrimmedRight(6));
    timeCode.setBounds(area.removeFromTop(lineHeight).reduced(0, 5).withTrimmedLeft(labelWidth));
    markersFromFile.setBounds(area.removeFromTop(lineHeight).reduced(0, 5).removeFromRight(160));
    auto line = area.removeFromTop(lineHeight).reduced(0, 5);
    address.setBounds(line.removeFromRight(160));
    osc.setBounds(line);
    note = area;
}

void ExportSheet::paintContent(juce::Graphics& g, juce::Rectangle<int> area) {
    for (const auto& name : text::exports)
        paintLabel(g, words(name), area.removeFromTop(lineHeight).withTrimmedRight(166));
    for (const auto* name : {&text::markers, &text::pictureTimeCode})
        paintLabel(g, words(*name), area.removeFromTop(lineHeight).withWidth(126));
    paintLabel(g, said.isEmpty() ? words(text::exportNote) : said, note);
}

} // namespace sceneheard
