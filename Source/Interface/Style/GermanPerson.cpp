#include "Interface/Style/German.h"
#include <array>

namespace sceneheard {

std::span<const Translation> germanPerson() {
    static constexpr auto texts = std::to_array<Translation>({
        {"Keep the mood of now as {0}", "Stimmung von jetzt als {0} behalten"},
        {"Aim at the kept mood {0}; F2 names it, delete forgets it",
         "Behaltene Stimmung {0} zum Ziel nehmen; F2 benennt sie, Entfernen löscht sie"},
        {"Keep the mood of now instead", "Durch die Stimmung von jetzt ersetzen"},
        {"Forget it", "Löschen"},
        {"Name it…", "Benennen…"},
        {"Name of the kept mood", "Name der behaltenen Stimmung"},
        {"Motion", "Bewegung"},
        {"less", "weniger", "motion"},
        {"full", "voll", "motion"},
        {"Section of {0} s: {1}", "Abschnitt von {0} s: {1}"},
        {"section {0} s", "Abschnitt {0} s"},
        {"as the rest", "wie der Rest"},
        {"; shift and drag, or [ and ] at the present, mark a section, L takes it away",
         "; Umschalt und Ziehen oder [ und ] im Jetzt setzen einen Abschnitt, L löscht ihn"},
    });
    return texts;
}

} // namespace sceneheard
