#include "Interface/Timeline/FileAnalysis.h"
#include "Decoding/WindowFormats.h"
#include "Interface/State/LocalFile.h"
#include "Listening/Guard.h"
#include "Support/Paths.h"
#include <vector>

namespace sceneheard {

FileAnalysis::FileAnalysis(std::unique_ptr<StreamClient> l, const juce::File& f)
    : FileAnalysis(std::move(l), f, [path = f.getFullPathName().toStdString()](const auto& watch) {
        if (isNetworkPath(path)) // all else that is no ordinary file is refused by what opens it
            checkLocalFile(path);
        return windowOpener(pathOf(path))(watch);
    }) {}

FileAnalysis::FileAnalysis(std::unique_ptr<StreamClient> l, const juce::File& f, DecodingThread::Open open)
    : client(std::move(l))
    , file(f)
    , decoding(f.getFullPathName().toStdString(), std::move(open)) {
    client->setWanted(Wanted::cue);
    thread = std::thread([this] {
        guarded([this] { analyse(); },
                [this](const std::string& why) {
                    const std::lock_guard lock(mutex);
                    failure = juce::String::fromUTF8(why.c_str());
                });
        pushed = true;
    });
}

FileAnalysis::~FileAnalysis() {
    stopping = true;
    decoding.stop();
    thread.join();
}

void FileAnalysis::analyse() {
    constexpr double maxSeconds = 4 * 3600; // what a cue keeps
    std::size_t frames = 0;
    std::vector<const float*> channels;
    for (SoundBlock block; !stopping && seconds < maxSeconds && decoding.next(block);) {
        if (frames == 0)
            client->prepare(block.rate, std::min(2, block.channels)); // nobody pushes yet, and nobody else will
        channels.resize(static_cast<std::size_t>(block.channels));
        for (int c = 0; c < block.channels; ++c)
            channels[static_cast<std::size_t>(c)] = block.channel(c);
        client->pushWaiting(channels.data(), block.channels, block.frames);
        frames += static_cast<std::size_t>(block.frames);
        seconds = static_cast<double>(frames) / block.rate;
    }
    client->finish();
}

juce::String FileAnalysis::warning() const {
    const auto missing = decoding.warning();
    return missing.empty() ? juce::String() : name() + " " + juce::String::fromUTF8(missing.c_str());
}

bool FileAnalysis::done() const {
    return pushed && (seconds == 0 || problem().isNotEmpty() || client->snapshot()->complete);
}

juce::String FileAnalysis::problem() const {
    {
        const std::lock_guard lock(mutex);
        if (failure.isNotEmpty())
            return failure;
    }
    return juce::String::fromUTF8(client->snapshot()->problem.c_str());
}

} // namespace sceneheard
