#pragma once

namespace sceneheard {

/// The window's colours; see Palette.
enum class Theme { dark, light };

} // namespace sceneheard
