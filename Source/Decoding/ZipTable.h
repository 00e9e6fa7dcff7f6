#pragma once
#include "Decoding/TableFile.h"
#include <juce_core/juce_core.h>

namespace sceneheard {

/// The table in a zip file, see openTableFile().
TableFile openZipTable(const juce::File& file, const TableChoice& fits);

} // namespace sceneheard
