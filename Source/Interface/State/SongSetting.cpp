#include "Interface/State/SongSetting.h"

namespace sceneheard {

juce::File SongSetting::table() const {
    const auto path = juce::String::fromUTF8(kept.text().c_str()).trimCharactersAtEnd("\r\n");
    return juce::File::isAbsolutePath(path) ? juce::File(path) : juce::File();
}

bool SongSetting::keep(const juce::File& table) const {
    return kept.replace(table.getFullPathName().toStdString() + "\n");
}

} // namespace sceneheard
