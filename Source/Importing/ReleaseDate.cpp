#include "Importing/ReleaseDate.h"
#include "Support/Decimals.h"
#include <array>
#include <chrono>

namespace sceneheard {

namespace {
struct Digits {
    std::size_t count = 0;
    int value = 0;

    bool year() const { return count == 4; }
    bool month() const { return day() && value <= 12; }
    bool day() const { return (count == 1 || count == 2) && value <= 31; }
};

// Up to three groups of digits with one separator between them; 0 for other texts.
std::size_t groupsOf(std::string_view date, std::array<Digits, 3>& groups) {
    std::size_t count = 0;
    char separator = '\0';
    for (const char c : date) {
        if (c >= '0' && c <= '9') {
            if (count == 0)
                count = 1;
            auto& group = groups[count - 1];
            if (++group.count > 4)
                return 0;
            group.value = group.value * 10 + (c - '0');
        } else {
            const bool separates = c == '-' || c == '/' || c == '.';
            if (!separates || (separator != '\0' && c != separator) || count == 0 || count == groups.size())
                return 0;
            separator = c;
            ++count;
        }
    }
    return count;
}
} // namespace

int yearOfRelease(std::string_view date, int latest) {
    date = trimmed(date);
    date = date.substr(0, date.find_first_of(" T"));
    if (date.ends_with(".0")) // where a program took years for fractions
        date.remove_suffix(2);
    std::array<Digits, 3> groups;
    const auto count = groupsOf(date, groups);
    const auto& [first, second, third] = groups;
    if (count == 1)
        return first.year() ? first.value : 0;
    if (count == 2)
        return first.year() && second.month() ? first.value : 0;
    if (count != 3)
        return 0;
    if (first.year())
        return second.month() && third.day() ? first.value : 0;
    const bool days = first.day() && second.day() && (first.month() || second.month());
    if (!days || first.value == 0 || second.value == 0)
        return 0;
    if (third.year())
        return third.value;
    if (third.count != 2)
        return 0;
    const int year = latest / 100 * 100 + third.value;
    return year <= latest ? year : year - 100;
}

int presentYear() {
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return static_cast<int>(std::chrono::year_month_day(today).year());
}

} // namespace sceneheard
