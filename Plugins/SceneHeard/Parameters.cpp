#include "SceneHeard/Parameters.h"
#include "Interface/Panels/FilterSheet.h"
#include "Interface/Style/Text.h"
#include "Signal/Features/FeatureExtractor.h"

namespace sceneheard {

namespace {
constexpr int firstYear = FilterSheet::firstYear, lastYear = FilterSheet::lastYear;

struct Language {
    const char *code, *name;
};
constexpr std::array languages{Language{"en", "English"}, Language{"fr", "French"},  Language{"de", "German"},
                               Language{"es", "Spanish"}, Language{"it", "Italian"}, Language{"ja", "Japanese"},
                               Language{"ko", "Korean"},  Language{"zh", "Chinese"}, Language{"cn", "Cantonese"},
                               Language{"hi", "Hindi"},   Language{"ru", "Russian"}, Language{"pt", "Portuguese"},
                               Language{"sv", "Swedish"}, Language{"da", "Danish"},  Language{"nl", "Dutch"},
                               Language{"pl", "Polish"},  Language{"fa", "Persian"}, Language{"tr", "Turkish"}};

template <typename Parameter, typename... Arguments>
Parameter& add(juce::AudioProcessor& owner, const char* id, const char* title, Arguments&&... arguments) {
    auto made = std::make_unique<Parameter>(juce::ParameterID(id, 1), title, std::forward<Arguments>(arguments)...);
    auto& parameter = *made;
    owner.addParameter(made.release());
    return parameter;
}

NamedChoice& addWindow(juce::AudioProcessor& owner) {
    juce::StringArray spans; // names that a host shows stay the same in every language
    for (const auto& span : text::windows)
        spans.add(juce::String::fromUTF8(span.english));
    return add<NamedChoice>(owner, "window", text::windowTitle.english, spans,
                            juce::StringArray{"3 s", "10 s", "30 s", "whole"}, static_cast<int>(Window::seconds10));
}

NamedChoice& addGenre(juce::AudioProcessor& owner, const char* id, const char* title, const char* unset) {
    juce::StringArray names{"any"}, shown{unset};
    for (const auto genre : genreNames) {
        names.add(std::string(genre));
        shown.add(std::string(genre));
    }
    return add<NamedChoice>(owner, id, title, shown, names, 0);
}

NamedChoice& addLanguage(juce::AudioProcessor& owner) {
    juce::StringArray codes{"any"}, names{"Any"};
    for (const auto& language : languages) {
        codes.add(language.code);
        names.add(language.name);
    }
    return add<NamedChoice>(owner, "language", "Film language", names, codes, 0);
}

juce::AudioParameterFloat& addShare(juce::AudioProcessor& owner, const char* id, const char* title) {
    return add<juce::AudioParameterFloat>(owner, id, title, juce::NormalisableRange<float>(0.0f, 1.0f), 0.5f);
}

std::array<juce::AudioParameterFloat*, axisCount> addMood(juce::AudioProcessor& owner) {
    constexpr std::array titles{"Valence",   "Energy",   "Tension", "Amazement",         "Solemnity", "Tenderness",
                                "Nostalgia", "Calmness", "Power",   "Joyful activation", "Sadness"};
    static_assert(titles.size() == axisCount);
    std::array<juce::AudioParameterFloat*, axisCount> mood{};
    for (std::size_t a = 0; a < axisCount; ++a)
        mood[a] = &addShare(owner, std::string(axisNames[a]).c_str(), titles[a]);
    return mood;
}

// @return whether the value was understood
bool takeValue(juce::RangedAudioParameter& parameter, const StateValue& value) {
    float wanted = 0;
    if (auto* const choice = dynamic_cast<NamedChoice*>(&parameter)) {
        const auto* const name = std::get_if<std::string>(&value);
        const auto index = name != nullptr ? choice->stableNames.indexOf(juce::String(*name)) : -1;
        if (index < 0)
            return false;
        wanted = choice->convertTo0to1(static_cast<float>(index));
    } else if (dynamic_cast<juce::AudioParameterBool*>(&parameter) != nullptr) {
        const auto* const on = std::get_if<bool>(&value);
        if (on == nullptr)
            return false;
        wanted = *on ? 1.0f : 0.0f;
    } else {
        const auto* const number = std::get_if<double>(&value);
        const auto& range = parameter.getNormalisableRange();
        if (number == nullptr || !(*number >= range.start && *number <= range.end))
            return false;
        wanted = parameter.convertTo0to1(static_cast<float>(*number));
    }
    parameter.setValueNotifyingHost(wanted);
    return true;
}

StateValue valueOf(const juce::RangedAudioParameter& parameter) {
    if (const auto* const choice = dynamic_cast<const NamedChoice*>(&parameter))
        return choice->stableNames[choice->getIndex()].toStdString();
    if (const auto* const onOff = dynamic_cast<const juce::AudioParameterBool*>(&parameter))
        return onOff->get();
    if (const auto* const number = dynamic_cast<const juce::AudioParameterInt*>(&parameter))
        return static_cast<double>(number->get());
    return static_cast<double>(parameter.convertFrom0to1(parameter.getValue()));
}
} // namespace

Parameters::Parameters(juce::AudioProcessor& owner)
    : adventure(addShare(owner, "adventure", text::adventure.english))
    , window(addWindow(owner))
    , freeze(add<juce::AudioParameterBool>(owner, "freeze", text::freeze.english, false))
    , yearFrom(add<juce::AudioParameterInt>(owner, "yearFrom", "Films from year", firstYear, lastYear, firstYear))
    , yearTo(add<juce::AudioParameterInt>(owner, "yearTo", "Films to year", firstYear, lastYear, lastYear))
    , runtimeMax(
          add<juce::AudioParameterInt>(owner, "runtimeMax", "Longest runtime", 0, FilterSheet::longestRuntime, 0))
    , genre(addGenre(owner, "genre", "Genre", "Any"))
    , notGenre(addGenre(owner, "notGenre", "Not of genre", "None"))
    , language(addLanguage(owner))
    , votesMin(add<juce::AudioParameterInt>(owner, "votesMin", "Votes at least", 0, FilterSheet::maxVotes, 0))
    , targetOn(add<juce::AudioParameterBool>(owner, "targetOn", "Target", false))
    , targetValence(addShare(owner, "targetValence", "Target valence"))
    , targetEnergy(addShare(owner, "targetEnergy", "Target energy"))
    , targetTension(addShare(owner, "targetTension", "Target tension"))
    , outputMood(add<juce::AudioParameterBool>(owner, "outputMood", "Output mood", false))
    , mood(addMood(owner)) {
    for (auto* parameter : owner.getParameters()) {
        auto* const ranged = static_cast<juce::RangedAudioParameter*>(parameter);
        if (std::find(mood.begin(), mood.end(), ranged) == mood.end())
            settable.push_back(ranged);
    }
}

void Parameters::fill(Filter& filter) const {
    const auto bit = [](const NamedChoice& choice) {
        return choice.getIndex() > 0 ? std::uint32_t{1} << (choice.getIndex() - 1) : 0;
    };
    filter.yearFrom = yearFrom.get() > firstYear ? yearFrom.get() : Filter().yearFrom;
    filter.yearTo = yearTo.get() < lastYear ? yearTo.get() : Filter().yearTo;
    filter.runtimeTo = runtimeMax.get();
    filter.genres = bit(genre);
    filter.notGenres = bit(notGenre);
    filter.languages.clear();
    if (language.getIndex() > 0)
        filter.languages.push_back(twoLetters(languageOfTmdb(language.stableNames[language.getIndex()].toStdString())));
    filter.votesFrom = votesMin.get();
}

StateValues Parameters::values() const {
    StateValues values;
    for (const auto* parameter : settable)
        values[parameter->paramID.toStdString()] = valueOf(*parameter);
    for (const auto* parameter : mood)
        values[parameter->paramID.toStdString()] = valueOf(*parameter);
    return values;
}

std::set<std::string> Parameters::take(const StateValues& values) {
    std::set<std::string> notUnderstood;
    const auto takeOne = [&](juce::RangedAudioParameter& parameter) {
        const auto found = values.find(parameter.paramID.toStdString());
        if (found != values.end() && takeValue(parameter, found->second))
            return;
        if (found != values.end())
            notUnderstood.insert(found->first);
        parameter.setValueNotifyingHost(parameter.getDefaultValue());
    };
    for (auto* parameter : settable)
        takeOne(*parameter);
    for (auto* parameter : mood)
        takeOne(*parameter);
    return notUnderstood;
}

} // namespace sceneheard
