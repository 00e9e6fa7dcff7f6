#pragma once
#include "Interface/Style/Text.h"

/// Texts of the app in the desktop's tray.
namespace sceneheard::tray_text {

inline constexpr Text pause{"Pause"}, goOn{"Go on"}, tonightsFilms{"Tonight's films"},
    history{"History", "what was heard"};
inline constexpr Text settings{"Settings"}, quit{"Quit"}, tonight{"Tonight"};
inline constexpr Text listens{"SceneHeard listens"}, pauses{"SceneHeard pauses"}, silent{"SceneHeard hears nothing"};
inline constexpr Text untitled{"An untitled piece"}, speech{"Speech, no part of your taste"};
inline constexpr Text nothingPlays{"Nothing plays"}, playMusic{"Play some music, and its films appear."};
inline constexpr Text noMood{"No mood yet"}, afterSeconds{"It is known after two seconds of music."};
inline constexpr Text paused{"Paused"}, nothingHeard{"What you play is not heard until you go on."};
inline constexpr Text filmsForTonight{"Films for tonight"}, openWindow{"Open SceneHeard"};
inline constexpr Text brighter{"Brighter than at {0}."}, darker{"Darker than at {0}."};
inline constexpr Text calmer{"Calmer than at {0}."}, livelier{"Livelier than at {0}."};
inline constexpr Text addToWatchList{"Keep on the watch list"}, onWatchList{"On the watch list"};

inline constexpr Text whatPlays{"What plays now"}, lastHour{"The last hour"}, thisEvening{"This evening"};
inline constexpr Text thisWeek{"This week"}, everything{"All that you heard"}, filmsFrom{"Films from"};

inline constexpr Text search{"Search title, artist, album or player"};
inline constexpr Text noHistory{"Nothing was heard yet. What plays for ten seconds appears here."};
inline constexpr Text noneFound{"Nothing that was heard has these words."};
inline constexpr Text yourTaste{"Your taste"}, yourDays{"The mood of your days"}, yourMarks{"Your marks"};
inline constexpr Text exportCsv{"Export as CSV…"}, exportJson{"Export as JSON…"}, deleteAll{"Delete everything…"};
inline constexpr Text deleteSurely{"Delete, for good"}, keepIt{"Keep it"};
inline constexpr Text deleteAsk{"All that you heard, and your likes, rejections and watch list, are deleted for good."};
inline constexpr Text exported{"Written to {0}"}, notExported{"It could not be written to {0}: {1}"};

inline constexpr Text hears{"SceneHeard hears"}, whatComputerPlays{"What this computer plays"}, level{"Level"};
inline constexpr Text outputNamed{"Output: {0}"}, inputNamed{"Input: {0}"};
inline constexpr Text startsWithSession{"Start when I log in"};
inline constexpr Text panel{"Icon for"}, darkPanel{"a dark panel"}, lightPanel{"a light panel"};
inline constexpr Text believeOnly{"Believe only these players"}, believeNot{"Ignore these players"};
inline constexpr Text believeNoAddress{"Ignore addresses with"};
inline constexpr Text rulesNote{"What they play is heard, without a title."};
inline constexpr Text onlyFilms{"Only films of"}, allFilms{"All films"}, chooseList{"A list of films that I own…"};
inline constexpr Text listTitle{
    "Ids or titles, a list of Letterboxd, IMDb or Trakt, or the answer of Jellyfin or Kodi"};
inline constexpr Text privacy{"Nothing leaves this computer"};
inline constexpr Text privacyNote{
    "Sound is heard and forgotten, and what is kept of it stays in one file of yours. SceneHeard sends nothing, unless "
    "you switch it on below. If you open a film's page, your browser asks themoviedb.org or imdb.com for it: "
    "they are told which film, and nothing of your music."};
inline constexpr Text privacyWithIndex{"What leaves this computer"};
inline constexpr Text indexNote{
    "The index below is sent numbers that tell the mood of what plays, and no sound, title or name; what is kept stays "
    "in one file of yours. If you open a film's page, your browser asks themoviedb.org or imdb.com for it: they are "
    "told which film, and nothing of your music."};
inline constexpr Text historyIn{"Your history: {0}"};

} // namespace sceneheard::tray_text
