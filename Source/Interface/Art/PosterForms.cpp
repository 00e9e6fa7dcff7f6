#include "Interface/Art/PosterForms.h"

namespace sceneheard {

void paintForm(PosterCanvas& canvas, PosterForm form) {
    const juce::Graphics::ScopedSaveState state(canvas.g);
    if (canvas.seed.pick(2) == 1) // mirrored
        canvas.g.addTransform(juce::AffineTransform::scale(-1, 1, canvas.area.getCentreX(), canvas.area.getCentreY()));
    switch (form) {
    case PosterForm::orb:
        return forms::orb(canvas);
    case PosterForm::slats:
        return forms::slats(canvas);
    case PosterForm::rings:
        return forms::rings(canvas);
    case PosterForm::eclipse:
        return forms::eclipse(canvas);
    case PosterForm::ridges:
        return forms::ridges(canvas);
    case PosterForm::discs:
        return forms::discs(canvas);
    case PosterForm::folds:
        return forms::folds(canvas);
    case PosterForm::tiles:
        return forms::tiles(canvas);
    }
}

} // namespace sceneheard
