#pragma once
#include "Interface/State/SettingFile.h"

namespace sceneheard {

/// Whether a person wants a remote index asked, and which, for all windows. Were it in a session, whoever wrote that
/// would choose who is told of the music. Message thread.
class IndexSetting {
public:
    struct Kept {
        bool on = false;
        std::string address; ///< as it was entered, printable ASCII; "": none. Whether it will do is not known
        bool operator==(const Kept&) const = default;
    };

    /// @param remembered  where the choice is kept
    explicit IndexSetting(juce::File remembered = usualPlace())
        : setting(std::move(remembered)) {}
    static juce::File usualPlace() { return SettingFile::usualPlace("index.txt"); }

    /// Off, without an address, where nothing was chosen, or what is kept cannot be read.
    Kept kept() const;
    /// @return whether it could be kept
    bool keep(const Kept& choice) const;
    const juce::File& file() const { return setting.file(); }

private:
    const SettingFile setting;
};

} // namespace sceneheard
