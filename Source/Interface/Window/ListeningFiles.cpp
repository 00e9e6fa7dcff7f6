#include "Export/CueExport.h"
#include "Export/CueMidi.h"
#include "Interface/Style/Problems.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"
#include "Interface/Timeline/FileAnalysis.h"
#include "Interface/Window/ListeningView.h"

namespace sceneheard {

namespace {
bool write(const juce::File& file, const juce::MemoryBlock& bytes) {
    return file != juce::File() && file.replaceWithData(bytes.getData(), bytes.getSize());
}
} // namespace

void ListeningView::compareWith(const juce::File& file) {
    if (!sources.client)
        return;
    referenceFile = std::make_unique<FileAnalysis>(sources.client(), file);
    referenceShift.setValue(0, juce::sendNotificationSync);
}

void ListeningView::aimAt(const juce::File& file) {
    if (sources.client)
        targetFile = std::make_unique<FileAnalysis>(sources.client(), file);
}

bool ListeningView::isAnalysing() const {
    return (targetFile != nullptr) || (referenceFile != nullptr && !referenceFile->done());
}

void ListeningView::pollFiles() {
    if (targetFile == nullptr || !targetFile->done())
        return;
    const auto analysed = std::exchange(targetFile, nullptr);
    if (const auto problem = analysed->problem(); problem.isNotEmpty() || analysed->cue()->empty())
        return head.status.tell(problem.isNotEmpty() ? problemWords(problem.toStdString())
                                                     : words(text::cannotRead, analysed->name()));
    if (analysed->warning().isNotEmpty())
        head.status.tell(problemWords(analysed->warning().toStdString()));
    const auto mood = analysed->cue()->mean().mood;
    if (onTarget)
        onTarget(Target{analysed->name().toStdString(), mood[Axis::valence], mood[Axis::energy], mood[Axis::tension]});
}

void ListeningView::pollReference() {
    if (referenceFile != nullptr && referenceFile->problem().isNotEmpty()) {
        head.status.tell(problemWords(referenceFile->problem().toStdString()));
        referenceFile.reset();
    }
    auto next = fileReference;
    if (referenceFile != nullptr) {
        next = {referenceFile->name(), referenceFile->cue(), 0, 0};
        if (referenceFile->done() && next.curve != fileReference.curve && !next.curve->empty()) {
            fileReference = next;
            if (referenceFile->warning().isNotEmpty())
                head.status.tell(problemWords(referenceFile->warning().toStdString()));
            if (onFileReference)
                onFileReference(fileReference);
        }
    }
    const bool ofFile = next.curve != nullptr;
    if (ofFile) {
        next.offset = kept.referenceOffset;
        if (!timeline.cue().empty() && !next.curve->empty())
            next.shift = timeline.cue().front().seconds - next.curve->front().seconds;
    } else if (sources.sideChain)
        if (const auto playing = sources.sideChain(); !playing->empty())
            next = {words(text::sideChain), playing, 0, 0};
    timeline.setReference(next);
    const auto name = words(ofFile ? text::clearReference : text::referenceButton);
    if (name == reference.getButtonText())
        return;
    reference.setButtonText(name);
    referenceShift.setVisible(ofFile);
    layOutTimeline();
}

void ListeningView::moveReference(double offset) {
    kept.referenceOffset = offset;
    pollReference();
    remember();
}

void ListeningView::clearReference() {
    referenceFile.reset();
    if (std::exchange(fileReference, {}).curve != nullptr && onFileReference)
        onFileReference({});
    pollReference();
}

juce::MemoryBlock ListeningView::cueAs(ExportSheet::Form form) const {
    const auto& cue = timeline.cue();
    juce::MemoryOutputStream out;
    const auto put = [&](const std::string& text) { out.write(text.data(), text.size()); };
    switch (form) {
    case ExportSheet::Form::csv:
        put(cueCsv(cue, kept.markers));
        break;
    case ExportSheet::Form::json:
        put(cueJson(cue, kept.markers));
        break;
    case ExportSheet::Form::svg:
        put(cueSheetSvg(cue, kept.markers, text::cueSheetTitle.english));
        break;
    case ExportSheet::Form::midi:
        cueMidi(cue, kept.markers).writeTo(out);
        break;
    }
    return out.getMemoryBlock();
}

void ListeningView::saveCue(ExportSheet::Form form) {
    if (timeline.cue().empty())
        return exports.say(words(text::nothingToExport));
    const juce::String suffix(ExportSheet::suffixes[static_cast<std::size_t>(form)]);
    desktop.askFile(
        words(text::saveAs), "*" + suffix, "cue" + suffix, safely([this, form, suffix](const juce::File& file) {
            if (file == juce::File())
                return;
            const auto named = file.getFileExtension().isEmpty() ? file.withFileExtension(suffix) : file;
            exports.say(words(write(named, cueAs(form)) ? text::saved : text::notSaved, named.getFullPathName()));
        }));
}

juce::File ListeningView::dragCue(ExportSheet::Form form) {
    if (timeline.cue().empty()) {
        exports.say(words(text::nothingToExport));
        return {};
    }
    const juce::String suffix(ExportSheet::suffixes[static_cast<std::size_t>(form)]);
    const auto file = juce::File::createTempFile(suffix);
    if (!write(file, cueAs(form)))
        return {};
    draggedFiles.push_back(file);
    return file;
}

void ListeningView::toggleOsc() {
    if (!exports.osc.getToggleState()) {
        osc.close();
        return exports.say({});
    }
    kept.oscAddress = exports.address.getText().toStdString();
    const auto open = osc.open(exports.address.getText());
    exports.osc.setToggleState(open, juce::dontSendNotification);
    exports.say(words(open ? text::oscSending : text::oscFailed));
    remember();
}

} // namespace sceneheard
