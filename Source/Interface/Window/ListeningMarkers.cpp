#include "Interface/State/LocalFile.h"
#include "Interface/Style/Problems.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"
#include "Interface/Window/ListeningView.h"
#include "Support/Error.h"

namespace sceneheard {

namespace {
// What the file's readers throw, with its name before it.
template <typename Work>
auto named(const juce::String& file, Work work) {
    try {
        return work();
    } catch (const Error& e) {
        throw Error(file.toStdString() + ": " + e.what());
    }
}

// How many came, and which did not.
juce::String told(const MarkersRead& read, const juce::String& from, bool all) {
    auto said = words(text::markersCameFrom, {juce::String(static_cast<int>(read.markers.size())), from});
    if (read.skipped > 0) {
        said << ", " << words(text::leftOut, juce::String(static_cast<int>(read.skipped))) << " (";
        if (read.skippedLine > 0)
            said << words(text::line, juce::String(static_cast<int>(read.skippedLine))) << ": ";
        said << problemWords(read.why) << ")";
    }
    return all ? said : said + ", " + words(text::markersFull);
}
} // namespace

void ListeningView::connectMarkers() {
    exports.markersFromFile.onClick = safely([this] {
        desktop.askFile(words(text::markersFromFile), "*", {}, safely([this](const juce::File& file) {
                            if (file != juce::File())
                                importMarkers(file);
                        }));
    });
    exports.onSaveMarkers = safely([this] { saveMarkers(); });
    exports.onDragMarkers = safely([this] { return dragMarkers(); });
    exports.timeCode.onChange = safely([this] {
        const auto options = exports.timeCode.options();
        if (!options.frameRate)
            return exports.say(words(text::noTimeCode));
        kept.frameRate = *options.frameRate;
        kept.timeCodeStart = options.start;
        remember();
    });
}

void ListeningView::importMarkers(const juce::File& file) {
    const auto name = shownPath(file.getFileName().toStdString());
    const auto bytes = readLocalFile(file.getFullPathName().toStdString(), mostMarkerBytes);
    const auto read = named(name, [&] { return readMarkers(bytes); });
    if (!read.question)
        return takeMarkers(read, name);
    exports.close();
    markerSheet.ask(name, *read.question, kept.frameRate, safely([this, bytes, name](const MarkerOptions& options) {
                        kept.frameRate = *options.frameRate;
                        kept.timeCodeStart = options.start;
                        exports.timeCode.set(kept.frameRate, kept.timeCodeStart);
                        takeMarkers(named(name, [&] { return readMarkers(bytes, options); }), name);
                    }));
}

// Those that are there already, as when a file is brought in again, stay once.
void ListeningView::takeMarkers(const MarkersRead& read, const juce::String& from) {
    constexpr double same = 0.001; // seconds
    auto all = kept.markers;
    for (const auto& marker : read.markers)
        if (std::none_of(all.begin(), all.end(), [&](const Marker& known) {
                return std::abs(known.seconds - marker.seconds) < same && known.name == marker.name;
            }))
            all.push_back(marker);
    const bool room = all.size() <= limits::markers;
    timeline.setMarkers(std::move(all));
    kept.markers = timeline.markers();
    remember();
    const auto said = told(read, from, room);
    exports.say(said);
    head.status.tell(said);
}

std::optional<std::string> ListeningView::markersAsChosen() {
    if (kept.markers.empty()) {
        exports.say(words(text::noMarkers));
        return std::nullopt;
    }
    const auto format = exports.markerFormat();
    const auto options = exports.timeCode.options();
    if (factsOf(format).timeCode && !options.frameRate) {
        exports.say(words(text::noTimeCode));
        return std::nullopt;
    }
    try {
        return writeMarkers(kept.markers, format, options);
    } catch (const Error& e) {
        exports.say(problemWords(e.what()));
        return std::nullopt;
    }
}

void ListeningView::saveMarkers() {
    const auto bytes = markersAsChosen();
    if (!bytes)
        return;
    const juce::String suffix(factsOf(exports.markerFormat()).suffix);
    desktop.askFile(
        words(text::saveAs), "*" + suffix, "markers" + suffix, safely([this, suffix, bytes](const juce::File& file) {
            if (file == juce::File())
                return;
            const auto into = file.getFileExtension().isEmpty() ? file.withFileExtension(suffix) : file;
            exports.say(words(into.replaceWithData(bytes->data(), bytes->size()) ? text::saved : text::notSaved,
                              into.getFullPathName()));
        }));
}

juce::File ListeningView::dragMarkers() {
    const auto bytes = markersAsChosen();
    const auto file = juce::File::createTempFile(factsOf(exports.markerFormat()).suffix);
    if (!bytes || !file.replaceWithData(bytes->data(), bytes->size()))
        return {};
    draggedFiles.push_back(file);
    return file;
}

} // namespace sceneheard
