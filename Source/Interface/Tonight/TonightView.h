#pragma once
#include "Interface/Art/FilmsOnline.h"
#include "Interface/Art/PosterCache.h"
#include "Interface/Films/FilmCard.h"
#include "Interface/Films/SmallFilmCard.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Tonight/CoverLine.h"
#include "Interface/Tonight/EveningCurve.h"
#include "Interface/Tonight/TonightsFilm.h"

namespace sceneheard {

/// The listening screen: one large film for tonight, why, what is known of it and what to do with it, two more, the
/// mood of the evening, and what is heard now. No numbers of the music, no axes.
class TonightView : public SnapshotView {
public:
    TonightView();

    void show(const Snapshot& snapshot) override;
    bool advance(float seconds) override;
    void setMarks(const FilmMarks& marks);
    /// What plays, by its title; empty: not known.
    void setPiece(const juce::String& title);
    /// What was heard this evening, in that order.
    void setPieces(std::vector<EveningPiece> pieces) { evening.setPieces(std::move(pieces)); }
    /// Films that look like the cover of what plays; none: nothing is said of it.
    void setCoverFilms(const std::vector<CoverFilm>& films);
    const std::optional<Suggestion>& film() const { return tonight.film(); }

    std::function<void(const Suggestion&, FilmAction)> onAction;
    std::function<void(const Suggestion&)> onMoreLikeThis;

    void paint(juce::Graphics& g) override;
    void resized() override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

    PillButton watchList, notTonight, moreLikeThis, openPage;
    CoverLine cover;

private:
    void describe();
    void paintTitle(juce::Graphics& g, juce::Rectangle<float> area) const;
    void paintNow(juce::Graphics& g) const;
    juce::Rectangle<int> right() const;
    int artWidth() const;

    const juce::SharedResourcePointer<FilmsOnline> online;
    std::uint64_t newsShown = 0;
    PosterCache posters{std::size_t{16} << 20};
    TonightsFilm tonight;
    EveningCurve evening;
    SmallFilmCard first{posters}, second{posters}; // the two films beside tonight's
    FilmMarks marks;
    Mood music;
    juce::String title, sentence, message, heard, state, piece;
    juce::Rectangle<int> headline, facts, underButtons, also, curveHead, now;
    bool silent = true, listens = false;
};

} // namespace sceneheard
