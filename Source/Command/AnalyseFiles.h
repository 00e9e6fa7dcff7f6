#pragma once
#include "Command/AnalyseFile.h"
#include "Importing/SoundFiles.h"
#include <functional>

namespace sceneheard {

/// How files are analysed.
struct AnalysisOptions {
    double every = 0; ///< see analyseFile()
    int jobs = 0;     ///< files at once; 0: as many as the machine has cores
    bool json = false;
};

/// Analyses files, several at once on threads of their own, and answers in their order on the caller's; tracks of one file
/// one after the other, as it is read. No more are analysed ahead of the answers than a few for each thread, so that
/// memory does not grow with their number. The standard input and pipes are analysed when it is their turn. What cannot be
/// analysed is told instead of its answer, as JSON on standard output or as a sentence on standard error, and how far the
/// work is on a terminal's standard error.
/// @return  the exit status
/// @throws OutputFailed
int analyseFiles(const std::vector<SoundFile>& files, std::shared_ptr<const Matcher> matcher,
              const AnalysisOptions& options,
              const std::function<void(const SoundFile& sound, const Analysis& analysis)>& answer);

} // namespace sceneheard
