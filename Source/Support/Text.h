#pragma once
#include <string>
#include <string_view>

namespace sceneheard {

/// The beginning of a text, at most so many bytes of it and no half letter (of UTF-8), without blanks around it.
std::string shortened(std::string_view text, std::size_t maxBytes);

/// Whether it is UTF-8 by the ranges of RFC 3629; overlong forms and surrogates count as such where their second byte
/// alone tells.
bool isUtf8(std::string_view text);

/// Whether two texts are the same but for the case of A to Z.
bool sameWord(std::string_view a, std::string_view b);
/// Whether a text holds another, likewise.
bool holdsWord(std::string_view text, std::string_view word);

/// An address without its percent signs (RFC 3986, 2.1); a percent sign with no two hexadecimal digits behind stays.
std::string withoutPercents(std::string_view address);

} // namespace sceneheard
