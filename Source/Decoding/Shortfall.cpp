#include "Decoding/Shortfall.h"
#include <algorithm>

namespace sceneheard {

namespace {
std::string clock(double seconds) {
    const auto tenths = static_cast<long long>(std::min(seconds, 1e12) * 10 + 0.5);
    const auto whole = tenths / 10, rest = whole % 60;
    return std::to_string(whole / 60) + (rest < 10 ? ":0" : ":") + std::to_string(rest) + "." +
           std::to_string(tenths % 10);
}
} // namespace

void Shortfall::decoded(const SoundBlock& block) {
    if (total > 0)
        trailing += odd; // else it stood before the first sound
    odd = 0;
    if (trailing > 0) {
        if (pieces == 0)
            firstDamage = total;
        pieces += trailing;
        trailing = 0;
    }
    total += block.frames / block.rate;
    // An encoder's padding, which decoders leave out: a few thousand samples at most.
    tolerance = std::max(tolerance, 0.1 + 4096 / block.rate);
}

void Shortfall::damaged() { ++trailing; }

std::string Shortfall::warning(double declared, bool endMissing) const {
    const std::string remedy = "; copy or export it again", there = clock(total) + " of " + clock(declared);
    const bool less = declared > total + tolerance;
    if (pieces > 0)
        return "is damaged from " + clock(firstDamage) + " on: " +
               (less ? there + " could be heard"
                     : std::to_string(pieces) + (pieces == 1 ? " piece was" : " pieces were") + " left out") +
               remedy;
    if (less)
        return "ends early: " + there + " are there" + remedy;
    if (endMissing || trailing > 0)
        return "has no proper end, so some may be missing after " + clock(total) + remedy;
    return "";
}

} // namespace sceneheard
