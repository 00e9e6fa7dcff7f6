#include "Demo/Voices.h"
#include <algorithm>
#include <array>
#include <utility>

namespace sceneheard {
namespace {

constexpr std::array<std::pair<std::string_view, Voice>, 11> table{{{"bass", bassVoice},
                                                                    {"bassdrum", bassdrumVoice},
                                                                    {"bowed", bowedVoice},
                                                                    {"brass", brassVoice},
                                                                    {"celesta", celestaVoice},
                                                                    {"cymbal", cymbalVoice},
                                                                    {"piano", pianoVoice},
                                                                    {"plucked", pluckedVoice},
                                                                    {"snare", snareVoice},
                                                                    {"timpani", timpaniVoice},
                                                                    {"tremolo", tremoloVoice}}};

} // namespace

Voice findVoice(std::string_view name) {
    const auto found = std::find_if(table.begin(), table.end(), [name](auto& entry) { return entry.first == name; });
    return found == table.end() ? nullptr : found->second;
}

std::string voiceNames() {
    std::string names;
    for (const auto& [name, voice] : table)
        (names += names.empty() ? "" : ", ") += name;
    return names;
}

} // namespace sceneheard
