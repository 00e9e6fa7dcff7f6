#include "Interface/OscLink.h"

namespace sceneheard {

bool OscLink::open(const juce::String& address) {
    close();
    const auto host = address.upToLastOccurrenceOf(":", false, false).trim();
    const auto digits = address.fromLastOccurrenceOf(":", false, false).trim();
    const auto port = digits.getIntValue();
    const auto valid =
        host.isNotEmpty() && digits.isNotEmpty() && digits.containsOnly("0123456789") && port >= 1 && port <= 65535;
    connected = valid && sender.connect(host, port);
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
