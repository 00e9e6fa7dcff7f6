#include "Interface/State/SongSetting.h"
#include "Interface/State/IndexSetting.h"

namespace sceneheard {

SongSetting::SongSetting(juce::File remembered)
    : place(std::move(remembered)) {}

juce::File SongSetting::usualPlace() { return IndexSetting::usualPlace().getSiblingFile("songs.txt"); }

juce::File SongSetting::table() const {
    constexpr juce::int64 most = 8192; // bytes
    if (!place.existsAsFile() || place.getSize() > most)
        return {};
    const auto path = place.loadFileAsString().trimCharactersAtEnd("\r\n");
    return juce::File::isAbsolutePath(path) ? juce::File(path) : juce::File();
}

bool SongSetting::keep(const juce::File& table) const {
    return place.getParentDirectory().createDirectory() && place.replaceWithText(table.getFullPathName() + "\n");
}

} // namespace sceneheard
