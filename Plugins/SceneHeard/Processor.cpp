#include "SceneHeard/Processor.h"
#include "Interface/Text.h"
#include "Listening/AnalysisService.h"
#include "SceneHeard/Editor.h"

namespace sceneheard {

namespace {
// Where a bundle or an installation keeps models and catalogue, seen from the binary that this code is in.
std::vector<std::filesystem::path> assetCandidates() {
    const auto binary = juce::File::getSpecialLocation(juce::File::currentExecutableFile).getParentDirectory();
    std::vector<std::filesystem::path> candidates;
    for (const auto* place : {"../Resources", "Resources", "../share/sceneheard"})
        candidates.emplace_back(binary.getChildFile(place).getFullPathName().toStdString());
    return candidates;
}
} // namespace

Processor::Processor()
    : AudioProcessor(BusesProperties()
                         .withInput("Input", juce::AudioChannelSet::stereo())
                         .withOutput("Output", juce::AudioChannelSet::stereo()))
    , ear(AnalysisService::shared(assetCandidates()))
    , adventureParameter(
          new juce::AudioParameterFloat(juce::ParameterID("adventure", 1), text::adventure, {0.0f, 1.0f}, 0.5f))
    , windowParameter(new juce::AudioParameterChoice(
          juce::ParameterID("window", 1), text::windowTitle,
          juce::StringArray(text::windows.data(), static_cast<int>(text::windows.size())), 1))
    , freezeParameter(new juce::AudioParameterBool(juce::ParameterID("freeze", 1), text::freeze, false)) {
    for (auto* parameter :
         std::initializer_list<juce::AudioProcessorParameter*>{adventureParameter, windowParameter, freezeParameter}) {
        addParameter(parameter);
        parameter->addListener(this);
    }
}

Processor::~Processor() {
    for (auto* parameter : getParameters())
        parameter->removeListener(this);
}

bool Processor::isBusesLayoutSupported(const BusesLayout& layout) const {
    const auto& in = layout.getMainInputChannelSet();
    return in == layout.getMainOutputChannelSet() &&
           (in == juce::AudioChannelSet::mono() || in == juce::AudioChannelSet::stereo());
}

void Processor::prepareToPlay(double sampleRate, int) {
    setLatencySamples(0);
    ear.prepare(sampleRate, getMainBusNumInputChannels());
}

void Processor::followTransport() {
    auto* const head = getPlayHead();
    const auto position = head != nullptr ? head->getPosition() : juce::nullopt;
    const auto playing = position.hasValue() && position->getIsPlaying();
    if (playing && !wasPlaying)
        ear.reset(); // a new cue begins
    wasPlaying = playing;
    ear.setHostTempo(position.hasValue() ? position->getBpm().orFallback(0.0) : 0.0);
}

void Processor::processBlock(juce::AudioBuffer<float>& audio, juce::MidiBuffer&) {
    followTransport();
    ear.push(audio.getArrayOfReadPointers(), audio.getNumChannels(), audio.getNumSamples());
}

void Processor::processBlock(juce::AudioBuffer<double>& audio, juce::MidiBuffer&) {
    followTransport();
    constexpr int step = 256;
    std::array<std::array<float, step>, 2> block;
    const std::array<const float*, 2> pointers{block[0].data(), block[1].data()};
    const auto channels = std::min(2, audio.getNumChannels());
    for (int start = 0; start < audio.getNumSamples(); start += step) {
        const auto count = std::min(step, audio.getNumSamples() - start);
        for (int c = 0; c < channels; ++c) {
            const auto* const from = audio.getReadPointer(c, start);
            std::transform(from, from + count, block[static_cast<std::size_t>(c)].begin(),
                           [](double sample) { return static_cast<float>(sample); });
        }
        ear.push(pointers.data(), channels, count);
    }
}

void Processor::parameterValueChanged(int, float) {
    ear.setAdventure(adventureParameter->get());
    ear.setWindow(static_cast<Window>(windowParameter->getIndex()));
    ear.setFrozen(freezeParameter->get());
}

juce::Point<int> Processor::editorSize() const {
    std::lock_guard lock(stateMutex);
    return size;
}

void Processor::setEditorSize(int width, int height) {
    std::lock_guard lock(stateMutex);
    size = {width, height};
}

void Processor::getStateInformation(juce::MemoryBlock& destination) {
    std::lock_guard lock(stateMutex);
    const auto text =
        stateText.write({adventureParameter->get(), static_cast<Window>(windowParameter->getIndex()), size.x, size.y});
    destination.replaceAll(text.data(), text.size());
}

void Processor::setStateInformation(const void* data, int bytes) {
    if (data == nullptr || bytes < 1)
        return;
    PluginState state;
    {
        std::lock_guard lock(stateMutex);
        if (!stateText.read({static_cast<const char*>(data), static_cast<std::size_t>(bytes)}, state))
            return;
        size = {state.editorWidth, state.editorHeight};
    }
    *adventureParameter = state.adventure;
    *windowParameter = static_cast<int>(state.window);
}

juce::AudioProcessorEditor* Processor::createEditor() { return new Editor(*this); }

} // namespace sceneheard

juce::AudioProcessor* JUCE_CALLTYPE createPluginFilter() { return new sceneheard::Processor; }
