#pragma once
#include <string_view>

namespace sceneheard {

/// The year in a date of release: "1999-03-31", with or without a time behind it, "3/31/1999", "31.3.1999", "1999-03",
/// "3/31/99" or a year alone. 0 for any other text.
/// @param latest  two digits stand for the latest year so written that is not after this one; 1999 to 2098
int yearOfRelease(std::string_view date, int latest);

/// The present year, as UTC has it.
int presentYear();

} // namespace sceneheard
