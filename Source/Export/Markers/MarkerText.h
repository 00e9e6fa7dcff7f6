#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sceneheard {

/// A text file as UTF-8 without a byte-order mark: from UTF-16 by its mark, else as it is, else, where it is no UTF-8,
/// from Latin-1.
std::string markerFileText(std::string_view bytes);

/// Lines as any system ends them, in order; views of the text.
std::vector<std::string_view> linesOfText(std::string_view text);

/// "75.250", "1:15.250", "0:01:15.250", with a sign or without: seconds. Nothing for a bare whole number, which may
/// count anything.
std::optional<double> readClock(std::string_view text);
/// "1:15.250", from an hour on "1:00:00.000"; to the nearest thousandth.
std::string clockText(double seconds);

/// A field of a comma-separated table, quoted where it must be (RFC 4180).
std::string csvField(std::string_view text);

} // namespace sceneheard
