#include "SceneHeard/Processor.h"
#include "Matching/Assets.h"
#include "SceneHeard/CueText.h"
#include "SceneHeard/Editor.h"
#include <charconv>

namespace sceneheard {

namespace {
// Where a bundle or an installation keeps models and catalogue, seen from the binary that this code is in.
std::vector<std::filesystem::path> assetCandidates() {
    return assetFolders({"../Resources", "Resources", "../share/sceneheard"});
}

// For what waits for the message thread; more often while a host records the mood.
constexpr int timerHertz = 4, recordingHertz = 20;

std::shared_ptr<const CueCurve> curveOf(const std::optional<std::string>& text) {
    auto curve = text ? cueOfText(*text) : std::nullopt;
    return curve ? std::make_shared<const CueCurve>(std::move(*curve)) : nullptr;
}
} // namespace

// For a session. One that was not understood stays there until there is another.
std::optional<std::string> Processor::textOf(const std::shared_ptr<const CueCurve>& curve, bool notUnderstood,
                                             Written& before) {
    if (curve == nullptr || curve->empty())
        return notUnderstood ? std::nullopt : std::optional(std::string());
    if (before.curve != curve)
        before = {curve, cueText(*curve)};
    return before.text;
}

juce::AudioProcessor::BusesProperties Processor::buses() {
    const auto stereo = juce::AudioChannelSet::stereo();
    const auto main = BusesProperties().withInput("Input", stereo).withOutput("Output", stereo);
    // An LV2 host may leave a side-chain's ports unconnected, and JUCE 7's wrapper would read them all the same.
    if (juce::PluginHostType::getPluginLoadedAs() == wrapperType_LV2)
        return main;
    return main.withInput("Reference", stereo, false);
}

Processor::Processor()
    : AudioProcessor(buses())
    , session(AnalysisService::shared(assetCandidates(), indexSwitch->search()))
    , allowed(std::make_shared<Consent>(Consent::usualPlace()))
    , controls(*this) {
    for (auto* parameter : controls.inputs())
        parameter->addListener(this);
    untouched = {controls.values(), {}};
    music().setCuesEndInSilence(true);
    reference().setCuesEndInSilence(true);
    startTimerHz(timerHertz);
}

Processor::~Processor() {
    stopTimer();
    for (auto* parameter : controls.inputs())
        parameter->removeListener(this);
}

bool Processor::isBusesLayoutSupported(const BusesLayout& layout) const {
    const auto monoOrStereo = [](const juce::AudioChannelSet& set) {
        return set == juce::AudioChannelSet::mono() || set == juce::AudioChannelSet::stereo();
    };
    const auto sideChain = layout.getChannelSet(true, 1);
    return layout.getMainInputChannelSet() == layout.getMainOutputChannelSet() &&
           monoOrStereo(layout.getMainInputChannelSet()) && (sideChain.isDisabled() || monoOrStereo(sideChain));
}

void Processor::prepareToPlay(double sampleRate, int) {
    safely([&] {
        setLatencySamples(0);
        rate = sampleRate;
        music().prepare(sampleRate, getMainBusNumInputChannels());
        if (const auto channels = getChannelCountOfBus(true, 1); channels > 0)
            reference().prepare(sampleRate, channels);
    });
}

namespace {
// Where the host loops. It says so in beats, which are seconds at the tempo of now; a rounding's worth of difference to
// what was told before is none.
HostLoop loopOf(const juce::AudioPlayHead::PositionInfo& position, const HostTime& time,
                const HostLoop& before) noexcept {
    const auto points = position.getLoopPoints();
    const auto beat = position.getPpqPosition(), tempo = position.getBpm();
    if (!position.getIsLooping() || !points || !beat || !tempo || !(*tempo > 0) || !time.known)
        return {};
    const auto seconds = [&](double beats) { return static_cast<float>(time.seconds + (beats - *beat) * 60 / *tempo); };
    const HostLoop loop{seconds(points->ppqStart), seconds(points->ppqEnd)};
    constexpr float same = 0.02f; // seconds
    return std::abs(loop.from - before.from) < same && std::abs(loop.to - before.to) < same ? before
           : loop                                                                           ? loop
                                                                                            : HostLoop{};
}
} // namespace

HostTime Processor::hostTime() noexcept {
    HostTime time;
    HostFacts facts;
    auto* const head = getPlayHead();
    juce::Optional<juce::AudioPlayHead::PositionInfo> position;
    if (head != nullptr)
        SCENEHEARD_TRUSTED(position = head->getPosition();)
    if (position) {
        if (const auto samples = position->getTimeInSamples(); samples && rate > 0)
            time = {true, static_cast<double>(*samples) / rate, position->getIsPlaying()};
        else if (const auto seconds = position->getTimeInSeconds())
            time = {true, *seconds, position->getIsPlaying()};
        facts.tempo = static_cast<float>(position->getBpm().orFallback(0.0));
        if (const auto signature = position->getTimeSignature()) {
            facts.beatsPerBar = signature->numerator;
            facts.beatUnit = signature->denominator;
        }
        if (const auto frames = position->getFrameRate())
            facts.frameRate = static_cast<float>(frames->getEffectiveRate());
        facts.timecodeStart = position->getEditOriginTime().orFallback(0.0);
        facts.loop = loopOf(*position, time, hostTold.loop);
    }
    if (facts != hostTold) // seldom
        music().setHost(hostTold = facts);
    return time;
}

void Processor::listen(const float* const* channels, int channelCount, int samples, const HostTime& time) noexcept {
    const auto main = std::min(getMainBusNumInputChannels(), channelCount);
    const auto sideChain = std::min(getChannelCountOfBus(true, 1), channelCount - main);
    if (isNonRealtime()) {
        SCENEHEARD_TRUSTED(music().pushWaiting(channels, main, samples, time);)
        if (sideChain > 0)
            SCENEHEARD_TRUSTED(reference().pushWaiting(channels + main, sideChain, samples, time);)
        return;
    }
    music().push(channels, main, samples, time);
    if (sideChain > 0)
        reference().push(channels + main, sideChain, samples, time);
}

void Processor::processBlock(juce::AudioBuffer<float>& audio, juce::MidiBuffer&) {
    const ThreadScope scope(Thread::audio, "Processor::processBlock");
    listen(audio.getArrayOfReadPointers(), audio.getNumChannels(), audio.getNumSamples(), hostTime());
}

void Processor::processBlock(juce::AudioBuffer<double>& audio, juce::MidiBuffer&) {
    const ThreadScope scope(Thread::audio, "Processor::processBlock");
    constexpr int step = 256, limit = 4; // two buses of two channels
    std::array<std::array<float, step>, limit> block;
    std::array<const float*, limit> pointers{};
    const auto channels = std::min(limit, audio.getNumChannels());
    auto time = hostTime();
    for (int start = 0; start < audio.getNumSamples(); start += step) {
        const auto count = std::min(step, audio.getNumSamples() - start);
        for (std::size_t c = 0; c < static_cast<std::size_t>(channels); ++c) {
            const auto* const from = audio.getReadPointer(static_cast<int>(c), start);
            std::transform(from, from + count, block[c].begin(),
                           [](double sample) { return static_cast<float>(sample); });
            pointers[c] = block[c].data();
        }
        listen(pointers.data(), channels, count, time);
        if (time.playing && rate > 0)
            time.seconds += count / rate;
    }
}

void Processor::parameterValueChanged(int, float) {
    music().setAdventure(controls.adventure.get());
    music().setWindow(static_cast<Window>(controls.window.getIndex()));
    music().setFrozen(controls.freeze.get());
    filterChanged.store(true, std::memory_order_relaxed); // by automation on the audio thread, which may not set it
}

void Processor::timerCallback() {
    const ThreadScope scope(Thread::message, "Processor::timerCallback");
    safely([this] {
        if (filterChanged.exchange(false, std::memory_order_relaxed))
            session.setFilter(filter());
        tellMood();
    });
}

void Processor::note(const std::string& why) {
    std::lock_guard lock(problemMutex);
    problem = why;
}

std::string Processor::takeProblem() {
    std::lock_guard lock(problemMutex);
    return std::exchange(problem, {});
}

Filter Processor::filter() const {
    Filter filter;
    controls.fill(filter);
    filter.only = watchList;
    return filter;
}

void Processor::tellMood() {
    const bool wanted = controls.outputMood.get();
    if (wanted != tellsMood) {
        tellsMood = wanted;
        moodTold = 0;
        session.wantAlways(tellsMood ? Wanted::cue : Wanted::nothing);
        startTimerHz(wanted ? recordingHertz : timerHertz);
        for (auto* axis : controls.mood)
            wanted ? axis->beginChangeGesture() : axis->endChangeGesture();
    }
    if (!wanted)
        return;
    const auto snapshot = music().snapshot();
    if (!snapshot->moodKnown || snapshot->sequence == moodTold)
        return;
    moodTold = snapshot->sequence;
    for (std::size_t a = 0; a < axisCount; ++a)
        controls.mood[a]->setValueNotifyingHost(snapshot->now.mood.value[a]);
}

UiState Processor::uiState() const {
    std::lock_guard lock(stateMutex);
    return ui;
}

bool Processor::setUiState(const UiState& state) {
    if (!StateText::accepts(state))
        return false;
    std::lock_guard lock(stateMutex);
    ui = state;
    return true;
}

ReferenceCurve Processor::fileReference() const {
    std::lock_guard lock(stateMutex);
    return file;
}

void Processor::setFileReference(const ReferenceCurve& reference) {
    std::lock_guard lock(stateMutex);
    file = reference;
    if (!StateText::accepts({{"", file.name.toStdString()}}))
        file.name.clear();
    fileNotUnderstood = false;
}

juce::Point<int> Processor::editorSize() const {
    const auto state = uiState();
    const auto side = [&](const char* name) {
        int pixels = 0;
        if (const auto found = state.find(name); found != state.end())
            std::from_chars(found->second.data(), found->second.data() + found->second.size(), pixels);
        return std::max(0, pixels);
    };
    return {side("width"), side("height")};
}

void Processor::setEditorSize(int width, int height) {
    std::lock_guard lock(stateMutex);
    ui["width"] = std::to_string(width);
    ui["height"] = std::to_string(height);
}

void Processor::getStateInformation(juce::MemoryBlock& destination) {
    safely([&] {
        const auto text = stateNow();
        destination.replaceAll(text.data(), text.size());
    });
}

std::string Processor::stateNow() {
    const auto cue = music().cue(), sideChain = reference().cue();
    std::lock_guard lock(stateMutex);
    PluginState state{controls.values(), ui};
    const bool anyCue = !cue->empty() || !sideChain->empty() || file.curve != nullptr;
    if (!refused.empty() && !anyCue && state == untouched) // nothing is lost when it goes back as it came
        return refused;
    for (const auto& name : notUnderstood)
        if (state.parameters[name] == untouched.parameters[name])
            state.parameters.erase(name);
    state.cue = textOf(cue, cueNotUnderstood, cueWritten);
    state.sideChain = textOf(sideChain, sideChainNotUnderstood, sideChainWritten);
    state.reference = textOf(file.curve, fileNotUnderstood, fileWritten);
    if (state.reference)
        state.referenceName = file.name.toStdString();
    return stateText.write(state);
}

void Processor::setStateInformation(const void* data, int bytes) {
    if (data != nullptr && bytes > 0)
        safely([&] { takeState({static_cast<const char*>(data), static_cast<std::size_t>(bytes)}); });
}

void Processor::takeState(std::string_view text) {
    PluginState state;
    {
        std::lock_guard lock(stateMutex);
        if (!stateText.read(text, state)) {
            if (text.size() <= StateText::maxBytes)
                refused = text;
            return;
        }
        refused.clear();
        ui = state.ui;
    }
    auto odd = controls.take(state.parameters);
    const auto cue = curveOf(state.cue), sideChain = curveOf(state.sideChain), reference = curveOf(state.reference);
    if (cue)
        music().restore(cue);
    if (sideChain)
        session.reference().restore(sideChain);
    std::lock_guard lock(stateMutex);
    notUnderstood = std::move(odd);
    cueNotUnderstood = state.cue && !cue;
    sideChainNotUnderstood = state.sideChain && !sideChain;
    fileNotUnderstood = state.reference && !reference;
    if (reference)
        file = {juce::String::fromUTF8(state.referenceName.value_or("").c_str()), reference, 0};
    cueWritten = {cue, state.cue.value_or("")};
    sideChainWritten = {sideChain, state.sideChain.value_or("")};
    fileWritten = {reference, state.reference.value_or("")};
    sessionLoaded.sendChangeMessage();
}

juce::AudioProcessorEditor* Processor::createEditor() {
    std::string why;
    if (auto* const editor = guarded([this]() -> juce::AudioProcessorEditor* { return new Editor(*this); },
                                     [&](const std::string& told) { why = told; }))
        return editor;
    return safely([&]() -> juce::AudioProcessorEditor* { return new ProblemEditor(*this, why); });
}

} // namespace sceneheard

juce::AudioProcessor* JUCE_CALLTYPE createPluginFilter() { return new sceneheard::Processor; }
