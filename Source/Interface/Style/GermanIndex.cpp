#include "Interface/Style/German.h"
#include <array>

namespace sceneheard {

std::span<const Translation> germanIndex() {
    static constexpr auto texts = std::to_array<Translation>({
        {"Ask an index elsewhere for films", "Einen Index anderswo nach Filmen fragen"},
        {"The index's address", "Adresse des Index"},
        {"It answers.", "Er antwortet."},
        {"It is asked as soon as music plays.", "Er wird gefragt, sobald Musik spielt."},
        {"The films are of this computer's catalogue.", "Die Filme sind aus dem Katalog dieses Rechners."},
        {"Press Return to ask this address.", "Mit der Eingabetaste wird diese Adresse gefragt."},
        {"It is sent numbers that tell the mood of the music, and no sound, title or name. A key is read from "
         "SCENEHEARD_INDEX_KEY alone.",
         "Er bekommt Zahlen, die die Stimmung der Musik beschreiben, und weder Klang noch Titel oder Namen. Ein "
         "Schlüssel wird nur aus SCENEHEARD_INDEX_KEY gelesen."},
        {"Index: {0}", "Index: {0}"},
        {"asking", "fragt"},
        {"remote", "antwortet"},
        {"gone", "weg"},
        {"wrong", "fehlerhaft"},
        {"paused", "pausiert"},
    });
    return texts;
}

} // namespace sceneheard
