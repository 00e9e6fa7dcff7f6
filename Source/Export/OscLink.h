#pragma once
#include "Listening/Snapshot.h"
#include <juce_osc/juce_osc.h>

namespace sceneheard {

/// Sends the mood live by Open Sound Control 1.0 over UDP, when a person has switched it on: for each axis a message
/// /sceneheard/AXIS with its value and standard deviation (two floats), and /sceneheard/position with the seconds on
/// the timeline, once for every snapshot with a mood. Message thread.
class OscLink {
public:
    /// @param address  "host:port", port 1..65535. @return whether something can be sent there
    bool open(const juce::String& address);
    void close();
    bool isOpen() const { return connected; }
    void send(const Snapshot& snapshot);

private:
    juce::OSCSender sender;
    bool connected = false;
    std::uint64_t sent = 0; // sequence
};

} // namespace sceneheard
