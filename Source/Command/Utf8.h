#pragma once
#include <string>
#include <string_view>

namespace sceneheard {

/// The same text with every byte that is no part of valid UTF-8 replaced by U+FFFD.
std::string validUtf8(std::string_view text);

/// Text of strangers (a file's name, a title, an error that quotes them) as it may be written on a terminal: what would
/// move its cursor, end the line or turn the direction of writing around is spelled out, as \n, \x1b or \u202e, and so
/// is a byte that is no UTF-8. Everything else stays, backslashes too.
std::string shown(std::string_view text);

/// JSON with the same characters written as \u001b: those above ASCII, which JSON itself lets stand, too. What it says
/// stays the same. @param json  valid UTF-8
std::string jsonShown(std::string_view json);

} // namespace sceneheard
