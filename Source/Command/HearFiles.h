#pragma once
#include "Command/Hear.h"
#include "Importing/SoundFiles.h"
#include <functional>

namespace sceneheard {

/// How files are heard.
struct HearingOptions {
    double every = 0; ///< see hearFile()
    int jobs = 0;     ///< files at once; 0: as many as the machine has cores
    bool json = false;
};

/// Hears files, several at once on threads of their own, and answers in their order on the caller's; tracks of one file
/// one after the other, as it is read. No more are heard ahead of the answers than a few for each thread, so that
/// memory does not grow with their number. The standard input and pipes are heard when it is their turn. What cannot be
/// heard is told instead of its answer, as JSON on standard output or as a sentence on standard error, and how far the
/// work is on a terminal's standard error.
/// @return  the exit status
/// @throws OutputFailed
int hearFiles(const std::vector<SoundFile>& files, std::shared_ptr<const Matcher> matcher,
              const HearingOptions& options,
              const std::function<void(const SoundFile& sound, const Heard& heard)>& answer);

} // namespace sceneheard
