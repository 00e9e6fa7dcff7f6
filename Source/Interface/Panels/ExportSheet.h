#pragma once
#include "Interface/Panels/Sheet.h"
#include "Interface/Panels/TimeCodeFields.h"
#include <array>

namespace sceneheard {

/// The cue and its markers for other programs: each form can be saved, or dragged into another window; OSC sends the
/// cue live. Markers of other programs come in here.
class ExportSheet : public Sheet {
public:
    enum class Form { csv, json, midi, svg };
    static constexpr std::array suffixes{".csv", ".json", ".mid", ".svg"}; ///< in the order of Form

    ExportSheet();
    ~ExportSheet() override;

    /// A person wants the cue in a file that they choose.
    std::function<void(Form)> onSave;
    /// Makes a temporary file of the cue, to be dragged away; one that does not exist: it could not be made.
    std::function<juce::File(Form)> onDrag;

    /// The same of the markers, in the format that is chosen.
    std::function<void()> onSaveMarkers;
    std::function<juce::File()> onDragMarkers;
    MarkerFormat markerFormat() const { return static_cast<MarkerFormat>(markersFor.getSelectedId() - 1); }

    juce::ComboBox markersFor; ///< the ids of MarkerFormat, from 1
    TimeCodeFields timeCode;
    juce::TextButton markersFromFile;
    juce::TextButton& saveMarkers();

    juce::ToggleButton osc;
    juce::TextEditor address; ///< "127.0.0.1:9000"
    /// What went wrong or well, in a sentence.
    void say(const juce::String& sentence);
    juce::TextButton& save(Form form);

private:
    struct Row;
    void add(Row& row, const juce::String& what, std::function<juce::File()> drag, std::function<void()> save);
    void layOut(juce::Rectangle<int> area) override;
    void paintContent(juce::Graphics& g, juce::Rectangle<int> area) override;

    std::array<std::unique_ptr<Row>, suffixes.size()> rows;
    std::unique_ptr<Row> markerRow;
    juce::String said;
    juce::Rectangle<int> note;
};

} // namespace sceneheard
