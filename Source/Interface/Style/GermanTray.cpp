#include "Interface/Style/German.h"
#include <array>

namespace sceneheard {

std::span<const Translation> germanTray() {
    static constexpr auto texts = std::to_array<Translation>({
        {"Pause", "Pause"},
        {"Go on", "Weiter"},
        {"Tonight's films", "Filme für heute Abend"},
        {"History", "Verlauf", "what was heard"},
        {"Quit", "Beenden"},
        {"SceneHeard listens", "SceneHeard hört zu"},
        {"SceneHeard pauses", "SceneHeard pausiert"},
        {"SceneHeard hears nothing", "SceneHeard hört nichts"},
        {"An untitled piece", "Ein Stück ohne Titel"},
        {"Speech, no part of your taste", "Gesprochenes, kein Teil deines Geschmacks"},
        {"Nothing plays", "Es läuft nichts"},
        {"Play some music, and its films appear.", "Spiel Musik, und ihre Filme erscheinen."},
        {"It is known after two seconds of music.", "Nach zwei Sekunden Musik ist sie bekannt."},
        {"Paused", "Pausiert"},
        {"What you play is not heard until you go on.", "Was du spielst, wird erst nach „Weiter“ gehört."},
        {"Films for tonight", "Filme für heute Abend"},
        {"Open SceneHeard", "SceneHeard öffnen"},
        {"Brighter than at {0}.", "Heller als um {0}."},
        {"Darker than at {0}.", "Dunkler als um {0}."},
        {"Calmer than at {0}.", "Ruhiger als um {0}."},
        {"Livelier than at {0}.", "Lebhafter als um {0}."},
        {"Keep on the watch list", "Auf die Merkliste"},
        {"What plays now", "Was jetzt läuft"},
        {"The last hour", "Die letzte Stunde"},
        {"This week", "Diese Woche"},
        {"All that you heard", "Alles Gehörte"},
        {"Films from", "Filme aus"},
        {"Search title, artist, album or player", "Titel, Interpret, Album oder Player suchen"},
        {"Nothing was heard yet. What plays for ten seconds appears here.",
         "Noch wurde nichts gehört. Was zehn Sekunden läuft, erscheint hier."},
        {"Nothing that was heard has these words.", "Nichts Gehörtes enthält diese Wörter."},
        {"Your taste", "Dein Geschmack"},
        {"The mood of your days", "Die Stimmung deiner Tage"},
        {"Your marks", "Deine Bewertungen"},
        {"Export as CSV…", "Als CSV exportieren…"},
        {"Export as JSON…", "Als JSON exportieren…"},
        {"Delete everything…", "Alles löschen…"},
        {"Delete, for good", "Endgültig löschen"},
        {"Keep it", "Behalten"},
        {"All that you heard, and your likes, rejections and watch list, are deleted for good.",
         "Alles Gehörte und alle gemochten, abgelehnten und gemerkten Filme werden endgültig gelöscht."},
        {"Written to {0}", "Geschrieben nach {0}"},
        {"It could not be written to {0}: {1}", "{0} konnte nicht geschrieben werden: {1}"},
        {"SceneHeard hears", "SceneHeard hört"},
        {"Level", "Pegel"},
        {"Output: {0}", "Ausgang: {0}"},
        {"Input: {0}", "Eingang: {0}"},
        {"Start when I log in", "Beim Anmelden starten"},
        {"Icon for", "Symbol für"},
        {"a dark panel", "eine dunkle Leiste"},
        {"a light panel", "eine helle Leiste"},
        {"Believe only these players", "Nur diesen Playern glauben"},
        {"Ignore these players", "Diese Player ignorieren"},
        {"Ignore addresses with", "Adressen ignorieren mit"},
        {"What they play is heard, without a title.", "Was sie spielen, wird ohne Titel gehört."},
        {"Only films of", "Nur Filme aus"},
        {"All films", "Alle Filme"},
        {"A list of films that I own…", "Einer Liste meiner Filme…"},
        {"Ids or titles, a list of Letterboxd, IMDb or Trakt, or the answer of Jellyfin or Kodi",
         "Kennungen oder Titel, eine Liste von Letterboxd, IMDb oder Trakt, oder die Antwort von Jellyfin oder Kodi"},
        {"Nothing leaves this computer", "Nichts verlässt diesen Rechner"},
        {"Sound is heard and forgotten, and what is kept of it stays in one file of yours. SceneHeard sends nothing, "
         "unless you switch it on below. If you open a film's page, your browser asks themoviedb.org or imdb.com "
         "for it: they are told which film, and nothing of your music.",
         "Klang wird gehört und vergessen; was davon bleibt, liegt in einer Datei von dir. SceneHeard sendet nichts, "
         "solange du es unten nicht einschaltest. Wenn du die Seite eines Films öffnest, fragt dein Browser "
         "themoviedb.org oder imdb.com danach: Sie erfahren den Film, und nichts von deiner Musik."},
        {"What leaves this computer", "Was diesen Rechner verlässt"},
        {"The index below is sent numbers that tell the mood of what plays, and no sound, title or name; what is kept "
         "stays in one file of yours. If you open a film's page, your browser asks themoviedb.org or imdb.com for it: "
         "they are told which film, and nothing of your music.",
         "Der Index unten bekommt Zahlen, die die Stimmung dessen beschreiben, was spielt, und weder Klang noch Titel "
         "oder Namen; was bleibt, liegt in einer Datei von dir. Wenn du die Seite eines Films öffnest, fragt dein "
         "Browser themoviedb.org oder imdb.com danach: Sie erfahren den Film, und nichts von deiner Musik."},
        {"Your history: {0}", "Dein Verlauf: {0}"},
    });
    return texts;
}

} // namespace sceneheard
