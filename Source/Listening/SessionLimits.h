#pragma once
#include <cstddef>

/// Sessions are other people's files: nothing in one counts for more than this, and all of it is read in time that
/// grows as its length does.
namespace sceneheard::limits {

inline constexpr std::size_t stateBytes = 1 << 21;     ///< a whole state; a longer one is refused
inline constexpr int stateLevels = 32;                 ///< objects and arrays within each other; deeper: refused
inline constexpr std::size_t stateValues = 300000;     ///< objects, arrays, texts, numbers; more: refused
inline constexpr std::size_t parameters = 1000;        ///< later ones are left as they are
inline constexpr std::size_t parameterNameBytes = 256; ///< as is one of a longer name
inline constexpr std::size_t uiBytes = 1 << 16;        ///< names and texts together; what comes after is dropped
inline constexpr std::size_t uiKeys = 1000;

inline constexpr std::size_t cueTextBytes = 1 << 18; ///< a curve as text; a longer one is not understood
inline constexpr std::size_t cuePoints = 28800;      ///< of a curve: four hours
inline constexpr double cueSeconds = 366.0 * 86400;  ///< from 0 each way, where points and markers may lie
inline constexpr double offsetSeconds = 4 * 3600;    ///< that a reference may be moved by, each way

inline constexpr int minScale = 75, maxScale = 250;           ///< percent
inline constexpr int windowWidth = 4096, windowHeight = 2304; ///< pixels, where no screen tells what it holds
inline constexpr std::size_t textBytes = 4096;                ///< a name, path or address
inline constexpr std::size_t filmKeyBytes = 32;
inline constexpr std::size_t marks = 300; ///< films pinned, liked or rejected
inline constexpr std::size_t markers = 200;

} // namespace sceneheard::limits
