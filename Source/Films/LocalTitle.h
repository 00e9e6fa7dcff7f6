#pragma once
#include "Films/Film.h"

namespace sceneheard {

/// The language in which a person wants messages, ISO 639-1, by the environment as gettext reads it: LC_ALL, else
/// LC_MESSAGES, else LANG, before which the first of LANGUAGE goes. Empty where that names none, as "C" does.
std::string messageLanguage();

/// The title under which people of a language know a film: the original one where it was made in that language, else
/// the first official one in it; the film's own where neither is known, and for English, which that is in.
const std::string& titleIn(std::string_view language, const Film& film);

/// titleIn() the messageLanguage() with which this process began to ask.
const std::string& shownTitle(const Film& film);

} // namespace sceneheard
