#pragma once
#include "Interface/Panels/Sheet.h"
#include "Interface/Songs/SongFilm.h"
#include "Interface/Songs/SongTable.h"

namespace sceneheard {

/// What there is to show for a song.
struct SongFilms {
    Impression music;
    juce::String mood; ///< in words; empty: nothing to say
    std::vector<Suggestion> films;
};

/// Films for a song that is picked from a table of the person's own: words are typed, Return takes the first song that
/// has them, a click another one. What is heard goes on beside it and is not changed.
class SongSheet : public Sheet {
public:
    static constexpr int maxSongs = 8, maxFilms = 5; ///< shown

    SongSheet();

    /// Finds films for a song; nothing: they cannot be found yet.
    std::function<std::optional<SongFilms>(const Song&)> filmsFor;
    std::function<void(const Suggestion&)> onFilm; ///< a person wants its page

    /// @param says  of which table it is, in a sentence. The song that was picked is forgotten.
    void setTable(std::shared_ptr<const SongTable> songs, const juce::String& says);
    const std::shared_ptr<const SongTable>& table() const { return songs; }
    /// Says what is done with a table, or why it cannot be read; the one before stays.
    void say(const juce::String& sentence);
    const juce::String& says() const { return stands; }

    /// Those found for what was typed last.
    const std::vector<Song>& found() const { return hits; }
    void pick(std::size_t index);
    const std::optional<Song>& picked() const { return song; }
    const std::vector<Suggestion>& films() const { return answer.films; }

    juce::TextButton openTable;
    juce::TextEditor field;
    juce::ToggleButton details;

    void lookAndFeelChanged() override;

private:
    void layOut(juce::Rectangle<int> area) override;
    void paintContent(juce::Graphics& g, juce::Rectangle<int> area) override;
    juce::Component* firstField() override;
    void look();
    void showFilms();
    void paintSong(juce::Graphics& g) const;
    void paintFeatures(juce::Graphics& g) const;

    std::shared_ptr<const SongTable> songs;
    juce::String stands;
    std::vector<Song> hits;
    std::optional<Song> song;
    SongFilms answer;
    PosterCache posters{std::size_t{2} << 20};
    juce::OwnedArray<juce::TextButton> rows;
    juce::OwnedArray<SongFilm> filmRows;
    juce::Rectangle<int> head, list, features, songArea, filmArea;
};

/// "Hold On, Chord Overstreet"
juce::String songName(const Song& song);
/// The song's features that are known, in words: "danceability 0.62", "loudness −10 dB".
juce::StringArray featuresInWords(const AudioFeatures& features);

} // namespace sceneheard
