#include "Interface/Style/German.h"
#include <array>

namespace sceneheard {

std::span<const Translation> germanBeside() {
    static constexpr auto texts = std::to_array<Translation>({
        {"Looks like this cover", "Sieht aus wie dieses Cover"},
        {"{0}, {1}% alike", "{0}, {1} % ähnlich"},
    });
    return texts;
}

} // namespace sceneheard
