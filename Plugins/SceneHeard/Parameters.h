#pragma once
#include "Matching/Matcher.h"
#include "SceneHeard/State.h"
#include <juce_audio_processors/juce_audio_processors.h>
#include <set>

namespace sceneheard {

/// A choice whose items have names that sessions hold, beside those that are shown.
class NamedChoice : public juce::AudioParameterChoice {
public:
    NamedChoice(const juce::ParameterID& id, const juce::String& title, const juce::StringArray& shown,
                juce::StringArray names, int usual)
        : AudioParameterChoice(id, title, shown, usual)
        , stableNames(std::move(names)) {}
    NamedChoice& operator=(int index) {
        AudioParameterChoice::operator=(index);
        return *this;
    }

    const juce::StringArray stableNames; ///< as many as `choices`, never renamed
};

/// All that a host can automate. Identifiers, order and ranges are in every session and automation: they never change,
/// new ones come at the end (Tests/Plugins/parameters.txt).
class Parameters {
public:
    /// Adds them to the processor, which owns them.
    explicit Parameters(juce::AudioProcessor& owner);

    juce::AudioParameterFloat& adventure; ///< 0 safe bets .. 1 deep cuts
    NamedChoice& window;                  ///< in the order of Window
    juce::AudioParameterBool& freeze;

    // Which films may be suggested.
    juce::AudioParameterInt &yearFrom, &yearTo; ///< at the end of their range: no limit
    juce::AudioParameterInt& runtimeMax;        ///< minutes, 0 any
    NamedChoice &genre, &notGenre;              ///< 0 any or none, else 1 + index into genreNames
    NamedChoice& language;                      ///< of the original, 0 any; its name is the ISO 639-1 code
    juce::AudioParameterInt& votesMin;          ///< how well known at least, TMDb votes

    // The mood that the music is to have.
    juce::AudioParameterBool& targetOn;
    juce::AudioParameterFloat &targetValence, &targetEnergy, &targetTension;

    /// While on, `mood` follows the music, so that a host can record it as automation.
    juce::AudioParameterBool& outputMood;
    /// The eleven axes under their axisNames. They are ordinary automatable parameters and no meters, for hosts record
    /// only those; what a host or person sets them to is without effect.
    std::array<juce::AudioParameterFloat*, axisCount> mood;

    /// Every parameter but the mood, which nobody sets.
    const std::vector<juce::RangedAudioParameter*>& inputs() const { return settable; }

    /// The films that pass; `only` is left alone.
    void fill(Filter& filter) const;

    /// All of them for a session, in the parameters' own units.
    StateValues values() const;
    /// Message thread. Takes a session's values; what is missing, of a wrong type or out of range becomes its default.
    /// @return the identifiers whose value was there but could not be understood
    std::set<std::string> take(const StateValues& values);

private:
    std::vector<juce::RangedAudioParameter*> settable;
};

} // namespace sceneheard
