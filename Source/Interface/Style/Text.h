#pragma once
#include "Mood/Mood.h"
#include <array>

/// Every word that the window shows, in English, UTF-8.
namespace sceneheard::text {

inline constexpr auto product = "SceneHeard";
inline constexpr auto filmsHeading = "Films this music belongs to";
inline constexpr auto localOnly = "Nothing you play leaves this computer";
inline constexpr auto fit = "fit", fitAfter = " fit", matchAfter = "%.";
inline constexpr auto fitHelp = "Fit: 100 is the same mood, 50 as far apart as two films of one genre. Chance that the "
                                "music belongs to it rather than to a film as well known: ";
inline constexpr auto onTheWay = "1 min ago";
inline constexpr auto energetic = "energetic", calm = "calm", dark = "dark", bright = "bright";
inline constexpr auto feelings = "Feelings", lessThanUsual = "less", usual = "usual", moreThanUsual = "more";
inline constexpr auto asUsual = "as usual", aLittleMore = "a little more", aLittleLess = "a little less";
inline constexpr auto farMore = "far more", farLess = "far less";
inline constexpr auto allNine = "All nine", fewer = "Fewer";
inline constexpr auto change = "Change";

inline constexpr auto noWindow = "This window could not be opened. Close it and open it again. ";

inline constexpr auto slow = "slow", fast = "fast", soft = "soft", loud = "loud", very = "very ";
inline constexpr auto waiting = "Waiting for sound";
inline constexpr auto listening = "Listening";
inline constexpr auto silent = "Nothing can be heard";
inline constexpr auto frozen = "Held";
inline constexpr auto missedSound = "some sound was missed";
inline constexpr auto incomplete = "films cannot be shown";
inline constexpr auto playSomething = "Play some music.\nIts mood and its films appear after two seconds.";

inline constexpr auto onlySilence = "Nothing can be heard.\nIs the music on its way to SceneHeard?";
inline constexpr auto noFilmPasses = "No film passes these filters.\nAllow more years, genres or languages.";

inline constexpr auto pin = "Pin to the top (P)";
inline constexpr auto like = "Like (L)";
inline constexpr auto reject = "Do not show again (X)";
inline constexpr auto aimAtIt = "Aim at this film (T)";
inline constexpr auto openPage = "Open its page (O)";
inline constexpr auto copy = "Copy title and page (C)";
inline constexpr auto showProfile = "Show its music on compass and timeline (Return)";
inline constexpr auto isPinned = "Pinned";
inline constexpr auto isLiked = "Liked";

// A film's page.
inline constexpr auto aboutFilmTitled = "About ", aboutThisFilm = "About this film", aboutFilm = "About this film (A)",
                      back = "Back";
inline constexpr auto likeIt = "Like", notAgain = "Not again", isHidden = "Hidden", aimAt = "Aim at it";
inline constexpr auto whyItIsHere = "Why it is here", besideThisMusic = "Beside this music";
inline constexpr auto rated = "Rated ", ofTenBy = " of 10 by ", people = " people", onePerson = " person";
inline constexpr auto itsTone = "What people call its tone", itFeels = "It feels ";
inline constexpr auto suchMusic = "Music that such films have", filmsNearIt = "Films near it";
inline constexpr auto thisMusic = "this music", thisFilm = "this film", perMinute = " bpm", decibels = " dB";
inline constexpr auto mostlyPlayed = "mostly without singing", mostlySung = "mostly with singing";

// The listening screen.
inline constexpr auto yourFilmForTonight = "Your film for tonight", filmForTonight = "Tonight";
inline constexpr auto closeToMusic = "Close to the music that you have played";
inline constexpr auto likeTheMusic = ", like the music that you have played";
inline constexpr auto watchList = "Watch list", onWatchList = "On your list", notTonight = "Not tonight";
inline constexpr auto moreLikeThis = "More like this", openPageShort = "Open page";
inline constexpr auto alsoClose = "Also close", thisEvening = "This evening", heardNow = "What you hear";
inline constexpr auto watch = "Keep on the watch list (W)", isOnWatchList = "On the watch list";

inline constexpr auto safeBets = "Well known";
inline constexpr auto deepCuts = "Hidden gems";
inline constexpr auto adventure = "Well known to hidden gems";
inline constexpr auto adventureHelp = "From well-known films to films that this music singles out";
inline constexpr auto windowHelp = "How much of the last music the mood and the films are about";
inline constexpr auto freezeHelp = "Hold what is shown; what plays meanwhile is not heard";
inline constexpr auto windows =
    std::array{"Listens to: last 3 s", "Listens to: last 10 s", "Listens to: last 30 s", "Listens to: whole cue"};
inline constexpr auto windowTitle = "Stretch of music";
inline constexpr auto freeze = "Hold";

inline constexpr auto valence = "valence";
inline constexpr auto energy = "energy";
inline constexpr auto tension = "tension";
inline constexpr auto timelineTitle = "The cue over time: valence, energy, tension";
inline constexpr auto timelineHelp =
    "Wheel or plus and minus zoom, drag or arrow keys scroll, end follows the music; a click or "
    "M sets a marker; up and down choose one, Return or F2 names it, delete takes it away";
inline constexpr auto timelineHead = "The mood over time";
inline constexpr auto sinceTheMarker = "Since ", asBefore = "as before";
inline constexpr auto timelineEmpty = "It is drawn while music plays";
inline constexpr auto besideReference = "To be like ";
inline constexpr auto sameMood = "nothing, they share one mood";
inline constexpr auto plusMinus = " ± ";
inline constexpr auto arrow = " → ";
inline constexpr auto compassTitle = "Mood compass";
inline constexpr auto compassHelp = "Click or press the arrow keys to set a target, delete to take it away";
inline constexpr auto noMoodYet = "No mood yet";

inline constexpr auto chooseTarget = "Choose a target…";
inline constexpr auto chooseTargetHelp = "Aim at a film, a file or a mood";
inline constexpr auto clearTarget = "Take the target away";
inline constexpr auto targetIs = "Target: ";
inline constexpr auto aMood = "a mood";
inline constexpr auto onTarget = "you are there";

// Why a film is shown.
inline constexpr auto whyTense = "tense", whyRelaxed = "relaxed", whyTenser = "tenser", whyGentler = "gentler";
inline constexpr auto whyBright = "bright", whyDark = "dark", whyBrighter = "brighter", whyDarker = "darker";
inline constexpr auto whyEnergetic = "energetic", whyCalm = "calm", whyLivelier = "livelier", whyCalmer = "calmer";
inline constexpr auto whySad = "sad", whySadder = "sadder", whySolemn = "solemn", whyMoreSolemn = "more solemn";
inline constexpr auto whyLessSolemn = "less solemn", whyTender = "tender", whyMoreTender = "more tender";
inline constexpr auto whyLessTender = "less tender", whyJoyful = "joyful", whyMoreJoyful = "more joyful";
inline constexpr auto whyNostalgic = "nostalgic", whyMoreNostalgic = "more nostalgic", whyWonder = "full of wonder";
inline constexpr auto whyMoreWonder = "with more wonder", whyPowerful = "powerful";
inline constexpr auto whyMorePowerful = "more powerful", whyLessPowerful = "less powerful";
inline constexpr auto whyAs = "as ", whyAnd = " and ", whyALittle = "a little ", whyMuch = "much ";
inline constexpr auto whyAll = "all ", whySameMood = "the same mood";
inline constexpr auto whyMusicOfKind = "music"; ///< how a reason that names a genre ends

/// The four quadrants Q1..Q4 of the compass.
inline constexpr auto quadrants = std::array{"triumphant", "tense", "sombre", "serene"};
/// An axis as an adjective, in the order of Axis.
inline constexpr std::array<const char*, axisCount> axes{"bright",   "energetic", "tense",     "full of wonder",
                                                         "solemn",   "tender",    "nostalgic", "peaceful",
                                                         "powerful", "joyful",    "sad"};
/// The nine GEMS axes as short words, in the order in which Feelings shows them.
inline constexpr std::array<const char*, 9> bars{"wonder",   "solemn", "tender", "nostalgic", "peaceful",
                                                 "powerful", "joyful", "tense",  "sad"};
inline constexpr auto barsTitle = "What listeners are expected to feel";
inline constexpr auto ordinaryMood = "an ordinary mix of moods";
inline constexpr auto hours = " h ";
inline constexpr auto minutes = " min";
inline constexpr auto separator = " · ";
inline constexpr auto minus = "−", groups = ",", decimal = ".";

/// Languages of films by ISO 639-1, as TMDb has them.
inline constexpr std::array<std::array<const char*, 2>, 43> languages{
    {{"ar", "Arabic"},   {"bg", "Bulgarian"}, {"bn", "Bengali"},   {"bs", "Bosnian"},    {"cs", "Czech"},
     {"da", "Danish"},   {"de", "German"},    {"el", "Greek"},     {"en", "English"},    {"es", "Spanish"},
     {"et", "Estonian"}, {"fa", "Persian"},   {"fi", "Finnish"},   {"fr", "French"},     {"he", "Hebrew"},
     {"hi", "Hindi"},    {"hr", "Croatian"},  {"hu", "Hungarian"}, {"id", "Indonesian"}, {"is", "Icelandic"},
     {"it", "Italian"},  {"ja", "Japanese"},  {"ko", "Korean"},    {"ml", "Malayalam"},  {"mn", "Mongolian"},
     {"mr", "Marathi"},  {"nl", "Dutch"},     {"no", "Norwegian"}, {"pl", "Polish"},     {"pt", "Portuguese"},
     {"ro", "Romanian"}, {"ru", "Russian"},   {"sl", "Slovenian"}, {"sq", "Albanian"},   {"sr", "Serbian"},
     {"sv", "Swedish"},  {"ta", "Tamil"},     {"te", "Telugu"},    {"th", "Thai"},       {"tl", "Tagalog"},
     {"tr", "Turkish"},  {"uk", "Ukrainian"}, {"zh", "Chinese"}}};

inline constexpr auto close = "Close";
inline constexpr auto reset = "Start over";
inline constexpr auto resetHelp = "Forget the music so far and begin a new cue";
inline constexpr auto scoring = "Scoring";
inline constexpr auto listeningPreset = "Listening";

inline constexpr auto filters = "Films that may be shown";
inline constexpr auto yearFrom = "From year";
inline constexpr auto yearTo = "To year";
inline constexpr auto runtimeMax = "Longest runtime";
inline constexpr auto votesMin = "Votes at least";
inline constexpr auto genre = "Genre";
inline constexpr auto notGenre = "Not of genre";
inline constexpr auto language = "Film language";
inline constexpr auto only = "Only from";
inline constexpr auto onlyAll = "all films";
inline constexpr auto onlyLiked = "films I like";
inline constexpr auto onlyFile = "a watch list…";
inline constexpr auto clearFilters = "Allow all films";
inline constexpr auto any = "any";
inline constexpr auto anyFilm = "Filter films";
inline constexpr auto since = "since ";
inline constexpr auto until = "until ";
inline constexpr auto no = "no ";
inline constexpr auto upTo = "up to ";
inline constexpr auto wellKnown = "well known";
inline constexpr auto ellipsis = " … ";
inline constexpr auto dash = "–";

inline constexpr auto targetTitle = "What is the music to be like?";
inline constexpr auto typeATitle = "Type a film's title…";
inline constexpr auto targetFile = "A sound file…";
inline constexpr auto targetNote = "Or click on the compass, or drop a sound file on it.";
inline constexpr auto noSuchFilm = "No film of this title is in the catalogue.";

inline constexpr auto settings = "Settings";
inline constexpr auto theme = "Colours";
inline constexpr auto darkTheme = "dark";
inline constexpr auto lightTheme = "light";
inline constexpr auto scale = "Size";
inline constexpr auto roomFor = "The window has no room for this size; it is drawn at ";
inline constexpr auto showHints = "First steps again";
inline constexpr auto outputMood = "Give the mood to the host as automation";
inline constexpr auto outputMoodHelp = "The parameters valence, energy, tension and so on follow the music";
inline constexpr auto localOnlyNote =
    "All is heard and searched on this computer, and nothing is sent unless you switch OSC "
    "on.";
inline constexpr auto hintsTitle = "Three first steps";
inline constexpr auto hints = std::array{
    "Play music through SceneHeard. After two seconds the compass shows its mood, and the films it belongs to appear.",
    "Click a film to see what music it has, twice for its page; pin, like or hide it. Well known to hidden gems "
    "decides how well known they are.",
    "Scoring? Click on the compass, or choose a target, such as a film: the words say in which direction to push."};
inline constexpr auto gotIt = "Got it";

inline constexpr auto cueSheetTitle = "Cue sheet";
inline constexpr auto exportTitle = "The cue for other programs";
inline constexpr auto exportButton = "Export…";
inline constexpr auto exports = std::array{"Table (CSV)", "JSON", "MIDI control changes", "Cue sheet (SVG)"};
inline constexpr auto saveAs = "Save as…";
inline constexpr auto dragIt = "Drag";
inline constexpr auto oscLive = "Send live by OSC to";
inline constexpr auto oscAddress = "Address and port for OSC";
inline constexpr auto exportNote = "One line or event for every half second of the cue.";
inline constexpr auto nothingToExport = "There is no cue yet: play some music first.";
inline constexpr auto saved = "Saved: ";
inline constexpr auto notSaved = "Could not be written; choose a folder that you may write to: ";
inline constexpr auto oscFailed =
    "Nothing can be sent to this address. Write it as host:port, for example 127.0.0.1:9000.";
inline constexpr auto oscSending = "Sending /sceneheard/valence, energy, tension and the other moods.";

inline constexpr auto markerName = "Name of the marker";
inline constexpr auto markers = "Markers for";
/// In the order of MarkerFormat, of which JSON is exported with the cue.
inline constexpr auto markerFormats =
    std::array{"REAPER (CSV)",        "Avid and others (EDL)", "DaVinci Resolve (EDL)",
               "Premiere Pro (text)", "any sequencer (MIDI)",  "a table (CSV)"};
inline constexpr auto markersFromFile = "Markers from a file…";
inline constexpr auto pictureTimeCode = "Picture's time code";
inline constexpr auto frameRate = "Frames a second";
inline constexpr auto timeCodeStart = "Time code at the timeline's beginning";
inline constexpr auto noTimeCode = "This frame rate has no such time code; write it like 01:00:00:00.";
inline constexpr auto noMarkers = "There are no markers yet: click on the timeline to set one.";
inline constexpr auto markerSheetTitle = "At which frame rate?";
inline constexpr auto markerSheetNote = "Frames a second, and the time code at the timeline's beginning, for ";
inline constexpr auto bringMarkersIn = "Bring them in";
inline constexpr auto markersCameFrom = " markers from ";
inline constexpr auto leftOut = " left out";
inline constexpr auto markersFull = "a cue holds no more of them";
inline constexpr auto line = "line ";

inline constexpr auto referenceButton = "Compare…";
inline constexpr auto clearReference = "Compare no more";
inline constexpr auto referenceShift = "The reference is moved by";
inline constexpr auto referenceShiftHelp =
    "Drag to move the reference along the cue, or press the arrow keys; a double click puts it back";
inline constexpr auto seconds = " s";
inline constexpr auto sideChain = "the side-chain";
inline constexpr auto analysingFile = "Hearing ";
inline constexpr auto watchListEmpty =
    "None of its lines names a film of the catalogue; write a title, tmdb:ID or imdb:ID on each: ";
inline constexpr auto askTitle = "Open a file for this session?";
inline constexpr auto askNote =
    "This session limits the films to a watch list of yours. Open it if you know this file:";
inline constexpr auto openIt = "Open";
inline constexpr auto notNow = "Not now";
inline constexpr auto cannotRead = "Cannot be read: ";

inline constexpr auto audioSettings = "Audio settings…";
inline constexpr auto noInput = "No sound input is open. Choose one in the audio settings.";
inline constexpr auto analysing = "Hearing ";

} // namespace sceneheard::text
