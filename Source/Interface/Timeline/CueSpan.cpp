#include "Interface/Timeline/CueSpan.h"
#include <algorithm>

namespace sceneheard {

void CueSpan::cover(double firstSecond, double lastSecond) {
    first = firstSecond;
    last = std::max(firstSecond, lastSecond);
    place();
}

void CueSpan::place() {
    if (!chosen)
        span = std::clamp(last - first, minUsual, usual);
    const auto latest = std::max(first, last - span);
    from = follows ? latest : std::clamp(from, first, latest);
}

void CueSpan::zoom(double factor, double at) {
    const auto before = span;
    span = std::clamp(span * factor, shortest, std::max(minUsual, last - first));
    chosen = true;
    from = at - (at - from) * span / before;
    follows = from + span >= last;
    place();
}

void CueSpan::scroll(double seconds) {
    chosen = true;
    from += seconds;
    follows = from + span >= last;
    place();
}

void CueSpan::showAll() {
    chosen = true;
    span = std::max(minUsual, last - first);
    follows = true;
    place();
}

void CueSpan::follow() {
    chosen = false;
    follows = true;
    place();
}

} // namespace sceneheard
