#include "Person/MoodCalendar.h"
#include "Mood/MeanImpression.h"
#include <algorithm>
#include <ctime>
#include <map>
#include <tuple>

namespace sceneheard {

namespace {
// The year 1 to 9999, whatever a damaged clock says.
std::tm localDate(std::int64_t seconds) {
    const auto time = static_cast<std::time_t>(std::clamp<std::int64_t>(seconds, -62'000'000'000, 253'000'000'000));
    std::tm date{};
#if defined(_WIN32)
    localtime_s(&date, &time);
#else
    localtime_r(&time, &date);
#endif
    return date;
}

std::string padded(int number, std::size_t digits) {
    const auto text = std::to_string(number);
    return std::string(digits - std::min(digits, text.size()), '0') + text;
}

std::string dateText(int year, int month, int day) {
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2);
}
} // namespace

std::string MoodDay::date() const { return dateText(year, month, day); }

std::vector<MoodDay> moodCalendar(std::span<const HeardPiece> pieces) {
    std::map<std::tuple<int, int, int>, std::pair<MoodDay, MeanImpression>> days;
    for (const auto& piece : pieces) {
        if (!piece.music || piece.speech || piece.seconds <= 0)
            continue;
        const auto date = localDate(piece.began);
        auto& [day, mean] = days[{date.tm_year + 1900, date.tm_mon + 1, date.tm_mday}];
        day.seconds += piece.seconds;
        ++day.pieces;
        mean.add(told(*piece.music), piece.seconds);
    }
    std::vector<MoodDay> calendar;
    for (auto& [date, found] : days) {
        auto& [day, mean] = found;
        std::tie(day.year, day.month, day.day) = date;
        day.mean = mean.mean();
        calendar.push_back(day);
    }
    return calendar;
}

std::string localTime(std::int64_t seconds) {
    const auto date = localDate(seconds);
    return dateText(date.tm_year + 1900, date.tm_mon + 1, date.tm_mday) + " " + padded(date.tm_hour, 2) + ":" +
           padded(date.tm_min, 2);
}

} // namespace sceneheard
