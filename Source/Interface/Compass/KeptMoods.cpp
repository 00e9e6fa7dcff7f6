#include "Interface/Compass/KeptMoods.h"
#include "Export/Markers/Marker.h"
#include "Interface/Compass/MoodCompass.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/PersonText.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

namespace {
constexpr int side = 32, drawn = 26; // of a button, and of what is drawn in it

juce::String letterOf(std::size_t which) {
    return juce::String::charToString(static_cast<juce::juce_wchar>('A' + which));
}
} // namespace

class KeptMoods::Letter : public juce::Button {
public:
    Letter(KeptMoods& o, std::size_t w)
        : Button({})
        , owner(o)
        , which(w) {
        reachableByTab(*this);
        onClick = [this] { owner.click(which); };
    }

    void mouseDown(const juce::MouseEvent& event) override {
        event.mods.isPopupMenu() ? showMenu() : Button::mouseDown(event);
    }
    bool keyPressed(const juce::KeyPress& key) override {
        if (key == juce::KeyPress::F2Key && owner.moods[which]) {
            owner.askName(which);
            return true;
        }
        if (key != juce::KeyPress::deleteKey && key != juce::KeyPress::backspaceKey)
            return Button::keyPressed(key);
        owner.forget(which);
        return true;
    }

    void paintButton(juce::Graphics& g, bool highlighted, bool) override {
        const auto& p = paletteOf(*this);
        const auto area = getLocalBounds().toFloat().withSizeKeepingCentre(drawn, drawn).reduced(1);
        const auto& mood = owner.moods[which];
        g.setColour(mood ? p.mood(mood->mood[0], mood->mood[1]).withAlpha(0.45f) : highlighted ? p.raised : p.panel);
        g.fillEllipse(area);
        g.setColour(owner.isAimedAt(which) ? p.amber : highlighted ? p.dim : p.line);
        g.drawEllipse(area, owner.isAimedAt(which) ? 2.0f : 1.0f);
        g.setColour((mood ? p.text : p.dim).withMultipliedAlpha(isEnabled() ? 1.0f : 0.5f));
        g.setFont(font(metrics::smallText, Weight::semibold));
        g.drawText(letterOf(which), area, juce::Justification::centred);
    }

private:
    void showMenu() {
        if (!owner.moods[which])
            return;
        juce::PopupMenu menu;
        menu.addItem(words(text::nameIt),
                     [safe = SafePointer(this)] { safe != nullptr ? safe->owner.askName(safe->which) : void(); });
        menu.addItem(words(text::keepInstead), owner.now.has_value(), false,
                     [safe = SafePointer(this)] { safe != nullptr ? safe->owner.keep(safe->which) : void(); });
        menu.addItem(words(text::forgetMood),
                     [safe = SafePointer(this)] { safe != nullptr ? safe->owner.forget(safe->which) : void(); });
        menu.setLookAndFeel(&getLookAndFeel());
        menu.showMenuAsync(
            juce::PopupMenu::Options().withTargetComponent(this).withParentComponent(getTopLevelComponent()));
    }

    KeptMoods& owner;
    const std::size_t which;
};

KeptMoods::KeptMoods(const MoodCompass& on)
    : compass(on) {
    setInterceptsMouseClicks(false, true);
    for (std::size_t i = 0; i < moods.size(); ++i)
        addAndMakeVisible(letters.add(new Letter(*this, i)));
    addChildComponent(name);
    describe();
}

KeptMoods::~KeptMoods() = default;

void KeptMoods::show(const Snapshot& snapshot) {
    const auto known = now.has_value();
    const auto& mood = snapshot.now.mood;
    now = snapshot.moodKnown ? std::optional(std::array{mood[Axis::valence], mood[Axis::energy], mood[Axis::tension]})
                             : std::nullopt;
    if (known != now.has_value())
        describe();
}

void KeptMoods::set(const Moods& next) {
    if (std::exchange(moods, next) != next)
        describe();
}

void KeptMoods::setTarget(const std::optional<Target>& target) {
    aimedAt = target;
    repaint();
}

Target KeptMoods::targetOf(std::size_t which) const {
    const auto& mood = moods[which]->mood;
    return {nameOf(which).toStdString(), mood[0], mood[1], mood[2]};
}

bool KeptMoods::isAimedAt(std::size_t which) const {
    return moods[which] && aimedAt && aimedAt->name == nameOf(which).toStdString();
}

void KeptMoods::click(std::size_t which) {
    if (!moods[which])
        return keep(which);
    if (onTarget)
        onTarget(isAimedAt(which) ? std::nullopt : std::optional(targetOf(which)));
}

void KeptMoods::keep(std::size_t which) {
    if (!now)
        return;
    const auto again = isAimedAt(which);
    moods[which] = KeptMood{*now, moods[which] ? moods[which]->name : std::string()};
    describe();
    if (onChange)
        onChange();
    if (again && onTarget)
        onTarget(targetOf(which));
}

void KeptMoods::forget(std::size_t which) {
    if (!moods[which])
        return;
    const auto aimed = isAimedAt(which);
    moods[which].reset();
    describe();
    if (onChange)
        onChange();
    if (aimed && onTarget)
        onTarget({});
}

// Over the compass, where the name will stand.
void KeptMoods::askName(std::size_t which) {
    constexpr int width = 160, height = 24;
    const auto at = compass.position(moods[which]->mood[0], moods[which]->mood[1]).toInt();
    name.edit(juce::Rectangle(at.x, at.y - height / 2, width, height).constrainedWithin(getLocalBounds()),
              readable(moods[which]->name), [this, which](const juce::String& typed) { rename(which, typed); });
}

void KeptMoods::rename(std::size_t which, const juce::String& typed) {
    if (!moods[which])
        return;
    const auto again = isAimedAt(which);
    moods[which]->name = markerName(typed.toStdString());
    describe();
    if (onChange)
        onChange();
    if (again && onTarget)
        onTarget(targetOf(which));
}

// "A", or "A: chase"
juce::String KeptMoods::nameOf(std::size_t which) const {
    const auto named = moods[which] && !moods[which]->name.empty();
    return letterOf(which) + (named ? ": " + readable(moods[which]->name) : juce::String());
}

void KeptMoods::describe() {
    for (std::size_t i = 0; i < moods.size(); ++i) {
        auto& letter = *letters[static_cast<int>(i)];
        letter.setTitle(words(moods[i] ? text::aimAtKept : text::keepMoodAs, nameOf(i)));
        letter.setTooltip(letter.getTitle());
        letter.setEnabled(moods[i] || now);
    }
    repaint();
}

// The corners that the disc leaves free.
void KeptMoods::resized() {
    const auto area = getLocalBounds();
    const std::array places{area.withSize(side, side), area.withSize(side, side).withRightX(area.getRight()),
                            area.withSize(side, side).withBottomY(area.getBottom())};
    for (std::size_t i = 0; i < moods.size(); ++i)
        letters[static_cast<int>(i)]->setBounds(places[i]);
}

// Beside its letter, on the side that has more room.
void KeptMoods::paintName(juce::Graphics& g, juce::Rectangle<float> letter, const juce::String& says) const {
    if (says.isEmpty())
        return;
    constexpr float most = 96, away = 4, inside = 6;
    const auto face = fontFor(says, metrics::smallText, Weight::medium);
    const auto width = std::min(most, face.getStringWidthFloat(says) + 2 * inside);
    const auto onRight = letter.getCentreX() < static_cast<float>(getWidth()) / 2;
    const auto area = letter.withWidth(width).withX(onRight ? letter.getRight() + away : letter.getX() - away - width);
    const auto& p = paletteOf(*this);
    g.setColour(p.panel.withAlpha(0.8f));
    g.fillRoundedRectangle(area, area.getHeight() / 2);
    g.setColour(p.text);
    g.setFont(face);
    g.drawText(says, area.reduced(inside, 0), juce::Justification::centredLeft, true);
    g.setFont(font(10, Weight::semibold)); // of the letters
}

void KeptMoods::paint(juce::Graphics& g) {
    const auto& p = paletteOf(*this);
    g.setFont(font(10, Weight::semibold));
    for (std::size_t i = 0; i < moods.size(); ++i) {
        if (!moods[i])
            continue;
        const auto place =
            juce::Rectangle<float>(16, 16).withCentre(compass.position(moods[i]->mood[0], moods[i]->mood[1]));
        g.setColour(p.panel.withAlpha(0.8f));
        g.fillEllipse(place);
        g.setColour(p.text);
        g.drawEllipse(place.reduced(0.5f), 1.0f);
        g.drawText(letterOf(i), place, juce::Justification::centred);
        if (!isAimedAt(i)) // whose name stands below, and the words to it here
            paintName(g, place, readable(moods[i]->name));
    }
}

} // namespace sceneheard
