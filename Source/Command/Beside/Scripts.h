#pragma once
#include <string>

namespace sceneheard {

/// Prints what the words of a script tell: its mood, how much of it the lexicon knew, and films of such a tone. Throws
/// Error where the file is no text, in another language than English, or has too few words that are known.
/// @return  the exit status
int showScript(const std::string& file, bool json);

} // namespace sceneheard
