#include "SceneHeard/Editor.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"
#include "Support/Error.h"

namespace sceneheard {

namespace {
WindowSources sourcesOf(Processor& p, KeptOpinions& opinions) {
    return {[&p] { return p.music().snapshot(); },
            [&p] { return p.reference().cue(); },
            [&p] { return p.matcher(); },
            [&p] { return p.anotherStream(); },
            [&p] { return p.takeProblem(); },
            p.consent(),
            [&opinions] { return opinions.changedElsewhere(); },
            p.wrapperType != juce::AudioProcessor::wrapperType_Undefined, // the program has a processor without a host
            [&p](Wanted wanted) { p.want(wanted); },
            p.index(),
            [&p] { return p.filter(); }};
}

juce::ComboBox& filled(juce::ComboBox& box, const juce::AudioParameterChoice& parameter) {
    box.clear(juce::dontSendNotification);
    for (int i = 0; i < parameter.choices.size(); ++i)
        box.addItem(coreWords(parameter.choices[i].toStdString()), i + 1);
    return box;
}
} // namespace

Editor::Editor(Processor& p, WindowDesktop desktop)
    : AudioProcessorEditor(p)
    , owner(p)
    , content(sourcesOf(p, opinions), std::move(desktop))
    , adventure(p.parameters().adventure, content.filmsHead.adventure)
    , yearFrom(p.parameters().yearFrom, content.filters.yearFrom)
    , yearTo(p.parameters().yearTo, content.filters.yearTo)
    , runtimeMax(p.parameters().runtimeMax, content.filters.runtimeMax)
    , votesMin(p.parameters().votesMin, content.filters.votesMin)
    , window(p.parameters().window, content.head.window)
    , genre(p.parameters().genre, filled(content.filters.genre, p.parameters().genre))
    , notGenre(p.parameters().notGenre, filled(content.filters.notGenre, p.parameters().notGenre))
    , language(p.parameters().language, filled(content.filters.language, p.parameters().language))
    , freeze(p.parameters().freeze, content.head.freeze)
    , outputMood(p.parameters().outputMood, content.settings.outputMood) {
    setWantsKeyboardFocus(false); // a host's space bar starts the transport
    setMouseClickGrabsKeyboardFocus(false);
    content.filters.sayValues();
    content.filmsHead.sayFilters(content.filters.summarise());
    content.filters.clear.onClick = content.safely([this] {
        auto& parameters = owner.parameters();
        for (auto* parameter : std::initializer_list<juce::RangedAudioParameter*>{
                 &parameters.yearFrom, &parameters.yearTo, &parameters.runtimeMax, &parameters.votesMin,
                 &parameters.genre, &parameters.notGenre, &parameters.language})
            parameter->setValueNotifyingHost(parameter->getDefaultValue());
        content.filters.only.setSelectedId(static_cast<int>(FilterSheet::Only::all));
    });
    content.reset.onClick = content.safely([this] {
        owner.music().reset();
        owner.reference().reset();
        owner.reference().restore(nullptr); // which is still there where no side-chain plays
    });
    content.settings.setLanguage(LanguageSetting().choice());
    content.settings.language.onChange = content.safely([this] {
        if (!LanguageSetting().choose(content.settings.chosenLanguage()))
            throw Error(words(text::notSaved, LanguageSetting::usualPlace().getFullPathName()).toStdString());
        content.settings.sayLanguageChanges();
    });
    content.settings.setMotion(MotionSetting().choice());
    content.settings.motion.onChange = content.safely([this] {
        moveAs(content.settings.chosenMotion());
        if (!MotionSetting().choose(content.settings.chosenMotion()))
            throw Error(words(text::notSaved, MotionSetting::usualPlace().getFullPathName()).toStdString());
    });
    connectState();
    connectTarget();
    addAndMakeVisible(content);
    owner.sessionLoaded.addChangeListener(this);

    const auto remembered = owner.editorSize();
    const auto scaled = [&](int length) { return length * percentage / 100; };
    const auto wanted = remembered.x > 0 && remembered.y > 0
                            ? remembered
                            : juce::Point(scaled(ListeningView::designWidth), scaled(ListeningView::designHeight));
    setResizable(true, true);
    limitSize();
    const auto most = maxSize();
    setSize(std::min(wanted.x, most.x), std::min(wanted.y, most.y));
}

Editor::~Editor() {
    owner.sessionLoaded.removeChangeListener(this);
    if (resizableCorner != nullptr) // lives longer than the content and its look
        resizableCorner->setLookAndFeel(nullptr);
}

void Editor::connectState() {
    auto remembered = windowStateOf(owner.uiState());
    content.safely([&] { opinions.open(remembered.marks); })();
    percentage = remembered.scale;
    content.onPinned = [this](auto films) { owner.music().setPinned(std::move(films)); };
    content.setState(remembered);
    content.onState = [this](const WindowState& state) {
        content.safely([&] { opinions.keep(state.marks); })();
        auto texts = owner.uiState();
        keep(state, texts);
        if (opinions.has())
            for (const auto* name : {"liked", "rejected"})
                texts.erase(name);
        owner.setUiState(texts);
        setScale(state.scale);
        if (onAppearance)
            onAppearance();
    };
    content.setFileReference(owner.fileReference());
    content.onFileReference = [this](const ReferenceCurve& heard) { owner.setFileReference(heard); };
    content.onOnly = [this](auto films) { owner.setWatchList(std::move(films)); };
    content.onPreset = [this](Preset preset) {
        auto& chosen = owner.parameters().window; // a listener's music lasts longer than a composer's moment
        chosen.setValueNotifyingHost(chosen.convertTo0to1(
            static_cast<float>(preset == Preset::listening ? Window::seconds30 : Window::seconds10)));
    };
}

// A session was loaded while the window is open.
void Editor::changeListenerCallback(juce::ChangeBroadcaster*) {
    owner.safely([this] {
        auto state = windowStateOf(owner.uiState());
        content.safely([&] { opinions.open(state.marks); })();
        content.setState(state);
        content.setFileReference(owner.fileReference());
        followTarget();
        setScale(state.scale);
    });
}

void Editor::followTarget() {
    const auto& p = owner.parameters();
    if (!p.targetOn.get())
        return content.setTarget({});
    const std::array mood{p.targetValence.get(), p.targetEnergy.get(), p.targetTension.get()};
    const auto& state = content.state();
    const auto same = [](float a, float b) { return std::abs(a - b) < 0.005f; }; // however a host rounds them
    const auto named = std::equal(mood.begin(), mood.end(), state.targetMood.begin(), same); // else it was automated
    content.setTarget(Target{named ? state.targetName : std::string(), mood[0], mood[1], mood[2]});
}

void Editor::connectTarget() {
    auto& parameters = owner.parameters();
    for (auto* parameter : std::initializer_list<juce::RangedAudioParameter*>{
             &parameters.targetOn, &parameters.targetValence, &parameters.targetEnergy, &parameters.targetTension})
        target.push_back(
            std::make_unique<juce::ParameterAttachment>(*parameter, content.safely([this](float) { followTarget(); })));
    followTarget();
    content.onTarget = [this](const std::optional<Target>& chosen) {
        auto state = content.state();
        state.targetName = chosen ? chosen->name : std::string();
        if (chosen)
            state.targetMood = {chosen->valence, chosen->energy, chosen->tension};
        content.setState(state);
        content.onState(state);
        if (chosen) {
            target[1]->setValueAsCompleteGesture(chosen->valence);
            target[2]->setValueAsCompleteGesture(chosen->energy);
            target[3]->setValueAsCompleteGesture(chosen->tension);
        }
        target[0]->setValueAsCompleteGesture(chosen ? 1.0f : 0.0f);
        followTarget(); // the name may be all that changed
    };
}

// What the largest screen holds: a session may ask for anything.
juce::Point<int> Editor::maxSize() const {
    juce::Point<int> most;
    for (const auto& display : juce::Desktop::getInstance().getDisplays().displays)
        most = {std::max(most.x, display.userArea.getWidth()), std::max(most.y, display.userArea.getHeight())};
    return most.x > 0 && most.y > 0 ? most : juce::Point(limits::windowWidth, limits::windowHeight);
}

void Editor::limitSize() {
    const auto scaled = [&](int length) { return length * percentage / 100; };
    const auto most = maxSize();
    setResizeLimits(std::min(scaled(ListeningView::minWidth), most.x),
                    std::min(scaled(ListeningView::minHeight), most.y), most.x, most.y);
    if (resizableCorner != nullptr) // a new one each time
        resizableCorner->setLookAndFeel(&content.getLookAndFeel());
}

void Editor::setScale(int percent) {
    if (percent == percentage)
        return;
    const auto width = content.getWidth(), height = content.getHeight();
    percentage = percent;
    limitSize();
    const auto most = maxSize();
    setSize(std::min(juce::roundToInt(width * percentage / 100.0), most.x),
            std::min(juce::roundToInt(height * percentage / 100.0), most.y));
    resized();
}

void Editor::resized() {
    owner.safely([this] { layOut(); });
}

void Editor::layOut() {
    // A host may give less room than everything needs at this scale: then it is drawn smaller.
    const auto factor =
        std::min({static_cast<float>(percentage) / 100, static_cast<float>(getWidth()) / ListeningView::minWidth,
                  static_cast<float>(getHeight()) / ListeningView::minHeight});
    content.settings.setRoom(juce::roundToInt(100 * factor), percentage);
    content.setTransform(juce::AffineTransform::scale(factor));
    content.setBounds(0, 0, juce::roundToInt(static_cast<float>(getWidth()) / factor),
                      juce::roundToInt(static_cast<float>(getHeight()) / factor));
    owner.setEditorSize(getWidth(), getHeight());
}

ProblemEditor::ProblemEditor(juce::AudioProcessor& owner, const std::string& why)
    : AudioProcessorEditor(owner) {
    label.setText(words(text::noWindow, juce::String::fromUTF8(why.c_str())), juce::dontSendNotification);
    label.setJustificationType(juce::Justification::centred);
    addAndMakeVisible(label);
    setSize(480, 160);
}

} // namespace sceneheard
