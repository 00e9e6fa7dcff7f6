#include "HostedPlugin.h"
#include <fstream>

namespace sceneheard {

HostedPlugin::HostedPlugin(const MessageThread& t, std::unique_ptr<juce::AudioPluginInstance> loaded, Format f)
    : thread(t)
    , plugin(std::move(loaded))
    , format(f) {}

HostedPlugin::~HostedPlugin() {
    thread.run([this] { plugin.reset(); });
}

bool HostedPlugin::arrange(int channels, bool otherBuses) {
    bool accepted = false;
    thread.run([&] {
        plugin->releaseResources();
        auto layout = plugin->getBusesLayout();
        for (const bool input : {true, false}) {
            auto& buses = input ? layout.inputBuses : layout.outputBuses;
            for (int bus = 0; bus < buses.size(); ++bus)
                buses.set(bus, bus == 0     ? juce::AudioChannelSet::canonicalChannelSet(channels)
                               : otherBuses ? plugin->getBus(input, bus)->getDefaultLayout()
                                            : juce::AudioChannelSet::disabled());
        }
        accepted = plugin->setBusesLayout(layout);
    });
    return accepted;
}

void HostedPlugin::prepare(double rate, int largestBlock, bool doubles) {
    thread.run([&] {
        plugin->releaseResources();
        plugin->setProcessingPrecision(doubles ? juce::AudioProcessor::doublePrecision
                                               : juce::AudioProcessor::singlePrecision);
        plugin->setRateAndBufferSizeDetails(rate, largestBlock);
        plugin->prepareToPlay(rate, largestBlock);
    });
}

std::vector<juce::AudioProcessorParameter*> HostedPlugin::settable() const {
    std::vector<juce::AudioProcessorParameter*> found;
    for (auto* parameter : plugin->getParameters())
        if (parameter->isAutomatable())
            found.push_back(parameter);
    return found;
}

juce::MemoryBlock HostedPlugin::state() const {
    juce::MemoryBlock block;
    thread.run([&] { plugin->getStateInformation(block); });
    return block;
}

void HostedPlugin::setState(const juce::MemoryBlock& state) {
    thread.run([&] { plugin->setStateInformation(state.getData(), static_cast<int>(state.getSize())); });
}

namespace {
// JUCE's VST3 wrapper puts a zero of eight bytes and more of its own behind the plugin's text.
std::size_t ownSize(const juce::MemoryBlock& component) {
    return static_cast<std::size_t>(std::find(component.begin(), component.end(), '\0') - component.begin());
}

// JUCE's host keeps a VST3's bytes as text in an XML element; its LV2 wrapper puts them as text into the state's
// Turtle.
constexpr auto component = "IComponent";

juce::String lv2Text(const juce::String& turtle) {
    return turtle.fromFirstOccurrenceOf(":StateString>", false, false)
        .fromFirstOccurrenceOf("\"", false, false)
        .upToFirstOccurrenceOf("\"", false, false);
}
} // namespace

juce::MemoryBlock HostedPlugin::ownState() const {
    const auto whole = state();
    juce::String text;
    if (format == Format::lv2)
        text = lv2Text(whole.toString());
    else if (const auto xml =
                 juce::AudioProcessor::getXmlFromBinary(whole.getData(), static_cast<int>(whole.getSize())))
        text = xml->getChildElementAllSubText(component, {});
    juce::MemoryBlock own;
    if (!own.fromBase64Encoding(text))
        throw std::runtime_error("The state holds no bytes of the plugin's own: " + whole.toString().toStdString());
    own.setSize(ownSize(own));
    return own;
}

juce::MemoryBlock HostedPlugin::stateWith(const juce::MemoryBlock& own) const {
    auto whole = state();
    if (format == Format::lv2) {
        const auto turtle = whole.toString();
        const auto changed = turtle.replaceFirstOccurrenceOf(lv2Text(turtle), own.toBase64Encoding());
        whole.replaceAll(changed.toRawUTF8(), changed.getNumBytesAsUTF8());
    } else {
        const auto xml = juce::AudioProcessor::getXmlFromBinary(whole.getData(), static_cast<int>(whole.getSize()));
        auto* const element = xml->getChildByName(component);
        juce::MemoryBlock wrapped;
        wrapped.fromBase64Encoding(element->getAllSubText());
        wrapped.removeSection(0, ownSize(wrapped));
        wrapped.insert(own.getData(), own.getSize(), 0);
        element->deleteAllTextElements();
        element->addTextElement(wrapped.toBase64Encoding());
        juce::AudioProcessor::copyXmlToBinary(*xml, whole);
    }
    return whole;
}

namespace {
std::size_t index(Format format) { return static_cast<std::size_t>(format); }
} // namespace

juce::File Host::bundle(Format format) {
    const bool isVst3 = format == Format::vst3;
    const auto* const set = std::getenv(isVst3 ? "SCENEHEARD_VST3" : "SCENEHEARD_LV2");
    return juce::File(juce::String::fromUTF8(set != nullptr ? set
                                             : isVst3       ? SCENEHEARD_BUILT_VST3
                                                            : SCENEHEARD_BUILT_LV2));
}

bool Host::mapped(const juce::File& folder) {
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);)
        if (juce::String::fromUTF8(line.c_str()).contains(folder.getFullPathName() + "/"))
            return true;
    return false;
}

Host::Host() {
    messages.run([this] {
        known[0] = std::make_unique<juce::VST3PluginFormat>();
        known[1] = std::make_unique<juce::LV2PluginFormat>();
        for (const auto format : formats) {
            // Once: LV2PluginFormat loads its world anew, under the feet of what it has made.
            const auto path = bundle(format).getFullPathName(); // a copy: the file is a temporary
            const juce::FileSearchPath folder(bundle(format).getParentDirectory().getFullPathName());
            auto& finder = *known[index(format)];
            juce::OwnedArray<juce::PluginDescription> all;
            for (const auto& identifier : finder.searchPathsForPlugins(folder, false))
                if (format == Format::lv2 || identifier == path)
                    finder.findAllTypesForFile(all, identifier);
            for (const auto* one : all)
                if (one->name == bundle(format).getFileNameWithoutExtension())
                    found[index(format)] = *one;
        }
    });
}

Host::~Host() {
    messages.run([this] { known = {}; });
}

std::unique_ptr<HostedPlugin> Host::load(Format format) {
    std::unique_ptr<juce::AudioPluginInstance> instance;
    juce::String problem = "no plugin found";
    messages.run([&] {
        instance = known[index(format)]->createInstanceFromDescription(found[index(format)], 44100, 512, problem);
        if (instance != nullptr && !mapped(bundle(format))) { // formats look in folders of their own too
            instance.reset();
            problem = "a plugin of this name lies elsewhere and was loaded instead";
        }
    });
    if (instance == nullptr)
        throw std::runtime_error(bundle(format).getFullPathName().toStdString() + ": " + problem.toStdString());
    return std::make_unique<HostedPlugin>(messages, std::move(instance), format);
}

} // namespace sceneheard
