#include "Interface/State/Consent.h"
#include "Interface/State/LocalFile.h"
#include "Interface/State/SettingFile.h"
#include "Listening/SessionLimits.h"
#include "Support/Error.h"

namespace sceneheard {

namespace {
constexpr std::size_t maxPaths = 500;

bool fitsLine(const std::string& path) {
    return !path.empty() && path.size() <= limits::textBytes && path.find_first_of("\r\n") == std::string::npos;
}
} // namespace

Consent::Consent(juce::File remembered)
    : place(std::move(remembered)) {}

juce::File Consent::usualPlace() { return SettingFile::usualPlace("allowed-files.txt"); }

void Consent::recall() {
    if (place == juce::File())
        return;
    std::string text;
    try {
        text = readLocalFile(place.getFullPathName().toStdString(), maxPaths * (limits::textBytes + 1));
    } catch (const Error&) {
        return; // nothing was allowed yet, or it can be asked again
    }
    for (std::size_t from = 0; from < text.size();) {
        const auto end = std::min(text.find('\n', from), text.size());
        if (const auto line = text.substr(from, end - from); fitsLine(line) && answers.size() < maxPaths)
            answers.emplace(line, true); // a no of now counts for more
        from = end + 1;
    }
}

void Consent::remember() {
    recall(); // what other windows allowed meanwhile
    std::string text;
    for (const auto& [path, yes] : answers)
        if (yes && fitsLine(path))
            text += path + "\n";
    if (place.getParentDirectory().createDirectory())
        place.replaceWithData(text.data(), text.size());
}

std::optional<bool> Consent::of(const std::string& path) {
    if (!std::exchange(recalled, true))
        recall();
    const auto answer = answers.find(path);
    return answer == answers.end() ? std::nullopt : std::optional(answer->second);
}

void Consent::say(const std::string& path, bool yes) {
    const auto before = of(path);
    answers[path] = yes;
    if (yes && before != true && place != juce::File())
        remember();
}

} // namespace sceneheard
