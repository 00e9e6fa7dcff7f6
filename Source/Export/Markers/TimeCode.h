#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sceneheard {

/// How fast frames follow each other, and how they are counted. Drop-frame time code leaves out numbers, never frames:
/// 0 and 1 (at 59.94: 0 to 3) at the beginning of each minute but every tenth, so that it keeps up with the clock
/// (SMPTE ST 12-1).
enum class FrameRate { f23976, f24, f25, f2997, f2997Drop, f30, f50, f5994, f5994Drop, f60 };

struct FrameRateFacts {
    const char* name;
    int frames;  ///< that time code counts in a second
    int dropped; ///< numbers left out at the beginning of a minute
    bool slowed; ///< runs at 1000/1001 of what time code counts
};
/// In the order of FrameRate.
inline constexpr std::array<FrameRateFacts, 10> frameRates{{{"23.976", 24, 0, true},
                                                            {"24", 24, 0, false},
                                                            {"25", 25, 0, false},
                                                            {"29.97", 30, 0, true},
                                                            {"29.97 drop", 30, 2, true},
                                                            {"30", 30, 0, false},
                                                            {"50", 50, 0, false},
                                                            {"59.94", 60, 0, true},
                                                            {"59.94 drop", 60, 4, true},
                                                            {"60", 60, 0, false}}};
constexpr const FrameRateFacts& factsOf(FrameRate rate) { return frameRates[static_cast<std::size_t>(rate)]; }

/// The same rate counted with or without drop-frame; nothing where it is not counted so.
std::optional<FrameRate> counted(FrameRate rate, bool drop);

/// hours:minutes:seconds:frames, of one day.
struct TimeCode {
    int hours = 0, minutes = 0, seconds = 0, frames = 0;

    bool operator==(const TimeCode&) const = default;
};

/// Whether such a frame is counted: its numbers are in range, and drop-frame does not leave it out.
bool exists(const TimeCode& code, FrameRate rate);
std::int64_t framesOfDay(FrameRate rate);
/// How many frames after 00:00:00:00 it is; what drop-frame leaves out counts as the frame before.
std::int64_t frameOf(const TimeCode& code, FrameRate rate);
/// The other way about; a day later, time code begins again.
TimeCode timeCodeOf(std::int64_t frame, FrameRate rate);

/// How long so many frames last.
double secondsOf(std::int64_t frames, FrameRate rate);
/// The nearest whole number of frames. @param seconds  at most 1e9 each way
std::int64_t framesIn(double seconds, FrameRate rate);

/// A time code as text has it, before its frame rate is known.
struct WrittenTimeCode {
    TimeCode code;
    bool drop = false; ///< said by a semicolon, as in "01:00:00;00"
};
/// "01:00:00:00" or with semicolons, one or two digits each; frames below 100, hours below 24. Nothing for other texts.
std::optional<WrittenTimeCode> readTimeCode(std::string_view text);
/// Two digits each, a semicolon before the frames of drop-frame.
std::string textOf(const TimeCode& code, FrameRate rate);

} // namespace sceneheard
