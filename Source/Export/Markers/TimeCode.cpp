#include "Export/Markers/TimeCode.h"
#include <cmath>

namespace sceneheard {

namespace {
std::int64_t framesOfTenMinutes(const FrameRateFacts& rate) { return 600 * rate.frames - 9 * rate.dropped; }
} // namespace

std::optional<FrameRate> counted(FrameRate rate, bool drop) {
    switch (rate) {
    case FrameRate::f2997:
    case FrameRate::f2997Drop:
        return drop ? FrameRate::f2997Drop : FrameRate::f2997;
    case FrameRate::f5994:
    case FrameRate::f5994Drop:
        return drop ? FrameRate::f5994Drop : FrameRate::f5994;
    default:
        return drop ? std::nullopt : std::optional(rate);
    }
}

bool exists(const TimeCode& code, FrameRate rate) {
    const auto& facts = factsOf(rate);
    const auto within = [](int n, int end) { return n >= 0 && n < end; };
    return within(code.hours, 24) && within(code.minutes, 60) && within(code.seconds, 60) &&
           within(code.frames, facts.frames) &&
           (code.frames >= facts.dropped || code.seconds > 0 || code.minutes % 10 == 0);
}

std::int64_t framesOfDay(FrameRate rate) { return 24 * 6 * framesOfTenMinutes(factsOf(rate)); }

std::int64_t frameOf(const TimeCode& code, FrameRate rate) {
    const auto& facts = factsOf(rate);
    const std::int64_t minutes = 60 * code.hours + code.minutes;
    const auto frame = (60 * minutes + code.seconds) * facts.frames + code.frames;
    const bool leftOut = code.frames < facts.dropped && code.seconds == 0 && code.minutes % 10 != 0;
    return frame - facts.dropped * (minutes - minutes / 10) + (leftOut ? facts.dropped - code.frames - 1 : 0);
}

TimeCode timeCodeOf(std::int64_t frame, FrameRate rate) {
    const auto& facts = factsOf(rate);
    frame %= framesOfDay(rate);
    if (frame < 0)
        frame += framesOfDay(rate);
    const auto tens = frame / framesOfTenMinutes(facts), rest = frame % framesOfTenMinutes(facts);
    const std::int64_t wholeMinute = 60 * facts.frames;
    const auto minutes = rest < wholeMinute ? 0 : 1 + (rest - wholeMinute) / (wholeMinute - facts.dropped);
    const auto number = frame + facts.dropped * (9 * tens + minutes);
    const auto seconds = number / facts.frames;
    return {static_cast<int>(seconds / 3600), static_cast<int>(seconds / 60 % 60), static_cast<int>(seconds % 60),
            static_cast<int>(number % facts.frames)};
}

double secondsOf(std::int64_t frames, FrameRate rate) {
    const auto& facts = factsOf(rate);
    return facts.slowed ? static_cast<double>(frames) * 1001 / (1000.0 * facts.frames)
                        : static_cast<double>(frames) / facts.frames;
}

std::int64_t framesIn(double seconds, FrameRate rate) {
    const auto& facts = factsOf(rate);
    return std::llround(facts.slowed ? seconds * facts.frames * 1000 / 1001 : seconds * facts.frames);
}

std::optional<WrittenTimeCode> readTimeCode(std::string_view text) {
    WrittenTimeCode written;
    auto& [hours, minutes, seconds, frames] = written.code;
    int* const parts[]{&hours, &minutes, &seconds, &frames};
    std::size_t at = 0;
    for (auto* const part : parts) {
        if (part != &hours) {
            if (at == text.size() || (text[at] != ':' && text[at] != ';'))
                return std::nullopt;
            written.drop |= text[at++] == ';';
        }
        const auto begin = at;
        for (; at < text.size() && at < begin + 2 && text[at] >= '0' && text[at] <= '9'; ++at)
            *part = 10 * *part + (text[at] - '0');
        if (at == begin)
            return std::nullopt;
    }
    return at == text.size() && hours < 24 && minutes < 60 && seconds < 60 ? std::optional(written) : std::nullopt;
}

std::string textOf(const TimeCode& code, FrameRate rate) {
    const auto two = [](int n) { return std::to_string(100 + n).substr(1); };
    return two(code.hours) + ":" + two(code.minutes) + ":" + two(code.seconds) +
           (factsOf(rate).dropped > 0 ? ";" : ":") + two(code.frames);
}

} // namespace sceneheard
