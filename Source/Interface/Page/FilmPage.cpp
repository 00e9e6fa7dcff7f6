#include "Interface/Page/FilmPage.h"
#include "Films/LocalTitle.h"
#include "Interface/Films/FilmFit.h"
#include "Interface/Films/FilmOffers.h"
#include "Interface/Films/FilmWhy.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

namespace {
constexpr int mostNeighbours = 5;
constexpr int roomForLargeWhy = 320;    // height left beside the art
constexpr int least = 672, most = 1240; // width of the page
} // namespace

FilmPage::FilmPage()
    : Sheet(words(text::aboutThisFilm), most, 10000)
    , back(Icon::back, words(text::back))
    , watchList(Icon::add, words(text::watchList))
    , like(Icon::heart, words(text::likeIt))
    , notAgain(Icon::reject, words(text::notAgain))
    , aim(Icon::target, words(text::aimAt))
    , openPage(Icon::page, words(text::openPageShort)) {
    watchList.setMain(true);
    back.onClick = [this] { goBack(); };
    for (const auto& [button, action] : {std::pair(&watchList, FilmAction::watch),
                                         {&like, FilmAction::like},
                                         {&notAgain, FilmAction::reject},
                                         {&aim, FilmAction::aim},
                                         {&openPage, FilmAction::open}})
        button->onClick = [this, what = action] {
            if (onAction)
                onAction(Suggestion(about.film), what);
        };
    for (auto* button : {&back, &watchList, &like, &notAgain, &aim, &openPage})
        addAndMakeVisible(button);
    compass.setInterceptsMouseClicks(false, false); // only shows
    compass.setOpaque(false);                       // the page is coloured
    compass.setWantsKeyboardFocus(false);
    compass.setHelpText({});
    addAndMakeVisible(compass);
    for (int i = 0; i < mostNeighbours; ++i) {
        auto* const card = neighbours.add(new SmallFilmCard(posters));
        card->onClick = [this, card] {
            if (onFilm)
                onFilm(Suggestion(card->film()));
        };
        addChildComponent(card);
    }
    onClose = [this] { earlier.clear(); };
    sayMarks();
}

void FilmPage::show(AboutFilm film) {
    const auto goesOn = isVisible() && about.film.film != film.film.film;
    if (goesOn)
        earlier.push_back(std::move(about));
    if (earlier.size() > mostBack)
        earlier.erase(earlier.begin());
    about = std::move(film);
    describe();
    if (!isVisible())
        open();
    else if (hasKeyboardFocus(true))
        grabKeyboardFocus(); // so that it is read from the beginning
}

void FilmPage::goBack() {
    if (earlier.empty())
        return close();
    about = std::move(earlier.back());
    earlier.pop_back();
    describe();
}

bool FilmPage::keyPressed(const juce::KeyPress& key) {
    if (key != juce::KeyPress::backspaceKey)
        return Sheet::keyPressed(key);
    goBack();
    return true;
}

void FilmPage::showMusic(const Snapshot& snapshot) {
    compass.show(snapshot);
    music = snapshot.moodKnown ? std::optional(snapshot.now.mood) : std::nullopt;
    for (const auto* list : {&snapshot.films, &snapshot.pinned})
        for (const auto& suggestion : *list)
            if (suggestion.film == about.film.film) {
                about.film.reasons = suggestion.reasons;
                about.film.match = suggestion.match;
            }
    if ((music ? filmWhy(*music, about.film) : juce::String()) != why)
        describe();
    else if (const auto now = music ? fit(*music, about.film.mood) : 0; std::exchange(fitShown, now) != now)
        repaint(whyArea);
}

void FilmPage::setMarks(const FilmMarks& next) {
    marks = next;
    sayMarks();
}

void FilmPage::sayMarks() {
    const auto key = FilmId::of(about.film.facts).text();
    const auto say = [](PillButton& button, bool on, const Text& off, const Text& now) {
        button.setToggleState(on, juce::dontSendNotification);
        button.setTitle(words(on ? now : off));
    };
    say(watchList, marks.watch.contains(key), text::watchList, text::onWatchList);
    say(like, marks.liked.contains(key), text::likeIt, text::isLiked);
    say(notAgain, marks.rejected.contains(key), text::notAgain, text::isHidden);
    aim.setTitle(words(text::aimAt));
    openPage.setTitle(words(text::openPageShort));
    openPage.setEnabled(!filmPage(about.film.facts).empty());
    resized();
}

void FilmPage::describe() {
    const auto& film = about.film;
    details = online->find(film.film);
    compass.setFilm(film.mood);
    why = music ? filmWhy(*music, film) : juce::String();
    for (int i = 0; i < neighbours.size(); ++i)
        if (static_cast<std::size_t>(i) < about.neighbours.size())
            neighbours[i]->show(about.neighbours[static_cast<std::size_t>(i)], {});
    juce::StringArray said{factsLine(film.facts, film.facts.genreList().size())};
    said.add(languageName(film.facts.language));
    said.add(ratingLine(film.facts));
    said.add(directorLine(details.get()));
    if (details != nullptr)
        said.add(readable(details->plot).trimCharactersAtEnd("."));
    said.add(offersLine(details.get()));
    said.add(why);
    said.add(words(text::itFeels, moodLine(film.zScores)));
    if (about.music)
        said.add(words(text::suchMusic) + ": " + expectedMusic(*about.music));
    said.removeEmptyStrings();
    setTitle(readable(shownTitle(film.facts)));
    setDescription(said.joinIntoString(". "));
    sayMarks();
    repaint();
}

juce::Rectangle<int> FilmPage::card() const {
    constexpr int edge = 12;
    const auto width = std::min(getWidth() - 2 * edge, juce::jlimit(least, most, getWidth() * 66 / 100));
    return getLocalBounds().reduced(edge).removeFromRight(width);
}

// The texts of what there is no room for are left out: their pictures say enough, and their titles all.
void FilmPage::layOutButtons(juce::Rectangle<int> area) {
    const std::array buttons{&watchList, &like, &notAgain, &aim, &openPage};
    constexpr int between = 8;
    for (auto* button : buttons)
        button->setButtonText(button->getTitle());
    const auto wide = [&] {
        auto width = between * (static_cast<int>(buttons.size()) - 1);
        for (auto* button : buttons)
            width += button->idealWidth();
        return width;
    };
    for (auto* button : {&aim, &like, &notAgain, &openPage})
        if (wide() > area.getWidth())
            button->setButtonText({});
    for (auto* button : buttons) {
        const auto width = button->getButtonText().isEmpty() ? area.getHeight() : button->idealWidth();
        button->setTooltip(button->getButtonText().isEmpty() ? button->getTitle() : juce::String());
        button->setBounds(area.removeFromLeft(width));
        area.removeFromLeft(between);
    }
}

void FilmPage::layOut(juce::Rectangle<int> area) {
    back.setBounds(area.getX(), area.getY() - titleHeight + 12, back.idealWidth(), metrics::pillHeight);
    auto above = area.removeFromTop(std::min(area.getHeight() * 52 / 100, 720));
    area.removeFromTop(24);
    art = above.removeFromLeft(
        std::min(juce::roundToInt(static_cast<float>(above.getHeight()) / 1.5f), above.getWidth() * 40 / 100));
    above.removeFromLeft(24);
    layOutButtons(above.removeFromBottom(metrics::mainButtonHeight));
    above.removeFromBottom(14);
    whyArea = above.removeFromBottom(above.getHeight() < roomForLargeWhy ? 62 : 84);
    above.removeFromBottom(4);
    facts = above;

    const auto column = juce::jlimit(150, 480, std::min(area.getHeight() - 24, area.getWidth() * 34 / 100));
    auto left = area.removeFromLeft(column);
    compass.setBounds(left.removeFromTop(std::min(column, left.getHeight() - 24)));
    legend = left.removeFromTop(24);
    area.removeFromLeft(28);
    middle = area.removeFromLeft((area.getWidth() - 28) * 48 / 100);
    area.removeFromLeft(28);
    nearHead = area.removeFromTop(26);
    const auto count = std::min(static_cast<int>(about.neighbours.size()), mostNeighbours);
    constexpr int lowest = 54, highest = 120, between = 10;
    const auto shown = juce::jlimit(0, count, (area.getHeight() + between) / (lowest + between));
    const auto height = shown > 0 ? std::min(highest, (area.getHeight() + between) / shown - between) : 0;
    for (int i = 0; i < neighbours.size(); ++i) {
        neighbours[i]->setVisible(i < shown);
        neighbours[i]->setBounds(area.removeFromTop(i < shown ? height : 0));
        area.removeFromTop(between);
    }
}

} // namespace sceneheard
