#include "Interface/Art/FilmsOnline.h"

namespace sceneheard {

void FilmsOnline::set(Find find, News news) {
    const auto usable = find != nullptr && news != nullptr;
    finder = usable ? std::move(find) : nullptr;
    teller = usable ? std::move(news) : nullptr;
    switched += std::uint64_t{1} << 40;
}

} // namespace sceneheard
