#include "Listening/Stream.h"
#include <utility>

namespace sceneheard {

void Stream::tell(const Snapshot& snapshot, const SoundSource* analysed) {
    auto next = std::make_shared<Snapshot>(snapshot);
    std::shared_ptr<const Snapshot> old; // outlives the lock: what it holds may take a while to go
    std::lock_guard lock(mutex);
    if (source.get() != analysed)
        return;
    next->sequence = newest->sequence + 1;
    old = std::exchange(newest, std::move(next));
}

void Stream::tellProblem(const std::string& why) {
    std::lock_guard lock(mutex);
    auto next = std::make_shared<Snapshot>(*newest);
    next->problem = why;
    ++next->sequence;
    newest = std::move(next);
}

} // namespace sceneheard
