#pragma once
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sceneheard {

/// Why a row gave no film.
enum class Refusal {
    malformed,
    tooLong,
    notText,
    shifted,
    badList,
    noTitle,
    noId,
    noYear,
    unreleased,
    adult,
    notFilm,
    nothingKnown,
    noOverview,
    repeated
};
inline constexpr std::array<std::string_view, 14> refusalNames{"not a row of this table",
                                                               "longer than 1 MiB",
                                                               "not UTF-8 text",
                                                               "with values under the wrong columns",
                                                               "with a list that cannot be read",
                                                               "without a title",
                                                               "without an id",
                                                               "without a year of release",
                                                               "not released",
                                                               "adult",
                                                               "of something other than a film",
                                                               "nothing known but a title",
                                                               "without an overview",
                                                               "the same film again"};

struct ImportCounts {
    std::size_t rows = 0, taken = 0;
    std::array<std::size_t, refusalNames.size()> refused{};
    std::vector<std::string> unknown{}; ///< what the table has no column for, so that no film of it has it

    void refuse(Refusal why) { ++refused[static_cast<std::size_t>(why)]; }
};

} // namespace sceneheard
