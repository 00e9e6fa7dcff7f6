#pragma once
#include "Interface/Style/Text.h"

/// What windows say of a remote index.
namespace sceneheard::index_text {

inline constexpr Text asksIndex{"Ask an index elsewhere for films"}, address{"The index's address"};
inline constexpr Text answers{"It answers."}, notAsked{"It is asked as soon as music plays."};
inline constexpr Text replaced{"The films are of this computer's catalogue."};
inline constexpr Text press{"Press Return to ask this address."};
inline constexpr Text note{"It is sent numbers that tell the mood of the music, and no sound, title or name. A key is "
                           "read from SCENEHEARD_INDEX_KEY alone."};
inline constexpr Text index{"Index: {0}"};
/// In the order of RemoteWord.
inline constexpr std::array<Text, 6> states{"asking", "remote", "slow", "gone", "wrong", "paused"};

} // namespace sceneheard::index_text
