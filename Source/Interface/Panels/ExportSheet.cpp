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
};

ExportSheet::ExportSheet()
    : Sheet(text::exportTitle, 440, static_cast<int>(suffixes.size()) * lineHeight + lineHeight + 48)
    , osc(text::oscLive) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i] = std::make_unique<Row>();
        auto& [drag, save] = *rows[i];
        const auto form = static_cast<Form>(i);
        drag.setButtonText(text::dragIt);
        drag.setTitle(text::dragIt + juce::String(" ") + text::exports[i]);
        drag.setMouseCursor(juce::MouseCursor::DraggingHandCursor);
        drag.file = [this, form] { return onDrag ? onDrag(form) : juce::File(); };
        save.setButtonText(words(text::saveAs));
        save.setTitle(words(text::saveAs) + " " + text::exports[i]);
        save.onClick = [this, form] { onSave ? onSave(form) : void(); };
        for (auto* button : std::initializer_list<juce::Component*>{&drag, &save}) {
            reachableByTab(*button);
            addAndMakeVisible(button);
        }
    }
    address.setTitle(text::oscAddress);
    address.setFont(font(metrics::bodyText));
    address.setIndents(10, 5);
    address.setInputRestrictions(260);
    reachableByTab(osc);
    addAndMakeVisible(osc);
    addAndMakeVisible(address);
}

ExportSheet::~ExportSheet() = default;

juce::TextButton& ExportSheet::save(Form form) { return rows[static_cast<std::size_t>(form)]->save; }

void ExportSheet::say(const juce::String& sentence) {
    said = sentence;
    repaint();
}

void ExportSheet::layOut(juce::Rectangle<int> area) {
    for (auto& row : rows) {
        auto line = area.removeFromTop(lineHeight).reduced(0, 5);
        row->save.setBounds(line.removeFromRight(90));
        line.removeFromRight(6);
        row->drag.setBounds(line.removeFromRight(64));
    }
    auto line = area.removeFromTop(lineHeight).reduced(0, 5);
    address.setBounds(line.removeFromRight(160));
    osc.setBounds(line);
    note = area;
}

void ExportSheet::paintContent(juce::Graphics& g, juce::Rectangle<int> area) {
    for (const auto* name : text::exports)
        paintLabel(g, words(name), area.removeFromTop(lineHeight).withTrimmedRight(166));
    paintLabel(g, said.isEmpty() ? words(text::exportNote) : said, note);
}

} // namespace sceneheard
