#include "Tray/SettingsPage.h"
#include "Interface/Style/IndexText.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Style/TrayText.h"
#include "Interface/Style/Words.h"
#include "Listening/Guard.h"
#include "Tray/Autostart.h"

namespace sceneheard {

namespace {
constexpr int first = 1, second = 2; // ids of boxes
constexpr int lineHeight = 44, labelWidth = 200, noteHeight = 154;

juce::String utf8(const std::string& text) { return juce::String::fromUTF8(text.c_str()); }
} // namespace

SettingsPage::SettingsPage(TrayService& s, TraySettings& kept)
    : tmdb(s.tmdb())
    , service(s)
    , settings(kept) {
    for (const auto& [box, name] : {std::pair(&source, tray_text::hears), std::pair(&panel, tray_text::panel),
                                    std::pair(&colours, text::theme), std::pair(&only, tray_text::onlyFilms)})
        box->setTitle(words(name));
    panel.addItem(words(tray_text::darkPanel), first);
    panel.addItem(words(tray_text::lightPanel), second);
    panel.setSelectedId(settings.onLightPanel() ? second : first, juce::dontSendNotification);
    colours.addItem(words(text::darkTheme), first);
    colours.addItem(words(text::lightTheme), second);
    colours.setSelectedId(settings.theme() == Theme::light ? second : first, juce::dontSendNotification);
    panel.onChange = colours.onChange = [this] {
        settings.setOnLightPanel(panel.getSelectedId() == second);
        settings.setTheme(colours.getSelectedId() == second ? Theme::light : Theme::dark);
        if (onAppearance)
            onAppearance();
    };
    source.onChange = [this] {
        const auto chosen = static_cast<std::size_t>(source.getSelectedId() - first);
        if (chosen < sources.size())
            guarded([&] { service.hear(sources[chosen]); }, [this](const std::string& why) { say(why); });
    };
    autostart.setButtonText(words(tray_text::startsWithSession));
    autostart.onClick = [this] {
        guarded(
            [this] {
                const auto program = juce::File::getSpecialLocation(juce::File::currentExecutableFile);
                Autostart().set(autostart.getToggleState(), program.getFullPathName().toStdString());
            },
            [this](const std::string& why) { say(why); });
    };
    connectRules();
    connectIndex();
    only.onChange = [this] { chooseList(); };
    for (auto* part : std::initializer_list<juce::Component*>{&source, &autostart, &panel, &colours, &believed,
                                                              &ignored, &addresses, &only, &asksIndex, &index}) {
        reachableByTab(*part);
        addAndMakeVisible(part);
    }
    addAndMakeVisible(tmdb);
    showList();
}

void SettingsPage::connectRules() {
    const auto rules = settings.players();
    for (const auto& [field, name, hint, kept] :
         {std::tuple(&believed, tray_text::believeOnly, "vlc, Spotify", &rules.allowed),
          std::tuple(&ignored, tray_text::believeNot, "vlc, Spotify", &rules.ignored),
          std::tuple(&addresses, tray_text::believeNoAddress, "youtube.com", &rules.ignoredAddresses)}) {
        field->setTitle(words(name));
        field->setTextToShowWhenEmpty(hint, paletteOf(*this).quiet);
        field->setFont(font(metrics::panelText));
        field->setJustification(juce::Justification::centredLeft);
        field->setIndents(12, 0);
        field->setInputRestrictions(4096);
        field->setText(TraySettings::textOf(*kept), false);
        field->onReturnKey = field->onFocusLost = [this] {
            const PlayerRules next{TraySettings::listOf(believed.getText()), TraySettings::listOf(ignored.getText()),
                                   TraySettings::listOf(addresses.getText())};
            guarded([&] { service.believe(next); }, [this](const std::string& why) { say(why); });
        };
    }
}

void SettingsPage::connectIndex() {
    asksIndex.setButtonText(words(index_text::asksIndex));
    asksIndex.setToggleState(settings.asksIndex(), juce::dontSendNotification);
    index.setTitle(words(index_text::address));
    index.setTextToShowWhenEmpty("https://films.example.org", paletteOf(*this).quiet);
    index.setFont(font(metrics::panelText));
    index.setJustification(juce::Justification::centredLeft);
    index.setIndents(12, 0);
    index.setInputRestrictions(1024);
    index.setText(utf8(settings.index()), false);
    asksIndex.onClick = index.onReturnKey = index.onFocusLost = [this] {
        service.index().set(asksIndex.getToggleState(), index.getText().trim().toStdString());
        repaint();
    };
}

void SettingsPage::say(const std::string& why) {
    told = utf8(why);
    repaint();
}

void SettingsPage::visibilityChanged() {
    if (!isVisible())
        return;
    told.clear();
    askForSources();
    service.measureHistory([page = SafePointer<SettingsPage>(this)](const HistoryMeasures& all) {
        if (page != nullptr && std::exchange(page->marks, utf8(all.marks)) != utf8(all.marks))
            page->repaint();
    });
    autostart.setToggleState(Autostart().isOn(), juce::dontSendNotification);
}

// Asked of the sound server each time that the page is opened, as devices come and go. It may take seconds to answer.
void SettingsPage::askForSources() {
    listSources({});
    juce::Thread::launch([page = SafePointer<SettingsPage>(this)] {
        std::vector<CaptureSource> found;
        guarded([&] { found = MusicListener::sources(); }, [](const std::string&) {}); // which the window tells anyway
        juce::MessageManager::callAsync([page, found = std::move(found)] {
            if (page != nullptr)
                page->listSources(found);
        });
    });
}

void SettingsPage::listSources(const std::vector<CaptureSource>& all) {
    source.clear(juce::dontSendNotification);
    sources = {""};
    source.addItem(words(tray_text::whatComputerPlays), first);
    const auto chosen = settings.source();
    source.setSelectedId(first, juce::dontSendNotification);
    for (const auto& found : all) {
        sources.push_back(found.name);
        const auto id = first + static_cast<int>(sources.size()) - 1;
        source.addItem(words(found.playing ? tray_text::outputNamed : tray_text::inputNamed, {utf8(found.description)}),
                       id);
        if (found.name == chosen || found.description == chosen)
            source.setSelectedId(id, juce::dontSendNotification);
    }
    if (!chosen.empty() && source.getSelectedId() == first) { // it is not there at the moment
        sources.push_back(chosen);
        source.addItem(utf8(chosen), first + static_cast<int>(sources.size()) - 1);
        source.setSelectedId(first + static_cast<int>(sources.size()) - 1, juce::dontSendNotification);
    }
}

void SettingsPage::chooseList() {
    if (only.getSelectedId() == first) {
        settings.setFilmList({});
        service.limitFilms();
        return showList();
    }
    if (only.getSelectedId() != second)
        return; // the list that was chosen before
    chooser = std::make_unique<juce::FileChooser>(words(tray_text::listTitle),
                                                  juce::File::getSpecialLocation(juce::File::userHomeDirectory), "*");
    using Browser = juce::FileBrowserComponent;
    chooser->launchAsync(Browser::openMode | Browser::canSelectFiles, [this](const juce::FileChooser& chosen) {
        if (const auto file = chosen.getResult(); file != juce::File()) {
            settings.setFilmList(file.getFullPathName());
            service.limitFilms();
        }
        showList();
    });
}

void SettingsPage::showList() {
    constexpr int third = 3;
    const auto chosen = settings.filmList();
    only.clear(juce::dontSendNotification);
    only.addItem(words(tray_text::allFilms), first);
    only.addItem(words(tray_text::chooseList), second);
    if (chosen.isNotEmpty())
        only.addItem(shownPath(chosen.toStdString()), third);
    only.setSelectedId(chosen.isNotEmpty() ? third : first, juce::dontSendNotification);
}

void SettingsPage::follow() {
    if (const auto next = utf8(service.listTold()); std::exchange(list, next) != next)
        repaint(toldArea);
    if (const auto next = service.index().told(); std::exchange(indexTold, next) != next)
        repaint(indexArea);
    tmdb.follow();
    if (const auto asks = tmdb.asks.getToggleState(); std::exchange(asksTmdb, asks) != asks)
        repaint();
    if (const auto next = service.capture().peak; std::exchange(peak, next) != next)
        repaint(meter);
}

void SettingsPage::resized() {
    auto area = getLocalBounds().withTrimmedTop(metrics::headHeight + 8).reduced(metrics::margin, 0);
    left = area.removeFromLeft(area.getWidth() * 56 / 100);
    area.removeFromLeft(48);
    right = area;
    auto lines = left;
    const auto line = [&] { return lines.removeFromTop(lineHeight).withTrimmedLeft(labelWidth).reduced(0, 6); };
    source.setBounds(line());
    meter = line().withWidth(160);
    autostart.setBounds(line());
    panel.setBounds(line().withWidth(200));
    colours.setBounds(line().withWidth(200));
    lines.removeFromTop(16);
    for (auto* field : {&believed, &ignored, &addresses})
        field->setBounds(line());
    lines.removeFromTop(lineHeight);
    only.setBounds(line());
    toldArea = lines.removeFromTop(40);
    area.removeFromTop(noteHeight);
    asksIndex.setBounds(area.removeFromTop(32));
    index.setBounds(area.removeFromTop(32));
    indexArea = area.removeFromTop(58).withTrimmedTop(6);
    tmdb.setBounds(area.removeFromTop(TmdbFields::height));
}

void SettingsPage::paint(juce::Graphics& g) {
    const auto& p = paletteOf(*this);
    g.fillAll(p.ground);
    g.setFont(font(metrics::panelText));
    const auto label = [&](const juce::String& name, const juce::Component& beside) {
        g.setColour(p.dim);
        g.drawText(name, left.getX(), beside.getY(), labelWidth - 12, beside.getHeight(),
                   juce::Justification::centredLeft, true);
    };
    for (const auto* box : {&source, &panel, &colours, &only})
        label(box->getTitle(), *box);
    for (const auto* field : {&believed, &ignored, &addresses})
        label(field->getTitle(), *field);
    g.drawText(words(tray_text::level), left.getX(), meter.getY(), labelWidth, meter.getHeight(),
               juce::Justification::centredLeft);
    paintLevel(g, meter.toFloat().withWidth(48).reduced(0, 4), peak, peak > 0 ? p.teal : p.quiet);
    g.setColour(p.dim);
    g.drawText(words(tray_text::rulesNote), left.getX() + labelWidth, addresses.getBottom() + 2,
               left.getWidth() - labelWidth, 24, juce::Justification::centredLeft, true);
    g.setColour(p.rose);
    drawLines(g, told.isEmpty() ? list : told, toldArea.toFloat(), font(metrics::bodyText), 2);
    auto area = right;
    g.setColour(p.text);
    g.setFont(font(metrics::titleText, Weight::semibold));
    auto note = area.removeFromTop(noteHeight);
    const bool asked = asksIndex.getToggleState();
    g.drawText(words(asked || asksTmdb ? tray_text::privacyWithIndex : tray_text::privacy), note.removeFromTop(28),
               juce::Justification::centredLeft);
    g.setColour(p.dim);
    drawLines(g, words(asked ? tray_text::indexNote : tray_text::privacyNote), note.toFloat(), font(metrics::panelText),
              8);
    drawLines(g, indexTold, indexArea.toFloat(), font(metrics::bodyText), 3);
    area.setTop(tmdb.getBottom());
    g.setColour(p.text);
    g.setFont(font(metrics::titleText, Weight::semibold));
    g.drawText(words(tray_text::yourMarks), area.removeFromTop(28), juce::Justification::centredLeft);
    g.setColour(p.dim);
    drawLines(g, marks, area.removeFromTop(80).toFloat(), font(metrics::panelText), 4);
    drawLines(g, words(tray_text::historyIn, {utf8(PersonStore::usualPlace().string())}),
              area.removeFromTop(60).toFloat(), font(metrics::panelText), 3);
}

} // namespace sceneheard
