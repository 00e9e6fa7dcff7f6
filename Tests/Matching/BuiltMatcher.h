#pragma once
#include "Matching/Assets.h"

/// The matcher of the models and the catalogue that ship, loaded once.
inline const sceneheard::Matcher& built() {
    static const auto matcher = sceneheard::loadMatcher(SCENEHEARD_TEST_ASSETS);
    return *matcher;
}
