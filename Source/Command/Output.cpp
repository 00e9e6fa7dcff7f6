#include "Command/Output.h"
#include "Support/ReplaceFile.h"
#include <clocale>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <locale>
#include <utility>
#if defined(__unix__) || defined(__APPLE__)
#include <fcntl.h>
#include <unistd.h>
#endif

namespace sceneheard {

namespace {
extern "C" void endCleanly(int signal) {
    removeUnfinishedFiles();
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void removeFilesAtEnd(int signal) {
    // What the caller had ignored stays ignored, as nohup wants it.
    if (std::signal(signal, endCleanly) == SIG_IGN)
        std::signal(signal, SIG_IGN);
}

#if defined(__unix__) || defined(__APPLE__)
void holdStandardStreams() {
    // Each opened the other way round, so that its use still fails; open() takes the lowest number that is free.
    for (const auto& [stream, way] :
         {std::pair{STDIN_FILENO, O_WRONLY}, {STDOUT_FILENO, O_RDONLY}, {STDERR_FILENO, O_RDONLY}})
        if (fcntl(stream, F_GETFD) < 0 && open("/dev/null", way) != stream)
            std::abort();
}
#endif
} // namespace

void prepareProcess() {
#if defined(__unix__) || defined(__APPLE__)
    holdStandardStreams();
    for (const int signal : {SIGPIPE, SIGXFSZ})
        std::signal(signal, SIG_IGN);
    removeFilesAtEnd(SIGHUP);
#endif
    for (const int signal : {SIGINT, SIGTERM})
        removeFilesAtEnd(signal);
    std::locale::global(std::locale::classic());
    std::setlocale(LC_ALL, "C");
    std::cout.imbue(std::locale::classic());
    std::cerr.imbue(std::locale::classic());
}

void requireOutput() {
    if (!std::cout.flush())
        throw OutputFailed("the answer cannot be written to standard output: its disk is full, or what reads it was "
                           "closed; make room, or send it elsewhere");
}

} // namespace sceneheard
