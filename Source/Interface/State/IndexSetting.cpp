#include "Interface/State/IndexSetting.h"
#include "Support/Decimals.h"
#include <algorithm>

namespace sceneheard {

namespace {
bool isPrintable(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c > ' ' && c < 127; });
}
} // namespace

// Two lines: "on" or "off", and the address.
IndexSetting::Kept IndexSetting::kept() const {
    const auto text = setting.text();
    const auto end = std::min(text.find('\n'), text.size());
    const auto first = trimmed(std::string_view(text).substr(0, end));
    const auto second = trimmed(std::string_view(text).substr(std::min(end + 1, text.size())));
    if ((first != "on" && first != "off") || !isPrintable(second)) // another line would be blank space in it
        return {};
    return {first == "on" && !second.empty(), std::string(second)};
}

bool IndexSetting::keep(const Kept& choice) const {
    return setting.replace(std::string(choice.on ? "on" : "off") + "\n" + choice.address + "\n");
}

} // namespace sceneheard
