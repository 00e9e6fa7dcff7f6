#pragma once
#include <stdexcept>

namespace sceneheard {

/// Standard output takes no more: the program's work is in vain.
struct OutputFailed : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// For the start of the program. A standard stream that was closed by the caller becomes one that cannot be written, so
/// that no file that is opened later takes its number; a reader that went away and a full disk are failed writes
/// instead of the program's end; numbers are read and written in one way whatever a library loaded before has set; and
/// a signal that ends the program first removes the files that are half made.
void prepareProcess();

/// Hands over what was written so far. Throws OutputFailed where standard output did not take it.
void requireOutput();

} // namespace sceneheard
