#pragma once
#include "Interface/State/SettingFile.h"
#include "Interface/Style/Language.h"

namespace sceneheard {

/// Which language the person chose for all windows. Message thread.
class LanguageSetting {
public:
    /// @param remembered  where the choice is kept
    explicit LanguageSetting(juce::File remembered = usualPlace())
        : kept(std::move(remembered)) {}
    static juce::File usualPlace() { return SettingFile::usualPlace("language.txt"); }

    /// The system's where nothing else was chosen, or what is kept cannot be read.
    LanguageChoice choice() const;
    /// @return whether it could be kept
    bool choose(LanguageChoice choice) const;

private:
    const SettingFile kept;
};

/// While windows are open they speak one language: that which was chosen when the first of them opened, or that named
/// by SCENEHEARD_LANGUAGE (en, de). Hold it by a juce::SharedResourcePointer.
struct SpeakChosenLanguage {
    SpeakChosenLanguage();
};

} // namespace sceneheard
