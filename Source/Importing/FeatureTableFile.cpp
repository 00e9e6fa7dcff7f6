// Apart from reading rows, so that the plugins need none of the libraries that unpack files.
#include "Importing/FeatureTable.h"

namespace sceneheard {

FeatureTable FeatureTable::open(const std::filesystem::path& file) {
    return FeatureTable(openTable(file), file.string());
}

} // namespace sceneheard
