#include "Interface/Timeline/FileHearing.h"
#include "Decoding/WindowFormats.h"
#include "Interface/State/LocalFile.h"
#include "Listening/Guard.h"
#include <vector>

namespace sceneheard {

FileHearing::FileHearing(std::unique_ptr<Listener> l, const juce::File& f)
    : FileHearing(std::move(l), f, [path = f.getFullPathName().toStdString()](const auto& watch) {
        if (isNetworkPath(path)) // all else that is no ordinary file is refused by what opens it
            checkLocalFile(path);
        return windowOpener(path)(watch);
    }) {}

FileHearing::FileHearing(std::unique_ptr<Listener> l, const juce::File& f, DecodingThread::Open open)
    : listener(std::move(l))
    , file(f)
    , decoding(f.getFullPathName().toStdString(), std::move(open)) {
    listener->setWanted(Wanted::cue);
    thread = std::thread([this] {
        guarded([this] { hear(); },
                [this](const std::string& why) {
                    const std::lock_guard lock(mutex);
                    failure = juce::String::fromUTF8(why.c_str());
                });
        pushed = true;
    });
}

FileHearing::~FileHearing() {
    stopping = true;
    decoding.stop();
    thread.join();
}

void FileHearing::hear() {
    constexpr double mostSeconds = 4 * 3600; // what a cue keeps
    std::size_t frames = 0;
    std::vector<const float*> channels;
    for (SoundBlock block; !stopping && seconds < mostSeconds && decoding.next(block);) {
        if (frames == 0)
            listener->prepare(block.rate, std::min(2, block.channels)); // nobody pushes yet, and nobody else will
        channels.resize(static_cast<std::size_t>(block.channels));
        for (int c = 0; c < block.channels; ++c)
            channels[static_cast<std::size_t>(c)] = block.channel(c);
        listener->pushWaiting(channels.data(), block.channels, block.frames);
        frames += static_cast<std::size_t>(block.frames);
        seconds = static_cast<double>(frames) / block.rate;
    }
    listener->finish();
}

juce::String FileHearing::warning() const {
    const auto missing = decoding.warning();
    return missing.empty() ? juce::String() : name() + " " + juce::String::fromUTF8(missing.c_str());
}

bool FileHearing::done() const {
    return pushed && (seconds == 0 || problem().isNotEmpty() || listener->snapshot()->complete);
}

juce::String FileHearing::problem() const {
    {
        const std::lock_guard lock(mutex);
        if (failure.isNotEmpty())
            return failure;
    }
    return juce::String::fromUTF8(listener->snapshot()->problem.c_str());
}

} // namespace sceneheard
