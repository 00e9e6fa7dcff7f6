#pragma once
#include "Interface/Style/Language.h"

namespace sceneheard {

/// What Text.h says outside the sheets, and how the words of a mood go, in German.
std::span<const Translation> germanTexts();
std::span<const Translation> germanSheets();
std::span<const Translation> germanHearing();
std::span<const Translation> germanBeside();
std::span<const Translation> germanPerson();
std::span<const Translation> germanOnline();
std::span<const Translation> germanTray();
std::span<const Translation> germanIndex();
std::span<const Translation> germanMoods();
/// The kinds of music that a film's page names, under the context "kind".
std::span<const Translation> germanKinds();
/// What the core says in English and the window shows: reasons, directions, genres, keys, names of languages.
std::span<const Translation> germanCoreWords();

} // namespace sceneheard
