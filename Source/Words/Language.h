#pragma once
#include <cstddef>
#include <string_view>

namespace sceneheard {

/// The language that a text is mostly in, by its commonest words, or by its letters.
struct Language {
    std::string_view name; ///< "English", "German", "a language in Cyrillic letters"; empty: not told
    bool known() const { return name == "English"; } ///< whether the lexicon has its words
};

/// Told of English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Norwegian, Finnish, Polish,
/// Turkish and Indonesian, and of other alphabets; a text of few of these words, or of as many of two of these
/// languages, is not told.
/// @param text  UTF-8; any bytes are safe
Language languageOf(std::string_view text);

} // namespace sceneheard
