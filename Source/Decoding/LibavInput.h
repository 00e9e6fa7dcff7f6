#pragma once
#include "Decoding/AudioDecoder.h"
#include "Decoding/ByteSource.h"
#include "Decoding/Libav.h"

namespace sceneheard {

/// A file as FFmpeg's libavformat takes it apart: sound packets and tags. Only formats and codecs of a list are let
/// near the bytes, so that no playlist, network address or further file is ever opened.
class LibavInput {
public:
    /// The source must outlive it. Throws Error, a sentence without the file's name, where it is no sound that is
    /// known.
    explicit LibavInput(ByteSource& source);

    /// The next packet of the sound, into `packet`; false at the end.
    bool next(AVPacket& packet);
    /// The stream that packets now come from.
    const AVStream& stream() const { return *input->streams[chosen]; }
    /// Whether it changed with the last packet: a chained file goes on with another.
    bool streamChanged() const { return changed; }
    /// How long the sound is by the file's own word, seconds; 0 where it gives none, or only a guess.
    double declaredSeconds() const;
    /// What kind of file it is, as FFmpeg calls it.
    const char* format() const { return input->iformat->name; }
    /// Whether damaged pieces were passed over on the way to the last packet, or to the end.
    bool passedDamage() const { return broken; }
    /// Whether the system refused to read on.
    bool failed() const { return readError; }
    const SoundTags& tags() const { return soundTags; }

private:
    void choose(int index);

    libav::Io io; // outlives the input
    libav::Input input;
    int chosen = -1;
    unsigned streamsAtFirst = 0;
    int refusals = 0;
    bool changed = false, broken = false, readError = false;
    SoundTags soundTags;
};

} // namespace sceneheard
