#pragma once
#include <stdexcept>

namespace sceneheard {

/// Something that a person has to know: one sentence that names what went wrong, with what, and the remedy.
/// Thrown by everything that reads files or accepts settings; never on the audio thread.
struct Error : std::runtime_error {
    using std::runtime_error::runtime_error;
};

} // namespace sceneheard
