#pragma once
#include "Command/Hear.h"
#include "Decoding/AudioFile.h"
#include "Listening/Session.h"
#include <span>

namespace sceneheard {

/// A piece of music while it is heard: a file, or a track of one. What it throws is an Error that begins with its name.
class PieceHearing {
public:
    /// @param called  its name
    /// @param audio   the file whose sound is pushed
    /// @param every   seconds between the curve's points; 0: no curve
    PieceHearing(std::string called, const AudioFile& audio, std::shared_ptr<const Matcher> matcher, double every);

    /// Of the channels, so many samples from `begin` on. Throws Error where one is not finite.
    void push(std::span<const float* const> channels, int begin, int samples);

    /// After the last sound, once. Throws Error where it was silent, or shorter than a tenth of a second.
    Heard finish();

private:
    double seconds() const { return static_cast<double>(frames) / rate; }
    // The curve's moments fall on samples, so that it does not depend on how the file is read.
    double moment() const { return static_cast<double>(heard.curve.size() + 1) * every; }

    const std::string name;
    const double rate, every;
    Session session;
    std::int64_t frames = 0; ///< pushed
    Heard heard;
};

} // namespace sceneheard
