#pragma once
#include "Interface/Art/PosterCanvas.h"

namespace sceneheard {

/// What a poster shows, over its ground. Each form is varied by the canvas's seed, so that two films of one genre and
/// one mood look like relatives, not like twins.
namespace forms {
void orb(PosterCanvas& canvas);
void eclipse(PosterCanvas& canvas);
void ridges(PosterCanvas& canvas);
void slats(PosterCanvas& canvas);
void rings(PosterCanvas& canvas);
void tiles(PosterCanvas& canvas);
void discs(PosterCanvas& canvas);
void folds(PosterCanvas& canvas);
} // namespace forms

void paintForm(PosterCanvas& canvas, PosterForm form);

} // namespace sceneheard
