#include "Folder.h"
#include "Fuzz/AssetEntryPoints.h"
#include "Fuzz/EntryPoints.h"
#include "Fuzz/SessionEntryPoints.h"
#include "Harm/Readers.h"
#include <map>
#include <vector>

namespace sceneheard::harm {

bool tryData(const std::filesystem::path& file, Result& result) {
    using Reader = int (*)(const std::uint8_t*, std::size_t);
    static const std::map<std::string, std::vector<Reader>> readers{
        {".csv", {fuzzImport, fuzzFeatures, fuzzOnlyList}},   {".tsv", {fuzzLexicon}},
        {".txt", {fuzzWatchList, fuzzOnlyList, fuzzLexicon}}, {".sqlite", {fuzzOpen}},
        {".json", {fuzzMood, fuzzSpace, fuzzFacts}},
    };
    const auto found = readers.find(file.extension().string());
    if (found == readers.end())
        return false;
    const auto bytes = bytesOf(file);
    for (const auto reader : found->second)
        reader(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    result = {true, "read or refused by " + std::to_string(found->second.size()) + " readers"};
    return true;
}

} // namespace sceneheard::harm
