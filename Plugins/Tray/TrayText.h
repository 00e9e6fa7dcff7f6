#pragma once

/// Every word of the tray app, in English, UTF-8.
namespace sceneheard::tray_text {

inline constexpr auto product = "SceneHeard";
inline constexpr auto pause = "Pause", goOn = "Go on", tonightsFilms = "Tonight's films", history = "History",
                      settings = "Settings", quit = "Quit", tonight = "Tonight";
inline constexpr auto listens = "SceneHeard listens", pauses = "SceneHeard pauses", silent = "SceneHeard hears nothing";
inline constexpr auto untitled = "An untitled piece", speech = "Speech, no part of your taste";
inline constexpr auto nothingPlays = "Nothing plays", playSomething = "Play some music, and its films appear.";
inline constexpr auto noMood = "No mood yet", afterSeconds = "It is known after two seconds of music.";
inline constexpr auto paused = "Paused", nothingHeard = "What you play is not heard until you go on.";
inline constexpr auto silentSource = "Nothing heard on ", mutedSource = ", which is muted.", silentAdvice = ".",
                      chooseAnother = " Play something, or choose another in the settings.";
inline constexpr auto filmsForTonight = "Films for tonight", openProduct = "Open SceneHeard";
inline constexpr auto thanAt = " than at ", lighter = "Lighter", darker = "Darker", calmer = "Calmer",
                      livelier = "Livelier";
inline constexpr auto addToWatchList = "Keep on the watch list", onWatchList = "On the watch list";

inline constexpr auto whatPlays = "What plays now", lastHour = "The last hour", thisEvening = "This evening",
                      thisWeek = "This week", everything = "All that you heard", filmsFrom = "Films from";

inline constexpr auto search = "Search title, artist, album or player";
inline constexpr auto noHistory = "Nothing was heard yet. What plays for ten seconds appears here.",
                      noneFound = "Nothing that was heard has these words.";
inline constexpr auto yourTaste = "Your taste", yourDays = "The mood of your days", yourMarks = "Your marks";
inline constexpr auto exportCsv = "Export as CSV…", exportJson = "Export as JSON…", deleteAll = "Delete everything…",
                      deleteSurely = "Delete, for good", keepIt = "Keep it";
inline constexpr auto deleteAsk =
    "All that you heard, and your likes, rejections and watch list, are deleted for good.";
inline constexpr auto exported = "Written to ", notExported = "It could not be written to ";

inline constexpr auto hears = "SceneHeard hears", whatComputerPlays = "What this computer plays", level = "Level";
inline constexpr auto outputNamed = "Output: ", inputNamed = "Input: ";
inline constexpr auto startsWithSession = "Start when I log in";
inline constexpr auto panel = "Icon for", darkPanel = "a dark panel", lightPanel = "a light panel";
inline constexpr auto colours = "Colours", dark = "dark", light = "light";
inline constexpr auto believeOnly = "Believe only these players", believeNot = "Ignore these players",
                      believeNoAddress = "Ignore addresses with";
inline constexpr auto manyPlayers = "vlc, Spotify", manyAddresses = "youtube.com",
                      rulesNote = "What they play is heard, without a title.";
inline constexpr auto onlyFilms = "Only films of", allFilms = "All films", chooseList = "A list of films that I own…",
                      listTitle =
                          "Ids or titles, a list of Letterboxd, IMDb or Trakt, or the answer of Jellyfin or Kodi";
inline constexpr auto privacy = "Nothing leaves this computer";
inline constexpr auto privacyNote =
    "Sound is heard and forgotten, and what is kept of it stays in one file of yours. SceneHeard sends nothing, and "
    "has "
    "nothing to switch on that would. Only if you open a film's page, your browser asks themoviedb.org or imdb.com for "
    "it: they are told which film, and nothing of your music.";
inline constexpr auto historyIn = "Your history: ";

} // namespace sceneheard::tray_text
