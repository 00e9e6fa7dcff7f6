#include "Export/OscLink.h"
#include "Export/HostAndPort.h"

namespace sceneheard {

bool OscLink::open(const juce::String& address) {
    close();
    const auto trimmed = address.removeCharacters(" ");
    connected = isHostAndPort(trimmed.toStdString()) &&
                sender.connect(trimmed.upToLastOccurrenceOf(":", false, false),
                               trimmed.fromLastOccurrenceOf(":", false, false).getIntValue());
    return connected;
}

void OscLink::close() {
    if (connected)
        sender.disconnect();
    connected = false;
    sent = 0;
}

void OscLink::send(const Snapshot& snapshot) {
    if (!connected || !snapshot.moodKnown || snapshot.sequence == sent)
        return;
    sent = snapshot.sequence;
    juce::OSCBundle bundle;
    const auto& mood = snapshot.now.mood;
    for (std::size_t axis = 0; axis < axisCount; ++axis)
        bundle.addElement(
            juce::OSCMessage(juce::OSCAddressPattern("/sceneheard/" + juce::String(std::string(axisNames[axis]))),
                             mood.value[axis], mood.sd[axis]));
    bundle.addElement(
        juce::OSCMessage(juce::OSCAddressPattern("/sceneheard/position"), static_cast<float>(snapshot.position)));
    sender.send(bundle);
}

} // namespace sceneheard
