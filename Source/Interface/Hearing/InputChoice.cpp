#include "Interface/Hearing/InputChoice.h"
#include "Interface/Style/BesideText.h"
#include "Interface/Style/HearingText.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

namespace {
constexpr int width = 560, edge = 24, head = 68, between = 12;
constexpr int startRow = 40, songsRow = 40, foot = startRow + songsRow;

int rowsOf(int inputs) { return inputs / 2; } // of small cards, two in a row
} // namespace

InputChoice::InputChoice()
    : Sheet(words(text::whatToHear), width, 0)
    , start(words(text::startListening))
    , songs(words(text::songsButton)) {
    reachableByTab(start);
    start.setComponentID("main");
    start.onClick = [this] { take(); };
    addAndMakeVisible(start);
    reachableByTab(songs);
    addAndMakeVisible(songs);
    setLooking();
}

void InputChoice::setLooking() {
    looking = true;
    start.setEnabled(chosen() != nullptr);
    repaint();
}

void InputChoice::setLocalOnly(bool local) {
    if (std::exchange(localOnly, local) != local)
        repaint();
}

void InputChoice::setReason(const juce::String& sentence) {
    reason = sentence;
    setDescription(reason.isEmpty() ? words(text::whatToHearNote) : reason);
    repaint();
}

void InputChoice::setInputs(const std::vector<HearingInput>& inputs, const std::string& wanted) {
    looking = false;
    auto next = inputs;
    if (next.size() > mostShown)
        next.resize(mostShown);
    if (next != offered) {
        const auto* const before = chosen();
        const auto keep = before != nullptr ? before->id : wanted;
        offered = std::move(next);
        while (cards.size() > static_cast<int>(offered.size()))
            cards.removeLast();
        while (cards.size() < static_cast<int>(offered.size()))
            addAndMakeVisible(cards.add(new InputCard));
        auto chosenCard = 0;
        for (int i = 0; i < cards.size(); ++i) {
            cards[i]->show(offered[static_cast<std::size_t>(i)], i == 0);
            cards[i]->setExplicitFocusOrder(i + 1);
            if (cards[i]->input().id == keep)
                chosenCard = i;
        }
        start.setExplicitFocusOrder(cards.size() + 1);
        songs.setExplicitFocusOrder(cards.size() + 2);
        if (!cards.isEmpty())
            cards[chosenCard]->setToggleState(true, juce::dontSendNotification);
        resized();
    }
    start.setEnabled(chosen() != nullptr);
    repaint();
}

void InputChoice::setLevel(const std::string& id, float peak) {
    for (auto* card : cards)
        if (card->input().id == id)
            card->setLevel(peak);
}

void InputChoice::advance(float seconds) {
    for (auto* card : cards)
        card->advance(seconds);
}

const HearingInput* InputChoice::chosen() const {
    for (const auto* card : cards)
        if (card->getToggleState())
            return &card->input();
    return nullptr;
}

void InputChoice::take() {
    if (chosen() == nullptr)
        return;
    const auto input = *chosen();
    close();
    if (onStart)
        onStart(input);
}

// The arrow keys choose among the cards, as among all that exclude each other.
bool InputChoice::keyPressed(const juce::KeyPress& key) {
    using Press = juce::KeyPress;
    if (key == Press::returnKey) {
        take();
        return true;
    }
    const auto step = key == Press::downKey || key == Press::rightKey ? 1
                      : key == Press::upKey || key == Press::leftKey  ? -1
                                                                      : 0;
    if (step == 0 || cards.isEmpty())
        return Sheet::keyPressed(key);
    int at = 0;
    for (int i = 0; i < cards.size(); ++i)
        if (cards[i]->getToggleState())
            at = i;
    auto* const next = cards[(at + step + cards.size()) % cards.size()];
    next->setToggleState(true, juce::sendNotification);
    next->grabKeyboardFocus();
    return true;
}

void InputChoice::filesDropped(const juce::StringArray& files, int, int) {
    close();
    if (onSoundFile)
        onSoundFile(juce::File(files[0]));
}

juce::Component* InputChoice::firstField() {
    for (auto* card : cards)
        if (card->getToggleState())
            return card;
    return nullptr;
}

juce::Rectangle<int> InputChoice::card() const {
    const auto rows = rowsOf(static_cast<int>(offered.size()));
    const auto height = head + InputCard::largeHeight + rows * (InputCard::smallHeight + between) + 32 + foot + edge;
    return getLocalBounds().withSizeKeepingCentre(std::min(getWidth(), width + 2 * edge),
                                                  std::min(getHeight(), height + edge));
}

void InputChoice::layOut(juce::Rectangle<int>) {
    auto area = card().reduced(edge);
    const auto forSongs = area.removeFromBottom(songsRow).withTrimmedTop(songsRow - 28);
    songs.setBounds(forSongs.withWidth(std::min(forSongs.getWidth(), pillWidth(songs.getButtonText()))));
    auto bottom = area.removeFromBottom(startRow);
    start.setBounds(bottom.removeFromRight(std::max(144, pillWidth(start.getButtonText()) + 24)));
    area.removeFromTop(head);
    area.removeFromBottom(24);
    const auto rows = rowsOf(cards.size());
    const auto small =
        rows > 0 ? std::min(InputCard::smallHeight, (area.getHeight() - InputCard::largeHeight) / rows - between) : 0;
    for (int i = 0; i < cards.size(); ++i) {
        if (i == 0) {
            cards[i]->setBounds(area.removeFromTop(InputCard::largeHeight));
            continue;
        }
        const auto half = (area.getWidth() - between) / 2;
        const auto row = (i - 1) / 2;
        cards[i]->setBounds(area.getX() + (i - 1) % 2 * (half + between),
                            area.getY() + between + row * (small + between), half, small);
    }
}

void InputChoice::paint(juce::Graphics& g) {
    paintCard(g);
    const auto& p = paletteOf(*this);
    auto area = card().reduced(edge).toFloat();
    g.setColour(p.text);
    g.setFont(font(22, Weight::displaySemibold));
    g.drawText(getTitle(), area.removeFromTop(28), juce::Justification::centredLeft, true);
    const auto text = font(metrics::panelText);
    g.setFont(text);
    g.setColour(reason.isEmpty() ? p.dim : p.amber);
    g.drawText(reason.isEmpty() ? words(text::whatToHearNote) : reason, area.removeFromTop(24),
               juce::Justification::centredLeft, true);
    if (cards.isEmpty()) {
        g.setColour(p.dim);
        g.drawFittedText(words(looking ? text::lookingForInputs : text::noInputs),
                         area.withTrimmedBottom(foot).toNearestInt(), juce::Justification::centredLeft, 3, 1.0f);
    }
    auto bottom = area.removeFromBottom(foot).withTrimmedBottom(songsRow).withTrimmedRight(
        static_cast<float>(start.getWidth()) + 12);
    g.setColour(p.text);
    g.setFont(font(metrics::bodyText, Weight::medium));
    g.drawText(words(text::dropHere), bottom.removeFromTop(startRow / 2), juce::Justification::centredLeft, true);
    g.setColour(p.dim);
    g.setFont(font(metrics::smallText));
    if (localOnly)
        g.drawText(words(text::localOnly), bottom, juce::Justification::centredLeft, true);
}

} // namespace sceneheard
