#include "Interface/Style/German.h"
#include <array>

namespace sceneheard {

std::span<const Translation> germanOnline() {
    static constexpr auto texts = std::to_array<Translation>({
        {"Directed by {0}", "Regie: {0}"},
        {"Watch on {0}", "Zu sehen bei {0}"},
        {"Rent or buy from {0}", "Zu leihen oder zu kaufen bei {0}"},
        {"{0} and {1} more", "{0} und {1} weiteren"},
        {"{0} · JustWatch", "{0} · JustWatch"},
        {"Posters and where to watch, from TMDb", "Filmplakate und wo der Film läuft, von TMDb"},
        {"Your key of TMDb", "Dein Schlüssel von TMDb"},
        {"Your country", "Dein Land"},
        {"API Read Access Token", "API Read Access Token"},
        {"It is kept by your desktop.", "Deine Arbeitsumgebung bewahrt ihn auf."},
        {"It needs a key of your own: themoviedb.org, Settings, API.",
         "Dafür braucht es einen eigenen Schlüssel: themoviedb.org, Einstellungen, API."},
        {"It needs a key of your own in SCENEHEARD_TMDB_KEY.",
         "Dafür braucht es einen eigenen Schlüssel in SCENEHEARD_TMDB_KEY."},
        {"TMDb is told which films are shown, and nothing of your music. This product uses the TMDB API but is not "
         "endorsed or certified by TMDB. Where to watch: JustWatch.",
         "TMDb erfährt, welche Filme gezeigt werden, und nichts von deiner Musik. Dieses Produkt benutzt die TMDB-API, "
         "wird aber von TMDB weder unterstützt noch zertifiziert. Wo Filme laufen: JustWatch."},
    });
    return texts;
}

} // namespace sceneheard
