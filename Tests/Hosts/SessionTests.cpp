#include "Catch.h"
#include "HostedPlugin.h"
#include <rapidjson/document.h>

using namespace sceneheard;

namespace {
// Parameter changes reach a plugin with the next blocks, and its answers the host after that.
void process(const Host& host, HostedPlugin& plugin) {
    const auto sound = wildSound<float>(plugin.channels(), 64);
    for (int i = 0; i < 3; ++i)
        REQUIRE(plugin.passes(sound));
    host.messages.settle(20);
}

// Both are JSON with the same fields, in whatever order.
bool same(const juce::MemoryBlock& a, const juce::MemoryBlock& b) {
    rapidjson::Document first, second;
    first.Parse(static_cast<const char*>(a.getData()), a.getSize());
    second.Parse(static_cast<const char*>(b.getData()), b.getSize());
    return !first.HasParseError() && !second.HasParseError() && first == second;
}
} // namespace

TEST_CASE("A saved session comes back in another instance", "[hosts]") {
    Host host;
    std::mt19937 random(2);
    for (const auto format : formats) {
        const auto one = host.load(format), two = host.load(format);
        one->prepare(48000, 64);
        two->prepare(48000, 64);
        const auto sets = one->settable();
        REQUIRE(sets.size() >= 3);
        int saved = 0;
        for (std::size_t p = 0; p < sets.size(); ++p) {
            const auto before = one->ownState();
            sets[p]->setValueNotifyingHost(sets[p]->getValue() > 0.5f ? 0.0f : 1.0f);
            process(host, *one);
            if (same(one->ownState(), before))
                continue; // not part of the session
            ++saved;
            two->setState(one->state());
            process(host, *two);
            INFO(sets[p]->getName(128) << " of " << Host::bundle(format).getFullPathName());
            CHECK(same(two->ownState(), one->ownState()));
            CHECK(two->settable()[p]->getValue() == Approx(sets[p]->getValue()).margin(1e-6));
        }
        CHECK(saved >= 2);
    }
}

TEST_CASE("No damaged session harms the plugin in a host", "[hosts]") {
    Host host;
    std::mt19937 random(3);
    for (const auto format : formats) {
        const auto plugin = host.load(format);
        plugin->prepare(48000, 64);
        const auto good = plugin->ownState();
        const auto session = plugin->state();
        std::vector<juce::MemoryBlock> hostile;
        for (int round = 0; round < 200; ++round) {
            auto damaged = good;
            for (unsigned flips = 1 + random() % 8; flips > 0; --flips)
                damaged[random() % damaged.getSize()] = static_cast<char>(random());
            if (round % 2 == 0)
                damaged.setSize(random() % damaged.getSize());
            hostile.push_back(damaged);
        }
        juce::MemoryBlock noise(1 << 20);
        for (std::size_t i = 0; i < noise.getSize(); ++i)
            noise[i] = static_cast<char>(random());
        hostile.push_back(noise);
        const juce::String deep = R"({"format":"SceneHeard","x":)" + juce::String::repeatedString("[", 200000);
        hostile.emplace_back(deep.toRawUTF8(), deep.getNumBytesAsUTF8());
        for (const auto& damaged : hostile) {
            plugin->setState(plugin->stateWith(damaged));
            for (const auto* parameter : (*plugin)->getParameters())
                REQUIRE((parameter->getValue() >= 0 && parameter->getValue() <= 1));
        }
        process(host, *plugin);
        plugin->setState(session);
        process(host, *plugin);
        CHECK(same(plugin->ownState(), good));
    }
}
