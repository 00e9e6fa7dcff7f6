#pragma once
#include "Interface/State/WindowState.h"
#include "Listening/Snapshot.h"
#include "Matching/Aim.h"
#include <cmath>
#include <optional>

namespace sceneheard::scenes {

/// A film with a profile of its own.
inline Suggestion film(int index, const char* title, float match,
                       std::vector<std::string> reasons = {"slow, tense", "low valence"}) {
    Suggestion film;
    film.film = FilmId::tmdb(index);
    film.match = match;
    film.reasons = std::move(reasons);
    film.facts.title = title;
    film.facts.year = 1980 + index;
    film.facts.genres = (1u << 14) | (1u << 6);
    film.facts.runtime = 100 + index;
    film.facts.tmdbId = index;
    film.facts.imdbId = "tt1";
    film.facts.votes = 1000;
    film.facts.rating = 7.0f;
    for (std::size_t axis = 0; axis < axisCount; ++axis)
        film.zScores[axis] = 2 * std::sin(static_cast<float>(index) + 1.7f * static_cast<float>(axis));
    film.mood.value = {0.35f, 0.62f, 0.72f, 0.34f, 0.58f, 0.22f, 0.41f, 0.30f, 0.46f, 0.12f, 0.48f}; // of tense() below
    film.mood.value[static_cast<std::size_t>(index) % 3] += 0.03f * static_cast<float>(index % 12);
    film.mood.sd.fill(0.15f);
    return film;
}

/// A cue of so many seconds from `first` on, whose moods swing around `mood`.
inline CueCurve cueAround(const Mood& mood, double first, int points) {
    CueCurve cue(true);
    for (int i = 0; i < points; ++i) {
        CuePoint point;
        point.seconds = first + 0.5 * i;
        point.mood = mood;
        for (std::size_t axis = 0; axis < 3; ++axis)
            point.mood.value[axis] +=
                0.15f * std::sin(0.05f * static_cast<float>(points - 1 - i) * static_cast<float>(axis + 1));
        point.tempo = i < 70 ? 92.0f : 110.0f;
        point.loudness = -24 + 4 * std::sin(0.2f * static_cast<float>(i));
        point.key = i < 40 ? 14 : 5;
        cue = cue.with(point);
    }
    return cue;
}

/// A made-up moment of music: tense, with five films and a minute behind it.
inline Snapshot tense() {
    Snapshot snapshot;
    snapshot.sequence = 7;
    snapshot.seconds = 62;
    snapshot.silent = false;
    snapshot.moodKnown = true;
    snapshot.now.mood.value = {0.35f, 0.62f, 0.72f, 0.34f, 0.58f, 0.22f, 0.41f, 0.30f, 0.46f, 0.12f, 0.48f};
    snapshot.now.mood.sd.fill(0.08f);
    snapshot.now.quadrants = {0.1f, 0.7f, 0.15f, 0.05f};
    snapshot.zScores = {-0.8f, 0.4f, 1.9f, 0, 0.9f, -1, 0, -1, 0.6f, -1, 0.2f};
    snapshot.music.tempoBpm = 92;
    snapshot.music.key = {2, true, 0.8f, 0.5f};
    snapshot.music.loudnessLufs = -21;
    snapshot.films = {film(1, "Blade Runner 2049", 0.91f), film(2, "Arrival", 0.88f), film(3, "Sicario", 0.86f),
                      film(4, "Under the Skin", 0.83f), film(5, "The Assassination of Jesse James", 0.80f)};
    const auto cue = cueAround(snapshot.now.mood, 2, 120);
    for (std::size_t i = 0; i < cue.size(); ++i)
        snapshot.trail.push_back({cue[i].seconds, cue[i].mood});
    snapshot.cue = std::make_shared<const CueCurve>(cue);
    snapshot.position = cue.back().seconds;
    snapshot.hostTime = snapshot.playing = true;
    return snapshot;
}

/// What is remembered after the first start.
inline WindowState afterHints() {
    WindowState state;
    state.hintsSeen = true;
    return state;
}

/// One of the states in which people see the window.
struct Scene {
    explicit Scene(const char* n)
        : name(n) {}

    const char* name;
    Snapshot music = tense();
    WindowState state = afterHints();
    std::optional<Target> target{};
    std::shared_ptr<const CueCurve> reference{};
    int selected = -1; ///< film
    const char* filters = nullptr;
    int scale = 100;
    int page = -1;               ///< film whose page is open
    bool songs = false;          ///< a song of a table is picked, with its details
    const char* index = nullptr; ///< address of a remote index that is on, with the settings open
};

/// Those that the pictures are compared in.
inline std::vector<Scene> all() {
    std::vector<Scene> scenes;
    const auto add = [&](const char* name) -> Scene& { return scenes.emplace_back(name); };
    add("live").state.markers = {{21.5, ""}};
    add("silent").music.silent = true;
    add("first-start").music = {};
    scenes.back().state.hintsSeen = false;
    add("target").target = Target{"Blade Runner (1982)", 0.22f, 0.45f, 0.68f};
    auto& filtered = add("filters");
    filtered.filters = "1980–2024 · Drama · up to 2 h 00";
    filtered.state.preset = Preset::listening;
    filtered.state.marks.pinned = {"tmdb:3"};
    filtered.state.marks.liked = {"tmdb:2"};
    auto& missing = add("no-catalogue").music;
    missing = {};
    missing.sequence = 1;
    missing.problem = "No models were found; looked in ../Resources and Resources. Install SceneHeard again.";
    auto& lengthy = add("long-titles").music.films;
    lengthy = {
        film(1, "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb, with All That Follows", 0.9f),
        film(2, "Night of the Day of the Dawn of the Son of the Bride of the Return of the Terror", 0.88f,
             {"full of wonder", "a science fiction film's music", "nostalgic"}),
        film(3, "W", 0.5f, {}), film(4, "Under the Skin", 0.3f)};
    auto& backwards = add("right-to-left").music.films;
    backwards = {film(1, "ואלס עם באשיר", 0.9f), film(2, "جدایی نادر از سیمین", 0.88f),
                 film(3, "Paradise Now الجنة الآن", 0.7f)};
    auto& frozen = add("frozen");
    frozen.music.frozen = true;
    frozen.selected = 2;
    auto& compared = add("reference");
    auto other = tense().now.mood;
    other.value[0] = 0.7f;
    other.value[2] = 0.3f;
    compared.reference = std::make_shared<const CueCurve>(cueAround(other, 2, 100));
    add("film-page").page = 1;
    add("songs").songs = true;
    add("settings").index = "https://films.example.org";
    add("scale").scale = 250;
    return scenes;
}

} // namespace sceneheard::scenes
