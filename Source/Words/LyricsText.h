#pragma once
#include <string>
#include <string_view>

namespace sceneheard {

/// What no song's words, and no film's script, exceed, in bytes.
inline constexpr std::size_t maxLyricsFile = 1u << 20, maxScriptFile = 8u << 20;

/// A text file as UTF-8: by its mark UTF-16 or UTF-8; without one UTF-8 where it is that, else Windows-1252. Throws
/// Error, whose text is the end of a sentence about the file with its remedy, where it is empty, longer than `limit`
/// or no text.
std::string plainText(std::string_view bytes, std::size_t limit);

/// The words of a song alone, a line a line: without the times and tags of LRC files ("[01:02.50]", "[ar:...]",
/// "<01:03>"), and without headings ("[Chorus]").
std::string lyricsOnly(std::string_view text);

} // namespace sceneheard
