#pragma once
#include <memory>
#include <string>
#include <vector>

namespace sceneheard {

/// Something that sound can be taken from.
struct CaptureSource {
    std::string name;        ///< the system's, which stays the same
    std::string description; ///< its own words for people, "Built-in Audio Analogue Stereo"
    bool playing = false;    ///< what an output plays; else a microphone or a line input
};

/// What a capture does at the moment.
struct CaptureState {
    bool connected = false; ///< sound is taken, or would be if the output were not asleep
    std::string source;     ///< description of what it is taken from; empty: nothing
    double rate = 0;        ///< Hz
    int channels = 0;
    bool muted = false;  ///< the output or input is muted
    bool silent = true;  ///< nothing came for a second but zeros, or nothing at all
    float peak = 0;      ///< of the last tenth of a second, 0..1 and more
    std::string problem; ///< why there is no sound, in a sentence for the person; empty: there is, or may be
};

/// Where captured sound goes. Both are called on one thread of the capture, one after the other.
class CaptureClient {
public:
    virtual ~CaptureClient() = default;
    /// Sound of this format follows. @param rate  in Hz
    virtual void format(double rate, int channels) = 0;
    /// Must return soon. After some seconds of silence nothing is given until there is sound again.
    virtual void sound(const float* const* channels, int channelCount, int frames) = 0;
};

/// Takes the sound that the computer plays, or that one of its inputs hears, and follows it: a changed default output,
/// devices that go and come, a server that ends and starts. Nothing is kept or written anywhere.
class Capture {
public:
    virtual ~Capture() = default; ///< nothing is given to the client afterwards

    /// Begins. @param source  "": what this computer plays, whatever its default output is; else a name or description
    /// of sources(). It need not be there yet. @param client  must outlive the capture
    virtual void start(const std::string& source, CaptureClient& client) = 0;
    /// Any thread.
    virtual CaptureState state() const = 0;
    /// What sound could be taken from; asks the system, which may take a second. Throws Error where it does not answer.
    virtual std::vector<CaptureSource> sources() = 0;
};

/// This system's. Throws Error where there is none.
std::unique_ptr<Capture> systemCapture();

} // namespace sceneheard
