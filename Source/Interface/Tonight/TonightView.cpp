#include "Interface/Tonight/TonightView.h"
#include "Films/LocalTitle.h"
#include "Interface/Art/FilmPoster.h"
#include "Interface/Compass/MoodSentence.h"
#include "Interface/Films/FilmOffers.h"
#include "Interface/Films/FilmWhy.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

TonightView::TonightView()
    : watchList(Icon::add, words(text::watchList))
    , notTonight(Icon::moon, words(text::notTonight))
    , moreLikeThis(Icon::more, words(text::moreLikeThis))
    , openPage(Icon::page, words(text::openPageShort)) {
    watchList.setMain(true);
    moreLikeThis.setTitle(words(text::moreLikeThis));
    openPage.setTitle(words(text::openPageShort));
    const auto act = [this](FilmAction action) {
        return [this, action] {
            if (film() && onAction)
                onAction(Suggestion(*film()), action);
        };
    };
    watchList.onClick = act(FilmAction::watch);
    openPage.onClick = act(FilmAction::open);
    notTonight.onClick = [this] {
        tonight.notTonight();
        describe();
    };
    moreLikeThis.onClick = [this] {
        if (film() && onMoreLikeThis)
            onMoreLikeThis(Suggestion(*film()));
    };
    cover.onFilm = [this](const Suggestion& film) {
        if (onMoreLikeThis)
            onMoreLikeThis(film);
    };
    for (auto* neighbour : {&first, &second})
        neighbour->onClick = [this, neighbour] {
            if (onMoreLikeThis)
                onMoreLikeThis(Suggestion(neighbour->film()));
        };
    for (auto* part : std::initializer_list<juce::Component*>{&watchList, &notTonight, &moreLikeThis, &openPage, &first,
                                                              &second, &cover, &evening})
        addChildComponent(part);
    evening.setVisible(true);
    describe();
}

std::unique_ptr<juce::AccessibilityHandler> TonightView::createAccessibilityHandler() {
    return std::make_unique<juce::AccessibilityHandler>(*this, juce::AccessibilityRole::group);
}

void TonightView::show(const Snapshot& snapshot) {
    evening.show(snapshot);
    silent = snapshot.silent;
    listens = snapshot.seconds > 0;
    message = !snapshot.problem.empty()                 ? juce::String::fromUTF8(snapshot.problem.c_str())
              : snapshot.moodKnown                      ? words(text::noFilmPasses)
              : snapshot.seconds > 0 && snapshot.silent ? words(text::onlySilence)
                                                        : words(text::playSomething);
    const auto felt = snapshot.moodKnown ? moodSentence(snapshot.now.quadrants, snapshot.zScores, snapshot.music)
                                         : words(text::noMoodYet);
    const auto going = words(snapshot.frozen         ? text::frozen
                             : snapshot.seconds <= 0 ? text::waiting
                             : snapshot.silent       ? text::silent
                                                     : text::listening);
    const auto other = felt != std::exchange(heard, felt) || going != std::exchange(state, going);
    music = snapshot.now.mood;
    if (tonight.update(snapshot.films, snapshot.seconds) || !film())
        describe();
    else if (other)
        repaint(now);
}

// What a network tells arrives later than the film.
bool TonightView::advance(float) {
    if (std::exchange(newsShown, online->news()) != online->news())
        describe();
    return false;
}

void TonightView::setMarks(const FilmMarks& next) {
    marks = next;
    describe();
}

void TonightView::setPiece(const juce::String& name) {
    if (std::exchange(piece, name) != name)
        repaint(now);
}

void TonightView::setCoverFilms(const std::vector<CoverFilm>& films) {
    cover.show(films);
    if (cover.isVisible() == films.empty()) {
        cover.setVisible(!films.empty());
        resized();
        repaint();
    }
}

void TonightView::describe() {
    const auto known = film().has_value();
    for (auto* button : {&watchList, &notTonight, &moreLikeThis, &openPage})
        button->setVisible(known);
    title = known ? readable(shownTitle(film()->facts)) : juce::String();
    sentence = message.replaceCharacter('\n', ' ');
    if (known) {
        const auto agreed = agreementOf(music, film()->mood);
        sentence = (agreed.isEmpty() ? words(text::closeToMusic) : words(text::likeTheMusic, agreed));
        const auto key = FilmId::of(film()->facts).text();
        watchList.setToggleState(marks.watch.contains(key), juce::dontSendNotification);
        watchList.setButtonText(words(marks.watch.contains(key) ? text::onWatchList : text::watchList));
        openPage.setEnabled(!filmPage(film()->facts).empty());
    }
    const auto details = known ? online->find(film()->film) : nullptr;
    juce::StringArray told{directorLine(details.get()), offersLine(details.get())};
    told.removeEmptyStrings();
    const auto fromNetwork = told.joinIntoString(". ");
    const auto& beside = tonight.alsoClose();
    for (const auto& [neighbour, at] : {std::pair(&first, std::size_t{0}), {&second, std::size_t{1}}}) {
        neighbour->setVisible(at < beside.size());
        if (at < beside.size())
            neighbour->show(beside[at], filmWhys(music, beside).films[at]);
    }
    setTitle(known ? words(text::filmForTonight) + ": " + title + ", " +
                         factsLine(film()->facts, film()->facts.genreList().size()) + ". " + sentence +
                         (fromNetwork.isEmpty() ? "" : " " + fromNetwork)
                   : sentence);
    resized();
    repaint();
}

int TonightView::artWidth() const { return std::min(getWidth() * 52 / 100, 1200 * 52 / 100 + getWidth() / 8); }

juce::Rectangle<int> TonightView::right() const {
    const auto margin = getWidth() < 1120 ? 16 : metrics::margin;
    return getLocalBounds().withTrimmedLeft(artWidth() + 40).withTrimmedRight(margin).withTrimmedBottom(margin);
}

void TonightView::resized() {
    auto area = right();
    area.removeFromTop(78);
    headline = area.removeFromTop(20 + 76);
    facts = area.removeFromTop(34);
    auto buttons = area.removeFromTop(metrics::mainButtonHeight);
    // The words of what there is no room for are left out: their pictures say enough, and their titles all.
    const std::array all{&watchList, &notTonight, &moreLikeThis, &openPage};
    constexpr int between = 8;
    openPage.setButtonText(words(text::openPageShort));
    moreLikeThis.setButtonText(words(text::moreLikeThis));
    for (auto* button : {&openPage, &moreLikeThis}) {
        auto wide = between * 3;
        for (const auto* each : all)
            wide += each->idealWidth();
        if (wide > buttons.getWidth())
            button->setButtonText({});
        button->setTooltip(button->getButtonText().isEmpty() ? button->getTitle() : juce::String());
    }
    for (auto* button : all) {
        const auto wide = button->getButtonText().isEmpty() ? buttons.getHeight() : button->idealWidth();
        button->setBounds(buttons.removeFromLeft(std::min(buttons.getWidth(), wide)));
        buttons.removeFromLeft(between);
    }
    now = area.removeFromBottom(68);
    if (cover.isVisible())
        cover.setBounds(area.removeFromBottom(8 + CoverLine::height).withHeight(CoverLine::height));
    area.removeFromBottom(cover.isVisible() ? 8 : 16);
    const auto free = area.getHeight();
    const auto curve = juce::jlimit(40, 140, free * 20 / 100);
    evening.setBounds(area.removeFromBottom(curve));
    curveHead = area.removeFromBottom(26);
    underButtons = area.removeFromTop(std::min(40, std::max(8, (area.getHeight() - 148) / 2)));
    also = area.removeFromTop(26);
    auto neighbours = area.removeFromTop(juce::jlimit(60, 240, std::min(area.getHeight(), area.getWidth() / 4)));
    first.setBounds(neighbours.removeFromLeft((neighbours.getWidth() - metrics::gap) / 2));
    neighbours.removeFromLeft(metrics::gap);
    second.setBounds(neighbours);
}

// The largest letters in which each word fits and all take at most three lines.
void TonightView::paintTitle(juce::Graphics& g, juce::Rectangle<float> area) const {
    constexpr float smallest = 28, largest = 120;
    constexpr int mostLines = 3;
    juce::StringArray single;
    single.addTokens(title, " ", {});
    auto size = juce::jlimit(smallest, largest, area.getWidth() / 6.5f);
    juce::StringArray lines;
    for (;; size *= 0.94f) {
        const auto face = fontFor(title, size, Weight::displaySemibold);
        lines.clear();
        auto fits = true;
        for (const auto& word : single) {
            fits &= face.getStringWidthFloat(word) <= area.getWidth();
            const auto longer = lines.isEmpty() ? word : lines[lines.size() - 1] + " " + word;
            if (lines.isEmpty() || face.getStringWidthFloat(longer) > area.getWidth())
                lines.add(word);
            else
                lines.set(lines.size() - 1, longer);
        }
        if ((fits && lines.size() <= mostLines) || size <= smallest)
            break;
    }
    g.setFont(fontFor(title, size, Weight::displaySemibold));
    g.setColour(juce::Colours::white);
    const auto height = size * 1.12f;
    area = area.removeFromBottom(height * static_cast<float>(lines.size()));
    for (const auto& line : lines)
        g.drawText(line, area.removeFromTop(height), juce::Justification::centredLeft, true);
}

void TonightView::paintNow(juce::Graphics& g) const {
    const auto& p = paletteOf(*this);
    auto area = now.toFloat();
    g.setColour(p.panel);
    g.fillRoundedRectangle(area, metrics::panelRadius);
    area = area.reduced(20, 12);
    const auto dot = area.removeFromRight(150);
    g.setColour(p.text);
    const auto name = piece.isEmpty() ? words(text::heardNow) : piece;
    g.setFont(fontFor(name, metrics::titleText, Weight::semibold));
    g.drawText(name, area.removeFromTop(area.getHeight() / 2), juce::Justification::centredLeft, true);
    g.setColour(p.dim);
    g.setFont(font(metrics::panelText));
    g.drawText(heard, area, juce::Justification::centredLeft, true);
    g.setColour(listens && !silent ? p.teal : p.dim);
    g.fillEllipse(juce::Rectangle<float>(8, 8).withCentre({dot.getX() + 8, dot.getCentreY()}));
    g.setFont(font(metrics::bodyText, Weight::medium));
    g.drawText(state, dot.withTrimmedLeft(20), juce::Justification::centredLeft, true);
}

void TonightView::paint(juce::Graphics& g) {
    const auto& p = paletteOf(*this);
    g.fillAll(p.ground);
    const auto width = static_cast<float>(artWidth());
    if (film()) {
        const auto art = getLocalBounds().toFloat().withWidth(width);
        posters.paint(g, art, posterOf(*film()), PosterParts::art);
        g.setGradientFill({juce::Colours::black.withAlpha(0.0f), 0, art.getHeight() * 0.5f,
                           juce::Colours::black.withAlpha(0.72f), 0, art.getHeight(), false});
        g.fillRect(art);
        g.setGradientFill({p.ground.withAlpha(0.0f), width * 0.72f, 0, p.ground, width, 0, false});
        g.fillRect(art);
        g.setGradientFill(
            {juce::Colours::black.withAlpha(0.5f), 0, 0, juce::Colours::black.withAlpha(0.0f), 0, 90, false});
        g.fillRect(art.withHeight(90));
        paintTitle(g, art.reduced(44, 40).withTrimmedRight(width * 0.16f));
    }
    auto area = headline.toFloat();
    g.setColour(p.amber);
    g.setFont(font(metrics::panelText, Weight::semibold));
    g.drawText(words(text::yourFilmForTonight), area.removeFromTop(20), juce::Justification::centredLeft);
    g.setColour(p.text);
    drawLines(g, sentence, area.withTrimmedTop(6), font(24, Weight::displaySemibold), 2);
    if (film()) {
        auto line = facts.toFloat();
        const auto year = film()->facts.year > 0 ? juce::String(film()->facts.year) + "  " : juce::String();
        const auto face = font(metrics::titleText - 1, Weight::semibold);
        g.setFont(face);
        g.drawText(year, line, juce::Justification::centredLeft);
        line.removeFromLeft(face.getStringWidthFloat(year));
        g.setColour(p.dim);
        const auto plain = font(metrics::titleText - 1);
        g.setFont(plain);
        const auto genres = fittingGenres(film()->facts, plain, line.getWidth() - 80);
        const auto length =
            film()->facts.runtime > 0 ? words(text::separator) + runtimeText(film()->facts.runtime) : juce::String();
        g.drawText(genres + length, line, juce::Justification::centredLeft);
        if (underButtons.getHeight() >= 28) {
            g.setColour(p.teal);
            const auto small = font(metrics::panelText);
            const auto details = online->find(film()->film);
            const auto says = directorAndOffers(details.get(), [&](const juce::String& each) {
                return small.getStringWidthFloat(each) <= static_cast<float>(underButtons.getWidth());
            });
            g.setFont(fontFor(says, metrics::panelText));
            g.drawText(says, underButtons.withTrimmedTop(8), juce::Justification::centredLeft, true);
        }
    }
    g.setColour(p.text);
    g.setFont(font(metrics::panelText, Weight::semibold));
    if (first.isVisible())
        g.drawText(words(text::alsoClose), also, juce::Justification::centredLeft);
    g.drawText(words(text::thisEvening), curveHead, juce::Justification::centredLeft);
    paintNow(g);
}

} // namespace sceneheard
