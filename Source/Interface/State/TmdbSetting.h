#pragma once
#include "Interface/State/SettingFile.h"

namespace sceneheard {

/// Whether posters and where to watch are asked of TMDb, and for which country: chosen by the person for all windows.
/// Message thread.
class TmdbSetting {
public:
    /// @param remembered  where the choice is kept
    explicit TmdbSetting(juce::File remembered = usualPlace())
        : file(std::move(remembered)) {}
    static juce::File usualPlace() { return SettingFile::usualPlace("tmdb.txt"); }

    /// Off where nothing was chosen, or what is kept cannot be read.
    bool isOn() const;
    /// As ISO 3166 has it, "DE"; the system's where none was chosen, and US where that has none.
    juce::String country() const;
    /// @param country  two letters; else the system's  @return whether it could be kept
    bool choose(bool on, const juce::String& country) const;

private:
    juce::StringArray kept() const;

    const SettingFile file;
};

} // namespace sceneheard
