#include "Interface/State/MarkerFile.h"
#include "Interface/State/LocalFile.h"
#include "Support/Error.h"
#include <algorithm>
#include <juce_core/juce_core.h>
#include <string_view>

namespace sceneheard {

bool holdsMarkers(const std::string& path) {
    constexpr std::size_t headBytes = 4096;
    try {
        checkLocalFile(path);
    } catch (const Error&) {
        return false;
    }
    juce::FileInputStream file(juce::File(juce::String::fromUTF8(path.c_str())));
    juce::MemoryBlock bytes;
    file.readIntoMemoryBlock(bytes, headBytes);
    const std::string_view head(static_cast<const char*>(bytes.getData()), bytes.getSize());
    if (head.starts_with("MThd"))
        return true;
    const bool wide = head.size() > 3 && ((head.starts_with("\xFF\xFE") && head[3] == '\0') ||
                                          (head.starts_with("\xFE\xFF") && head[2] == '\0'));
    const auto binary = [](char c) {
        return c >= 0 && c < ' ' && std::string_view("\t\r\n\f").find(c) == std::string_view::npos;
    };
    return wide || (!head.empty() && std::none_of(head.begin(), head.end(), binary));
}

} // namespace sceneheard
