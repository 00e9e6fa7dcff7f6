#pragma once
#include <exception>
#include <new>
#include <string>
#include <type_traits>
#include <utility>

namespace sceneheard {

/// Runs `work` and lets no exception out: nothing that a host, a timer, a thread or a callback calls may throw. What
/// was thrown is given to `tell` as a sentence for the person; when even that throws, it stays untold.
/// @param tell  called with a std::string, on this thread
/// @return what `work` returns, or a default where it threw; nothing for void
template <typename Work, typename Tell>
auto guarded(Work&& work, Tell&& tell) noexcept -> std::invoke_result_t<Work&> {
    std::string why;
    try {
        try {
            return work();
        } catch (const std::bad_alloc&) {
            why = "There is not enough memory for this; close other programs and try again.";
        } catch (const std::exception& e) {
            why = e.what();
        } catch (...) {
            why = "Something went wrong that cannot be named; try again.";
        }
        tell(why);
    } catch (...) { // out of memory again
    }
    if constexpr (!std::is_void_v<std::invoke_result_t<Work&>>)
        return {};
}

} // namespace sceneheard
