#include "Catch.h"
#include "HostedPlugin.h"
#include <algorithm>
#include <dlfcn.h>
#include <lv2/atom/atom.h>
#include <lv2/buf-size/buf-size.h>
#include <lv2/core/lv2.h>
#include <lv2/options/options.h>
#include <lv2/urid/urid.h>

using namespace sceneheard;

namespace {
LV2_URID idOf(LV2_URID_Map_Handle known, const char* uri) {
    auto& all = *static_cast<std::vector<std::string>*>(known);
    const auto found = std::find(all.begin(), all.end(), uri);
    const auto index = found - all.begin();
    if (found == all.end())
        all.emplace_back(uri);
    return static_cast<LV2_URID>(index + 1);
}

// A host that speaks LV2 by itself, since JUCE's passes numbers only as JUCE's plugins expect them.
class PlainLv2 {
public:
    PlainLv2() {
        const auto files = Host::bundle(Format::lv2).findChildFiles(juce::File::findFiles, false, "*.so");
        REQUIRE(files.size() == 1);
        library = dlopen(files[0].getFullPathName().toRawUTF8(), RTLD_NOW | RTLD_LOCAL);
        REQUIRE(library != nullptr);
        const auto entry = reinterpret_cast<LV2_Descriptor_Function>(dlsym(library, "lv2_descriptor"));
        REQUIRE(entry != nullptr);
        descriptor = entry(0);
        REQUIRE(descriptor != nullptr);
    }
    ~PlainLv2() {
        if (plugin != nullptr)
            descriptor->cleanup(plugin);
        dlclose(library);
    }
    PlainLv2(const PlainLv2&) = delete;
    PlainLv2& operator=(const PlainLv2&) = delete;

    // Makes the plugin, told the longest block as an atom of this type. @return whether it came up
    template <typename Number>
    bool make(const char* type, Number longestBlock) {
        const auto* const key = longestBlock > 0 ? LV2_BUF_SIZE__maxBlockLength : LV2_BUF_SIZE__nominalBlockLength;
        const LV2_Options_Option options[] = {
            {LV2_OPTIONS_INSTANCE, 0, idOf(&uris, key), sizeof(Number), idOf(&uris, type), &longestBlock},
            {LV2_OPTIONS_INSTANCE, 0, 0, 0, 0, nullptr}};
        const LV2_Feature maps{LV2_URID__map, &map},
            optional{LV2_OPTIONS__options, const_cast<void*>(static_cast<const void*>(options))},
            bounded{LV2_BUF_SIZE__boundedBlockLength, nullptr};
        const LV2_Feature* const features[] = {&maps, &optional, &bounded, nullptr};
        const auto bundle = Host::bundle(Format::lv2).getFullPathName() + "/";
        plugin = descriptor->instantiate(descriptor, 48000, bundle.toRawUTF8(), features);
        return plugin != nullptr;
    }

    // Plays one block of sound. @return whether the main output is the main input, bit for bit
    bool passes(int inputs, int outputs, int samples) {
        const auto sound = wildSound<float>(inputs, samples);
        juce::AudioBuffer<float> in(sound), out(outputs, samples);
        uint32_t port = 0;
        for (int c = 0; c < inputs; ++c)
            descriptor->connect_port(plugin, port++, in.getWritePointer(c));
        for (int c = 0; c < outputs; ++c)
            descriptor->connect_port(plugin, port++, out.getWritePointer(c));
        std::vector<LV2_Atom_Sequence> from(4096), to(4096);
        from[0] = {{sizeof(LV2_Atom_Sequence_Body), idOf(&uris, LV2_ATOM__Sequence)}, {}};
        to[0].atom = {static_cast<uint32_t>((to.size() - 1) * sizeof to[0]), idOf(&uris, LV2_ATOM__Chunk)};
        float latency = -1, offline = 0, enabled = 1;
        for (void* const data :
             {static_cast<void*>(from.data()), static_cast<void*>(to.data()), static_cast<void*>(&latency),
              static_cast<void*>(&offline), static_cast<void*>(&enabled)})
            descriptor->connect_port(plugin, port++, data);
        descriptor->activate(plugin);
        descriptor->run(plugin, static_cast<uint32_t>(samples));
        descriptor->deactivate(plugin);
        CHECK(latency == 0.0f);
        return sameBits(out, sound, outputs);
    }

private:
    std::vector<std::string> uris;
    LV2_URID_Map map{&uris, idOf};
    void* library = nullptr;
    const LV2_Descriptor* descriptor = nullptr;
    LV2_Handle plugin = nullptr;
};

template <typename Number>
void plays(const char* type, Number longestBlock, int inputs, int outputs) {
    PlainLv2 host;
    INFO(type << " of " << sizeof(Number) << " bytes");
    REQUIRE(host.make(type, longestBlock));
    CHECK(host.passes(inputs, outputs, 4096));
}
} // namespace

TEST_CASE("The LV2 takes the longest block as hosts write it, and is not made without it", "[hosts][lv2]") {
    int inputs = 0, outputs = 0;
    {
        Host host;
        const auto plugin = host.load(Format::lv2);
        inputs = (*plugin)->getTotalNumInputChannels(), outputs = (*plugin)->getTotalNumOutputChannels();
    }
    plays<int32_t>(LV2_ATOM__Int, 4096, inputs, outputs); // Ardour, jalv
    plays<int64_t>(LV2_ATOM__Int, 4096, inputs, outputs); // Audacity 3.2
    plays<int64_t>(LV2_ATOM__Long, 4096, inputs, outputs);
    CHECK_FALSE(PlainLv2().make<int32_t>(LV2_ATOM__Int, 0));
    CHECK_FALSE(PlainLv2().make<int16_t>(LV2_ATOM__Int, 4096));
    CHECK_FALSE(PlainLv2().make<int64_t>(LV2_ATOM__Float, 4096));
}
