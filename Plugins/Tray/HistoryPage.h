#pragma once
#include "Tray/TrayService.h"

namespace sceneheard {

/// What a person heard: the pieces with a search, their taste, the mood of their days, how good the films shown were,
/// and what can be done with all of it. Message thread.
class HistoryPage : public juce::Component, private juce::ListBoxModel {
public:
    static constexpr std::size_t mostPieces = 500; ///< that are listed; a search finds older ones
    static constexpr int weeks = 12;               ///< of the calendar

    explicit HistoryPage(TrayService& service);

    /// Reads the history anew.
    void follow();
    std::function<void(const Suggestion&)> onFilm; ///< a person wants to see the film of a piece

    void paint(juce::Graphics& g) override;
    void resized() override;
    void visibilityChanged() override;

    juce::TextEditor search;
    juce::ListBox list;
    juce::TextButton csv, json, deleteAll, surely, keepIt;

private:
    int getNumRows() override { return static_cast<int>(pieces.size()); }
    void paintListBoxItem(int row, juce::Graphics& g, int width, int height, bool selected) override;
    void listBoxItemClicked(int row, const juce::MouseEvent&) override { choose(row); }
    void returnKeyPressed(int row) override { choose(row); }
    juce::String getNameForRow(int row) override;

    void listPieces();
    void choose(int row);
    void write(bool asJson);
    void ask(bool asks);
    void paintCalendar(juce::Graphics& g, juce::Rectangle<int> area) const;

    TrayService& service;
    std::vector<HeardPiece> pieces;
    std::vector<juce::String> films; // of each, the first one's title
    std::vector<MoodDay> days;
    juce::String taste, marks, told;
    bool asking = false, any = false;
    juce::Rectangle<int> tasteArea, calendar, marksArea, toldArea;
    std::unique_ptr<juce::FileChooser> chooser;
};

} // namespace sceneheard
