#pragma once
#include "Interface/Panels/Sheet.h"
#include "Interface/State/MotionSetting.h"
#include "Interface/Style/Language.h"
#include "Interface/Style/Palette.h"

namespace sceneheard {

/// How the window looks, what is asked elsewhere, and what can be read about it.
class SettingsSheet : public Sheet {
public:
    static constexpr std::array sizes{75, 90, 100, 125, 150, 175, 200, 225, 250}; ///< percent

    SettingsSheet();

    juce::ComboBox theme;    ///< the ids of Theme, from 1
    juce::ComboBox scale;    ///< ids: percent
    juce::ComboBox language; ///< the ids of LanguageChoice, from 1
    juce::ComboBox motion;   ///< the ids of MotionChoice, from 1
    juce::TextButton hints;
    juce::ToggleButton outputMood; ///< the mood as automation for the host
    juce::ToggleButton asksIndex;  ///< a remote index, at the address beside it
    juce::ToggleButton asksTmdb;   ///< posters and where to watch
    juce::TextEditor index;        ///< Return takes it, Escape puts back what is followed

    void set(Theme chosen, int percent);
    /// Says so where the window has less room than the chosen size needs. @param drawn, chosen  percent
    void setRoom(int drawn, int chosen);
    void setMotion(MotionChoice chosen);
    MotionChoice chosenMotion() const { return static_cast<MotionChoice>(motion.getSelectedId() - 1); }
    void setLanguage(LanguageChoice chosen);
    LanguageChoice chosenLanguage() const;
    /// Says when the window will speak the chosen language, where it is another than now.
    void sayLanguageChanges();
    /// What is followed, which the switch and the field show unless a person is about to change it, and how it stands
    /// with that, in sentences.
    void showIndex(bool on, const juce::String& address, const juce::String& stands);
    /// What was entered will not do, in a sentence; the switch goes back.
    void refuseIndex(const juce::String& why);
    /// Whether TMDb is asked, and what is to be said of it, in sentences.
    void showTmdb(bool on, const juce::String& says);
    void visibilityChanged() override;
    void lookAndFeelChanged() override;

private:
    juce::String indexSays() const;
    void sayIndex();

    juce::String room, indexAddress, indexStands, indexRefused, tmdbSays;
    bool changesLanguage = false, indexOn = false; // followed, as is the address
    juce::Rectangle<int> looks, indexNotes, tmdbNotes;
    void layOut(juce::Rectangle<int> area) override;
    void paintContent(juce::Graphics& g, juce::Rectangle<int> area) override;
};

/// What to do first, in three short sentences.
class HintsSheet : public Sheet {
public:
    HintsSheet();

private:
    void layOut(juce::Rectangle<int> area) override;
    void paintContent(juce::Graphics& g, juce::Rectangle<int> area) override;

    juce::TextButton gotIt;
};

} // namespace sceneheard
