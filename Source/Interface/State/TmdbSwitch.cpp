#include "Interface/State/TmdbSwitch.h"
#include "Interface/Style/Language.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"
#include "Listening/Guard.h"
#include "Support/Error.h"

namespace sceneheard {

TmdbSwitch::TmdbSwitch(TmdbSetting kept)
    : setting(std::move(kept)) {
    follow();
}

TmdbSwitch::~TmdbSwitch() { stop(); }

bool TmdbSwitch::environmentHasKey() { return !environmentTmdbSettings().key.empty(); }

void TmdbSwitch::set(bool wanted, const juce::String& country) {
    const auto written = setting.choose(wanted, country);
    follow();
    if (!written)
        throw Error(words(text::notSaved, TmdbSetting::usualPlace().getFullPathName()).toStdString());
}

void TmdbSwitch::use(const std::string& key) {
    if (std::exchange(given, key) != key)
        follow();
}

juce::String TmdbSwitch::problem() const {
    const auto why = reader != nullptr ? reader->problem() : wrong;
    return juce::String::fromUTF8(why.c_str());
}

void TmdbSwitch::stop() {
    if (std::exchange(reader, nullptr) != nullptr)
        films->set({}, {});
}

void TmdbSwitch::follow() {
    stop();
    wrong.clear();
    on = setting.isOn();
    if (!isOn() || !hasKey())
        return;
    guarded(
        [this] {
            auto settings = environmentTmdbSettings();
            if (settings.key.empty())
                settings.key = given;
            settings.country = country().toStdString();
            settings.language = spokenLanguage() == WindowLanguage::german ? "de" : "en";
            reader = std::make_shared<TmdbReader>(settings);
            films->set([asked = reader](FilmId film) { return asked->find(film); },
                       [asked = reader] { return asked->news(); });
        },
        [this](const std::string& why) { wrong = why; });
}

} // namespace sceneheard
