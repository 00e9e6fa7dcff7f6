#pragma once
#include "Command/AnalyseFile.h"
#include "Decoding/AudioFile.h"
#include "Listening/Session.h"
#include <span>

namespace sceneheard {

/// A piece of music while it is analysed: a file, or a track of one. What it throws is an Error that begins with its name.
class PieceAnalysis {
public:
    /// @param called  its name
    /// @param audio   the file whose sound is pushed
    /// @param every   seconds between the curve's points; 0: no curve
    PieceAnalysis(std::string called, const AudioFile& audio, std::shared_ptr<const Matcher> matcher, double every);

    /// Of the channels, so many samples from `begin` on. Throws Error where one is not finite.
    void push(std::span<const float* const> channels, int begin, int samples);

    /// After the last sound, once. Throws Error where it was silent, or shorter than a tenth of a second.
    Analysis finish();

private:
    double seconds() const { return static_cast<double>(frames) / rate; }
    // The curve's moments fall on samples, so that it does not depend on how the file is read.
    double moment() const { return static_cast<double>(analysis.curve.size() + 1) * every; }

    const std::string name;
    const double rate, every;
    Session session;
    std::int64_t frames = 0; ///< pushed
    Analysis analysis;
};

} // namespace sceneheard
