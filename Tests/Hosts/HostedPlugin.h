#pragma once
#include "MessageThread.h"
#include "WildSound.h"
#include <juce_audio_processors/juce_audio_processors.h>

namespace sceneheard {

enum class Format { vst3, lv2 };
inline constexpr std::array formats{Format::vst3, Format::lv2};

/// One instance of the built plugin, as a host holds it. Created, prepared, asked for its state and destroyed on the
/// message thread, as both formats demand; these functions go there by themselves.
class HostedPlugin {
public:
    HostedPlugin(const MessageThread& thread, std::unique_ptr<juce::AudioPluginInstance> loaded, Format format);
    ~HostedPlugin();

    juce::AudioPluginInstance* operator->() const { return plugin.get(); }
    juce::AudioPluginInstance& operator*() const { return *plugin; }

    /// @return whether the plugin takes that format: main input and output of so many channels, other buses off or on
    bool arrange(int channels, bool otherBuses);
    void prepare(double rate, int largestBlock, bool doubles = false);
    /// The parameters that a host may set; the others only the plugin writes.
    std::vector<juce::AudioProcessorParameter*> settable() const;

    juce::MemoryBlock state() const;
    void setState(const juce::MemoryBlock& state);
    /// The bytes that the plugin itself wrote, inside what the format's wrappers put around them.
    juce::MemoryBlock ownState() const;
    /// The state with other bytes in the place of the plugin's own.
    juce::MemoryBlock stateWith(const juce::MemoryBlock& own) const;

    /// Audio thread. Processes a copy of the sound. @return whether the main output is the main input, bit for bit
    template <typename Sample>
    bool passes(const juce::AudioBuffer<Sample>& sound, bool bypassed = false) {
        auto audio = sound;
        juce::MidiBuffer midi;
        if (bypassed)
            plugin->processBlockBypassed(audio, midi);
        else
            plugin->processBlock(audio, midi);
        return sameBits(audio, sound, plugin->getMainBusNumOutputChannels());
    }
    /// Channels of the buffers that it processes: all buses' inputs or outputs, whichever are more.
    int channels() const { return std::max(plugin->getTotalNumInputChannels(), plugin->getTotalNumOutputChannels()); }

private:
    const MessageThread& thread;
    std::unique_ptr<juce::AudioPluginInstance> plugin;
    Format format;
};

/// A host program: its message thread and the plugin formats that it knows.
class Host {
public:
    Host();
    ~Host();
    Host(const Host&) = delete;
    Host& operator=(const Host&) = delete;

    /// Loads the bundle that $SCENEHEARD_VST3 or $SCENEHEARD_LV2 names, else the one that this build made. Throws
    /// std::runtime_error with the path and what was wrong.
    std::unique_ptr<HostedPlugin> load(Format format);
    /// The bundle's folder.
    static juce::File bundle(Format format);
    /// Whether a library of that folder is in this process's memory.
    static bool mapped(const juce::File& folder);

    const MessageThread messages;

private:
    // Both in the order of Format.
    std::array<std::unique_ptr<juce::AudioPluginFormat>, 2> known;
    std::array<juce::PluginDescription, 2> found;
};

} // namespace sceneheard
