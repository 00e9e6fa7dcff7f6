// The effect: every sample on its way through the player, as it is. What is heard of it, the panel's file does.
#include "Audacious/Effect/SoundTap.h"
#include <cstring>
#include <libaudcore/plugin.h>

namespace sceneheard {

class Effect final : public EffectPlugin {
public:
    static constexpr PluginInfo information{"SceneHeard: hears the music", "sceneheard",
                                            "Lets SceneHeard hear what plays. The sound stays as it is, bit for bit "
                                            "and without delay.\n\nSwitched on and off "
                                            "by SceneHeard under General.",
                                            nullptr, 0};

    // First of all effects: it hears the music, not what others make of it.
    Effect()
        : EffectPlugin(information, 0, true) {}

    void start(int& channels, int& rate) override { tap.start(rate, channels); }
    Index<float>& process(Index<float>& data) override {
        tap.sound(data.begin(), data.len());
        return data;
    }
    int take_message(const char* code, const void* data, int) override {
        if (std::strcmp(code, SoundSink::message) != 0)
            return -1;
        tap.lead(static_cast<SoundSink*>(const_cast<void*>(data)));
        return 0;
    }

private:
    SoundTap tap;
};

} // namespace sceneheard

__attribute__((visibility("default"))) sceneheard::Effect aud_plugin_instance;
