#pragma once
#include "Mood/Mood.h"
#include <array>

namespace sceneheard {

/// A text that the window shows, in English, UTF-8; {0}, {1} are filled in. Only words() can show it: in the language
/// that the window speaks.
struct Text {
    /// @param context  tells apart what is one text in English and two in another language
    constexpr Text(const char* inEnglish, const char* inContext = "")
        : english(inEnglish)
        , context(inContext) {}

    const char *english, *context;
};

/// Every text of the window. What they are in German stands in German.cpp.
namespace text {

inline constexpr Text product{"SceneHeard"};
inline constexpr Text filmsHeading{"Films this music belongs to"};
inline constexpr Text localOnly{"Nothing you play leaves this computer"};
inline constexpr Text fit{"fit"}, fitOf{"{0} fit"}, percent{"{0}%"};
inline constexpr Text fitHelp{"Fit: 100 is the same mood, 50 as far apart as two films of one genre. Chance that the "
                              "music belongs to it rather than to a film as well known: {0}%."};
inline constexpr Text onTheWay{"1 min ago"};
inline constexpr Text energetic{"energetic"}, calm{"calm"}, dark{"dark"}, bright{"bright"};
inline constexpr Text feelings{"Feelings"}, lessThanUsual{"less"}, usual{"usual"}, moreThanUsual{"more"};
inline constexpr Text asUsual{"as usual"}, aLittleMore{"a little more"}, aLittleLess{"a little less"};
inline constexpr Text farMore{"far more"}, farLess{"far less"};
inline constexpr Text allNine{"All nine"}, fewer{"Fewer"};
inline constexpr Text change{"Change"};

inline constexpr Text noWindow{"This window could not be opened. Close it and open it again. {0}"};

inline constexpr Text slow{"slow"}, fast{"fast"}, soft{"soft"}, loud{"loud"}, very{"very {0}"};
inline constexpr Text waiting{"Waiting for sound"};
inline constexpr Text listening{"Listening"};
inline constexpr Text silent{"Nothing can be heard"};
inline constexpr Text frozen{"Held"};
inline constexpr Text missedSound{"some sound was missed"};
inline constexpr Text incomplete{"films cannot be shown"};
inline constexpr Text playSomething{"Play some music.\nIts mood and its films appear after two seconds."};

inline constexpr Text onlySilence{"Nothing can be heard.\nIs the music on its way to SceneHeard?"};
inline constexpr Text noFilmPasses{"No film passes these filters.\nAllow more years, genres or languages."};

inline constexpr Text pin{"Pin to the top (P)"};
inline constexpr Text like{"Like (L)"};
inline constexpr Text reject{"Do not show again (X)"};
inline constexpr Text aimAtIt{"Aim at this film (T)"};
inline constexpr Text openPage{"Open its page (O)"};
inline constexpr Text copy{"Copy title and page (C)"};
inline constexpr Text showProfile{"Show its music on compass and timeline (Return)"};
inline constexpr Text isPinned{"Pinned"};
inline constexpr Text isLiked{"Liked"};

// A film's page.
inline constexpr Text aboutFilmTitled{"About {0}"}, aboutThisFilm{"About this film"}, aboutFilm{"About this film (A)"};
inline constexpr Text back{"Back"}, likeIt{"Like"}, notAgain{"Not again"}, isHidden{"Hidden"}, aimAt{"Aim at it"};
inline constexpr Text whyItIsHere{"Why it is here"}, besideThisMusic{"Beside this music"};
inline constexpr Text rated{"Rated {0} of 10 by {1} people"}, ratedByOne{"Rated {0} of 10 by 1 person"};
inline constexpr Text itsTone{"What people call its tone"}, itFeels{"It feels {0}"};
inline constexpr Text suchMusic{"Music that such films have"}, filmsNearIt{"Films near it"};
inline constexpr Text thisMusic{"this music"}, thisFilm{"this film"}, perMinute{"{0} bpm"}, decibels{"{0} dB"};
inline constexpr Text mostlyPlayed{"mostly without singing"}, mostlySung{"mostly with singing"};

// The listening screen.
inline constexpr Text yourFilmForTonight{"Your film for tonight"}, filmForTonight{"Tonight"};
inline constexpr Text closeToMusic{"Close to the music that you have played"};
inline constexpr Text likeTheMusic{"{0}, like the music that you have played"};
inline constexpr Text watchList{"Watch list"}, onWatchList{"On your list"}, notTonight{"Not tonight"};
inline constexpr Text moreLikeThis{"More like this"}, openPageShort{"Open page"};
inline constexpr Text alsoClose{"Also close"}, thisEvening{"This evening"}, heardNow{"What you hear"};
inline constexpr Text watch{"Keep on the watch list (W)"}, isOnWatchList{"On the watch list"};

inline constexpr Text safeBets{"Well known"};
inline constexpr Text deepCuts{"Hidden gems"};
inline constexpr Text adventure{"Well known to hidden gems"};
inline constexpr Text adventureHelp{"From well-known films to films that this music singles out"};
inline constexpr Text windowHelp{"How much of the last music the mood and the films are about"};
inline constexpr Text freezeHelp{"Hold what is shown; what plays meanwhile is not heard"};
inline constexpr std::array<Text, 4> windows{"Listens to: last 3 s", "Listens to: last 10 s", "Listens to: last 30 s",
                                             "Listens to: whole cue"};
inline constexpr Text windowTitle{"Stretch of music"};
inline constexpr Text freeze{"Hold"};

inline constexpr Text valence{"valence"};
inline constexpr Text energy{"energy"};
inline constexpr Text tension{"tension"};
inline constexpr Text timelineTitle{"The cue over time: valence, energy, tension"};
inline constexpr Text timelineHelp{
    "Wheel or plus and minus zoom, drag or arrow keys scroll, end follows the music; a click or "
    "M sets a marker; up and down choose one, Return or F2 names it, delete takes it away"};
inline constexpr Text timelineHead{"The mood over time"};
inline constexpr Text sinceTheMarker{"Since {0}: {1}"}, asBefore{"as before"};
inline constexpr Text timelineEmpty{"It is drawn while music plays"};
inline constexpr Text besideReference{"To be like {0}: {1}"};
inline constexpr Text sameMood{"nothing, they share one mood"};
inline constexpr Text plusMinus{" ± "};
inline constexpr Text arrow{" → "};
inline constexpr Text compassTitle{"Mood compass"};
inline constexpr Text compassHelp{"Click or press the arrow keys to set a target, delete to take it away"};
inline constexpr Text noMoodYet{"No mood yet"};

inline constexpr Text chooseTarget{"Choose a target…"};
inline constexpr Text chooseTargetHelp{"Aim at a film, a file or a mood"};
inline constexpr Text clearTarget{"Take the target away"};
inline constexpr Text targetIs{"Target:"};
inline constexpr Text aMood{"a mood"};
inline constexpr Text onTarget{"you are there"};

// Why a film is shown.
inline constexpr Text whyTense{"tense"}, whyRelaxed{"relaxed"}, whyTenser{"tenser"}, whyGentler{"gentler"};
inline constexpr Text whyBright{"bright"}, whyDark{"dark"}, whyBrighter{"brighter"}, whyDarker{"darker"};
inline constexpr Text whyEnergetic{"energetic"}, whyCalm{"calm"}, whyLivelier{"livelier"}, whyCalmer{"calmer"};
inline constexpr Text whySad{"sad"}, whySadder{"sadder"}, whySolemn{"solemn"}, whyMoreSolemn{"more solemn"};
inline constexpr Text whyLessSolemn{"less solemn"}, whyTender{"tender"}, whyMoreTender{"more tender"};
inline constexpr Text whyLessTender{"less tender"}, whyJoyful{"joyful"}, whyMoreJoyful{"more joyful"};
inline constexpr Text whyNostalgic{"nostalgic"}, whyMoreNostalgic{"more nostalgic"}, whyWonder{"full of wonder"};
inline constexpr Text whyMoreWonder{"more wondrous"}, whyPowerful{"powerful"};
inline constexpr Text whyMorePowerful{"more powerful"}, whyLessPowerful{"less powerful"};
inline constexpr Text whyAs{"as {0}"}, whyAnd{" and "}, whyALittle{"a little {0}"}, whyMuch{"much {0}"};
inline constexpr Text whyAll{"all {0}"}, whySameMood{"the same mood"};

/// The four quadrants Q1..Q4 of the compass.
inline constexpr std::array<Text, 4> quadrants{"triumphant", "tense", "sombre", "serene"};
/// An axis as an adjective, in the order of Axis.
inline constexpr std::array<Text, axisCount> axes{"bright",   "energetic", "tense",     "full of wonder",
                                                  "solemn",   "tender",    "nostalgic", "peaceful",
                                                  "powerful", "joyful",    "sad"};
/// The nine GEMS axes as short words, in the order in which Feelings shows them.
inline constexpr std::array<Text, 9> bars{"wonder",   "solemn", "tender", "nostalgic", "peaceful",
                                          "powerful", "joyful", "tense",  "sad"};
inline constexpr Text barsTitle{"What listeners are expected to feel"};
inline constexpr Text ordinaryMood{"an ordinary mix of moods"};
inline constexpr Text hours{"{0} h {1}"};
inline constexpr Text minutes{"{0} min"};
inline constexpr Text separator{" · "};
inline constexpr Text minus{"−"};

inline constexpr Text close{"Close"};
inline constexpr Text reset{"Start over"};
inline constexpr Text resetHelp{"Forget the music so far and begin a new cue"};
inline constexpr Text scoring{"Scoring"};
inline constexpr Text listeningPreset{"Listening", "preset"};

inline constexpr Text filters{"Films that may be shown"};
inline constexpr Text yearFrom{"From year"};
inline constexpr Text yearTo{"To year"};
inline constexpr Text runtimeMax{"Longest runtime"};
inline constexpr Text votesMin{"Votes at least"};
inline constexpr Text genre{"Genre"};
inline constexpr Text notGenre{"Not of genre"};
inline constexpr Text language{"Film language"};
inline constexpr Text only{"Only from"};
inline constexpr Text onlyAll{"all films"};
inline constexpr Text onlyLiked{"films I like"};
inline constexpr Text onlyFile{"a watch list…"};
inline constexpr Text clearFilters{"Allow all films"};
inline constexpr Text any{"any"};
inline constexpr Text anyFilm{"Filter films"};
inline constexpr Text since{"since {0}"};
inline constexpr Text until{"until {0}"};
inline constexpr Text no{"no {0}"};
inline constexpr Text upTo{"up to {0}"};
inline constexpr Text wellKnown{"well known"};
inline constexpr Text ellipsis{" … "};
inline constexpr Text dash{"–"};

inline constexpr Text targetTitle{"What is the music to be like?"};
inline constexpr Text typeATitle{"Type a film's title…"};
inline constexpr Text targetFile{"A sound file…"};
inline constexpr Text targetNote{"Or click on the compass, or drop a sound file on it."};
inline constexpr Text noSuchFilm{"No film of this title is in the catalogue."};

inline constexpr Text settings{"Settings"};
inline constexpr Text theme{"Colours"};
inline constexpr Text darkTheme{"dark"};
inline constexpr Text lightTheme{"light"};
inline constexpr Text scale{"Size"};
inline constexpr Text speaks{"Language"}, ofTheSystem{"as the system"};
inline constexpr Text speaksNext{"The window changes its language when it is opened again."};
inline constexpr Text roomFor{"The window has no room for this size; it is drawn at {0}%."};
inline constexpr Text showHints{"First steps again"};
inline constexpr Text outputMood{"Give the mood to the host as automation"};
inline constexpr Text outputMoodHelp{"The parameters valence, energy, tension and so on follow the music"};
inline constexpr Text localOnlyNote{
    "All is heard and searched on this computer, and nothing is sent unless you switch OSC, "
    "an index or TMDb on."};
inline constexpr Text hintsTitle{"Three first steps"};
inline constexpr std::array<Text, 3> hints{
    "Play music through SceneHeard. After two seconds the compass shows its mood, and the films it belongs to appear.",
    "Click a film to see what music it has, twice for its page; pin, like or hide it. Well known to hidden gems "
    "decides how well known they are.",
    "Scoring? Click on the compass, or choose a target, such as a film: the words say in which direction to push."};
inline constexpr Text gotIt{"Got it"};

inline constexpr Text cueSheetTitle{"Cue sheet"};
inline constexpr Text exportTitle{"The cue for other programs"};
inline constexpr Text exportButton{"Export…"};
inline constexpr std::array<Text, 4> exports{"Table (CSV)", "JSON", "MIDI control changes", "Cue sheet (SVG)"};
inline constexpr Text saveAs{"Save as…"};
inline constexpr Text dragIt{"Drag"}, dragThis{"Drag {0}"}, saveThis{"Save {0} as…"};
inline constexpr Text oscLive{"Send live by OSC to"};
inline constexpr Text oscAddress{"Address and port for OSC"};
inline constexpr Text exportNote{"One line or event for every half second of the cue."};
inline constexpr Text nothingToExport{"There is no cue yet: play some music first."};
inline constexpr Text saved{"Saved: {0}"};
inline constexpr Text notSaved{"Could not be written; choose a folder that you may write to: {0}"};
inline constexpr Text oscFailed{
    "Nothing can be sent to this address. Write it as host:port, for example 127.0.0.1:9000."};
inline constexpr Text oscSending{"Sending /sceneheard/valence, energy, tension and the other moods."};

inline constexpr Text markerName{"Name of the marker"};
inline constexpr Text markers{"Markers for"};
/// In the order of MarkerFormat, of which JSON is exported with the cue.
inline constexpr std::array<Text, 6> markerFormats{"REAPER (CSV)",          "Avid and others (EDL)",
                                                   "DaVinci Resolve (EDL)", "Premiere Pro (text)",
                                                   "any sequencer (MIDI)",  "a table (CSV)"};
inline constexpr Text markersFromFile{"Markers from a file…"};
inline constexpr Text pictureTimeCode{"Picture's time code"};
inline constexpr Text frameRate{"Frames a second"};
inline constexpr Text timeCodeStart{"Time code at the timeline's beginning"};
inline constexpr Text noTimeCode{"This frame rate has no such time code; write it like 01:00:00:00."};
inline constexpr Text noMarkers{"There are no markers yet: click on the timeline to set one."};
inline constexpr Text markerSheetTitle{"At which frame rate?"};
inline constexpr Text markerSheetNote{"Frames a second, and the time code at the timeline's beginning, for {0}"};
inline constexpr Text bringMarkersIn{"Bring them in"};
inline constexpr Text markersCameFrom{"{0} markers from {1}"};
inline constexpr Text leftOut{"{0} left out"};
inline constexpr Text markersFull{"a cue holds no more of them"};
inline constexpr Text line{"line {0}"};

inline constexpr Text referenceButton{"Compare…"};
inline constexpr Text clearReference{"Compare no more"};
inline constexpr Text referenceShift{"The reference is moved by"};
inline constexpr Text referenceShiftHelp{
    "Drag to move the reference along the cue, or press the arrow keys; a double click puts it back"};
inline constexpr Text seconds{"{0} s"};
inline constexpr Text sideChain{"the side-chain"};
inline constexpr Text watchListEmpty{
    "None of its lines names a film of the catalogue; write a title, tmdb:ID or imdb:ID on each: {0}"};
inline constexpr Text askTitle{"Open a file for this session?"};
inline constexpr Text askNote{"This session limits the films to a watch list of yours. Open it if you know this file:"};
inline constexpr Text openIt{"Open"};
inline constexpr Text notNow{"Not now"};
inline constexpr Text cannotRead{"Cannot be read: {0}"};

inline constexpr Text audioSettings{"Audio settings…"};
inline constexpr Text noInput{"No sound input is open. Choose one in the audio settings."};
inline constexpr Text analysing{"Hearing {0}"};

} // namespace text
} // namespace sceneheard
