#include "Tray/TrayPopup.h"
#include "Interface/Compass/MoodSentence.h"
#include "Interface/Films/FilmWhy.h"
#include "Interface/Style/TrayText.h"
#include "Tray/TrayPopupParts.h"

namespace sceneheard {

namespace {
constexpr int rate = 30; // a second, while it is open
constexpr int filmsTop = 256, filmStep = 56, footTop = 432;
} // namespace

TrayPopup::TrayPopup(TrayService& s, juce::LookAndFeel& look)
    : service(s) {
    setLookAndFeel(&look);
    setTitle(words(text::product));
    setOpaque(false);
    setWantsKeyboardFocus(true);
    setFocusContainerType(FocusContainerType::keyboardFocusContainer);
    compass.setInterceptsMouseClicks(false, false);
    compass.setWantsKeyboardFocus(false);
    addAndMakeVisible(compass);
    open = std::make_unique<Link>(words(tray_text::openWindow));
    open->onClick = [this] { onOpen ? onOpen() : void(); };
    addAndMakeVisible(*open);
    for (int i = 0; i < mostFilms; ++i) {
        auto& film = *films.emplace_back(std::make_unique<Film>(posters));
        film.onClick = [this, &film] { onFilm ? onFilm(Suggestion(film.film())) : void(); };
        film.onWatch = [this, &film] { service.mark(Suggestion(film.film()), FilmAction::watch); };
        addChildComponent(film);
    }
    foot.push_back(std::make_unique<Foot>(words(tray_text::pause), pauseDrawing(), 2.0f));
    foot.push_back(std::make_unique<Foot>(words(tray_text::history), historyDrawing(), 1.5f));
    foot.push_back(std::make_unique<Foot>(words(tray_text::settings), settingsDrawing(), 1.5f));
    foot[0]->onClick = [this] { onPause ? onPause() : void(); };
    foot[1]->onClick = [this] { onHistory ? onHistory() : void(); };
    foot[2]->onClick = [this] { onSettings ? onSettings() : void(); };
    for (auto& button : foot)
        addAndMakeVisible(*button);
    setSize(width, height);
    follow();
    compass.advance(60); // nothing glides in
}

TrayPopup::~TrayPopup() {
    juce::Desktop::getInstance().removeFocusChangeListener(this);
    setLookAndFeel(nullptr);
}

std::unique_ptr<juce::AccessibilityHandler> TrayPopup::createAccessibilityHandler() {
    return std::make_unique<juce::AccessibilityHandler>(*this, juce::AccessibilityRole::dialogWindow);
}

void TrayPopup::openAt(juce::Point<int> place) {
    auto& desktop = juce::Desktop::getInstance();
    const auto area = desktop.getDisplays().getDisplayForPoint(place)->userArea;
    constexpr int away = 16; // from the pointer, so that the icon stays to be seen
    const auto below = place.y < area.getCentreY();
    setBounds(juce::Rectangle<int>(place.x - width / 2, below ? place.y + away : place.y - away - height, width, height)
                  .constrainedWithin(area.reduced(8)));
    addToDesktop(0);
    setVisible(true);
    toFront(true);
    grabKeyboardFocus();
    desktop.addFocusChangeListener(this);
    startTimerHz(rate);
}

void TrayPopup::globalFocusChanged(juce::Component* focused) {
    const auto has = focused != nullptr && (focused == this || isParentOf(focused));
    if (!has && hadKeyboard && onClose)
        juce::MessageManager::callAsync([close = onClose] { close(); });
    hadKeyboard = hadKeyboard || has;
}

bool TrayPopup::keyPressed(const juce::KeyPress& key) {
    if (key != juce::KeyPress::escapeKey)
        return false;
    if (onClose)
        juce::MessageManager::callAsync([close = onClose] { close(); });
    return true;
}

void TrayPopup::timerCallback() {
    follow();
    const auto time = juce::Time::getMillisecondCounter();
    const auto seconds = static_cast<float>(time - std::exchange(moved, time)) / 1000;
    compass.advance(juce::jlimit(0.0f, 1.0f, seconds));
    if (const auto next = service.capture().peak; std::exchange(peak, next) != next)
        repaint(width - 48, 24, 40, 32);
}

void TrayPopup::follow() {
    const auto now = service.now();
    const auto arrived = std::exchange(newsShown, online->news()) != online->news();
    const auto other = std::exchange(changes, service.changes()) != service.changes() || arrived;
    if (now == shown && !other)
        return;
    shown = now;
    compass.show(*now);
    const auto* const piece = service.piece();
    const auto paused = service.state() == TrayState::paused;
    title = readable(service.pieceTitle());
    beside = piece == nullptr ? words(paused ? tray_text::nothingHeard : tray_text::playMusic)
             : piece->speech  ? words(tray_text::speech)
                              : readable(piece->artist.empty() ? piece->player : piece->artist);
    mood = words(tray_text::noMood);
    sentence = words(tray_text::afterSeconds);
    if (now->moodKnown) {
        mood = capitalised(quadrantWord(now->now.quadrants));
        const auto apart = moodLine(now->zScores, quadrantWord(now->now.quadrants));
        const auto says = service.wordsSay(); // there is room for one of the two
        sentence = capitalised(apart.isEmpty() ? musicLine(now->music) : apart) + ". " +
                   (says.isEmpty() ? service.sinceEarlier() : says);
    }
    const auto suggested = service.films();
    const auto whys = filmWhys(now->now.mood, suggested);
    for (std::size_t i = 0; i < films.size(); ++i) {
        films[i]->setVisible(i < suggested.size());
        if (i < suggested.size())
            films[i]->show(suggested[i], whys.films[i],
                           service.marks().watch.contains(FilmId::of(suggested[i].facts).text()));
    }
    paused ? foot[0]->say(words(tray_text::goOn), goOnDrawing(), 1.5f)
           : foot[0]->say(words(tray_text::pause), pauseDrawing(), 2.0f);
    setDescription(title + ". " + mood + ". " + sentence);
    repaint();
}

void TrayPopup::resized() {
    compass.setBounds(15, 83, 130, 130);
    open->setBounds(width - 16 - 140, 228, 140, 20);
    for (std::size_t i = 0; i < films.size(); ++i)
        films[i]->setBounds(16, filmsTop + static_cast<int>(i) * filmStep, width - 32, 48);
    for (std::size_t i = 0; i < foot.size(); ++i)
        foot[i]->setBounds(static_cast<int>(i) * width / 3, footTop + 1, width / 3, height - footTop - 2);
}

void TrayPopup::paintHead(juce::Graphics& g) const {
    const auto& p = paletteOf(*this);
    const auto& heard = shown->now.mood;
    const auto colour = shown->moodKnown ? p.mood(heard[Axis::valence], heard[Axis::energy]) : p.quiet;
    paintPieceArt(g, {16, 16, 48, 48}, colour);
    g.setColour(p.text);
    g.setFont(fontFor(title, metrics::titleText, Weight::semibold));
    g.drawText(title, 80, 22, 226, 20, juce::Justification::centredLeft, true);
    g.setColour(p.dim);
    g.setFont(fontFor(beside, metrics::panelText));
    g.drawText(beside, 80, 42, 226, 18, juce::Justification::centredLeft, true);
    paintLevel(g, {316, 30, 30, 20}, service.capture().peak,
               service.state() == TrayState::listening ? p.teal : p.quiet);
}

void TrayPopup::paintMood(juce::Graphics& g) const {
    const auto& p = paletteOf(*this);
    g.setColour(p.text);
    g.setFont(font(24, Weight::displaySemibold));
    g.drawText(mood, 168, 112, 176, 30, juce::Justification::centredLeft, true);
    g.setColour(p.dim);
    drawLines(g, sentence, {168, 147, 176, 66}, font(metrics::panelText), 3);
    g.setColour(p.text);
    g.setFont(font(metrics::bodyText, Weight::semibold));
    g.drawText(words(tray_text::filmsForTonight), 16, 228, 180, 20, juce::Justification::centredLeft);
}

void TrayPopup::paint(juce::Graphics& g) {
    const auto& p = paletteOf(*this);
    const auto area = getLocalBounds().toFloat();
    g.setColour(p.ground);
    g.fillRoundedRectangle(area, metrics::panelRadius);
    g.setColour(p.line);
    g.drawRoundedRectangle(area.reduced(0.5f), metrics::panelRadius, 1);
    g.fillRect(0, footTop, width, 1);
    for (int i = 1; i < 3; ++i)
        g.fillRect(i * width / 3, footTop + 12, 1, 24);
    paintHead(g);
    paintMood(g);
}

} // namespace sceneheard
